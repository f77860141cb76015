import { addDays, type Day } from '../../domain/plan/day';
import type { Words } from '../../catalogue/catalogue';
import { assessmentTable } from '../../tables/assessment';
import { sameCell, textOfCell, type Cell } from '../../tables/cell';
import { newPositions, tabsOnDemand, type Table, type TabKey } from '../../tables/column';
import { isOnDemand, isTableKey, tables } from '../../tables/design';
import { facts, factRows } from '../../tables/facts';
import { readTable } from '../../tables/read-table';
import { settings, type SettingKey } from '../../tables/settings';
import { blocksToWrite, type Wanted } from '../../tables/write-table';
import { words as english } from '../../catalogue/en';
import { changeSettings } from './change-settings';
import {
  emptyForExample,
  exampleRowsIn,
  exampleTabs,
  exampleValues,
  hasOwnFormulas,
  isWithoutRows,
  rowsIn,
  type TitledTab,
  labelsOf,
  linesOf,
  newValues,
  optionWord,
  readExample,
  titledTabs,
  type Example,
  type ExampleRow,
} from './example-rows';
import { fitHeaders, listedFirst, offerLists } from './make-tabs';
import {
  pendingParts,
  type Found,
  type Ports,
  type ReadingPorts,
  type SavingPorts,
  type UpdatingPorts,
} from '../ports';
import type { Said } from '../plan/said';
import { EXAMPLE_MARK, isExample, loadingMark, loadingSince } from '../update/script-facts';
import { loadLines, resumeLines } from './example-lines';
import { updatePlan } from '../update/update';
import { readPlan } from '../plan/read-plan';
import { firstRows, firstValue, startOrder } from './start';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/*
 * Loads the example plan into an empty plan, and removes it again. (rule Y11)
 */

const plain = (message: string): Said => ({ message, problems: [] });

/** The tabs that must hold only the example's rows when it is loaded. */
const tabsOfExample = ['goals', 'steps', ...emptyForExample] as const;

/** Whether these tabs have no rows; seeded questions, values and settings do not count. */
function isEmptyPlan(ports: ReadingPorts, found: Found): boolean {
  return tabsOfExample.every((tab) => isWithoutRows(ports, found, tab) && !hasOwnFormulas(ports, found, tab));
}

/** Whether all rows of those tabs come from an interrupted load. */
function isPartOfExample(ports: ReadingPorts, found: Found, example: Example): boolean {
  return tabsOfExample.every((tab) => {
    const place = found[tab];
    if (!place) return true;
    return exampleRowsIn(ports, found.words, tab, place, example).length === rowsIn(ports, found, tab).length;
  });
}

/** Whether the seeded questions have no answers: then the example's rows may replace them. */
function assessmentIsUntouched(ports: ReadingPorts, found: Found): boolean {
  const tab = found.assessment;
  if (!tab) return false;
  return readTable(assessmentTable, tab.columns, ports.reader.read('assessment').cells, found.words).rows.every(
    ({ record }) => record.answer === '' && record.truth === null && record.evidence === '',
  );
}

/**
 * Loads the example into a plan without goals and steps, and creates missing tabs first. It changes no other plan. After an interrupted
 * load, the next call continues where it ended.
 */
export function loadExample(ports: SavingPorts): Said {
  const { reader, maker, lock, languages, clock } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const before = reader.find();
    const example = readExample(languages, before.language);
    const begun = loadingSince(markIn(ports, before));
    const isFree = begun === null ? isEmptyPlan(ports, before) : isPartOfExample(ports, before, example);
    if (!isFree) return plain(before.words.messages.exampleNotEmpty);
    const day = begun ?? clock.today();
    if (begun === null) markExample(ports, before, loadingMark(day));
    const found = makeWithRows(ports, before, example, day);
    const isResumed = begun !== null;
    if (before.settings?.made) writeSettings(ports, found, example.settings, day, isResumed);
    for (const tab of exampleTabs) if (before[tab]?.made) loadTab(ports, found, tab, { example, day, isResumed });
    const { problems, words } = updatePlan(ports, found);
    markExample(ports, found, EXAMPLE_MARK);
    maker.show('home');
    return { message: words.messages.exampleLoaded, problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/**
 * Makes the missing tabs, each with its rows of the example: a tab that has its name is complete. The hidden tab is the first, with the mark
 * of the load.
 */
function makeWithRows(ports: SavingPorts, before: Found, example: Example, day: Day): Found {
  const { reader, maker } = ports;
  const { words } = before;
  const isMissing = (tab: TabKey): boolean => !before[tab]?.made;
  const coming = tabsOnDemand.filter(isMissing);
  const tabs = [...startOrder.filter(isMissing), ...listedFirst(coming)];
  if (tabs.length === 0) return before;
  // Tabs that are made now get these dropdowns at once.
  if (before.goals?.made || before.steps?.made) offerLists(ports, before, coming);
  maker.reveal();
  if (tabs.includes('home')) maker.findBlankSheet();
  for (const tab of tabs)
    maker.make(tab, words, {
      ...exampleOf(tab, example, day, words),
      ...(tab === 'targets' && { headers: fitHeaders(exampleValues(example), words) }),
      ...{ pending: pendingParts, beside: tabs },
    });
  return reader.known();
}

/** The example's rows of a new tab, in the order of its columns, and their greatest number. */
function exampleOf(tab: TabKey, example: Example, day: Day, words: Words): { rows: Cell[][]; counter: number } {
  if (!isTableKey(tab)) return { rows: [], counter: 0 };
  const table: Table = tables[tab];
  const keys = Object.keys(table.columns);
  const columns = newPositions(table);
  if (tab === 'hidden') {
    const value = (name: string): Cell => (name === 'example' ? loadingMark(day) : '');
    const line = (name: string): Cell[] =>
      keys.map((key) => (key === 'fact' ? name : key === 'factValue' ? value(name) : ''));
    return { rows: facts.map(line), counter: 0 };
  }
  if (tab === 'settings') {
    const { settings: given } = example;
    const rows = firstRows(tab, day, words, (key, today, said) => {
      const own = given[english.settings[key].name];
      return own === undefined ? firstValue(key, today, said) : settingCell(key, own, today, said);
    });
    return { rows, counter: 0 };
  }
  const own = example.rows[tab] ?? [];
  const lines = linesOf(tab, { columns }, own, day, labelsOf(example), words);
  // In Assessment the example's rows take the place of the first questions.
  const rows = [...lines, ...firstRows(tab, day, words).slice(lines.length)];
  const numbers = own.map((row) => Number(/^[A-Z]+(\d+)$/.exec(String(row['ID'] ?? ''))?.[1] ?? 0));
  return { rows, counter: table.prefix === undefined ? 0 : Math.max(0, ...numbers) };
}

interface Load {
  readonly example: Example;
  /** The day on which the load began: the example's dates count from it. */
  readonly day: Day;
  readonly isResumed: boolean;
}

function loadTab(
  ports: UpdatingPorts,
  found: Found,
  tab: (typeof exampleTabs)[number],
  { example, day, isResumed }: Load,
): void {
  const place = found[tab];
  const rows = example.rows[tab] ?? [];
  if (!place || (tab === 'assessment' && !assessmentIsUntouched(ports, found))) return;
  const write = isResumed && tab !== 'assessment' ? resumeLines : loadLines;
  const wanted = tab === 'values' && !isResumed ? newValues(ports, place, rows) : rows;
  write(ports, tab, place, linesOf(tab, place, wanted, day, labelsOf(example), found.words));
}

/** The example's state from the hidden tab, without reading the whole plan. */
function markIn({ reader }: ReadingPorts, { hidden }: Found): string {
  const line = hidden ? (reader.read('hidden').cells[factRows.example - 1] ?? []) : [];
  return textOfCell(line[(hidden?.columns['factValue'] ?? 0) - 1] ?? '');
}

/** Records in the hidden tab that this plan is the example. A load does so before it writes the first row. */
export function markExample({ writer }: UpdatingPorts, found: Found, value: string): void {
  const tab = found.hidden;
  const [fact, factValue] = [tab?.columns['fact'], tab?.columns['factValue']];
  if (!tab || fact === undefined || factValue === undefined) return;
  writer.write('hidden', [
    { row: 2, column: fact, cells: facts.map((name) => [name]) },
    { row: factRows.example, column: factValue, cells: [[value]] },
  ]);
}

/** A setting of the example as a cell; days count from `today`. */
function settingCell(key: SettingKey, given: ExampleRow[string], today: Day, words: Words): Cell {
  const setting = settings[key];
  if (setting.kind === 'day') return { day: addDays(today, Number(given)) };
  if (setting.kind === 'option') return optionWord(setting.options, String(given), words);
  return typeof given === 'number' || typeof given === 'boolean' ? given : String(given);
}

/** @param isResumed whether an interrupted load continues: then a value that is not the first value may be the user's */
function writeSettings(ports: UpdatingPorts, found: Found, values: ExampleRow, today: Day, isResumed: boolean): void {
  changeSettings(ports, found, (key, now) => {
    const given = values[english.settings[key].name];
    const isTheirs = isResumed && !sameCell(now, firstValue(key, today, found.words));
    return given === undefined || isTheirs ? undefined : settingCell(key, given, today, found.words);
  });
}

/** Sets the example's settings back to their first values. The reminder hour stays, because the daily trigger uses it. */
function resetSettings(ports: UpdatingPorts, found: Found, values: ExampleRow): void {
  const today = ports.clock.today();
  changeSettings(ports, found, (key, now) => {
    const given = values[english.settings[key].name];
    if (given === undefined || key === 'reminderHour') return undefined;
    const isExampleValue = settings[key].kind === 'day' || sameCell(now, settingCell(key, given, today, found.words));
    return isExampleValue ? firstValue(key, today, found.words) : undefined;
  });
}

/**
 * Deletes the example's rows (those that still have an ID and a title of the example), its answers and its log. Rows that the user added
 * or renamed stay. A tab on demand is deleted if no row remains.
 */
export function clearExample(ports: SavingPorts): Said {
  const { reader, writer, maker, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = reader.find();
    if (!isStarted(found)) return plain(found.words.messages.exampleNone);
    const read = readPlan(ports, found);
    if (!isExample(read)) return plain(found.words.messages.exampleNone);
    const example = readExample(languages, found.language);
    const gone = new Set(titledTabs.flatMap((tab) => (example.rows[tab] ?? []).map((row) => String(row['ID'] ?? ''))));
    const changes = read.changes.filter(({ record }) => gone.has(record.row)).map(({ row }) => row);
    for (const tab of titledTabs) clearTab(ports, found, tab, example);
    if (found.changes) writer.deleteRows('changes', changes);
    clearAnswers(ports, found, example);
    resetSettings(ports, found, example.settings);
    forgetSeen(ports, found, gone);
    // The mark goes last, so that an interrupted clearing can be repeated.
    markExample(ports, found, '');
    writer.flush();
    const { problems, words } = updatePlan(ports, reader.find());
    maker.show('home');
    return { message: words.messages.exampleCleared, problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/** Deletes the example's rows of a tab. A tab on demand without other rows is deleted whole, in one call. */
function clearTab(ports: SavingPorts, found: Found, tab: TitledTab, example: Example): void {
  const { writer, maker } = ports;
  const place = found[tab];
  if (!place) return;
  const rows = exampleRowsIn(ports, found.words, tab, place, example);
  if (rows.length === 0) return;
  const isAll = rows.length === rowsIn(ports, found, tab).length && !hasOwnFormulas(ports, found, tab, rows);
  if (isOnDemand(tab) && isAll) maker.remove(tab);
  else writer.deleteRows(tab, rows);
}

/** Empties the example's answers. The questions stay, and so do answers that the user changed. */
function clearAnswers({ reader, writer }: Pick<Ports, 'reader' | 'writer'>, found: Found, example: Example): void {
  const { assessment: tab, words } = found;
  if (!tab) return;
  const { columns } = english;
  const { cells } = reader.read('assessment');
  const { rows } = readTable(assessmentTable, tab.columns, cells, words);
  const answered = new Set(
    rows
      .filter(
        ({ record }) =>
          record.answer !== '' &&
          (example.rows.assessment ?? []).some(
            (line) =>
              line[columns.assessment.question.header] === record.question &&
              line[columns.assessment.answer.header] === record.answer,
          ),
      )
      .map(({ row }) => row),
  );
  const wanted = (['answer', 'truth', 'evidence', 'reviewedOn'] as const).flatMap((key) => {
    const position = tab.columns[key];
    return position === undefined
      ? []
      : [
          {
            position,
            cells: cells.slice(1).map((_, index): Wanted => (answered.has(index + 2) ? '' : undefined)),
          },
        ];
  });
  if (answered.size > 0) writer.write('assessment', blocksToWrite(2, wanted, cells, []).blocks);
}

function forgetSeen({ reader, writer }: UpdatingPorts, found: Found, gone: ReadonlySet<string>): void {
  const tab = found.hidden;
  const at = ['id', 'due', 'namedOn'].map((key) => tab?.columns[key]);
  const [id] = at;
  if (!tab || id === undefined || at.some((position) => position === undefined)) return;
  const lines = reader
    .read('hidden')
    .cells.slice(1)
    .map((line) => at.map((position) => line[(position ?? 0) - 1] ?? ''));
  const kept = lines.filter(([first = '']) => first !== '' && !gone.has(textOfCell(first)));
  const cells = lines.map((_, index) => kept[index] ?? ['', '', '']);
  if (cells.length > 0) writer.write('hidden', [{ row: 2, column: id, cells }]);
}
