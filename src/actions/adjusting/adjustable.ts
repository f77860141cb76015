import { countMoves, proposeDay, suggestAfterMoves } from '../../domain/adjusting/counted-moves';
import { helpersForGoal, helpersForStep } from '../../domain/adjusting/who-can-help';
import { plural, say } from '../../catalogue/catalogue';
import { emptyWords } from '../../catalogue/typed-words';
import type { TabKey } from '../../tables/column';
import type { GoalLine, StepLine } from '../plan/plan-lines';
import { lastAdjusting } from './adjust-record';
import { readForms, readFound } from '../plan/change-rows';
import { goalLine, stepLine } from '../plan/plan-lines';
import type { PlanRead } from '../plan/read-plan';
import type { ReadingPorts, SavingPorts } from '../ports';
import { rowWith } from '../plan/save-row';
import { undoObstacle } from './undo-adjusting';
import { Told } from '../plan/told';

export interface Adjustable {
  readonly step: StepLine | null;
  readonly goal: GoalLine | null;
  /** How often its date moved, and how many of those moves count. */
  readonly moved: number;
  readonly counted: number;
  /** A suggestion after three moves that count; else ''. */
  readonly suggestion: string;
  /** Contacts whose tags match the row. */
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  /** A later day with free hours, as a proposal. */
  readonly proposedDay: string;
  /** The last adjustment in words, while it can be undone; else ''. */
  readonly undo: string;
}

/** The settings that are needed here. */
const neededSettings = ['hoursPerWeek', 'pausedUntil', 'beganOn'] as const;

/** Reads what is needed here: for the plan as a whole no log and no contacts, which say something of single rows. */
function readAdjustable(ports: ReadingPorts, id: string): PlanRead {
  const others: readonly TabKey[] = id === '' ? [] : ['network', 'changes'];
  const read = readForms(ports, ...others);
  // The hidden tab has the last value of a setting without a row.
  return neededSettings.every((key) => read.settings.rows[key] !== undefined)
    ? read
    : readFound(ports, read.found, 'hidden', ...others);
}

/** What can be adjusted of a row, or of the plan with '', and whether the last adjustment can be undone. */
export function sayAdjustable(ports: SavingPorts, id: string): Adjustable {
  const today = ports.clock.today();
  const read = readAdjustable(ports, id);
  const { plan } = read;
  const { words } = read.found;
  const { adjusting: adjust } = words;
  const step = rowWith(plan.steps, id);
  const review = read.review.goals.find(({ goal }) => goal.id === id && id !== '');
  if (id !== '' && !step && !review) throw new Told(say(words.messages.rowGone, { id }));
  const { moved, counted } = countMoves(plan.changes ?? []).get(id) ?? { moved: 0, counted: 0 };
  const suggestion = step ? suggestAfterMoves(plan, step, today, emptyWords) : null;
  const helpers = step
    ? helpersForStep(plan, step, emptyWords)
    : review
      ? helpersForGoal(plan, review.goal, emptyWords)
      : [];
  const last = lastAdjusting(ports);
  return {
    step: step ? stepLine(read, step) : null,
    goal: review ? goalLine(read, review) : null,
    moved,
    counted,
    suggestion: suggestion ? plural(words, adjust.suggestion, suggestion.counted) : '',
    helpers: helpers.map(({ contact, tags }) => ({ id: contact.id, name: contact.name, why: tags.join(', ') })),
    proposedDay: step ? (suggestion?.newDay ?? proposeDay(plan, step, today)) : '',
    undo: last && undoObstacle(ports.reader, read, last) === '' ? last.said : '',
  };
}
