import type { Experiment } from '../../domain/plan/records';
import type { Form } from '../plan/form';
import type { InTab, NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import { readForms } from '../plan/change-rows';
import { choiceNames, inTab, isThere } from '../plan/on-demand-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { ownChoices, ownStatus, type OwnChoice, type OwnStatus } from '../plan/own-status';
import { rowWith, saveForm } from '../plan/save-row';
import { Told } from '../plan/told';

/*
 * The form of Experiments.
 */

export interface ExperimentForm extends Form<Omit<Experiment, 'row' | 'verdict'>> {
  /** The key of one of Waymark's words, or a word of the user's own as it is spelled; '' for none. */
  readonly verdict: string;
}

export interface ExperimentLine extends ExperimentForm, InTab, OwnStatus {
  readonly verdict: NonNullable<Experiment['verdict']> | '';
  /** `idea`: not begun; `toDecide`: the day to decide has come. */
  readonly state: 'idea' | 'running' | 'toDecide' | 'decided';
}

export interface Experiments extends Rows<ExperimentLine> {
  readonly choices: readonly NamedRow[];
  readonly own?: readonly OwnChoice[];
}

function stateOf({ startedOn, decideBy, verdict }: Experiment, today: string): ExperimentLine['state'] {
  if (verdict !== null) return 'decided';
  if (startedOn === null || startedOn > today) return 'idea';
  return decideBy !== null && decideBy <= today ? 'toDecide' : 'running';
}

export function sayExperiments(ports: ReadingPorts): Experiments {
  const read = readForms(ports, 'strategy', 'experiments');
  const today = ports.clock.today();
  return {
    isThere: isThere(read, 'experiments'),
    rows: (read.plan.experiments ?? []).map((experiment) => {
      const { row, id, belief, test, workedIf, startedOn, decideBy, result, verdict, learned, choice } = experiment;
      return {
        ...inTab(read, 'experiments', row),
        ...ownStatus(read, 'experiments', row),
        id,
        belief,
        test,
        workedIf,
        result,
        learned,
        startedOn: startedOn ?? '',
        decideBy: decideBy ?? '',
        verdict: verdict ?? '',
        choice: choice ?? '',
        state: stateOf(experiment, today),
      };
    }),
    choices: choiceNames(read),
    ...ownChoices(read, 'experiments'),
  };
}

/** Saves an experiment. A verdict needs a past start, and the day to decide may not be before the start. */
export function saveExperiment(
  ports: SavingPorts,
  { id = '', ...fields }: Partial<ExperimentForm>,
  key: string,
): Saved {
  const today = ports.clock.today();
  return saveForm(ports, 'experiments', { id, fields, key }, {}, ({ plan, found }) => {
    const { experiment: words } = found.words.strategy;
    const there = rowWith(plan.experiments, id);
    const began = fields.startedOn ?? there?.startedOn ?? '';
    const decideBy = fields.decideBy ?? there?.decideBy ?? '';
    if ((fields.verdict ?? '') !== '' && (began === '' || began > today)) throw new Told(words.notBegun);
    if (
      (fields.startedOn !== undefined || fields.decideBy !== undefined) &&
      began !== '' &&
      decideBy !== '' &&
      decideBy < began
    )
      throw new Told(words.decidedEarly);
  });
}
