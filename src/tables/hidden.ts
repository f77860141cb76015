import type { RecordOf, TableOf } from './column';
import { choiceLabel, contactLabel, goalLabel, valueLabel } from './row-labels';
import { weekMark } from './home-weeks';
import { chartHours, chartSteps, chartWeek } from './home-charts';

/**
 * What no user edits: the lists of the dropdowns, the strip of weeks, the last seen values of each row, and single facts. The four groups of
 * columns are side by side; a row has no meaning across them.
 */
export const hiddenTable = {
  key: 'hidden',
  frozenColumns: 0,
  hidden: true,
  columns: {
    goalLabel: { kind: 'text', width: 300, by: 'formula', format: '', formula: goalLabel },
    weeks: { kind: 'text', width: 120, by: 'formula', format: '', formula: weekMark },
    id: { kind: 'text', width: 60, by: 'script' },
    due: { kind: 'day', width: 100, by: 'script' },
    namedOn: { kind: 'day', width: 100, by: 'script' },
    fact: { kind: 'text', width: 130, by: 'script' },
    factValue: { kind: 'text', width: 130, by: 'script', format: '' },
    choiceLabel: { kind: 'text', width: 300, by: 'formula', format: '', formula: choiceLabel },
    contactLabel: { kind: 'text', width: 300, by: 'formula', format: '', formula: contactLabel },
    valueLabel: { kind: 'text', width: 200, by: 'formula', format: '', formula: valueLabel },
    chartWeek: { kind: 'text', width: 80, by: 'formula', format: '', formula: chartWeek },
    chartHours: { kind: 'number', width: 80, by: 'formula', format: '', formula: chartHours },
    chartSteps: { kind: 'number', width: 80, by: 'formula', format: '', formula: chartSteps },
    chartValue: { kind: 'text', width: 160, by: 'script' },
    chartValueHours: { kind: 'number', width: 120, by: 'script', format: '' },
  },
} as const satisfies TableOf<'hidden'>;

export type SeenRecord = Pick<RecordOf<typeof hiddenTable>, 'id' | 'due' | 'namedOn'>;
