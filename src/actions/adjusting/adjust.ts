import { previewAdjust } from '../../domain/adjusting/adjusting';
import type { AddedStep, AdjustPreview as Outcome, AdjustRequest } from '../../domain/adjusting/adjustment';
import type { Day } from '../../domain/plan/day';
import { hashOf } from '../../domain/plan/hash';
import { labelOf, parseReference } from '../../domain/plan/references';
import { say, type Words } from '../../catalogue/catalogue';
import type { Form } from '../plan/form';
import { headerOf } from '../../tables/design';
import { withFormulasOf } from '../plan/own-formulas';
import { isComputed, type Value } from './adjust-record';
import { readWhole } from '../plan/change-plan';
import type { ReadingPorts } from '../ports';
import { cellText } from '../plan/row-cells';
import type { PlanRead } from '../plan/read-plan';
import { sayNote, sayRefusal } from './say-adjusting';
import { settingsToChange } from '../setup/change-settings';
import { sayComputedSettings } from '../setup/save-settings';
import { Told } from '../plan/told';

/*
 * The first half of adjusting a plan: a preview of every cell that would change. `apply-adjusting.ts` writes exactly those. (rules U1 to U4)
 */

export type Adjusting = Form<AdjustRequest>;

/** One cell that would change, or a row that would be added. */
interface AdjustLine {
  /** ID of the row; '' for a new one, and for a setting. */
  readonly id: string;
  readonly title: string;
  /** The column's header as the tab has it. */
  readonly what: string;
  /** In words; days as `YYYY-MM-DD`. */
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
}

export interface AdjustPreview {
  readonly lines: readonly AdjustLine[];
  /** Warnings, one sentence each, such as a deadline that would be passed. */
  readonly notes: readonly string[];
  /** Hash of the request and the changes: apply refuses when the rows give another one by then. */
  readonly basis: string;
}

const dayOrNull = (day: string): Day | null => (day === '' ? null : (day as Day));

/** The request as domain/ takes it. Its days were checked by the API. */
function requestOf(adjust: Adjusting): AdjustRequest {
  switch (adjust.kind) {
    case 'split':
      return { ...adjust, parts: adjust.parts.map((part) => ({ ...part, due: dayOrNull(part.due) })) };
    case 'practise':
      return { ...adjust, to: dayOrNull(adjust.to) };
    case 'help':
      return { ...adjust, due: dayOrNull(adjust.due) };
    case 'move':
    case 'extend':
      return { ...adjust, to: adjust.to as Day };
    case 'pause':
      return { ...adjust, until: adjust.until as Day };
    default:
      return adjust;
  }
}

const labelIn = ({ plan }: PlanRead, id: string): string =>
  labelOf(id, [...plan.goals, ...plan.steps].find((row) => row.id === id)?.title ?? '');

/** The title of an added step. */
export function titleOf(added: AddedStep, read: PlanRead): string {
  if (typeof added.title === 'string') return added.title;
  const { name, about } = added.title;
  const contact = read.plan.contacts?.find(({ id }) => id === parseReference(name)?.id);
  return say(read.found.words.adjusting.askFor, { name: contact?.name ?? name, about });
}

interface Proposal {
  readonly outcome: Outcome;
  readonly basis: string;
}

/** What a request would change. Throws a message when it is refused, or when it would overwrite a formula. */
export function propose(ports: ReadingPorts, read: PlanRead, adjust: Adjusting): Proposal {
  const { words } = read.found;
  const outcome = previewAdjust(read.plan, requestOf(adjust), ports.clock.today());
  const [refusal] = outcome.refusals;
  if (refusal) throw new Told(sayRefusal(read, refusal));
  if (outcome.changes.length === 0 && outcome.added.length === 0 && outcome.kind !== 'ifThenUsed')
    throw new Told(words.adjusting.nothing);
  const rowsOf = (tab: 'goals' | 'steps'): number[] =>
    outcome.changes.flatMap((change) => (change.tab === tab ? [change.row] : []));
  const known = withFormulasOf(ports.reader, read, { goals: rowsOf('goals'), steps: rowsOf('steps') });
  for (const { tab, row, id, column } of outcome.changes) {
    if (tab === 'settings' || !isComputed(known, tab, row, column)) continue;
    throw new Told(say(words.adjusting.formula, { row: labelIn(read, id), column: headerOf(words, tab, column) }));
  }
  const pause = outcome.changes.find(({ tab }) => tab === 'settings');
  const settingChange = settingsToChange(ports.reader, read.found, (key) =>
    pause && key === 'pausedUntil' ? { day: String(pause.after) as Day } : undefined,
  );
  const [computed] = sayComputedSettings(read.found, settingChange);
  if (computed !== undefined) throw new Told(computed);
  return { outcome, basis: hashOf(JSON.stringify([adjust, outcome])) };
}

/** Every cell that would change and every row that would be added, with what to bear in mind. Writes nothing. */
export function sayPreview(ports: ReadingPorts, adjust: Adjusting): AdjustPreview {
  const read = readWhole(ports);
  const { words } = read.found;
  const { outcome, basis } = propose(ports, read, adjust);
  const asText = (column: string, value: Value): string => sayCell(words, column, value);
  return {
    lines: [
      ...outcome.changes.map(({ tab, id, row, column, before, after }) => ({
        id,
        title: id === '' ? words.settings.pausedUntil.name : (rowOf(read, id)?.title ?? ''),
        what: tab === 'settings' ? words.settings.pausedUntil.name : headerOf(words, tab, column),
        before: column === 'status' && tab !== 'settings' ? cellText(read, tab, row, column) : asText(column, before),
        after: asText(column, after).replace(/\+\d+/g, words.adjusting.added),
        isNew: false,
      })),
      ...outcome.added.map((added) => ({
        id: '',
        title: titleOf(added, read),
        what: headerOf(words, 'steps', 'due'),
        before: '',
        after: added.due ?? '',
        isNew: true,
      })),
    ],
    notes: outcome.notes.map((note) => sayNote(read, note)),
    basis,
  };
}

const rowOf = ({ plan }: PlanRead, id: string): { readonly title: string } | undefined =>
  [...plan.goals, ...plan.steps].find((row) => row.id === id);

/** A value as the tab shows it, a status in words. */
function sayCell(words: Words, column: string, value: Value): string {
  if (column !== 'status') return value === null ? '' : String(value);
  const lists: Readonly<Record<string, string>> = { ...words.options.goalStatus, ...words.options.stepStatus };
  return lists[String(value ?? '')] ?? '';
}
