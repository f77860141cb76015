import { countMoves, proposeDay, suggestAfterMoves } from '../../domain/adjusting/counted-moves';
import { helpersForGoal, helpersForStep } from '../../domain/adjusting/who-can-help';
import { plural, say } from '../../catalogue/catalogue';
import type { GoalLine, StepLine } from '../plan/plan-lines';
import { lastAdjusting } from './adjust-record';
import { readWhole } from '../plan/change-plan';
import { goalLine, stepLine } from '../plan/plan-lines';
import type { SavingPorts } from '../ports';
import { rowWith } from '../plan/save-row';
import { whyNotUndone } from './undo-adjusting';
import { Told } from '../plan/told';

export interface Adjustable {
  readonly step: StepLine | null;
  readonly goal: GoalLine | null;
  /** How often its day moved, and how many of those moves count. */
  readonly moved: number;
  readonly counted: number;
  /** What Waymark suggests after three moves that count; else ''. */
  readonly suggestion: string;
  /** Contacts whose tags match what is in the way. */
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  /** A later day that is free, to begin with. */
  readonly proposedDay: string;
  /** The last adjusting, while it can be taken back in one click; '' when there is none. */
  readonly undo: string;
}

/** What can be adjusted about a row, with '' about the plan, and whether the last adjusting can still be taken back. */
export function sayAdjustable(ports: SavingPorts, id: string): Adjustable {
  const today = ports.clock.today();
  const read = readWhole(ports);
  const { plan } = read;
  const { words } = read.found;
  const { adjusting: adjust } = words;
  const step = rowWith(plan.steps, id);
  const review = read.review.goals.find(({ goal }) => goal.id === id && id !== '');
  if (id !== '' && !step && !review) throw new Told(say(words.messages.rowGone, { id }));
  const { moved, counted } = countMoves(plan.changes ?? []).get(id) ?? { moved: 0, counted: 0 };
  const suggestion = step ? suggestAfterMoves(plan, step, today) : null;
  const helpers = step ? helpersForStep(plan, step) : review ? helpersForGoal(plan, review.goal) : [];
  const last = lastAdjusting(ports);
  return {
    step: step ? stepLine(read, step) : null,
    goal: review ? goalLine(read, review) : null,
    moved,
    counted,
    suggestion: suggestion ? plural(words, adjust.suggestion, suggestion.counted) : '',
    helpers: helpers.map(({ contact, tags }) => ({ id: contact.id, name: contact.name, why: tags.join(', ') })),
    proposedDay: step ? (suggestion?.newDay ?? proposeDay(plan, step, today)) : '',
    undo: last && whyNotUndone(read, last) === '' ? last.said : '',
  };
}
