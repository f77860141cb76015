import type { Plan } from '../domain/plan';
import type { Answer, Change } from '../domain/records';
import type { Words } from '../catalogue/catalogue';
import { textOfCell } from '../tables/cell';
import { readQuestions } from './question-of-the-week';
import type { PlanRead } from './read-plan';

/*
 * The plan with what looks back needs besides: the log of changes and the answers of the assessment.
 */

/** The key of a column of Goals or Steps by its header; '' for none. */
function columnKey(header: string, words: Words): string {
  for (const columns of [words.columns.steps, words.columns.goals]) {
    for (const [key, name] of Object.entries(columns)) if (name === header) return key;
  }
  return '';
}

function changesOf({ changes, standing, found }: PlanRead, words: Words): Change[] {
  const at = found.changes?.columns ?? {};
  return changes.map(({ row, record }) => {
    const line = standing.changes?.cells[row - 1] ?? [];
    const text = (key: string): string => textOfCell(line[(at[key] ?? 0) - 1] ?? '');
    // Days and words alike stand in Before and After, so they are taken as they stand.
    return { row, when: record.when, of: record.row, what: columnKey(record.what, words), before: text('before'), after: text('after'), kind: record.kind, reason: record.reason, note: record.note };
  });
}

function answersOf({ found, standing }: PlanRead, words: Words): Answer[] {
  return readQuestions(found.assessment?.columns ?? {}, standing.assessment?.cells ?? [], words).map(({ row, record }) => ({ ...record, row }));
}

/** Of tabs that were read; what was not is absent. */
export function wholePlan(read: PlanRead, words: Words): Plan {
  return {
    ...read.plan,
    ...(read.standing.changes ? { changes: changesOf(read, words) } : {}),
    ...(read.standing.assessment ? { answers: answersOf(read, words) } : {}),
  };
}
