import { addDays, type Day } from '../../domain/plan/day';
import type { Words } from '../../catalogue/catalogue';
import { assessmentTable } from '../../tables/assessment';
import { sameCell, textOfCell, type Cell } from '../../tables/cell';
import { tabsOnDemand, type Column, type Table } from '../../tables/column';
import { isOnDemand, tables } from '../../tables/design';
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
  isWithoutRows,
  labelsOf,
  linesOf,
  newValues,
  optionWord,
  readExample,
  titledTabs,
  type Example,
  type ExampleRow,
} from './example-rows';
import { makeTabs } from './make-tabs';
import type { Found, FoundTab, Ports, ReadingPorts, SavingPorts, UpdatingPorts } from '../ports';
import type { Said } from '../plan/said';
import { isExample } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { readPlan } from '../plan/read-plan';
import { firstValue, start } from './start';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/*
 * The example plan: loading it into an empty plan, and taking it away again. (rule Y11)
 */

const plain = (message: string): Said => ({ message, problems: [] });

/** No goal and no step, nor a row in the other tabs; seeded questions, values and settings count as empty. */
function isEmptyPlan(ports: ReadingPorts, found: Found): boolean {
  return [...(['goals', 'steps'] as const), ...emptyForExample].every((tab) => isWithoutRows(ports, found, tab));
}

/** The seeded questions without an answer, which the example's own rows replace one for one. */
function assessmentIsUntouched(ports: ReadingPorts, found: Found): boolean {
  const tab = found.assessment;
  if (!tab) return false;
  return readTable(assessmentTable, tab.columns, ports.reader.read('assessment').cells, found.words).rows.every(
    ({ record }) => record.answer === '' && record.truth === null && record.evidence === '',
  );
}

/** Writes example lines without the columns of formulas, in runs of neighbouring columns. */
function writeLines(
  { writer }: UpdatingPorts,
  table: Table,
  tab: FoundTab,
  firstRow: number,
  lines: readonly (readonly Cell[])[],
): void {
  if (lines.length === 0) return;
  writer.grow(table.key, firstRow + lines.length - 1);
  const positions = Object.entries<Column>(table.columns)
    .filter(([key, column]) => tab.columns[key] !== undefined && column.by !== 'formula')
    .map(([key]) => tab.columns[key] ?? 0)
    .sort((a, b) => a - b);
  for (let at = 0; at < positions.length;) {
    const first = positions[at] ?? 0;
    let count = 1;
    while (positions[at + count] === first + count) count += 1;
    writer.write(table.key, [
      { row: firstRow, column: first, cells: lines.map((line) => line.slice(first - 1, first - 1 + count)) },
    ]);
    at += count;
  }
}

/**
 * Brings the example into a plan without goals and steps; creates the tabs first when they are not there. Into any other plan it brings
 * nothing.
 */
export function loadExample(ports: SavingPorts): Said {
  const { reader, lock, languages, clock } = ports;
  if (!isStarted(reader.find())) start(ports);
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const before = reader.find();
    const { words } = before;
    if (!isEmptyPlan(ports, before)) return plain(words.messages.exampleNotEmpty);
    const example = readExample(languages, before.language);
    const today = clock.today();
    const labels = labelsOf(example);
    markExample(ports, before, 'yes');
    const found = makeTabs(ports, before, tabsOnDemand, { values: [], fits: exampleValues(example) });
    writeSettings(ports, found, example.settings, today);
    for (const tab of exampleTabs) {
      const place = found[tab];
      const rows = example.rows[tab] ?? [];
      if (!place || (tab === 'assessment' && !assessmentIsUntouched(ports, found))) continue;
      // Changes is a ledger, and values may have been named before: the example's lines come after what is there.
      const isAfter = tab === 'changes' || tab === 'values';
      const firstRow = isAfter ? Math.max(2, reader.read(tab).cells.length + 1) : 2;
      const lines = linesOf(tab, place, tab === 'values' ? newValues(ports, place, rows) : rows, today, labels, words);
      writeLines(ports, tables[tab], place, firstRow, lines);
    }
    const { problems, words: after } = updatePlan(ports, found);
    return { message: after.messages.exampleLoaded, problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/** Whether this plan is the example stands in the hidden tab, from before its first row. */
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

function writeSettings(ports: UpdatingPorts, found: Found, values: ExampleRow, today: Day): void {
  changeSettings(ports, found, (key) => {
    const given = values[english.settings[key].name];
    return given === undefined ? undefined : settingCell(key, given, today, found.words);
  });
}

/** What the example had set goes back to where it began; the hour stays, because the daily trigger goes by it. */
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
 * Takes the example's rows away: those that still carry an ID and a title of the example, and its answers and log. Rows that the user added
 * or renamed stay. A tab on demand goes with its last row.
 */
export function clearExample(ports: SavingPorts): Said {
  const { reader, writer, maker, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = reader.find();
    if (!isStarted(found)) return plain(found.words.messages.exampleNone);
    const read = readPlan(ports, found);
    if (!isExample(read)) return plain(found.words.messages.exampleNone);
    const example = readExample(languages, found.language);
    const rows = titledTabs.map((tab) => ({
      tab,
      rows: found[tab] ? exampleRowsIn(ports, found.words, tab, found[tab], example) : [],
    }));
    const gone = new Set(titledTabs.flatMap((tab) => (example.rows[tab] ?? []).map((row) => String(row['ID'] ?? ''))));
    const changes = read.changes.filter(({ record }) => gone.has(record.row)).map(({ row }) => row);
    for (const { tab, rows: exampleRows } of rows) if (found[tab]) writer.deleteRows(tab, exampleRows);
    if (found.changes) writer.deleteRows('changes', changes);
    clearAnswers(ports, found, example);
    resetSettings(ports, found, example.settings);
    forgetSeen(ports, found, gone);
    for (const { tab, rows: exampleRows } of rows)
      if (isOnDemand(tab) && exampleRows.length > 0 && isWithoutRows(ports, found, tab)) maker.remove(tab);
    // Last, so that clearing can be repeated when it was cut off.
    markExample(ports, found, '');
    writer.flush();
    const { problems, words } = updatePlan(ports, reader.find());
    return { message: words.messages.exampleCleared, problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/** The example's answers go, the questions stay; an answer that the user changed stays too. */
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
            cells: cells
              .slice(1)
              .map((line, index): Wanted => (answered.has(index + 2) ? '' : (line[position - 1] ?? ''))),
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
