import type { FocusEntry, FocusMerit, FocusReason } from '../../domain/now/focus';
import { say, type Words } from '../../catalogue/catalogue';

/** Why a step is among the next ones: `due in 3 d`. */
export function sayReason(reason: FocusReason, words: Words): string {
  const { reasons } = words.home;
  switch (reason.code) {
    case 'thisWeek':
    case 'dueToday':
    case 'priority':
    case 'undated':
      return reasons[reason.code];
    case 'passed':
      return say(reasons.passed, { days: reason.days });
    case 'due':
    case 'dueSoon':
      return say(reasons.due, { days: reason.days });
  }
}

/** What else speaks for it: `2 steps wait for it`. */
export function sayMerit(merit: FocusMerit, words: Words): string {
  const { merits } = words.home;
  switch (merit.code) {
    case 'tight':
      return merit.days < 0
        ? say(merits.tooTight, { by: merit.by })
        : say(merits.tight, { days: merit.days, by: merit.by });
    case 'unblocks':
      return merit.count === 1 ? merits.unblocksOne : say(merits.unblocks, { count: merit.count });
    case 'helps':
    case 'firstGoal':
    case 'serves':
    case 'quick':
      return merits[merit.code];
  }
}

/** All reasons of a step, the one to say first in front: a date far off, or none, says less than what else speaks for it. */
export function sayReasons({ reasons: all, merits }: FocusEntry, words: Words, knowsDates = true): string[] {
  const reasons = knowsDates ? all : all.filter(({ code }) => code !== 'undated');
  const isWeak = ({ code }: FocusReason): boolean => code === 'due' || code === 'undated';
  const said = (of: readonly FocusReason[]): string[] => of.map((reason) => sayReason(reason, words));
  // "For the first goal" is among the reasons already where nothing else was to be said.
  const more = merits
    .filter(({ code }) => code !== 'firstGoal' || !reasons.some((reason) => reason.code === 'priority'))
    .map((merit) => sayMerit(merit, words));
  return [...said(reasons.filter((reason) => !isWeak(reason))), ...more, ...said(reasons.filter(isWeak))];
}

/** The one reason to say. */
export function sayChiefReason(entry: FocusEntry, words: Words, knowsDates = true): string {
  return sayReasons(entry, words, knowsDates)[0] ?? '';
}
