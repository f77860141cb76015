import type { TableOf } from './column';

/** The ledger of the plan: what was moved, when and why. The tab is hidden; rows are added and never deleted. */
export const changesTable = {
  key: 'changes',
  frozenColumns: 0,
  hidden: true,
  columns: {
    when: { kind: 'day', width: 95, by: 'script' },
    row: { kind: 'text', width: 60, by: 'script' },
    what: { kind: 'text', width: 110, by: 'script' },
    before: { kind: 'day', width: 110, by: 'script' },
    after: { kind: 'day', width: 110, by: 'script' },
    kind: { kind: 'option', options: 'changeKind', width: 110 },
    reason: { kind: 'option', options: 'changeReason', width: 150 },
    note: { kind: 'longText', width: 260 },
  },
} as const satisfies TableOf<'changes'>;
