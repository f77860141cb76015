import type { Day } from '../../domain/plan/day';
import { say, type Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { Language } from '../../catalogue/language-names';
import { readSettings } from '../../tables/read-settings';
import { sayLong } from '../../tables/say-problem';
import type { Cell } from '../../tables/cell';
import { listOfPairs, pairsFromKeys, respellPairs, type OwnWordsKey } from '../../tables/own-words';
import { settings, type SettingKey } from '../../tables/settings';
import { changePlan, needTab, refuseLost } from '../plan/change-plan';
import { settingsToChange, writeChanged, type SettingsToChange } from './change-settings';
import type { Found, Ports, UpdatingPorts } from '../ports';
import { mendTrigger } from '../reminders/reminders';
import { remindersOf } from '../update/script-facts';
import { updatePlan } from '../update/update';

/** Some of the rows of Settings, by the keys of src/tables/settings.ts. */
export interface SettingValues {
  readonly hoursPerWeek: number;
  readonly reminderHour: number;
  readonly rhythm: 'mondayAndDue' | 'weekdays' | 'mondays';
  readonly weekdaysOnly: boolean;
  readonly leadDays: number;
  readonly reflection: 'week' | 'twoWeeks' | 'month' | 'quarter';
  readonly firstDay: 'monday' | 'sunday';
  readonly pausedUntil: string;
  /** Days and ranges of days as they are typed: `2026-12-24 to 2027-01-01, 2027-05-01`; '' when there are no days off. */
  readonly daysOff: string;
  /** Whether the mail brings the deadlines as a calendar file whenever one has changed. */
  readonly calendar: boolean;
  /** The language of Waymark; `auto` follows the spreadsheet's locale. */
  readonly language: 'auto' | Language;
  /** Days after an application, and after an interview, to ask how it stands; 0 for never. */
  readonly followUpApplied: number;
  readonly followUpInterview: number;
}

/** The same with the user's own words for a status, as the rows of Settings hold them. */
export type AllSettingValues = SettingValues & Readonly<Record<OwnWordsKey, string>>;

/** The cell of a value; in pairs of own words a meaning may be a key, or a word of an earlier language. */
function cellOf(key: SettingKey, value: string | number | boolean, words: Words): Cell {
  const setting = settings[key];
  const list = listOfPairs(key);
  if (list !== undefined) return respellPairs(pairsFromKeys(String(value), list, words), list, words);
  if (value === '') return '';
  if (setting.kind === 'day') return { day: String(value) as Day };
  return setting.kind === 'option'
    ? ((words.options[setting.options] as Readonly<Record<string, string>>)[String(value)] ?? '')
    : value;
}

/** One sentence for each setting that would change but holds the user's own formula. */
export function sayComputedSettings(
  { settings: tab, words }: Found,
  { computed }: SettingsToChange,
): readonly string[] {
  return computed.map(({ key }) =>
    say(words.messages.computes, { row: tab?.name ?? words.tabs.settings, column: words.settings[key].name }),
  );
}

/** An own word that cannot have its meaning. */
interface RefusedWord {
  readonly setting: SettingKey;
  readonly word: string;
  readonly said: string;
}

const cellsOf = (values: Partial<AllSettingValues>, words: Words): (readonly [SettingKey, Cell])[] =>
  Object.entries(values).map(([key, value]) => [key as SettingKey, cellOf(key as SettingKey, value, words)] as const);

/** What is wrong with the values, one sentence for each fault. */
function refusedSettings(values: Partial<AllSettingValues>, words: Words): readonly RefusedWord[] {
  const lines = cellsOf(values, words).map(([key, cell]): Cell[] => [words.settings[key].name, cell]);
  const { problems } = readSettings({ setting: 1, value: 2 }, [[], ...lines], words);
  return problems.map((problem) => {
    const setting = problem.column as SettingKey;
    return { setting, word: problem.got, said: sayLong({ ...problem, row: 0 }, words.settings[setting].name, words) };
  });
}

/** Writes the given settings. If any is invalid, writes nothing and returns one sentence for each fault. Must run under the lock. */
export function writeSettings(
  ports: UpdatingPorts,
  found: Found,
  values: Partial<AllSettingValues>,
): readonly string[] {
  const { reader, writer } = ports;
  const { words } = found;
  const { columns } = needTab(found, 'settings');
  refuseLost(found, 'settings');
  const refused = refusedSettings(values, words);
  if (refused.length > 0) return refused.map(({ said }) => said);
  const wanted = cellsOf(values, words);
  const { cells } = reader.read('settings');
  const { rows } = readSettings(columns, cells, words);
  const given = new Map(wanted);
  const change = settingsToChange(reader, found, (key) => given.get(key));
  if (change.computed.length > 0) return sayComputedSettings(found, change);
  writeChanged(ports, change);
  // A setting whose row was deleted gets a new row below the others.
  const gone = wanted.filter(([key]) => rows[key] === undefined);
  const { setting = 0, value = 0 } = columns;
  if (gone.length > 0) writer.grow('settings', cells.length + gone.length);
  gone.forEach(([key, cell], index) => {
    const row = cells.length + 1 + index;
    writer.write('settings', [
      { row, column: setting, cells: [[words.settings[key].name]] },
      { row, column: value, cells: [[cell]] },
    ]);
  });
  return [];
}

/** What came of saving settings; `refused` names the own words that kept all from being saved. */
export interface SavedSettings extends Said {
  readonly saved: boolean;
  readonly refused?: readonly RefusedWord[];
}

/** Changes the given settings, and moves the daily trigger to a new hour if it belongs to the present user. */
export function saveSettings(ports: Ports, values: Partial<AllSettingValues>): SavedSettings {
  const { maker } = ports;
  return changePlan(ports, (found) => {
    const problems = writeSettings(ports, found, values);
    if (problems.length > 0) {
      const refused = refusedSettings(values, found.words).filter(({ setting }) => settings[setting].kind === 'words');
      return {
        message: found.words.messages.notSaved,
        problems,
        saved: false,
        ...(refused.length > 0 ? { refused } : {}),
      };
    }
    const { reminderHour: hour } = values;
    const told = hour === undefined || hour === remindersOf(ports).hour ? [] : mendTrigger(ports, hour);
    const { words } = updatePlan(ports, found);
    // The page asks for views in the background too: only a new language takes the user to another tab.
    if (words.language !== found.language) maker.show('home');
    return { message: words.messages.settingsSaved, problems: told, saved: true };
  });
}
