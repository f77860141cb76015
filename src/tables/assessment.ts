import type { RecordOf, TableOf } from './column';

export const assessmentTable = {
  key: 'assessment',
  frozenColumns: 0,
  columns: {
    area: { kind: 'option', options: 'area', width: 180 },
    question: { kind: 'longText', width: 310 },
    answer: { kind: 'longText', width: 380 },
    truth: { kind: 'number', min: 1, max: 5, whole: true, width: 130 },
    evidence: { kind: 'longText', width: 280 },
    reviewedOn: { kind: 'day', isPast: true, width: 100 },
  },
} as const satisfies TableOf<'assessment'>;

export type AssessmentRecord = RecordOf<typeof assessmentTable>;
