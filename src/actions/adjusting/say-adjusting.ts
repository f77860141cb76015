import type { AdjustNote, AdjustRefusal } from '../../domain/adjusting/adjustment';
import { labelOf } from '../../domain/plan/references';
import { plural, say } from '../../catalogue/catalogue';
import type { Adjusting } from './adjust';
import type { PlanRead } from '../plan/read-plan';
import { sayDay } from '../plan/say-day';

/*
 * Sentences about an adjustment: what it is, warnings, and why it is refused.
 */

function labels({ plan }: PlanRead): (id: string) => string {
  return (id) => labelOf(id, [...plan.goals, ...plan.steps].find((row) => row.id === id)?.title ?? '');
}

/** What is done, in a few words: `S3 · Ask for a project moved to 10 March 2026`. */
export function sayAdjusting(read: PlanRead, adjust: Adjusting, added: number): string {
  const { adjusting: words } = read.found.words;
  const row = labels(read)(adjust.id);
  const day = (text: string): string => sayDay(text, read.found.dayLocale);
  switch (adjust.kind) {
    case 'move':
      return say(words.moved, { row, day: day(adjust.to) });
    case 'extend':
      return say(words.extended, { row, day: day(adjust.to) });
    case 'split':
      return plural(read.found.words, words.split, added, { row });
    case 'ifThen':
      return say(words.ifThen, { row });
    case 'practise':
      return say(words.practised, { row });
    case 'help':
      return say(words.helped, { row });
    case 'pause':
      return adjust.id === ''
        ? say(words.pausedPlan, { day: day(adjust.until) })
        : say(words.paused, { row, day: day(adjust.until) });
    case 'letGo':
      return say(words.letGo, { row });
  }
}

export function sayNote(read: PlanRead, note: AdjustNote): string {
  const { notes } = read.found.words.adjusting;
  const label = labels(read);
  switch (note.code) {
    case 'pastDeadline':
      return say(notes.pastDeadline, { row: label(note.id), days: note.days, goal: label(note.goal) });
    case 'dayHasPassed':
      return say(notes.dayHasPassed, { day: sayDay(note.day, read.found.dayLocale) });
    case 'released':
      return say(notes.released, { ids: note.ids.map(label).join(', ') });
    case 'movesAlong':
    case 'stepsRest':
    case 'datesInPause':
      return plural(read.found.words, notes[note.code], note.count);
  }
}

export function sayRefusal(read: PlanRead, refusal: AdjustRefusal): string {
  const { refusals } = read.found.words.adjusting;
  const values =
    'id' in refusal
      ? { id: refusal.id, row: labels(read)(refusal.id) }
      : 'start' in refusal
        ? { day: sayDay(refusal.start, read.found.dayLocale) }
        : {};
  return say(refusals[refusal.code], values);
}
