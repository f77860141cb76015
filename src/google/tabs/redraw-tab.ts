import type { Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { headersOfColumn } from '../../tables/headers';
import { homeCells } from '../../tables/home';
import { homeRows } from '../../tables/home-layout';
import { palette } from '../../tables/palette';
import { timelineTable } from '../../tables/timeline';
import { timelineControls } from '../../tables/timeline-periods';
import type { TabSession } from '../spreadsheet/session';
import { freeName } from './make-tab';

/*
 * Replaces a tab that Waymark draws by a new one, because a person rearranged it. (rule Y24)
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The old tab, before it is drawn again. */
export interface LeftTab {
  readonly sheet: Sheet;
  /** Whether it holds content that is not Waymark's: then it is not deleted. */
  readonly standing: boolean;
  /** The values of the Timeline's controls, if they were found. */
  readonly zoom: string;
  readonly shift: number;
}

/** Removes the mark of a tab and renames it, so that a new tab can replace it. */
export function leaveTab(session: TabSession, key: 'home' | 'timeline', words: Words): LeftTab {
  const tab = session.tab(key);
  const { sheet } = tab;
  const range = sheet.getDataRange();
  const cells = range.getValues().map((line): Cell[] => line.map(session.readCell));
  const formulas = range.getFormulasR1C1();
  const isWaymarkCell = key === 'home' ? waymarkCellsOfHome(sheet, words) : waymarkCellsOfTimeline(words);
  const standing = cells.some((line, row) =>
    line.some((cell, column) => {
      const text = textOfCell(cell);
      return text !== '' && cell !== false && !formulas[row]?.[column] && !isWaymarkCell(cell, text, row, column);
    }),
  );
  const zooms = Object.values<string>(words.options.zoom);
  const texts = cells.slice(0, timelineControls.shift.row + 2).flat();
  const kept: LeftTab = {
    sheet,
    standing,
    zoom: zooms.find((zoom) => texts.includes(zoom)) ?? '',
    shift: Number(cells[timelineControls.shift.row - 1]?.[timelineControls.shift.column - 1]) || 0,
  };
  session.dropCopy();
  tab.metadata.remove();
  const name = `${sheet.getName()} (${words.home.before})`;
  sheet.setName(freeName(session.spreadsheet, sheet, (n) => (n === 0 ? name : `${name} ${n + 1}`)));
  session.sheets.delete(key);
  session.forgetTabs();
  return kept;
}

type IsWaymarkCell = (cell: Cell, text: string, row: number, column: number) => boolean;

/** Waymark's content on Home: IDs, days, fixed texts, and the grey lines and questions that the script writes. */
function waymarkCellsOfHome(sheet: Sheet, words: Words): IsWaymarkCell {
  const texts = new Set(
    [words, ...(words.before?.() ?? [])].flatMap((one) => [
      ...homeCells(one).flatMap((cell) =>
        cell.kind === 'words' ? [cell.text] : cell.kind === 'formula' && cell.empty !== '' ? [cell.empty] : [],
      ),
      ...Object.values<readonly string[]>(one.questions).flat(),
      one.home.reflect,
      one.home.questionsAnswered,
    ]),
  );
  const range = sheet.getDataRange();
  const [sizes, colours] = [range.getFontSizes(), range.getFontColors()];
  const quiet = [palette.quiet, palette.soon, palette.ask].map((colour) => colour.toLowerCase());
  return (cell, text, row, column) =>
    texts.has(text) ||
    typeof cell === 'object' ||
    /^[GS]\d+$/.test(text) ||
    (row < homeRows + 2 &&
      quiet.includes((colours[row]?.[column] ?? '').toLowerCase()) &&
      (sizes[row]?.[column] === 9 || (colours[row]?.[column] ?? '').toLowerCase() === palette.ask.toLowerCase()));
}

function waymarkCellsOfTimeline(words: Words): IsWaymarkCell {
  const texts = new Set(
    [words, ...(words.before?.() ?? [])].flatMap((one) => [
      ...Object.values<string>(one.options.zoom),
      one.notes.zoomLabel,
    ]),
  );
  const headers = new Set(Object.keys(timelineTable.columns).flatMap((key) => headersOfColumn(words, 'timeline', key)));
  return (cell, text, row) =>
    texts.has(text) ||
    // The legend, also in the words of an earlier version.
    /^◆ [^·]+ · ▲ /.test(text) ||
    (row < timelineControls.shift.row + 1 && (headers.has(text) || typeof cell === 'number')) ||
    /^[GS]\d+$/.test(text);
}

/** Gives the new Timeline the zoom and the shift of the old one. */
export function keepControls(sheet: Sheet, { zoom, shift }: LeftTab): void {
  const at = ({ row, column }: { readonly row: number; readonly column: number }): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(row, column);
  if (zoom !== '') at(timelineControls.zoom).setValue(zoom);
  at(timelineControls.shift).setValue(shift);
}
