import type { TableOf } from './column';

/** The deliberate choices that make the goals worth their effort. */
export const strategyTable = {
  key: 'strategy',
  prefix: 'C',
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    kind: { kind: 'option', options: 'choiceKind', width: 205 },
    choice: { kind: 'longText', width: 320 },
    why: { kind: 'longText', width: 240 },
    sure: { kind: 'number', min: 1, max: 5, whole: true, width: 110 },
    goalsServed: { kind: 'text', width: 110, by: 'script' },
    note: { kind: 'text', width: 230, by: 'script' },
    buildsOn: { kind: 'text', width: 180, place: 'more' },
    evidence: { kind: 'longText', width: 260, place: 'more' },
  },
} as const satisfies TableOf<'strategy'>;
