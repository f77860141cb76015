import { hiddenTabNames } from '../../catalogue/language-names';
import { hashOf } from '../../domain/plan/hash';
import { columnLetters } from '../../tables/column-letters';
import { newPositions, type TabKey } from '../../tables/column';
import { tabOrder } from '../../tables/design';
import { factRows, type Fact } from '../../tables/facts';
import { readFilled } from '../../tables/filled-rows';
import { hiddenTable } from '../../tables/hidden';
import type { Block } from '../../tables/write-table';
import { readIn } from './find-columns';
import { readSheetMark, type SheetMark } from './marks';

/*
 * A copy of the tabs' marks in one cell of the hidden tab, for runs that change no mark: reading a cell takes less time than searching the
 * metadata. The metadata is the truth. Whatever is not as the copy says, and a copy that is damaged or that another file or sheet wrote, has the
 * marks searched. (rule Y88)
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The rows of Goals and Steps that are blank, or have neither ID nor title. */
export type BlankRows = Readonly<Partial<Record<'goals' | 'steps', number>>>;

/** What a run knows by the copy. */
export interface MarksCopy {
  readonly text: string;
  readonly marks: ReadonlyMap<TabKey, { readonly sheet: Sheet; readonly mark: SheetMark }>;
  readonly blankRows: BlankRows;
  /** The last row of each tab that holds anything, as far as known; where that is wrong, the counts of filled cells tell. */
  readonly rows: Readonly<Partial<Record<TabKey, number>>>;
}

const places = newPositions(hiddenTable);
const { fact: labelColumn = 0, factValue: valueColumn = 0 } = places;

/** The cell of the copy in the hidden tab; 1-based. */
export const copyCell = { row: factRows.marks, column: valueColumn };

/** Characters; a cell takes 50,000. */
const mostCharacters = 45_000;

const idsOf = (spreadsheet: Spreadsheet): number[] =>
  spreadsheet
    .getSheets()
    .map((sheet) => sheet.getSheetId())
    .sort((one, other) => one - other);

/** The text of the copy; '' where it would be too long, and while a change of language is cut off. */
export function writeCopy(spreadsheet: Spreadsheet, marks: readonly SheetMark[], blankRows: BlankRows): string {
  if (marks.some(isUnfinished)) return '';
  const sorted = [...marks].sort((one, other) => tabOrder.indexOf(one.tab) - tabOrder.indexOf(other.tab));
  const { goals, steps } = blankRows;
  // In one order, so that the same is the same text.
  const blank = { goals, steps };
  const text = JSON.stringify([spreadsheet.getId(), idsOf(spreadsheet), blank, sorted.map((mark) => marked(mark))]);
  return text.length > mostCharacters ? '' : `${hashOf(text)}|${text}`;
}

/** What a copy lacks: only who draws Home's charts or completes a new tab needs it, and these have searched the marks. */
const notCopied: readonly string[] = ['charts', 'pending'];

/** Whether a change of these keys of a mark makes its copy wrong. A counter may be behind. */
export const changesCopy = (change: Partial<SheetMark>): boolean =>
  Object.keys(change).some((key) => key !== 'counter' && !notCopied.includes(key));

/** A mark in the order in which marks are read, as far as it is copied. */
const marked = (mark: SheetMark, ...without: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(readSheetMark({ ...mark }) ?? {}).filter(
      ([key]) => !notCopied.includes(key) && !without.includes(key),
    ),
  );

/**
 * Whether the copy says the same as the marks that a search has found. A counter may be behind: an ID above it counts as never given, so the
 * whole update looks at it.
 */
export const saysSame = (copied: ReadonlyMap<TabKey, MarkOf>, found: ReadonlyMap<TabKey, MarkOf>): boolean =>
  copied.size === found.size &&
  [...copied].every(([key, { mark }]) => {
    const there = found.get(key)?.mark;
    return there !== undefined && JSON.stringify(marked(mark, 'counter')) === JSON.stringify(marked(there, 'counter'));
  });

interface MarkOf {
  readonly mark: SheetMark;
}

/** A change of language has not gone through the whole file. */
const isUnfinished = ({ unsettled }: SheetMark): boolean => unsettled === true;

/** The text of the copy if these cells, from row 1 on, have a place for it; else null. */
export function copyIn(
  columns: Readonly<Record<string, number>>,
  cells: readonly (readonly unknown[])[],
): string | null {
  const line = cells[copyCell.row - 1];
  const isInPlace =
    columns['fact'] === labelColumn &&
    columns['factValue'] === valueColumn &&
    line?.[labelColumn - 1] === ('marks' satisfies Fact);
  return isInPlace ? String(line[valueColumn - 1] ?? '') : null;
}

/** Whether one of these blocks of the hidden tab writes the label beside the copy. */
export const labelsCopy = (blocks: readonly Block[]): boolean =>
  blocks.some(
    ({ row, column, cells }) => cells[copyCell.row - row]?.[labelColumn - column] === ('marks' satisfies Fact),
  );

/** The blocks of the hidden tab with this text in the cell of the copy, where one of them covers it. */
export const withCopy = (blocks: readonly Block[], text: string): readonly Block[] =>
  blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line, row) =>
      block.row + row === copyCell.row
        ? line.map((cell, at) => (block.column + at === copyCell.column ? text : cell))
        : line,
    ),
  }));

/** The two cells before it, the copy and its label, with one call: `filled` is above. */
const copyArea = `${columnLetters(labelColumn)}${factRows.filled}:${columnLetters(valueColumn)}${factRows.marks}`;

/** The text of the copy in this sheet; null where the cell is not in its place. */
export function lookForCopy(sheet: Sheet): { readonly filled: unknown; readonly text: string } | null {
  const [[filledLabel, filled] = [], [label, text] = []] = readIn(sheet, copyArea)?.values ?? [];
  return filledLabel === ('filled' satisfies Fact) && label === ('marks' satisfies Fact)
    ? { filled, text: String(text ?? '') }
    : null;
}

/** Reads the copy with one call; null unless it is this file's, and each sheet is still there and no other. */
export function readCopy(spreadsheet: Spreadsheet): MarksCopy | null {
  const sheets = spreadsheet.getSheets();
  const hidden = sheets.find((sheet) => hiddenTabNames.includes(sheet.getName()));
  const found = hidden ? lookForCopy(hidden) : null;
  if (!hidden || !found) return null;
  const copy = parseCopy(found.text);
  if (!copy || copy.file !== spreadsheet.getId() || copy.sheets.join() !== idsOf(spreadsheet).join()) return null;
  const marks = new Map<TabKey, { sheet: Sheet; mark: SheetMark }>();
  for (const mark of copy.marks) {
    const sheet = sheets.find((one) => one.getSheetId() === mark.sheet);
    if (!sheet || marks.has(mark.tab) || isUnfinished(mark)) return null;
    marks.set(mark.tab, { sheet, mark });
  }
  if (marks.get('hidden')?.sheet.getSheetId() !== hidden.getSheetId()) return null;
  return { text: found.text, marks, blankRows: copy.blankRows, rows: rowsOf(found, copy.blankRows) };
}

/** The last rows with content: the header, so many filled cells, and so many rows that are blank. */
function rowsOf(
  { filled, text }: { readonly filled: unknown; readonly text: string },
  blankRows: BlankRows,
): MarksCopy['rows'] {
  const counts = readFilled(typeof filled === 'string' ? filled : '', text);
  if (!counts) return {};
  const { goals = null, steps = null } = blankRows;
  return {
    // A header counts among the filled cells.
    ...(goals !== null && { goals: Math.max(...counts.goals) + goals }),
    ...(steps !== null && { steps: Math.max(...counts.steps) + steps }),
    hidden: Math.max(...counts.hidden),
  };
}

function parseCopy(
  text: string,
): { file: unknown; sheets: readonly unknown[]; blankRows: BlankRows; marks: readonly SheetMark[] } | null {
  const at = text.indexOf('|');
  const json = text.slice(at + 1);
  if (at < 0 || text.slice(0, at) !== hashOf(json)) return null;
  try {
    const [file, sheets, blankRows, kept] = JSON.parse(json) as readonly unknown[];
    if (!Array.isArray(sheets) || !Array.isArray(kept) || typeof blankRows !== 'object') return null;
    const marks = kept.flatMap((one) => readSheetMark(one as Readonly<Record<string, unknown>>) ?? []);
    return marks.length === kept.length ? { file, sheets, blankRows: blankRows ?? {}, marks } : null;
  } catch {
    // Somebody has written into the cell.
    return null;
  }
}
