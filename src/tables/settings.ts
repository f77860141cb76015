import { asTyped } from '../catalogue/as-typed';
import type { Words } from '../catalogue/catalogue';
import type { OptionList, TableOf } from './column';

export const settingsTable = {
  key: 'settings',
  frozenColumns: 0,
  columns: {
    setting: { kind: 'text', width: 180 },
    value: { kind: 'text', width: 330, format: '' },
    explanation: { kind: 'longText', width: 520, by: 'script' },
  },
} as const satisfies TableOf<'settings'>;

export type SettingKey = keyof Words['settings'];

/** A setting: the kind of its value, and its first value. Its row is found by name, so that the tab can be sorted. */
export type Setting =
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly first: number;
      readonly isHours?: true;
    }
  | { readonly kind: 'option'; readonly options: OptionList; readonly first: string }
  | { readonly kind: 'flag'; readonly first: boolean }
  | { readonly kind: 'day'; readonly first: 'today' | ''; readonly isPast?: true }
  /** Days and ranges of days as text: `2026-12-24 to 2027-01-01, 2027-05-01`. */
  | { readonly kind: 'days'; readonly first: '' }
  /** The user's own words for one meaning, with commas between; with `of`, for those of that list, as pairs (own-words.ts). */
  | { readonly kind: 'words'; readonly first: ''; readonly of?: OptionList };

/** In the order of the rows. First values: product description, §2 and §5. */
export const settings = {
  hoursPerWeek: { kind: 'number', min: 0, max: 100, whole: false, first: 3, isHours: true },
  rhythm: { kind: 'option', options: 'rhythm', first: 'mondayAndDue' },
  reminderHour: { kind: 'number', min: 0, max: 23, whole: true, first: 8 },
  weekdaysOnly: { kind: 'flag', first: false },
  daysOff: { kind: 'days', first: '' },
  leadDays: { kind: 'number', min: 0, max: 60, whole: true, first: 3 },
  reflection: { kind: 'option', options: 'reflection', first: 'twoWeeks' },
  lastReflection: { kind: 'day', first: '', isPast: true },
  firstDay: { kind: 'option', options: 'firstDay', first: 'monday' },
  pausedUntil: { kind: 'day', first: '' },
  calendar: { kind: 'flag', first: false },
  beganOn: { kind: 'day', first: 'today', isPast: true },
  language: { kind: 'option', options: 'language', first: 'auto' },
  ownTodo: { kind: 'words', first: '' },
  ownDoing: { kind: 'words', first: '' },
  ownWaiting: { kind: 'words', first: '' },
  ownDone: { kind: 'words', first: '' },
  ownDraft: { kind: 'words', first: '' },
  ownActive: { kind: 'words', first: '' },
  ownPaused: { kind: 'words', first: '' },
  ownReached: { kind: 'words', first: '' },
  ownLetGo: { kind: 'words', first: '' },
  ownTargets: { kind: 'words', first: '', of: 'targetStage' },
  ownNetwork: { kind: 'words', first: '', of: 'contactStage' },
  ownFeedback: { kind: 'words', first: '', of: 'adviceStatus' },
  ownExperiments: { kind: 'words', first: '', of: 'verdict' },
  followUpApplied: { kind: 'number', min: 0, max: 365, whole: true, first: 7 },
  followUpInterview: { kind: 'number', min: 0, max: 365, whole: true, first: 14 },
} as const satisfies Readonly<Record<SettingKey, Setting>>;

/** The settings in the order of their rows. */
export const settingKeys = Object.keys(settings) as SettingKey[];

/** The setting with that name in the file's language; case is ignored. */
export function settingOfName(name: string, words: Words): SettingKey | undefined {
  const wanted = asTyped(name);
  return settingKeys.find((key) => asTyped(words.settings[key].name) === wanted);
}
