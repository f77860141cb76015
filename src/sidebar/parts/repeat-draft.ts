import { isDay, weekdayOf, type Weekday } from '../../domain/plan/day';
import {
  MOST_REPEATS,
  plainRhythm,
  readRepeat,
  textOfRepeat,
  weekdaysOf,
  type Nth,
  type Recurrence,
  type RepeatUnit,
} from '../../domain/planning/recurrence';
import { offeredNameOf, offeredRhythms, sayRule, type OfferedRhythm } from '../../domain/planning/recurrence-words';
import { plural, say, words } from '../words';

/*
 * The rhythm of a step as it is chosen. Numbers are texts, so that an unfinished one is not lost.
 */

export type RepeatKind = 'none' | OfferedRhythm | 'interval' | 'weekdays' | 'ofMonth';
type RepeatEnd = 'none' | 'until' | 'times';

export interface RepeatDraft {
  readonly kind: RepeatKind;
  readonly every: string;
  readonly unit: RepeatUnit;
  readonly weekdays: readonly Weekday[];
  readonly nth: Nth;
  readonly end: RepeatEnd;
  readonly until: string;
  readonly times: string;
}

/** The draft of a rhythm. @param due a new choice of weekdays begins with that of the due day */
export function draftOfRepeat(repeat: string, due: string): RepeatDraft {
  const rule = readRepeat(repeat);
  const { unit, every, weekdays, nth, until, times } = rule ?? plainRhythm('week');
  const kind = nth !== null ? 'ofMonth' : weekdays.length > 0 ? 'weekdays' : (offeredNameOf(unit, every) ?? 'interval');
  return {
    kind: rule === null ? 'none' : kind,
    every: String(every),
    unit,
    weekdays: weekdays.length > 0 || !isDay(due) ? weekdays : [weekdayOf(due)],
    nth: nth ?? -1,
    end: until !== null ? 'until' : times !== null ? 'times' : 'none',
    until: until ?? '',
    times: String(times ?? 6),
  };
}

/** A typed whole number from 1 to 999; null for anything else. */
export function countOf(typed: string): number | null {
  const value = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return value >= 1 && value <= MOST_REPEATS ? value : null;
}

/** What the draft says; null when something is missing. Of the kind `none` it is not asked. */
export function ruleOfDraft(draft: RepeatDraft): Recurrence | null {
  const { kind, unit, weekdays, nth, end } = draft;
  if (kind === 'none') return null;
  const every = countOf(draft.every);
  const times = countOf(draft.times);
  const until = isDay(draft.until) ? draft.until : null;
  if ((end === 'until' && until === null) || (end === 'times' && times === null)) return null;
  const ends = { until: end === 'until' ? until : null, times: end === 'times' ? times : null };
  if (kind in offeredRhythms) {
    const [ofUnit, count] = offeredRhythms[kind as OfferedRhythm];
    return { ...plainRhythm(ofUnit, count), ...ends };
  }
  const [weekday] = weekdays;
  if (every === null || (kind !== 'interval' && weekday === undefined)) return null;
  if (kind === 'interval') return { ...plainRhythm(unit, every), ...ends };
  if (kind === 'weekdays') return { ...plainRhythm('week', every), weekdays: weekdaysOf(weekdays), ...ends };
  return { ...plainRhythm('month', every), weekdays: weekdays.slice(0, 1), nth, ...ends };
}

/** The text that is sent; '' for none. */
export function repeatOfDraft(draft: RepeatDraft): string {
  const rule = ruleOfDraft(draft);
  return rule === null ? '' : textOfRepeat(rule);
}

/** The rhythm in words, as its cell will have it. */
export function sayRhythm(rule: Recurrence): string {
  return sayRule(rule, {
    said: words.rhythms,
    written: words.spoken,
    offered: words.options.repeat,
    fill: say,
    count: (forms, count, values) => plural(forms, count, values),
  });
}
