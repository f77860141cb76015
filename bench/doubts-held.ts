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
export const limits: readonly Exception[] = [{ doubt: 'clock-file', broken: 'mail' }];
