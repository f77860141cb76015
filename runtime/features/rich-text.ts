/** Text with styles and links of single characters (Apps Script reference: RichTextValue); the cell's value is the plain text. */
import { ServiceError } from '../contract';
import { checkWrites } from './check-writes';
import { TextStyle } from './text-style';
import { checkShape } from '../spreadsheet/errors';
import { gridOf } from './areas';
import { beforeRead, beforeWrite } from './access-checks';
import type { CellStyle, CellWrite } from '../engine/document';
import type { RangeLike } from './interfaces';
import type { AttachmentWrite, RichText, RunStyle, TextRun } from './plugins/cell-attachments';

/** The style and link of a character. */
interface CharacterStyle {
  style: RunStyle;
  link: string | null;
}

const isSameStyle = (a: CharacterStyle | undefined, b: CharacterStyle | undefined): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (character: CharacterStyle | undefined) =>
  character && [character.link, Object.entries(character.style).sort(([a], [b]) => (a < b ? -1 : 1))];

/** The styles of all UTF-16 code units, which offsets count. */
function charactersOf({ text, runs }: RichText): CharacterStyle[] {
  const characters: CharacterStyle[] = [];
  for (let i = 0, run = -1; i < text.length; i += 1) {
    while (run + 1 < runs.length && (runs[run + 1]?.start ?? 0) <= i) run += 1;
    const own = runs[run];
    characters.push(own === undefined ? { style: {}, link: null } : { style: own.style, link: own.link });
  }
  return characters;
}

function runsOf(characters: readonly CharacterStyle[]): TextRun[] {
  const runs: TextRun[] = [];
  characters.forEach((character, start) => {
    if (start === 0 || !isSameStyle(characters[start - 1], character))
      runs.push({ start, style: character.style, link: character.link });
  });
  return runs;
}

export class RichTextValue {
  static readonly googleName = 'Spreadsheet.RichTextValue';

  /** `base` is the cell's style, the default of its characters; `offset` is the start of this value in the cell's text. */
  constructor(
    private readonly text: string,
    private readonly characters: readonly CharacterStyle[],
    private readonly base: RunStyle = {},
    private readonly offset = 0,
  ) {}

  private part(start: number, end: number): readonly CharacterStyle[] {
    if (start < 0 || end > this.text.length || start > end)
      throw new ServiceError(`Illegal argument: the offsets ${start} and ${end} are outside the text.`);
    return this.characters.slice(start, end);
  }

  getText(): string {
    return this.text;
  }
  getStartIndex(): number {
    return this.offset;
  }
  getEndIndex(): number {
    return this.offset + this.text.length;
  }
  /** The link of the characters; null without a link or with several. */
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    const links = new Set(this.part(startOffset, endOffset).map((character) => character.link));
    const found = [...links].filter((link) => link !== null);
    const isWhole = startOffset > 0 || endOffset < this.text.length || links.size === 1;
    return found.length === 1 && isWhole ? (found[0] ?? null) : null;
  }
  /** The properties that all characters share; the others are null. */
  getTextStyle(startOffset = 0, endOffset = this.text.length): TextStyle {
    const styles = this.part(startOffset, endOffset).map((character) => shownStyle(this.base, character));
    const [first, ...others] = styles.length === 0 ? [this.base] : styles;
    const common = Object.entries(first ?? {}).filter(([key, value]) =>
      others.every((style) => style[key as keyof RunStyle] === value),
    );
    return new TextStyle(Object.fromEntries(common) as RunStyle);
  }
  /** A run is the longest sequence of characters with the same style and link. */
  getRuns(): RichTextValue[] {
    const starts = runsOf(this.characters).map((run) => run.start);
    if (starts.length === 0) return [this];
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? this.text.length;
      return new RichTextValue(
        this.text.slice(start, end),
        this.characters.slice(start, end),
        this.base,
        this.offset + start,
      );
    });
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.text, this.characters);
  }
  /** The data to store with the cell; internal, scripts do not see it. */
  content(): RichText {
    return { text: this.text, runs: runsOf(this.characters) };
  }
}

/** A link is blue and underlined by default (Apps Script reference: RichTextValueBuilder.setLinkUrl). */
const LINK_STYLE: RunStyle = { underline: true, color: '#1155cc' };

function shownStyle(base: RunStyle, character: CharacterStyle): RunStyle {
  return { ...base, ...(character.link === null ? {} : LINK_STYLE), ...character.style };
}

export class RichTextValueBuilder {
  static readonly googleName = 'Spreadsheet.RichTextValueBuilder';
  private characters: CharacterStyle[];
  constructor(
    private text = '',
    characters: readonly CharacterStyle[] = [],
  ) {
    this.characters = [...characters];
  }

  private change(args: readonly unknown[], change: (character: CharacterStyle) => CharacterStyle): this {
    const [start, end] = args.length > 1 ? [args[0] as number, args[1] as number] : [0, this.text.length];
    if (start < 0 || end > this.text.length || start > end)
      throw new ServiceError(`Illegal argument: the offsets ${start} and ${end} are outside the text.`);
    this.characters = this.characters.map((character, i) => (i >= start && i < end ? change(character) : character));
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.text, this.characters);
  }
  /** Clears all styles and links. */
  setText(text: string): this {
    this.text = text;
    this.characters = Array.from({ length: text.length }, () => ({ style: {}, link: null }));
    return this;
  }
  /** setTextStyle([start, end,] style): overwrites only the properties that the style has; null does nothing. */
  setTextStyle(...args: unknown[]): this {
    const style = args[args.length - 1] as TextStyle | null | undefined;
    return style === null || style === undefined
      ? this
      : this.change(args, (character) => ({ ...character, style: { ...character.style, ...style.content() } }));
  }
  /** setLinkUrl([start, end,] url): null removes the link. */
  setLinkUrl(...args: unknown[]): this {
    const link = args[args.length - 1] as string | null;
    return this.change(args, (character) => ({ ...character, link: link === '' ? null : link }));
  }
}

function baseStyle({ bold, italic, underline, strikethrough, fontFamily, fontSize, textColor }: CellStyle): RunStyle {
  return {
    bold: bold === true,
    italic: italic === true,
    underline: underline === true,
    strikethrough: strikethrough === true,
    fontFamily: fontFamily || 'Arial',
    fontSize: fontSize ?? 10,
    color: textColor?.toLowerCase() || '#000000',
  };
}

/** The cell's style after a script set a text style. */
function cellStyle(
  before: CellStyle,
  { bold, italic, underline, strikethrough, fontFamily, fontSize, color }: RunStyle,
): CellStyle {
  const change = { bold, italic, underline, strikethrough, fontFamily, fontSize, textColor: color };
  return { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}

function read(range: RangeLike): (RichTextValue | null)[][] {
  const { document } = range;
  beforeRead(range);
  const cells = document.read(range.gid, range.row0, range.column0, range.rows, range.columns);
  const looks = document.looks(range.gid, range.row0, range.column0, range.rows, range.columns);
  const sheetId = document.sheetId(range.gid);
  return gridOf(range, (row, column) => {
    const [r, c] = [row - range.row0, column - range.column0];
    const value = cells[r]?.[c]?.value ?? '';
    if (typeof value !== 'string' || cells[r]?.[c]?.error === true) return null;
    const rich: RichText | undefined = document.model.getters.getCellAttachment({ sheetId, row, col: column })?.rich;
    const own = rich?.text === value ? rich : { text: value, runs: [] };
    return new RichTextValue(value, charactersOf(own), baseStyle(looks[r]?.[c]?.style ?? {}));
  });
}

function write(range: RangeLike, values: (RichTextValue | null)[][]): RangeLike {
  beforeWrite(range);
  const contents = values.map((line) =>
    line.map((value): CellWrite =>
      value === null || value.getText() === '' ? null : { kind: 'text', value: value.getText() },
    ),
  );
  checkWrites(range.document, range.gid, range.row0, range.column0, contents);
  range.document.write(range.gid, range.row0, range.column0, contents);
  const cells = gridOf(range, (row, column): AttachmentWrite => {
    const rich = values[row - range.row0]?.[column - range.column0]?.content();
    const isPlain =
      rich === undefined || rich.runs.every((run) => run.link === null && Object.keys(run.style).length === 0);
    return { row, col: column, rich: isPlain ? null : rich };
  });
  range.document.command('SET_CELL_ATTACHMENTS', { sheetId: range.document.sheetId(range.gid), cells: cells.flat() });
  return range;
}

function setStyles(range: RangeLike, styles: (TextStyle | null)[][]): RangeLike {
  beforeWrite(range);
  const looks = range.document.looks(range.gid, range.row0, range.column0, range.rows, range.columns);
  const next = looks.map((line, r) =>
    line.map(({ style }, c) => {
      const given = styles[r]?.[c];
      return given === null || given === undefined ? undefined : { style: cellStyle(style, given.content()) };
    }),
  );
  range.document.writeLooks(range.gid, range.row0, range.column0, next);
  return range;
}

function stylesOf(range: RangeLike): TextStyle[][] {
  beforeRead(range);
  const looks = range.document.looks(range.gid, range.row0, range.column0, range.rows, range.columns);
  return looks.map((line) => line.map(({ style }) => new TextStyle(baseStyle(style))));
}

export const richTextMethods = {
  getRichTextValue(this: RangeLike): RichTextValue | null {
    return read(this.at(this.gid, this.row0, this.column0, 1, 1))[0]?.[0] ?? null;
  },
  getRichTextValues(this: RangeLike): (RichTextValue | null)[][] {
    return read(this);
  },
  setRichTextValue(this: RangeLike, value: RichTextValue): RangeLike {
    return write(
      this,
      gridOf(this, () => value),
    );
  },
  setRichTextValues(this: RangeLike, values: (RichTextValue | null)[][]): RangeLike {
    checkShape(values, this.rows, this.columns);
    return write(this, values);
  },
  getTextStyle(this: RangeLike): TextStyle {
    return stylesOf(this.at(this.gid, this.row0, this.column0, 1, 1))[0]?.[0] ?? new TextStyle({});
  },
  getTextStyles(this: RangeLike): TextStyle[][] {
    return stylesOf(this);
  },
  setTextStyle(this: RangeLike, style: TextStyle): RangeLike {
    return setStyles(
      this,
      gridOf(this, () => style),
    );
  },
  setTextStyles(this: RangeLike, styles: (TextStyle | null)[][]): RangeLike {
    checkShape(styles, this.rows, this.columns);
    return setStyles(this, styles);
  },
};
