import { assessmentTable } from '../../tables/assessment';
import type { Cell } from '../../tables/cell';
import type { TabKey, Table } from '../../tables/column';
import { readTable } from '../../tables/read-table';
import { settingKeys, settings, settingsTable, type SettingKey } from '../../tables/settings';
import type { Words } from '../../catalogue/catalogue';
import type { Day } from '../../domain/plan/day';
import type { Found, FoundTab, SavingPorts, UpdatingPorts } from '../ports';
import { updatePlan } from '../update/update';
import { lockMilliseconds } from '../plan/patience';

/** The order in which tabs are created: a tab comes before the tabs whose dropdowns refer to it. */
export const makingOrder: readonly TabKey[] = [
  'hidden',
  'changes',
  'settings',
  'goals',
  'steps',
  'timeline',
  'assessment',
  'home',
];

/** The first value of a setting, as a cell. */
export function firstValue(key: SettingKey, today: Day, words: Words): Cell {
  const setting = settings[key];
  switch (setting.kind) {
    case 'option':
      return (words.options[setting.options] as Readonly<Record<string, string>>)[setting.first] ?? '';
    case 'day':
      return setting.first === 'today' ? { day: today } : '';
    default:
      return setting.first;
  }
}

/** A row of cells in the order of the tab's columns. */
function lineOf(tab: FoundTab, record: Readonly<Record<string, Cell>>): Cell[] {
  const width = Math.max(0, ...Object.values(tab.columns));
  const line: Cell[] = Array.from({ length: width }, () => '');
  for (const [key, position] of Object.entries(tab.columns)) line[position - 1] = record[key] ?? '';
  return line;
}

/** Writes the first values of Settings and the questions of Assessment, each only into a tab without rows. */
export function seed(ports: UpdatingPorts, found: Found, today: Day): void {
  const { reader, writer } = ports;
  const { words } = found;
  const isEmpty = (table: Table): boolean => {
    const tab = found[table.key];
    return (
      tab !== undefined &&
      !tab.lost &&
      readTable(table, tab.columns, reader.read(table.key).cells, words).rows.length === 0
    );
  };
  if (found.settings && isEmpty(settingsTable)) {
    const tab = found.settings;
    const lines = settingKeys.map((key) =>
      lineOf(tab, {
        setting: words.settings[key].name,
        value: firstValue(key, today, words),
        explanation: words.settings[key].explanation,
      }),
    );
    writer.grow('settings', lines.length + 1);
    writer.write('settings', [{ row: 2, column: 1, cells: lines }]);
  }
  if (found.assessment && isEmpty(assessmentTable)) {
    const tab = found.assessment;
    const questions = words.questions as Readonly<Record<string, readonly string[]>>;
    const areas = words.options.area as Readonly<Record<string, string>>;
    const lines = Object.entries(questions).flatMap(([area, list]) =>
      list.map((question) => lineOf(tab, { area: areas[area] ?? '', question })),
    );
    writer.grow('assessment', lines.length + 1);
    writer.write('assessment', [{ row: 2, column: 1, cells: lines }]);
  }
}

/**
 * Creates the missing tabs with their first rows and updates the plan. After an interrupted Start, the next one continues where it ended;
 * a second Start of a complete plan changes nothing.
 */
export function start(ports: SavingPorts): { readonly message: string; readonly problems: readonly string[] } {
  const { reader, writer, maker, lock, languages, clock } = ports;
  const outcome = lock.during(lockMilliseconds, () => {
    const found = reader.find();
    const missing = makingOrder.filter((tab) => !found[tab]?.made);
    const make = (tab: TabKey): void => maker.make(tab, found.words);
    missing.filter((tab) => tab !== 'home').forEach(make);
    if (missing.length > 0) {
      seed(ports, reader.find(), clock.today());
      // Home is created last, after the first rows are in the file: if Home exists, Start was complete.
      writer.flush();
    }
    if (missing.includes('home')) make('home');
    const now = missing.length > 0 ? reader.find() : found;
    const { problems, words } = updatePlan(ports, now);
    if (missing.includes('home')) maker.show('home');
    return { message: missing.length > 0 ? words.messages.started : words.messages.startedAgain, problems };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}
