import { gapOf } from './formula-parts';
import type { TableOf } from './column';

/** What matters to the user, and how much of it there is today. */
export const valuesTable = {
  key: 'values',
  frozenColumns: 1,
  columns: {
    value: { kind: 'text', width: 190 },
    importance: { kind: 'number', min: 1, max: 5, whole: true, width: 110 },
    today: { kind: 'number', min: 1, max: 5, whole: true, width: 92 },
    gap: {
      kind: 'number',
      width: 66,
      by: 'formula',
      format: '0',
      formula: (f) => gapOf(f.cell('importance'), f.cell('today'), 1, 5),
    },
    hours: { kind: 'percent', width: 150, by: 'script' },
    note: { kind: 'longText', width: 360 },
  },
} as const satisfies TableOf<'values'>;
