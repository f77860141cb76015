import { daysBetween, startOfWeek, type Day } from '../domain/day';
import type { Words } from '../catalogue/catalogue';
import { assessmentTable, type AssessmentRecord } from '../tables/assessment';
import type { Cell } from '../tables/cell';
import { readTable, type ReadRow } from '../tables/read-table';

/** The rows of the assessment that ask something. */
export function readQuestions(columns: Readonly<Record<string, number>>, cells: readonly (readonly Cell[])[], words: Words): readonly ReadRow<typeof assessmentTable>[] {
  return readTable(assessmentTable, columns, cells, words).rows.filter(({ record }) => record.question !== '');
}

/** The question of this week: those without an answer take turns, a week each. */
export function questionOfTheWeek(questions: readonly { readonly record: AssessmentRecord }[], beganOn: Day | null, today: Day): AssessmentRecord | undefined {
  const open = questions.filter(({ record }) => record.answer === '');
  const week = Math.max(0, Math.floor(daysBetween(startOfWeek(beganOn ?? today), startOfWeek(today)) / 7));
  return open[week % open.length]?.record;
}
