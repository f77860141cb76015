import { ownMeanings } from '../../domain/plan/own-meanings';
import { isDay } from '../../domain/plan/day';
import { labelOf, parseReference } from '../../domain/plan/references';
import { say, type Words } from '../../catalogue/catalogue';
import { sameCell, textOfCell, type Cell } from '../../tables/cell';
import { firstRowBelow } from '../plan/leave-spills';
import { holdsFormula } from '../plan/own-formulas';
import type { Column } from '../../tables/column';
import { sayRepeat } from '../../tables/repeats';
import { openColumns } from '../../tables/spills';
import { fitColumns } from '../../tables/targets';
import type { Block } from '../../tables/write-table';
import {
  listOfPairs,
  ownWordsSaid,
  pairsFromKeys,
  readOwnWords,
  statusLists,
  withOwnWord,
  type OwnWordsKey,
} from '../../tables/own-words';
import type { SettingKey } from '../../tables/settings';
import { blocksOfChanged } from '../plan/row-blocks';
import {
  exportedColumns,
  exportedTabs,
  isRowTab,
  sayWhat,
  whatKeys,
  type ExportedTab,
  type ExportedValue,
  type Line,
} from './export-rows';
import type { Matched, MatchedRow } from './match-import';
import { ownColumns, ownHeader } from './own-columns';
import { isNothing, ownColumn } from './read-import';
import type { Found, Ports, Standing, UpdatingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { writeSettings } from '../setup/save-settings';
import { Told } from '../plan/told';

/*
 * Writes the rows of an imported file: new rows of a tab with one call below the last row, existing rows cell by cell. (rules U27, U28)
 */

/** The reference text of each ID, for existing and for imported rows. */
function labelsOf({ plan }: PlanRead, { tabs }: Matched): Map<string, string> {
  const labels = new Map<string, string>();
  const add = (id: string, title: string): void =>
    void (id !== '' && !labels.has(id) && labels.set(id, labelOf(id, title)));
  for (const { id, title } of [...plan.goals, ...plan.steps]) add(id, title);
  for (const { id, choice } of plan.choices ?? []) add(id, choice);
  for (const { id, name } of plan.contacts ?? []) add(id, name);
  for (const [tab, key] of [
    ['goals', 'title'],
    ['steps', 'title'],
    ['strategy', 'choice'],
    ['network', 'name'],
  ] as const) {
    for (const { line } of tabs[tab] ?? []) add(String(line['id'] ?? ''), String(line[key] ?? ''));
  }
  return labels;
}

function cellOf(
  key: string,
  column: Column,
  value: ExportedValue | undefined,
  line: Line,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Cell {
  if (isNothing(value) || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return value as number | boolean;
  if (key === 'what') return sayWhatOr(String(line['row'] ?? ''), value, words);
  if ((column.kind === 'day' || key === 'before' || key === 'after' || ownHeader(key) !== null) && isDay(value))
    return { day: value };
  if (column.kind === 'option')
    return (words.options[column.options] as Readonly<Record<string, string>>)[value] ?? value;
  if (column.kind === 'repeat') return sayRepeat(value, words);
  // Only a single ID gets its title: `S4, S7` and titles stay as they were typed.
  if (column.kind === 'reference') return parseReference(value)?.id === value ? (labels.get(value) ?? value) : value;
  return value;
}

/** Replaces the key of a column or setting by its name here; any other text stays. */
function sayWhatOr(id: string, what: string, words: Words): string {
  return whatKeys(id).includes(what) ? sayWhat(id, what, words) : what;
}

/**
 * Writes all rows. Must run under the lock.
 * @param replaces whether existing rows with other content get the file's content
 * @returns sentences about values that could not be written
 */
export function writeImport(
  ports: UpdatingPorts,
  found: Found,
  read: PlanRead,
  matched: Matched,
  replaces: boolean,
): readonly string[] {
  const labels = labelsOf(read, matched);
  const problems: string[] = [];
  for (const tab of exportedTabs) {
    const rows = matched.tabs[tab] ?? [];
    const isWanted = ({ fate }: MatchedRow): boolean => fate.kind === 'fill' || (replaces && fate.kind === 'changed');
    if (tab === 'settings')
      problems.push(
        ...importSettings(
          ports,
          found,
          rows.filter((row) => isWanted(row) || row.fate.kind === 'add'),
        ),
        ...importOwnWords(
          ports,
          found,
          read,
          rows.filter((row) => !isWanted(row) && row.fate.kind === 'changed'),
        ),
      );
    else
      problems.push(
        ...writeTab(
          ports,
          found,
          tab,
          { added: rows.filter(({ fate }) => fate.kind === 'add'), changed: rows.filter(isWanted) },
          labels,
        ),
      );
  }
  return problems;
}

function importSettings(ports: UpdatingPorts, found: Found, rows: readonly MatchedRow[]): string[] {
  const problems: string[] = [];
  for (const { line } of rows) {
    // The hour stays, because only the owner can move the daily trigger.
    const key = String(line['setting']) as SettingKey;
    if (key === 'reminderHour') continue;
    problems.push(...writeSettings(ports, found, { [key]: line['value'] ?? '' }));
  }
  return problems;
}

/** Adds the file's own words for a status to those here, so that its rows keep their meaning; the words here keep theirs. (rule X44) */
function importOwnWords(ports: UpdatingPorts, found: Found, read: PlanRead, rows: readonly MatchedRow[]): string[] {
  const before = read.settings.kept as Readonly<Partial<Record<OwnWordsKey, string>>>;
  let texts = before;
  for (const { line } of rows) {
    const setting = String(line['setting']) as OwnWordsKey;
    const lists = statusLists.filter((list) => ownMeanings[list].some(([, key]) => key === setting));
    const [first] = lists;
    if (first === undefined) continue;
    const value = String(line['value'] ?? '');
    const isPairs = listOfPairs(setting) !== undefined;
    const given = { [setting]: isPairs ? pairsFromKeys(value, first, found.words) : value };
    for (const { word, key } of ownWordsSaid(given, first, found.words)) {
      if (key === undefined) continue;
      const added = { ...texts, [setting]: withOwnWord(texts[setting] ?? '', first, key, word, found.words) };
      const { own } = readOwnWords(texts, found.words);
      const isKnown = lists.some((list) => own[list]?.has(word.toLowerCase()));
      if (!isKnown && !readOwnWords(added, found.words).problems.some(({ got }) => got === word)) texts = added;
    }
  }
  const changed = (Object.keys(texts) as OwnWordsKey[]).filter((key) => texts[key] !== before[key]);
  if (changed.length === 0) return [];
  return [...writeSettings(ports, found, Object.fromEntries(changed.map((key) => [key, texts[key] ?? ''])))];
}

interface TabRows {
  readonly added: readonly MatchedRow[];
  readonly changed: readonly MatchedRow[];
}

function writeTab(
  { reader, writer }: Pick<Ports, 'reader' | 'writer'>,
  found: Found,
  tab: ExportedTab,
  { added, changed }: TabRows,
  labels: ReadonlyMap<string, string>,
): string[] {
  const { [tab]: place, words } = found;
  if (!place || added.length + changed.length === 0) return [];
  const { cells: standing, formulas } = reader.read(tab, /* withFormulas= */ true);
  const own = isRowTab(tab) ? ownColumns(place, standing) : {};
  const positions = { ...own, ...place.columns };
  const columns = [...exportedColumns(tab), ...Object.keys(own).map((key) => [key, ownColumn] as const)].flatMap(
    ([key, column]) => (positions[key] === undefined ? [] : [{ key, column, position: positions[key] ?? 0 }]),
  );
  if (!reader.isUnchanged(tab)) throw new Told(words.messages.busy);
  const cell: CellOfLine = (line, { key, column }) => cellOf(key, column, line[key], line, labels, words);
  const { rows, computed } = changedCells(changed, columns, { cells: standing, formulas }, cell);
  writer.write(tab, blocksOfChanged(rows, positions, standing));
  const sayLost = ({ row, position }: { readonly row: number; readonly position: number }): string =>
    say(words.transfer.import.computed, {
      tab: place.name,
      row,
      column: textOfCell(standing[0]?.[position - 1] ?? ''),
    });
  const problems = computed.map(sayLost);
  if (added.length === 0) return problems;
  const open = new Set(openColumns(formulas));
  const first = firstRowBelow({ cells: standing, formulas });
  const block = blockOfAdded(
    added,
    columns.filter(({ position }) => !open.has(position)),
    first,
    cell,
  );
  writer.grow(tab, block.row + block.cells.length - 1);
  writer.write(tab, [block]);
  const lost = columns.filter(
    (column) => open.has(column.position) && column.key !== 'id' && added.some(({ line }) => cell(line, column) !== ''),
  );
  return [...problems, ...lost.map(({ position }) => sayLost({ row: first, position }))];
}

interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  readonly position: number;
}

type CellOfLine = (line: Line, column: PlacedColumn) => Cell;

/** Whether a cell is to be written. Filling a row never overwrites a cell that has content. */
function isOpen({ line, fate }: MatchedRow, { key, position }: PlacedColumn, standing: Standing['cells']): boolean {
  return (
    key !== 'id' &&
    !isNothing(line[key]) &&
    (fate.kind !== 'fill' || textOfCell(standing[fate.row - 1]?.[position - 1] ?? '') === '')
  );
}

/** The cells of existing rows to write, and the cells that a formula of the user keeps from getting another value. */
function changedCells(
  changed: readonly MatchedRow[],
  columns: readonly PlacedColumn[],
  { cells: standing, formulas }: Standing,
  cell: CellOfLine,
) {
  const computed: { readonly row: number; readonly position: number }[] = [];
  const rows = changed.map((matched) => {
    const { line, fate } = matched;
    const row = 'row' in fate ? fate.row : 0;
    const cells: Record<string, Cell> = {};
    for (const column of columns) {
      if (!isOpen(matched, column, standing)) continue;
      const wanted = cell(line, column);
      if (!holdsFormula(formulas, { row, column: column.position })) cells[column.key] = wanted;
      else if (!sameCell(standing[row - 1]?.[column.position - 1], wanted))
        computed.push({ row, position: column.position });
    }
    return { row, cells };
  });
  return { rows, computed };
}

/** The new rows as one block. */
function blockOfAdded(
  added: readonly MatchedRow[],
  columns: readonly PlacedColumn[],
  row: number,
  cell: CellOfLine,
): Block {
  const positions = columns.map(({ position }) => position);
  const first = Math.min(...positions);
  const cells = added.map(({ line }) => {
    const made: Cell[] = Array.from({ length: Math.max(...positions) - first + 1 }, () => '');
    for (const column of columns) made[column.position - first] = cell(line, column);
    return made;
  });
  return { row, column: first, cells };
}

/** Writes the file's value names into the headers of the ratings. Only for a plan that had no targets before. */
export function writeFitHeaders(
  { reader, writer }: Pick<Ports, 'reader' | 'writer'>,
  found: Found,
  names: readonly string[],
): void {
  const { targets: place, words } = found;
  if (!place) return;
  const {
    cells: [headers = []],
    formulas,
  } = reader.read('targets', /* withFormulas= */ true);
  const blocks = fitColumns.flatMap((key, index) => {
    const position = place.columns[key];
    const name = names[index] ?? '';
    if (position === undefined || name === '' || holdsFormula(formulas, { row: 1, column: position })) return [];
    const header = name === words.columns.targets[key].header ? name : say(words.fitHeader, { value: name });
    return headers[position - 1] === header ? [] : [{ row: 1, column: position, cells: [[header]] }];
  });
  writer.write('targets', blocks);
}
