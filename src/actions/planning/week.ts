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
  /** Open steps that were due or chosen until now. */
  readonly toTick: readonly StepLine[];
  /** Steps that need a decision, because their day has passed. */
  readonly toDecide: readonly StepLine[];
  /** Steps that could be chosen, the best first. */
  readonly offers: readonly (StepLine & { readonly reasons: readonly string[] })[];
  readonly chosen: readonly string[];
  readonly hoursPerWeek: number;
  /** How many to choose: 3, or 1 in a week with little energy. */
  readonly most: number;
  /** Of this week, 1 to 5; null when it was not rated. */
  readonly energy: number | null;
  /** A past win when the energy is 2 or less; else ''. */
  readonly win: string;
}

export interface WeekForm {
  /** IDs of the steps that are done. */
  readonly done: readonly string[];
  /** New days of the steps to decide; '' removes the day. */
  readonly days: readonly { readonly id: string; readonly due: string }[];
  readonly letGo: readonly string[];
  /** IDs of the steps chosen for this week; any other step is no longer chosen. */
  readonly chosen: readonly string[];
  /** 1–5; null when it was not rated. */
  readonly energy: number | null;
}

/** The stored energy of a week, with the week's first day. */
interface SaidEnergy {
  readonly from: string;
  readonly energy: number | null;
}

function energyOf({ formStore }: SavingPorts, from: string): number | null {
  const said = formStore.read('week') as SaidEnergy | null;
  return said?.from === from ? said.energy : null;
}

/** What there is to plan in this week. @param energy 1–5; null for the stored one */
export function sayWeek(ports: SavingPorts, energy: number | null): Week {
  const today = ports.clock.today();
  const read = readForms(ports, 'journal');
  const { from } = planWeek(read.plan, today, null);
  const said = energy ?? energyOf(ports, from);
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

/** Saves the plan of the week in one go. A second call changes nothing more. */
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
