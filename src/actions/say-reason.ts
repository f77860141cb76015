import type { FocusReason } from '../domain/focus';
import { say, type Words } from '../catalogue/catalogue';

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
