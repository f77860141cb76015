import { isDay } from '../../../domain/plan/day';
import { readDayRanges } from '../../../domain/plan/day-ranges';
import type { AllSettingValues, SettingValues } from '../../../actions/setup/save-settings';
import type { State } from '../../../actions/setup/say-state';
import { readNumber, typeNumber } from '../../numbers';
import { readHours } from '../../spoken';
import { changesOfOwnWords, linesOfOwnWords, type OwnWordLine } from './own-words-draft';

/*
 * The settings as they are typed, and their changes.
 */

export interface SettingsDraft {
  readonly isOn: boolean;
  readonly reminderHour: string;
  readonly rhythm: SettingValues['rhythm'];
  readonly weekdaysOnly: boolean;
  readonly leadDays: string;
  readonly hoursPerWeek: string;
  readonly reflection: SettingValues['reflection'];
  readonly firstDay: SettingValues['firstDay'];
  readonly pausedUntil: string;
  readonly daysOff: string;
  readonly calendar: boolean;
  readonly language: SettingValues['language'];
  readonly followUpApplied: string;
  readonly followUpInterview: string;
  readonly ownWords: readonly OwnWordLine[];
}

/** The range of each number, as in the tab Settings. */
export const ranges = {
  leadDays: [0, 60],
  hoursPerWeek: [0, 100],
  followUpApplied: [0, 365],
  followUpInterview: [0, 365],
} as const;
const numberKeys = Object.keys(ranges) as (keyof typeof ranges)[];

export function draftOfSettings(state: State, locale: string): SettingsDraft {
  const { settings, reminders } = state;
  return {
    ...settings,
    isOn: reminders.on,
    reminderHour: String(settings.reminderHour),
    leadDays: String(settings.leadDays),
    hoursPerWeek: typeNumber(settings.hoursPerWeek, locale),
    followUpApplied: String(settings.followUpApplied),
    followUpInterview: String(settings.followUpInterview),
    ownWords: linesOfOwnWords(state),
  };
}

/** The fields whose typed values cannot be saved. */
export function errorsOfSettings(draft: SettingsDraft, locale: string): readonly (keyof typeof ranges | 'daysOff')[] {
  const numbers = numberKeys.filter((key) => {
    const value = (key === 'hoursPerWeek' ? readHours : readNumber)(draft[key], locale);
    const [least, most] = ranges[key];
    return value === null || value < least || value > most || (key !== 'hoursPerWeek' && !Number.isInteger(value));
  });
  return 'unread' in readDayRanges(draft.daysOff) ? [...numbers, 'daysOff'] : numbers;
}

/** The settings that differ from the saved ones. */
export function changesOfSettings(draft: SettingsDraft, state: State, locale: string): Partial<AllSettingValues> {
  const { rhythm, weekdaysOnly, reflection, firstDay, pausedUntil, calendar, language } = draft;
  const wanted: SettingValues = {
    ...{ rhythm, weekdaysOnly, reflection, firstDay, calendar, language },
    daysOff: draft.daysOff.trim(),
    pausedUntil: isDay(pausedUntil) ? pausedUntil : '',
    reminderHour: Number(draft.reminderHour),
    leadDays: readNumber(draft.leadDays, locale) ?? state.settings.leadDays,
    hoursPerWeek: readHours(draft.hoursPerWeek, locale) ?? state.settings.hoursPerWeek,
    followUpApplied: readNumber(draft.followUpApplied, locale) ?? state.settings.followUpApplied,
    followUpInterview: readNumber(draft.followUpInterview, locale) ?? state.settings.followUpInterview,
  };
  const keys = Object.keys(wanted) as (keyof SettingValues)[];
  return {
    ...Object.fromEntries(keys.filter((key) => wanted[key] !== state.settings[key]).map((key) => [key, wanted[key]])),
    ...changesOfOwnWords(draft.ownWords, state),
  };
}

/** Whether somebody else owns the reminders, so that this person can neither switch nor move them. */
export function areOthers({ reminders }: State): boolean {
  return reminders.on && !reminders.mine;
}

/** Whether the reminders have to be switched on or off, or moved to another hour. */
export function changesReminders(draft: SettingsDraft, state: State): boolean {
  const { on, hour } = state.reminders;
  return !areOthers(state) && (draft.isOn !== on || (on && Number(draft.reminderHour) !== hour));
}
