/** Text whose characters have styles and links of their own (REF RichTextValue); the cell's value stays the plain text. */
import { ServiceError } from '../contract';
import { checkWrites } from './check-writes';
import { TextStyle } from './text-style';
import { checkShape } from './shapes';
import { gridOf } from './place';
import { beforeRead, beforeWrite } from './touch';
import type { CellStyle, CellWrite } from '../engine/document';
import type { RangeLike } from './like';
import type { AttachmentWrite, RichText, RunStyle, TextRun } from './plugins/cell-attachments';

/** What one character has of its own. */
interface Ink {
  style: RunStyle;
  link: string | null;
}

const isSameInk = (a: Ink | undefined, b: Ink | undefined): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (ink: Ink | undefined) =>
  ink && [ink.link, Object.entries(ink.style).sort(([a], [b]) => (a < b ? -1 : 1))];

/** The ink of each UTF-16 unit, which is what offsets count. */
function inksOf({ text, runs }: RichText): Ink[] {
  const inks: Ink[] = [];
  for (let i = 0, run = -1; i < text.length; i += 1) {
    while (run + 1 < runs.length && (runs[run + 1]?.start ?? 0) <= i) run += 1;
    const own = runs[run];
    inks.push(own === undefined ? { style: {}, link: null } : { style: own.style, link: own.link });
  }
  return inks;
}

function runsOf(inks: readonly Ink[]): TextRun[] {
  const runs: TextRun[] = [];
  inks.forEach((ink, start) => {
    if (start === 0 || !isSameInk(inks[start - 1], ink)) runs.push({ start, style: ink.style, link: ink.link });
  });
  return runs;
}

export class RichTextValue {
  static readonly googleName = 'Spreadsheet.RichTextValue';

  /** `base` is the cell's own style, which the characters have where they say nothing; `offset` is where this value begins in its cell. */
  constructor(
    private readonly text: string,
    private readonly inks: readonly Ink[],
    private readonly base: RunStyle = {},
    private readonly offset = 0,
  ) {}

  private part(start: number, end: number): readonly Ink[] {
    if (start < 0 || end > this.text.length || start > end)
      throw new ServiceError(`Illegal argument: the offsets ${start} and ${end} are outside the text.`);
    return this.inks.slice(start, end);
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
  /** null if there is none, or more than one. */
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    const links = new Set(this.part(startOffset, endOffset).map((ink) => ink.link));
    const found = [...links].filter((link) => link !== null);
    const isWhole = startOffset > 0 || endOffset < this.text.length || links.size === 1;
    return found.length === 1 && isWhole ? (found[0] ?? null) : null;
  }
  /** Of the whole: what all characters have in common, and null for the rest. */
  getTextStyle(startOffset = 0, endOffset = this.text.length): TextStyle {
    const styles = this.part(startOffset, endOffset).map((ink) => lookOf(this.base, ink));
    const [first, ...others] = styles.length === 0 ? [this.base] : styles;
    const common = Object.entries(first ?? {}).filter(([key, value]) =>
      others.every((style) => style[key as keyof RunStyle] === value),
    );
    return new TextStyle(Object.fromEntries(common) as RunStyle);
  }
  /** A run is the longest stretch of one style and one link. */
  getRuns(): RichTextValue[] {
    const starts = runsOf(this.inks).map((run) => run.start);
    if (starts.length === 0) return [this];
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? this.text.length;
      return new RichTextValue(
        this.text.slice(start, end),
        this.inks.slice(start, end),
        this.base,
        this.offset + start,
      );
    });
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.text, this.inks);
  }
  /** What is kept with the cell; not one of Google's methods. */
  content(): RichText {
    return { text: this.text, runs: runsOf(this.inks) };
  }
}

/** A link is blue and underlined unless its characters say otherwise (REF RichTextValueBuilder.setLinkUrl). */
const LINK_STYLE: RunStyle = { underline: true, color: '#1155cc' };

function lookOf(base: RunStyle, ink: Ink): RunStyle {
  return { ...base, ...(ink.link === null ? {} : LINK_STYLE), ...ink.style };
}

export class RichTextValueBuilder {
  static readonly googleName = 'Spreadsheet.RichTextValueBuilder';
  private inks: Ink[];
  constructor(
    private text = '',
    inks: readonly Ink[] = [],
  ) {
    this.inks = [...inks];
  }

  private change(args: readonly unknown[], change: (ink: Ink) => Ink): this {
    const [start, end] = args.length > 1 ? [args[0] as number, args[1] as number] : [0, this.text.length];
    if (start < 0 || end > this.text.length || start > end)
      throw new ServiceError(`Illegal argument: the offsets ${start} and ${end} are outside the text.`);
    this.inks = this.inks.map((ink, i) => (i >= start && i < end ? change(ink) : ink));
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.text, this.inks);
  }
  /** Clears all styles and links. */
  setText(text: string): this {
    this.text = text;
    this.inks = Array.from({ length: text.length }, () => ({ style: {}, link: null }));
    return this;
  }
  /** setTextStyle([start, end,] style): only what the style says is overwritten; null does nothing. */
  setTextStyle(...args: unknown[]): this {
    const style = args[args.length - 1] as TextStyle | null;
    return style === null
      ? this
      : this.change(args, (ink) => ({ ...ink, style: { ...ink.style, ...style.content() } }));
  }
  /** setLinkUrl([start, end,] url): null clears. */
  setLinkUrl(...args: unknown[]): this {
    const link = args[args.length - 1] as string | null;
    return this.change(args, (ink) => ({ ...ink, link: link === '' ? null : link }));
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

/** What a script's style changes in a cell. */
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
    return new RichTextValue(value, inksOf(own), baseStyle(looks[r]?.[c]?.style ?? {}));
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
