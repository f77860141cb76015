import { gapOf } from './formula-parts';
import type { TableOf } from './column';

/** The user's skills, and the skills that the wanted work needs. */
export const skillsTable = {
  key: 'skills',
  frozenColumns: 1,
  columns: {
    skill: { kind: 'text', width: 200 },
    now: { kind: 'number', min: 0, max: 5, whole: true, width: 100 },
    needed: { kind: 'number', min: 0, max: 5, whole: true, width: 100 },
    gap: {
      kind: 'number',
      width: 66,
      by: 'formula',
      format: '0',
      formula: (f) => gapOf(f.cell('needed'), f.cell('now'), 0, 5),
    },
    seen: { kind: 'number', min: 0, max: 10000, whole: true, width: 110 },
    goal: { kind: 'reference', to: 'goals', width: 260 },
  },
} as const satisfies TableOf<'skills'>;
