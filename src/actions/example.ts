import { addDays, type Day } from '../domain/day';
import { labelOf } from '../domain/references';
import type { Words } from '../catalogue/catalogue';
import { assessmentTable } from '../tables/assessment';
import { changesTable } from '../tables/changes';
import { sameCell, textOfCell, type Cell } from '../tables/cell';
import type { Column, Table } from '../tables/column';
import { headerOf } from '../tables/design';
import { facts, factRows } from '../tables/facts';
import { goalsTable } from '../tables/goals';
import { readTable } from '../tables/read-table';
import { settings, type SettingKey } from '../tables/settings';
import { blocksToWrite, type Wanted } from '../tables/write-table';
import { stepsTable } from '../tables/steps';
import { english } from '../catalogue/english';
import { changeSettings } from './change-settings';
import type { Found, FoundTab, Ports } from './ports';
import type { Said } from './reminders';
import { isExample, isStarted, lockMilliseconds, updatePlan } from './update';
import { readPlan } from './read-plan';
import { firstValue, start } from './start';

/*
 * The example plan: rows with English headers, dates as days from the day of loading (src/example-plan.json).
 */

type ExampleRow = Readonly<Record<string, string | number | boolean | readonly string[]>>;

interface Example {
  readonly Settings: ExampleRow;
  readonly Assessment: readonly ExampleRow[];
  readonly Strategy: readonly ExampleRow[];
  readonly Goals: readonly ExampleRow[];
  readonly Steps: readonly ExampleRow[];
  readonly Changes: readonly ExampleRow[];
}

/** The example in the words of the file's language. */
function readExample({ readFile, words }: Ports): Example {
  return JSON.parse(readFile(`lang/${words.language}-example`)) as Example;
}

const plain = (message: string): Said => ({ message, problems: [] });

/** The tabs whose rows the example brings, in the order of loading. */
const exampleTables = [assessmentTable, goalsTable, stepsTable, changesTable] as const;

/** Texts of an example that refer to rows, with the words behind each ID. */
function labelsOf(example: Example): Map<string, string> {
  const rows = [...example.Goals.map((row) => [row['ID'], row['Goal']]), ...example.Strategy.map((row) => [row['ID'], row['Choice']])];
  return new Map(rows.map(([id, title]) => [String(id), labelOf(String(id), String(title))]));
}

function cellOf(column: Column, key: string, value: ExampleRow[string] | undefined, today: Day, labels: ReadonlyMap<string, string>, words: Words): Cell {
  if (value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  if (column.kind === 'flag') return value === true;
  // In Changes, a number in Before or After is a day too.
  const isDay = column.kind === 'day' || ((key === 'before' || key === 'after') && typeof value === 'number');
  if (isDay && typeof value === 'number') return { day: addDays(today, value) };
  if (column.kind === 'option') return optionWord(column.options, String(value), words);
  if (column.kind === 'reference' || key === 'serves') return labels.get(String(value)) ?? String(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The example speaks English; the sheet's own language has the same keys. */
function optionWord(list: keyof Words['options'], word: string, words: Words): string {
  const [key] = Object.entries(english.options[list]).find(([, spoken]) => spoken === word) ?? [];
  return key === undefined ? word : ((words.options[list] as Readonly<Record<string, string>>)[key] ?? word);
}

/** The rows of one tab as lines of cells in the tab's own order of columns. */
function linesOf(table: Table, tab: FoundTab, rows: readonly ExampleRow[], today: Day, labels: ReadonlyMap<string, string>, words: Words): Cell[][] {
  const width = Math.max(0, ...Object.values(tab.columns));
  return rows.map((row) => {
    const line: Cell[] = Array.from({ length: width }, () => '');
    for (const [key, column] of Object.entries<Column>(table.columns)) {
      const position = tab.columns[key];
      if (position === undefined || column.by === 'formula') continue;
      line[position - 1] = cellOf(column, key, row[headerOf(english, table.key, key)], today, labels, words);
    }
    return line;
  });
}

/** No goal and no step; seeded questions and settings count as empty. */
function isEmptyPlan(ports: Ports, found: Found): boolean {
  return [goalsTable, stepsTable].every((table) => {
    const tab = found[table.key];
    return tab === undefined || readTable(table as Table, tab.columns, ports.store.read(table.key).cells, ports.words).rows.length === 0;
  });
}

/** The seeded questions without an answer, which the example's own rows replace one for one. */
function assessmentIsUntouched(ports: Ports, found: Found): boolean {
  const tab = found.assessment;
  if (!tab) return false;
  return readTable(assessmentTable, tab.columns, ports.store.read('assessment').cells, ports.words).rows.every(({ record }) => record.answer === '' && record.truth === null && record.evidence === '');
}

/** Writes example lines without the columns of formulas, in runs of neighbouring columns. */
function writeLines({ store }: Ports, table: Table, tab: FoundTab, firstRow: number, lines: readonly (readonly Cell[])[]): void {
  if (lines.length === 0) return;
  store.grow(table.key, firstRow + lines.length - 1);
  const positions = Object.entries<Column>(table.columns)
    .filter(([key, column]) => tab.columns[key] !== undefined && column.by !== 'formula')
    .map(([key]) => tab.columns[key] ?? 0)
    .sort((a, b) => a - b);
  for (let at = 0; at < positions.length; ) {
    const first = positions[at] ?? 0;
    let count = 1;
    while (positions[at + count] === first + count) count += 1;
    store.write(table.key, [{ row: firstRow, column: first, cells: lines.map((line) => line.slice(first - 1, first - 1 + count)) }]);
    at += count;
  }
}

/**
 * Brings the example into a plan without goals and steps; creates the tabs first when they are not there. Into any other plan it brings
 * nothing.
 */
export function loadExample(ports: Ports): Said {
  const { store, lock, words, clock } = ports;
  if (!isStarted(store.find())) start(ports);
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = store.find();
    if (!isEmptyPlan(ports, found)) return plain(words.messages.exampleNotEmpty);
    const example = readExample(ports);
    const today = clock.today();
    const labels = labelsOf(example);
    const rowsOf: Readonly<Record<string, readonly ExampleRow[]>> = { goals: example.Goals, steps: example.Steps, changes: example.Changes, assessment: example.Assessment };
    markExample(ports, found, 'yes');
    writeSettings(ports, found, example.Settings, today);
    for (const table of exampleTables) {
      const tab = found[table.key];
      if (!tab || (table.key === 'assessment' && !assessmentIsUntouched(ports, found))) continue;
      // Changes is a ledger: the example's lines come after what is there.
      const firstRow = table.key === 'changes' ? Math.max(2, store.read('changes').cells.length + 1) : 2;
      writeLines(ports, table, tab, firstRow, linesOf(table, tab, rowsOf[table.key] ?? [], today, labels, words));
    }
    const { problems } = updatePlan(ports, found);
    return { message: words.messages.exampleLoaded, problems };
  });
  return outcome.done ? outcome.result : plain(words.messages.busy);
}

/** Whether this plan is the example stands in the hidden tab, from before its first row. */
function markExample({ store }: Ports, found: Found, value: string): void {
  const tab = found.hidden;
  const [fact, factValue] = [tab?.columns['fact'], tab?.columns['factValue']];
  if (!tab || fact === undefined || factValue === undefined) return;
  store.write('hidden', [
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

function writeSettings(ports: Ports, found: Found, values: ExampleRow, today: Day): void {
  changeSettings(ports, found, (key) => {
    const given = values[english.settings[key].name];
    return given === undefined ? undefined : settingCell(key, given, today, ports.words);
  });
}

/** What the example had set goes back to where it began; the hour stays, because the daily trigger goes by it. */
function resetSettings(ports: Ports, found: Found, values: ExampleRow): void {
  const today = ports.clock.today();
  changeSettings(ports, found, (key, now) => {
    const given = values[english.settings[key].name];
    if (given === undefined || key === 'reminderHour') return undefined;
    const isOurs = settings[key].kind === 'day' || sameCell(now, settingCell(key, given, today, ports.words));
    return isOurs ? firstValue(key, today, ports.words) : undefined;
  });
}

/**
 * Takes the example's rows away: the goals and steps that still carry an ID and a title of the example, and its answers and log. Rows that
 * the user added or renamed stay.
 */
export function clearExample(ports: Ports): Said {
  const { store, lock, words } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = store.find();
    if (!isStarted(found)) return plain(words.messages.exampleNone);
    const read = readPlan(ports, found);
    if (!isExample(read)) return plain(words.messages.exampleNone);
    const example = readExample(ports);
    const isOurs = (rows: readonly ExampleRow[], id: string, title: string, header: string): boolean => rows.some((row) => row['ID'] === id && row[header] === title);
    const goals = read.plan.goals.filter(({ id, title }) => isOurs(example.Goals, id, title, english.columns.goals.title)).map(({ row }) => row);
    const steps = read.plan.steps.filter(({ id, title }) => isOurs(example.Steps, id, title, english.columns.steps.title)).map(({ row }) => row);
    const gone = new Set([...example.Goals, ...example.Steps].map((row) => String(row['ID'])));
    const changes = read.changes.filter(({ record }) => gone.has(record.row)).map(({ row }) => row);
    store.deleteRows('steps', steps);
    store.deleteRows('goals', goals);
    if (found.changes) store.deleteRows('changes', changes);
    clearAnswers(ports, found, example);
    resetSettings(ports, found, example.Settings);
    forgetSeen(ports, found, gone);
    markExample(ports, found, '');
    store.flush();
    const { problems } = updatePlan(ports, store.find());
    return { message: words.messages.exampleCleared, problems };
  });
  return outcome.done ? outcome.result : plain(words.messages.busy);
}

/** The example's answers go, the questions stay; an answer that the user changed stays too. */
function clearAnswers({ store, words }: Ports, found: Found, example: Example): void {
  const tab = found.assessment;
  if (!tab) return;
  const { columns } = english;
  const { cells } = store.read('assessment');
  const { rows } = readTable(assessmentTable, tab.columns, cells, words);
  const ours = new Set(
    rows
      .filter(({ record }) => record.answer !== '' && example.Assessment.some((line) => line[columns.assessment.question] === record.question && line[columns.assessment.answer] === record.answer))
      .map(({ row }) => row),
  );
  const wanted = (['answer', 'truth', 'evidence', 'reviewedOn'] as const).flatMap((key) => {
    const position = tab.columns[key];
    return position === undefined ? [] : [{ position, cells: cells.slice(1).map((line, index): Wanted => (ours.has(index + 2) ? '' : line[position - 1] ?? '')) }];
  });
  if (ours.size > 0) store.write('assessment', blocksToWrite(2, wanted, cells, []).blocks);
}

function forgetSeen({ store }: Ports, found: Found, gone: ReadonlySet<string>): void {
  const tab = found.hidden;
  const at = ['id', 'due', 'namedOn'].map((key) => tab?.columns[key]);
  const [id] = at;
  if (!tab || id === undefined || at.some((position) => position === undefined)) return;
  const lines = store.read('hidden').cells.slice(1).map((line) => at.map((position) => line[(position ?? 0) - 1] ?? ''));
  const kept = lines.filter(([first = '']) => first !== '' && !gone.has(textOfCell(first)));
  const cells = lines.map((_, index) => kept[index] ?? ['', '', '']);
  if (cells.length > 0) store.write('hidden', [{ row: 2, column: id, cells }]);
}

