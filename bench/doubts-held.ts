/** What does not hold under the other side of a doubt (runtime/doubts.ts); test/bundle/doubts checks that everything else does. */
import type { DoubtId } from '../runtime';

export interface Exception {
  /** `any` for all runs. */
  readonly doubt: DoubtId | 'any';
  readonly broken: Promised;
}

/**
 * `plan`: the same rows; `mails`: at most one a day; `mail`: one on each day that has one; `second update`: it writes nothing; `run`: nothing
 * fails; `other file`: a trigger of another file stays.
 */
export type Promised = 'plan' | 'mails' | 'mail' | 'second update' | 'run' | 'other file';

/** What is to be mended; the number is that of the finding. */
export const pending: readonly (Exception & { readonly finding: number })[] = [];

/** What cannot hold: README's Limits say so. */
export const limits: readonly Exception[] = [
  { doubt: 'rich-text-formula', broken: 'plan' },
  { doubt: 'clock-file', broken: 'mail' },
  // The plan is whole: onEdit fails, and the next update does its work.
  { doubt: 'lock-in-simple-trigger', broken: 'run' },
  { doubt: 'number-keeps-date', broken: 'plan' },
  { doubt: 'number-keeps-date', broken: 'second update' },
  { doubt: 'warnings-let-scripts', broken: 'plan' },
  { doubt: 'warnings-let-scripts', broken: 'run' },
  { doubt: 'warnings-let-scripts', broken: 'second update' },
];

/** The doubts whose other side breaks nothing. */
export const held = (all: readonly { readonly id: DoubtId }[]): DoubtId[] =>
  all.map(({ id }) => id).filter((id) => !limits.some(({ doubt }) => doubt === id));
