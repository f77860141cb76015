import { say } from '../../catalogue/catalogue';
import type { Form } from '../plan/form';
import type { Rows } from '../plan/on-demand-rows';
import type { Said } from '../plan/said';
import type { Value } from '../../domain/plan/records';
import { headerOf } from '../../tables/design';
import { sayLong } from '../../tables/say-problem';
import { makeTabs } from '../setup/add-tab';
import { changePlan } from '../plan/change-plan';
import { changeRows, checkRows, readForms, type RowChange } from '../plan/change-rows';
import { cellShare, isThere } from '../plan/on-demand-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';

/*
 * The form of Values. Its rows have no ID; the value's name identifies a row.
 */

export type ValueForm = Form<Omit<Value, 'row'>>;

export interface ValueLine extends ValueForm {
  readonly row: number;
  /** Share of the done hours that served it, 0–1; null while there are too few hours. */
  readonly hours: number | null;
}

/** The values, and names of values that could be added. */
export interface Values extends Rows<ValueLine> {
  readonly seeds: readonly string[];
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function sayValues(ports: ReadingPorts): Values {
  const read = readForms(ports, 'values');
  const values = read.plan.values ?? [];
  const { work, everyday } = read.found.words.seeds;
  const seeds = Object.values<string>({ ...work, ...everyday });
  return {
    isThere: isThere(read, 'values'),
    rows: values.map(({ row, value, importance, today, note }) => ({
      row,
      value,
      importance,
      today,
      note,
      hours: cellShare(read, 'values', row, 'hours'),
    })),
    seeds: seeds.filter((seed) => !values.some(({ value }) => sameName(value, seed))),
  };
}

/** Changes the value with that name, or adds it. A value that a cut-off call has renamed already is found by its new name. */
export function saveValue(ports: SavingPorts, was: string, form: Partial<ValueForm>): Said {
  const name = form.value ?? was;
  if (name.trim() === '') {
    const words = ports.languages.knownWords();
    throw new Told(say(words.messages.needsWords, { column: headerOf(words, 'values', 'value') }));
  }
  return changePlan(ports, (before) => {
    const rowOf = ({ plan }: PlanRead, wanted: string): number | undefined =>
      plan.values?.find(({ value }) => wanted !== '' && sameName(value, wanted))?.row;
    const rows = (read: PlanRead): readonly RowChange[] => [
      { id: '', row: rowOf(read, was) ?? rowOf(read, name), fields: { ...form, value: name } },
    ];
    // What is refused has not made the tab.
    if (!before.values?.made) checkRows(ports, before, 'values', rows);
    const found = before.values?.made ? before : makeTabs(ports, before, ['values']);
    const changed = changeRows(ports, found, 'values', rows);
    const { read, words } = updatePlan(ports, changed.found);
    const row = rowOf(read, name);
    return {
      message: say(words.messages.saved, { row: name.trim() }),
      problems: read.problems
        .filter((problem) => problem.tab === 'values' && problem.row === row)
        .map((problem) => sayLong(problem, read.found.values?.name ?? '', words)),
    };
  });
}
