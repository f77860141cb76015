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

/** A further reason: `2 steps wait for it`. */
function sayMerit(merit: FocusMerit, words: Words): string {
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

/** All reasons of a step, the strongest first: a distant date, or none, is weaker than any merit. */
export function sayReasons({ reasons: all, merits }: FocusEntry, words: Words, knowsDates = true): string[] {
  const reasons = knowsDates ? all : all.filter(({ code }) => code !== 'undated');
  const isWeak = ({ code }: FocusReason): boolean => code === 'due' || code === 'undated';
  const said = (of: readonly FocusReason[]): string[] => of.map((reason) => sayReason(reason, words));
  // The reason `priority` already says "for the first goal".
  const more = merits
    .filter(({ code }) => code !== 'firstGoal' || !reasons.some((reason) => reason.code === 'priority'))
    .map((merit) => sayMerit(merit, words));
  return [...said(reasons.filter((reason) => !isWeak(reason))), ...more, ...said(reasons.filter(isWeak))];
}

/** The strongest reason. */
export function sayChiefReason(entry: FocusEntry, words: Words, knowsDates = true): string {
  return sayReasons(entry, words, knowsDates)[0] ?? '';
}
