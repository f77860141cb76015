import type { TableOf } from './column';

/** What the user has observed in the field, and what it means. */
export const trendsTable = {
  key: 'trends',
  frozenColumns: 1,
  columns: {
    trend: { kind: 'longText', width: 200 },
    kind: { kind: 'option', options: 'trendKind', width: 110 },
    source: { kind: 'option', options: 'trendSource', width: 130 },
    link: { kind: 'text', width: 160 },
    notedOn: { kind: 'day', isPast: true, width: 95 },
    meaning: { kind: 'longText', width: 300 },
    goal: { kind: 'reference', to: 'goals', width: 220 },
  },
} as const satisfies TableOf<'trends'>;
