import { assessmentTable } from '../../tables/assessment';
import type { Cell } from '../../tables/cell';
import { newPositions, type TabKey, type Table } from '../../tables/column';
import { readTable } from '../../tables/read-table';
import { settingKeys, settings, settingsTable, type SettingKey } from '../../tables/settings';
import type { Words } from '../../catalogue/catalogue';
import type { Day } from '../../domain/plan/day';
import type { Found, PendingPart, SavingPorts, UpdatingPorts } from '../ports';
import { updatePlan } from '../update/update';
import { lineOf } from '../plan/row-blocks';
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

const restOfStart = ['settings', 'goals', 'steps', 'timeline', 'changes'] as const;

/**
 * The same for a new file: Home takes the place of its blank sheet early, before somebody types there, and another tab comes before it because
 * one has to be in sight. Its charts need the hidden tab.
 */
export const startOrder: readonly TabKey[] = ['hidden', 'assessment', 'home', ...restOfStart];

/** The same for a Start in several runs: the first makes what the first question and the first look need. */
export const partsOrder: readonly TabKey[] = ['assessment', 'home', 'hidden', ...restOfStart];

/** Makes tabs with their first rows; `pending` is left to a later run. */
export function makeFirst(
  { maker, clock }: SavingPorts,
  found: Found,
  tabs: readonly TabKey[],
  pending: readonly PendingPart[],
): void {
  maker.reveal();
  if (tabs.includes('home')) maker.findBlankSheet();
  for (const tab of tabs) maker.make(tab, found.words, { rows: firstRows(tab, clock.today(), found.words), pending });
}

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

/** The first rows of a new tab, in the order of its table's columns: the settings, and the questions of the assessment. */
export function firstRows(key: TabKey, today: Day, words: Words, valueOf = firstValue): Cell[][] {
  const line = (table: Table, record: Readonly<Record<string, Cell>>): Cell[] => lineOf(newPositions(table), record);
  if (key === 'settings') return settingRecords(today, words, valueOf).map((record) => line(settingsTable, record));
  if (key === 'assessment') return questionRecords(words).map((record) => line(assessmentTable, record));
  return [];
}

function settingRecords(today: Day, words: Words, valueOf = firstValue): Readonly<Record<string, Cell>>[] {
  return settingKeys.map((key) => ({
    setting: words.settings[key].name,
    value: valueOf(key, today, words),
    explanation: words.settings[key].explanation,
  }));
}

function questionRecords({ questions, options }: Words): Readonly<Record<string, Cell>>[] {
  return Object.entries<readonly string[]>(questions).flatMap(([area, list]) =>
    list.map((question) => ({ area: (options.area as Readonly<Record<string, string>>)[area] ?? '', question })),
  );
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
    const lines = settingRecords(today, words).map((record) => lineOf(tab.columns, record));
    writer.grow('settings', lines.length + 1);
    writer.write('settings', [{ row: 2, column: 1, cells: lines }]);
  }
  if (found.assessment && isEmpty(assessmentTable)) {
    const tab = found.assessment;
    const lines = questionRecords(words).map((record) => lineOf(tab.columns, record));
    writer.grow('assessment', lines.length + 1);
    writer.write('assessment', [{ row: 2, column: 1, cells: lines }]);
  }
}

/**
 * Creates the missing tabs with their first rows and updates the plan. After an interrupted Start, the next one continues where it ended;
 * a second Start of a complete plan changes nothing.
 */
export function start(ports: SavingPorts): { readonly message: string; readonly problems: readonly string[] } {
  const { reader, maker, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, () => {
    const found = reader.find();
    const missing = startOrder.filter((tab) => !found[tab]?.made);
    makeFirst(ports, found, missing, ['tabs', 'warning', 'colours']);
    const { problems, words } = updatePlan(ports, missing.length > 0 ? reader.known() : found);
    maker.show('home');
    return { message: missing.length > 0 ? words.messages.started : words.messages.startedAgain, problems };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}
