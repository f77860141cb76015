/** Range's methods that split texts into columns and fill beside a neighbour, and the older names of the background's methods. */
import type { EnumMember } from '../services/enumeration';
import type { Range } from './range';

/** The delimiters of TextToColumnsDelimiter, in the order in which they are tried. */
const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** The delimiter that most of the texts contain; of equal ones the first. */
function detected(texts: readonly string[]): string {
  const counts = Object.values(DELIMITERS).map((sign) => texts.filter((text) => text.includes(sign)).length);
  return Object.values(DELIMITERS)[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The number of cells with content below a row of a column, without a gap. */
function lengthBelow(range: Range, column0: number, row0: number): number {
  const facts = range.within();
  if (column0 < 0 || column0 >= facts.columns) return 0;
  const end = range.document.contentEnd(range.gid).rows;
  let row = row0;
  while (row < end && !range.at(range.gid, row, column0, 1, 1).isBlank()) row++;
  return row - row0;
}

export const rangeColumnMethods = {
  /** Splits the texts of the first column; the parts are parsed as typed and overwrite the cells to the right. */
  splitTextToColumns(this: Range, delimiter?: string | EnumMember): void {
    const texts = this.at(this.gid, this.row0, this.column0, this.rows, 1)
      .getDisplayValues()
      .map(([text = '']) => text);
    const sign =
      delimiter === undefined || delimiter === null
        ? detected(texts)
        : typeof delimiter === 'string'
          ? delimiter
          : (DELIMITERS[delimiter.key] ?? ',');
    const parts = texts.map((text) => (sign === '' ? [text] : text.split(sign)));
    const width = Math.max(...parts.map((line) => line.length));
    const { columns } = this.within();
    if (this.column0 + width > columns) this.sheet().insertColumnsAfter(columns, this.column0 + width - columns);
    parts.forEach((line, index) => {
      if (line.length > 1) this.at(this.gid, this.row0 + index, this.column0, 1, line.length).setValues([line]);
    });
  },
  /** Fills down as far as the column on the left, or else on the right, has content without a gap. */
  autoFillToNeighbor(this: Range, series: EnumMember): void {
    const below = this.row0 + this.rows;
    const length = lengthBelow(this, this.column0 - 1, below) || lengthBelow(this, this.column0 + this.columns, below);
    if (length > 0) this.autoFill(this.at(this.gid, this.row0, this.column0, this.rows + length, this.columns), series);
  },
  /** The grid shows every link of a text. */
  setShowHyperlink(this: Range, _showHyperlink: boolean): Range {
    this.within();
    return this;
  },
  getBackgroundColor(this: Range): string {
    return this.getBackground();
  },
  getBackgroundColors(this: Range): string[][] {
    return this.getBackgrounds();
  },
  setBackgroundColor(this: Range, color: string | null): Range {
    this.setBackground(color);
    return this;
  },
  setBackgroundColors(this: Range, colors: (string | null)[][]): Range {
    this.setBackgrounds(colors);
    return this;
  },
};
