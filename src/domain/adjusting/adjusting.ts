import { addDays, daysBetween, type Day } from '../plan/day';
import { goalsById, isOpen, type Goal, type Plan, type Step } from '../plan/plan';
import type {
  AddedStep,
  AdjustChange,
  AdjustedColumn,
  AdjustNote,
  AdjustPreview,
  AdjustRefusal,
  AdjustRequest,
  Part,
} from './adjustment';
import { stepsThatWait } from './steps-that-wait';

/*
 * Lists every cell that adjusting a plan would change, before anything is written. Dates never move by themselves. (rules A1 to A14)
 */

type Outcome = Partial<AdjustPreview>;
type Cell = string | number | null;

const refuse = (...refusals: AdjustRefusal[]): Outcome => ({ refusals });

/** All changes that a request would make; the same rows, request and day give the same result. */
export function previewAdjust(plan: Plan, request: AdjustRequest, today: Day): AdjustPreview {
  const outcome =
    request.kind === 'pause' && request.id === ''
      ? pausePlan(plan, request.until, today)
      : adjustRow(plan, request, today);
  const kind = outcome.kind ?? 'other';
  if (outcome.refusals && outcome.refusals.length > 0)
    return { kind, changes: [], added: [], notes: [], refusals: outcome.refusals };
  const changes = (outcome.changes ?? []).filter(({ before, after }) => before !== after);
  return {
    kind,
    changes,
    added: outcome.added ?? [],
    notes: [...(outcome.notes ?? []), ...pastDeadlines(plan, changes)],
    refusals: [],
  };
}

function adjustRow(plan: Plan, request: AdjustRequest, today: Day): Outcome {
  const goal = plan.goals.find(({ id }) => id !== '' && id === request.id);
  const step = goal ? undefined : plan.steps.find(({ id }) => id !== '' && id === request.id);
  if (goal)
    return goal.status === 'reached' || goal.status === 'letGo'
      ? refuse({ code: 'isClosed', id: goal.id })
      : adjustGoal(plan, goal, request, today);
  if (!step) return refuse({ code: 'unknownRow', id: request.id });
  return isOpen(step) ? adjustStep(plan, step, request, today) : refuse({ code: 'isClosed', id: step.id });
}

function ofStep({ row, id }: Step, column: AdjustedColumn, before: Cell, after: Cell): AdjustChange {
  return { tab: 'steps', row, id, column, before, after };
}

function ofGoal({ row, id }: Goal, column: AdjustedColumn, before: Cell, after: Cell): AdjustChange {
  return { tab: 'goals', row, id, column, before, after };
}

function adjustGoal(plan: Plan, goal: Goal, request: AdjustRequest, today: Day): Outcome {
  switch (request.kind) {
    case 'move':
    case 'extend':
      if (goal.start !== null && request.to < goal.start)
        return refuse({ code: 'endsBeforeItStarts', start: goal.start });
      return {
        ...moved(goal.deadline, request.to, today),
        changes: [ofGoal(goal, 'deadline', goal.deadline, request.to)],
      };
    case 'ifThen':
      return useIfThen(goal.ifThen, request.text, (text) => ofGoal(goal, 'ifThen', goal.ifThen, text));
    case 'help':
      return askForHelp(request, { title: goal.title, goal: goal.id, private: goal.private });
    case 'pause': {
      if (request.until <= today) return refuse({ code: 'pauseIsOver' });
      const count = plan.steps.filter((step) => step.goal === goal.id && liesBefore(step, request.until)).length;
      // With the status Paused it would stay paused after that day.
      const changes = [
        ofGoal(goal, 'pausedUntil', goal.pausedUntil, request.until),
        ...(goal.status === 'paused' ? [ofGoal(goal, 'status', 'paused', 'active')] : []),
      ];
      return { kind: 'paused', changes, notes: datesInPause(count) };
    }
    case 'letGo': {
      const count = plan.steps.filter((step) => step.goal === goal.id && isOpen(step)).length;
      return {
        kind: 'letGo',
        changes: [ofGoal(goal, 'status', goal.status, 'letGo')],
        notes: count > 0 ? [{ code: 'stepsRest', count }] : [],
      };
    }
    case 'split':
    case 'practise':
      return refuse({ code: 'onlySteps' });
  }
}

function adjustStep(plan: Plan, step: Step, request: AdjustRequest, today: Day): Outcome {
  switch (request.kind) {
    case 'move':
      return moveStep(plan, step, request.to, today);
    case 'extend':
      if (step.start !== null && request.to < step.start)
        return refuse({ code: 'endsBeforeItStarts', start: step.start });
      return { ...moved(step.due, request.to, today), changes: [ofStep(step, 'due', step.due, request.to)] };
    case 'split':
      return splitStep(plan, step, request.parts);
    case 'ifThen':
      return useIfThen(step.ifThen, request.text, (text) => ofStep(step, 'ifThen', step.ifThen, text));
    case 'practise': {
      if (!(request.hours > 0) || !Number.isFinite(request.hours)) return refuse({ code: 'needsHours' });
      const before = step.effort;
      const more = ofStep(
        step,
        'effort',
        before,
        (before !== null && before > 0 && Number.isFinite(before) ? before : 0) + request.hours,
      );
      if (request.to === null) return { changes: [more] };
      const later = moveStep(plan, step, request.to, today);
      return later.refusals ? later : { ...later, changes: [more, ...(later.changes ?? [])] };
    }
    case 'help':
      return askForHelp(request, step);
    case 'pause':
      if (request.until <= today) return refuse({ code: 'pauseIsOver' });
      return {
        kind: 'paused',
        changes: [ofStep(step, 'pausedUntil', step.pausedUntil, request.until)],
        notes: datesInPause(Number(liesBefore(step, request.until))),
      };
    case 'letGo': {
      const ids = plan.steps
        .filter((other) => other.id !== step.id && isOpen(other) && other.after.includes(step.id))
        .map(({ id }) => id);
      return {
        kind: 'letGo',
        changes: [ofStep(step, 'status', step.status, 'letGo')],
        notes: ids.length > 0 ? [{ code: 'released', ids }] : [],
      };
    }
  }
}

function moved(before: Day | null, to: Day, today: Day): Pick<AdjustPreview, 'kind' | 'notes'> {
  const kind = before === null || before === to ? 'other' : to > before ? 'movedLater' : 'pulledIn';
  return { kind, notes: to < today && before !== to ? [{ code: 'dayHasPassed', day: to }] : [] };
}

/** A first date moves no other step, because there is no distance to keep. */
function moveStep(plan: Plan, step: Step, to: Day, today: Day): Outcome {
  if (step.due === null && step.start !== null && to < step.start)
    return refuse({ code: 'endsBeforeItStarts', start: step.start });
  const days = step.due === null ? 0 : daysBetween(step.due, to);
  if (days === 0) return { ...moved(step.due, to, today), changes: [ofStep(step, 'due', step.due, to)] };
  const along = stepsThatWait(plan.steps, step.id).filter(({ due, start }) => due !== null || start !== null);
  const changes = [step, ...along].flatMap((one) => [...shifted(one, 'start', days), ...shifted(one, 'due', days)]);
  const { kind, notes } = moved(step.due, to, today);
  return { kind, changes, notes: along.length > 0 ? [{ code: 'movesAlong', count: along.length }, ...notes] : notes };
}

function shifted(step: Step, column: 'start' | 'due', days: number): AdjustChange[] {
  const before = step[column];
  return before === null ? [] : [ofStep(step, column, before, addDays(before, days))];
}

/** Steps that waited for the whole step wait for its last part. */
function splitStep(plan: Plan, step: Step, parts: readonly Part[]): Outcome {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return refuse({ code: 'needsTwoParts' });
  if (parts.some(({ title }) => title.trim() === '')) return refuse({ code: 'needsTitles' });
  if (step.start !== null && first.due !== null && first.due < step.start)
    return refuse({ code: 'endsBeforeItStarts', start: step.start });
  const last = `+${rest.length}`;
  const handedOn = plan.steps
    .filter((other) => other.id !== step.id && isOpen(other) && other.after.includes(step.id))
    .map((other) =>
      ofStep(other, 'after', other.after.join(', '), other.after.map((id) => (id === step.id ? last : id)).join(', ')),
    );
  const { goal, helps } = step;
  return {
    kind: 'split',
    changes: [
      ofStep(step, 'title', step.title, first.title.trim()),
      ofStep(step, 'effort', step.effort, first.effort),
      ofStep(step, 'due', step.due, first.due),
      ...handedOn,
    ],
    added: rest.map(({ title, effort, due }, index) => ({
      title: title.trim(),
      goal,
      due,
      effort,
      helps,
      after: index === 0 ? step.id : `+${index}`,
      contact: '',
      private: step.private,
    })),
  };
}

function useIfThen(there: string, text: string, change: (text: string) => AdjustChange): Outcome {
  if (there.trim() === '' && text.trim() === '') return refuse({ code: 'noIfThen' });
  return { kind: 'ifThenUsed', changes: text.trim() === '' ? [] : [change(text.trim())] };
}

/** Asking takes half an hour. */
const ASKING_HOURS = 0.5;

function askForHelp(
  { contact, due }: { readonly contact: string; readonly due: Day | null },
  about: Pick<Step, 'title' | 'goal' | 'private'>,
): Outcome {
  const name = contact.trim();
  if (name === '') return refuse({ code: 'needsSomebody' });
  const step: AddedStep = {
    title: { code: 'askFor', name, about: about.title },
    goal: about.goal,
    due,
    effort: ASKING_HOURS,
    helps: null,
    after: '',
    contact: name,
    private: about.private,
  };
  return { changes: [], added: [step] };
}

function pausePlan(plan: Plan, until: Day, today: Day): Outcome {
  if (until <= today) return refuse({ code: 'pauseIsOver' });
  const change: AdjustChange = {
    tab: 'settings',
    row: 0,
    id: '',
    column: 'pausedUntil',
    before: plan.settings.pausedUntil,
    after: until,
  };
  return {
    kind: 'paused',
    changes: [change],
    notes: datesInPause(plan.steps.filter((step) => liesBefore(step, until)).length),
  };
}

function liesBefore(step: Step, until: Day): boolean {
  return isOpen(step) && step.due !== null && step.due < until;
}

function datesInPause(count: number): readonly AdjustNote[] {
  return count > 0 ? [{ code: 'datesInPause', count }] : [];
}

/** Of each goal the step that would be the furthest after the deadline because of the change. */
function pastDeadlines(plan: Plan, changes: readonly AdjustChange[]): AdjustNote[] {
  const goals = goalsById(plan.goals);
  const steps = new Map(plan.steps.map((step) => [step.row, step]));
  const worst = new Map<
    string,
    { readonly code: 'pastDeadline'; readonly id: string; readonly goal: string; readonly days: number }
  >();
  for (const { tab, row, column, before, after } of changes) {
    const goal = goals.get((tab === 'steps' && column === 'due' ? steps.get(row)?.goal : null) ?? '');
    if (!goal || goal.deadline === null || typeof after !== 'string') continue;
    const days = daysBetween(goal.deadline, after as Day);
    if (days <= 0 || (typeof before === 'string' && after < before)) continue;
    if (days > (worst.get(goal.id)?.days ?? 0))
      worst.set(goal.id, { code: 'pastDeadline', id: steps.get(row)?.id ?? '', goal: goal.id, days });
  }
  return [...worst.values()];
}
