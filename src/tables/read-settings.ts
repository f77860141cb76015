import type { Day } from '../domain/plan/day';
import { readDayRanges } from '../domain/plan/day-ranges';
import type { DayRange, PlanSettings, Problem, ProblemCode } from '../domain/plan/plan';
import type { OwnWords, Words } from '../catalogue/catalogue';
import type { Language } from '../catalogue/language-names';
import { isDateCell, isErrorCell, textOfCell, type Cell } from './cell';
import { listOfPairs, readOwnWords, respellPairs, type OwnWordsKey } from './own-words';
import { readDay, readNumber } from './read-table';
import { settingKeys, settings, type SettingKey } from './settings';

/** The present settings, with the 1-based row of each; a missing or unusable setting has its first value. */
export interface ReadSettings {
  readonly values: PlanSettings;
  /** The user's own words for a status. */
  readonly own: OwnWords;
  /** Waymark's language; `auto` follows the spreadsheet's locale. */
  readonly language: 'auto' | Language;
  readonly rows: Readonly<Partial<Record<SettingKey, number>>>;
  /** The value of each setting that has or had a row: null for its first value. */
  readonly kept: KeptSettings;
  readonly problems: readonly Problem[];
}

/** Settings by key at the last reading; null for the first value. An absent key never had a row. */
export type KeptSettings = Readonly<Partial<Record<SettingKey, unknown>>>;

type Reading = { readonly value?: unknown; readonly problem?: ProblemCode };

function readValue(key: SettingKey, cell: Cell, words: Words): Reading {
  const setting = settings[key];
  const text = textOfCell(cell);
  if (text === '') return {};
  switch (setting.kind) {
    case 'number': {
      const reading = readNumber(cell, setting);
      // The message gives both ends of the range, also for a negative number.
      return reading.problem === 'negative' ? { ...reading, problem: 'outOfRange' } : reading;
    }
    case 'option': {
      const [key] =
        Object.entries<string>(words.options[setting.options]).find(
          ([, word]) => typeof cell === 'string' && word.toLowerCase() === cell.toLowerCase(),
        ) ?? [];
      return key === undefined ? { problem: 'notAnOption' } : { value: key };
    }
    case 'flag':
      return typeof cell === 'boolean' ? { value: cell } : { problem: 'notACheckbox' };
    case 'day':
      return readDay(cell);
    case 'days': {
      const read = readDayRanges(isDateCell(cell) ? cell.day : text);
      return 'ranges' in read ? { value: read.ranges } : { problem: 'notDays' };
    }
    case 'words':
      return typeof cell === 'string' && !isErrorCell(cell) ? { value: cell } : { problem: 'notWords' };
  }
}

/** The setting of a row with an empty name, found by its explanation. */
function settingExplained(explanation: string, words: Words): SettingKey | undefined {
  if (explanation === '') return undefined;
  return [words, ...(words.before?.() ?? [])]
    .map((one) => settingKeys.find((key) => one.settings[key].explanation === explanation))
    .find((key) => key !== undefined);
}

/**
 * Where the columns of Settings are when the header does not say it: the column that holds the names of settings, and the two after it. Empty
 * when no column holds two names. (rule Y23)
 */
export function findSettingColumns(cells: readonly (readonly Cell[])[], words: Words): Record<string, number> {
  const names = new Set(
    [words, ...(words.before?.() ?? [])].flatMap((one) =>
      settingKeys.map((key) => one.settings[key].name.toLowerCase()),
    ),
  );
  const width = Math.max(0, ...cells.map((line) => line.length));
  const counts = Array.from(
    { length: width },
    (_, at) => cells.filter((line) => names.has(textOfCell(line[at] ?? '').toLowerCase())).length,
  );
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most) + 1;
  return most < 2 ? {} : { setting: at, value: at + 1, explanation: at + 2 };
}

const settingsByName = (words: Words): Map<string, SettingKey> =>
  new Map(settingKeys.map((key) => [words.settings[key].name.toLowerCase(), key]));

/**
 * Reads the tab Settings; rows are found by the setting's name, so that the tab may be sorted.
 * @param positions 1-based positions of the columns that exist
 * @param cells the tab from row 1 on; empty when the tab is deleted
 * @param last the settings at the last reading: a setting whose row is deleted keeps this value (rule Y23)
 */
export function readSettings(
  positions: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
  last: KeptSettings = {},
): ReadSettings {
  const byName = settingsByName(words);
  /** By a name in an earlier language of the file. */
  const before = (name: string): SettingKey | undefined =>
    words
      .before?.()
      .map((past) => settingsByName(past).get(name))
      .find((key) => key !== undefined);
  const values: Partial<Record<SettingKey, unknown>> = {};
  const rows: Partial<Record<SettingKey, number>> = {};
  const problems: Problem[] = [];
  cells.forEach((line, index) => {
    const name = textOfCell(line[(positions['setting'] ?? 0) - 1] ?? '').toLowerCase();
    const explanation = textOfCell(line[(positions['explanation'] ?? 0) - 1] ?? '');
    const key = name === '' ? settingExplained(explanation, words) : (byName.get(name) ?? before(name));
    if (key === undefined || rows[key] !== undefined) return;
    rows[key] = index + 1;
    const cell = line[(positions['value'] ?? 0) - 1] ?? '';
    const reading = readValue(key, cell, words);
    if (reading.value !== undefined && reading.value !== null) values[key] = reading.value;
    if (reading.problem)
      problems.push({ tab: 'settings', row: index + 1, column: key, code: reading.problem, got: textOfCell(cell) });
  });
  const kept: Partial<Record<SettingKey, unknown>> = {};
  for (const key of settingKeys) {
    if (rows[key] !== undefined) kept[key] = values[key] ?? null;
    else if (key in last) {
      kept[key] = keptValue(key, last[key], words);
      if (last[key] !== null) values[key] = kept[key];
      if (positions['setting'] !== undefined)
        problems.push({ tab: 'settings', row: 0, column: key, code: 'settingGone', got: '' });
    }
  }
  const { own, problems: odd } = readOwnWords(values as Readonly<Partial<Record<OwnWordsKey, string>>>, words);
  for (const { setting, ...problem } of odd)
    problems.push({ tab: 'settings', row: rows[setting] ?? 0, column: setting, ...problem });
  return {
    values: usableSettings(values),
    own,
    language: valueOrInitial(values, 'language') as ReadSettings['language'],
    rows,
    kept,
    problems,
  };
}

/** The last value of a setting without a row: its words may be of an earlier language. */
function keptValue(key: SettingKey, value: unknown, words: Words): unknown {
  const list = listOfPairs(key);
  return list !== undefined && typeof value === 'string' ? respellPairs(value, list, words) : value;
}

type Values = Readonly<Partial<Record<SettingKey, unknown>>>;

/** The value of a setting, or the one that it has in a new plan. */
function valueOrInitial(values: Values, key: SettingKey): unknown {
  const value = values[key];
  if (value !== undefined) return value;
  const initial = settings[key].first;
  return settings[key].kind === 'day' ? null : settings[key].kind === 'days' ? [] : initial;
}

function usableSettings(values: Values): ReadSettings['values'] {
  const first = (key: SettingKey): unknown => valueOrInitial(values, key);
  return {
    hoursPerWeek: first('hoursPerWeek') as number,
    reminderHour: first('reminderHour') as number,
    rhythm: first('rhythm') as PlanSettings['rhythm'],
    weekdaysOnly: first('weekdaysOnly') as boolean,
    daysOff: first('daysOff') as readonly DayRange[],
    calendar: first('calendar') as boolean,
    leadDays: first('leadDays') as number,
    reflection: first('reflection') as PlanSettings['reflection'],
    firstDayOfWeek: first('firstDay') as PlanSettings['firstDayOfWeek'],
    pausedUntil: first('pausedUntil') as Day | null,
    lastReflection: first('lastReflection') as Day | null,
    beganOn: first('beganOn') as Day | null,
    followUpApplied: first('followUpApplied') as number,
    followUpInterview: first('followUpInterview') as number,
  };
}
