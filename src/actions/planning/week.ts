import { planWeek } from '../../domain/planning/week-plan';
import { say } from '../../catalogue/catalogue';
import type { StepLine } from '../plan/plan-lines';
import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows, readForms, type RowChange } from '../plan/change-rows';
import { stepLine } from '../plan/plan-lines';
import type { SavingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { formsOf, keepForms } from '../plan/save-row';
import { sayReason } from '../now/say-reason';
import { sayProblems } from '../plan/say-problems';
import { updatePlan } from '../update/update';

/*
 * Planning the week: tick off, decide what waits, choose three. (rule U11)
 */

export interface Week {
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
  /** What was due or chosen until now and is open: to tick off. */
  readonly toTick: readonly StepLine[];
  /** What waits for a decision: its day has passed. */
  readonly toDecide: readonly StepLine[];
  /** What could be chosen, best first, with reasons. */
  readonly offers: readonly (StepLine & { readonly reasons: readonly string[] })[];
  readonly chosen: readonly string[];
  readonly hoursPerWeek: number;
  /** 3; 1 on a week of little energy. */
  readonly most: number;
  /** Of this week; null until it was said. */
  readonly energy: number | null;
  /** A past win, when the energy is 2 or less; ''. */
  readonly win: string;
}

export interface WeekForm {
  /** IDs ticked off. */
  readonly done: readonly string[];
  /** New days for what waited for a decision; '' takes the day away. */
  readonly days: readonly { readonly id: string; readonly due: string }[];
  readonly letGo: readonly string[];
  /** IDs of the steps chosen for this week; all others are no longer. */
  readonly chosen: readonly string[];
  /** 1–5; null when it was not said. */
  readonly energy: number | null;
}

/** The energy that was said for a week, with the week's first day. */
interface SaidEnergy {
  readonly from: string;
  readonly energy: number | null;
}

function saidFor({ formStore }: SavingPorts, from: string): number | null {
  const said = formStore.read('week') as SaidEnergy | null;
  return said?.from === from ? said.energy : null;
}

/** What there is to plan in this week. @param energy 1–5; null for what was said this week */
export function sayWeek(ports: SavingPorts, energy: number | null): Week {
  const today = ports.clock.today();
  const read = readForms(ports, 'journal');
  const { from } = planWeek(read.plan, today, null);
  const said = energy ?? saidFor(ports, from);
  const week = planWeek(read.plan, today, said);
  return {
    from,
    to: week.to,
    toTick: week.toTick.map((step) => stepLine(read, step)),
    toDecide: week.toDecide.map((step) => stepLine(read, step)),
    offers: week.offers.map(({ step, reasons }) => ({
      ...stepLine(read, step),
      reasons: reasons.map((reason) => sayReason(reason, read.found.words)),
    })),
    chosen: week.chosen,
    hoursPerWeek: read.plan.settings.hoursPerWeek,
    most: week.most,
    energy: said,
    win: week.win?.text ?? '',
  };
}

/** Saves all of it at once. Called again it changes nothing more. */
export function saveWeek(ports: SavingPorts, { done, days, letGo, chosen, energy }: WeekForm): Said {
  const today = ports.clock.today();
  return changePlan(ports, (before) => {
    const rows = ({ plan }: PlanRead): readonly RowChange[] => {
      const wanted = new Map<string, RowChange>();
      const change = (id: string, fields: RowChange['fields']): void =>
        void wanted.set(id, { id, fields: { ...wanted.get(id)?.fields, ...fields } });
      for (const { id, thisWeek } of plan.steps)
        if (id !== '' && thisWeek && !chosen.includes(id)) change(id, { thisWeek: false });
      for (const id of chosen) change(id, { thisWeek: true });
      for (const { id, due } of days) change(id, { due });
      for (const id of letGo) change(id, { status: 'letGo' });
      for (const id of done) change(id, { status: 'done' });
      return [...wanted.values()];
    };
    const { found } = changeRows(ports, before, 'steps', rows, {
      prepare({ plan }) {
        const forms = formsOf(ports);
        // The update that follows fills in the day, so that unticking may take it away again.
        const filled = plan.steps
          .filter(({ id, doneOn }) => done.includes(id) && doneOn === null)
          .map(({ id }) => [id, today] as const);
        if (filled.length > 0) keepForms(ports, { ...forms, ticked: [...forms.ticked, ...filled] });
      },
    });
    const { read, words } = updatePlan(ports, found);
    ports.formStore.write('week', { from: planWeek(read.plan, today, null).from, energy } satisfies SaidEnergy);
    return {
      message: say(words.planning.weekSaved, { count: chosen.length }),
      problems: sayProblems(read, words),
    };
  });
}
