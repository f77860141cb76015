import { addDays, addMonths, type Day } from '../plan/day';
import type { PlanSettings, ReflectionRhythm } from '../plan/plan';

/*
 * When a reflection is due. (rules N11, N12)
 */

/** The three questions in their order; the catalogue has the words. */
export const REFLECTION_QUESTIONS = ['datesHeld', 'prioritiesChanged', 'newChallenges'] as const;

/** The key of the day on which a mail last mentioned the reflection. */
export const REFLECTION_KEY = 'reflection';

/** One interval after `day`; a date that the month lacks becomes its last day. */
export function addReflectionInterval(day: Day, rhythm: ReflectionRhythm): Day {
  if (rhythm === 'week') return addDays(day, 7);
  if (rhythm === 'twoWeeks') return addDays(day, 14);
  return addMonths(day, rhythm === 'month' ? 1 : 3);
}

/** The day of the next reflection: one interval after the last one, or after the plan began; null when neither is known. */
export function nextReflection(settings: Pick<PlanSettings, 'reflection' | 'lastReflection' | 'beganOn'>): Day | null {
  const from = settings.lastReflection ?? settings.beganOn;
  return from === null ? null : addReflectionInterval(from, settings.reflection);
}

/** Whether a reflection is due: from its day on, until one is saved. */
export function isReflectionDue(
  settings: Pick<PlanSettings, 'reflection' | 'lastReflection' | 'beganOn'>,
  today: Day,
): boolean {
  const next = nextReflection(settings);
  return next !== null && next <= today;
}
