import { weightOfValue } from '../../domain/strategy/fit';
import type { Form } from '../plan/form';
import type { InTab, NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import type { Target } from '../../domain/plan/records';
import { sayWay } from './say-way';
import { fitColumns } from '../../tables/targets';
import type { Fields } from '../plan/form-cells';
import { readForms } from '../plan/change-rows';
import { cellShare, contactNames, inTab, isThere } from '../plan/on-demand-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { ownChoices, ownStatus, type OwnChoice, type OwnStatus } from '../plan/own-status';
import { saveForm } from '../plan/save-row';

/*
 * The form of Targets.
 */

export interface TargetForm extends Form<
  Omit<Target, 'row' | 'fits' | 'stage' | 'stages' | 'history' | 'unread' | 'followUp'>
> {
  /** The key of one of Waymark's words, or a word of the user's own as it is spelled; '' for none. */
  readonly stage: string;
  /** 1–5 each, in the order of the values of `getTargets`. */
  readonly fits: readonly (number | null)[];
  /** The stages with their days, a line each. */
  readonly stages: string;
}

export interface TargetLine extends TargetForm, InTab, OwnStatus {
  readonly stage: NonNullable<Target['stage']> | '';
  /** 0–1; null without a rating. */
  readonly fit: number | null;
  /** The day of the follow-up that the stage brings with it; '' for none, and where the row has a next date. */
  readonly followUp: string;
}

export interface Targets extends Rows<TargetLine> {
  /** The value that each fit rating is about, in order. */
  readonly values: readonly { readonly value: string; readonly importance: number | null }[];
  readonly contacts: readonly NamedRow[];
  readonly own?: readonly OwnChoice[];
  /** How far applications came and where they ended, and how long stages take, in sentences. */
  readonly way: readonly string[];
  readonly times: readonly string[];
}

export function sayTargets(ports: ReadingPorts): Targets {
  const read = readForms(ports, 'values', 'network', 'targets');
  const { targets = [], values = [] } = read.plan;
  return {
    isThere: isThere(read, 'targets'),
    rows: targets.map(
      ({
        row,
        id,
        organisation,
        role,
        fits,
        decisionMaker,
        needs,
        stage,
        nextMove,
        nextDate,
        private: isPrivate,
        stages = '',
        followUp = null,
      }) => ({
        ...inTab(read, 'targets', row),
        ...ownStatus(read, 'targets', row),
        id,
        organisation,
        role,
        needs,
        nextMove,
        stages,
        followUp: nextDate === null ? (followUp ?? '') : '',
        fits: fits.map(({ rating }) => rating),
        decisionMaker: decisionMaker ?? '',
        stage: stage ?? '',
        nextDate: nextDate ?? '',
        private: isPrivate,
        fit: cellShare(read, 'targets', row, 'fit'),
      }),
    ),
    values: read.fitNames.map((value) => ({ value, importance: weightOfValue(value, values) })),
    contacts: contactNames(read),
    ...ownChoices(read, 'targets'),
    ...sayWay(targets, read.found.words),
  };
}

/** Saves a target; each rating goes into its own column. */
export function saveTarget(
  ports: SavingPorts,
  { id = '', fits = [], ...others }: Partial<TargetForm>,
  key: string,
): Saved {
  const ratings = Object.fromEntries(
    fitColumns.flatMap((column, index) => (fits[index] === undefined ? [] : [[column, fits[index]]])),
  );
  const fields: Fields = { ...others, ...ratings };
  return saveForm(ports, 'targets', { id, fields, key }, { stage: 'watching' });
}
