import { daysBetween, startOfWeek, type Day } from '../../domain/plan/day';
import type { WeeklyQuestion } from '../../domain/reminders/digest';
import type { Words } from '../../catalogue/catalogue';
import { assessmentTable, type AssessmentRecord } from '../../tables/assessment';
import type { Cell } from '../../tables/cell';
import { readTable, type ReadRow } from '../../tables/read-table';
import type { PlanRead } from '../plan/read-plan';

/** The rows of the assessment that have a question. */
export function readQuestions(
  columns: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
): readonly ReadRow<typeof assessmentTable>[] {
  return readTable(assessmentTable, columns, cells, words).rows.filter(({ record }) => record.question !== '');
}

/** The question of this week: unanswered questions take turns, one a week. */
export function questionOfTheWeek<T extends { readonly record: AssessmentRecord }>(
  questions: readonly T[],
  beganOn: Day | null,
  today: Day,
): T | undefined {
  const open = questions.filter(({ record }) => record.answer === '');
  const week = Math.max(0, Math.floor(daysBetween(startOfWeek(beganOn ?? today), startOfWeek(today)) / 7));
  return open[week % open.length];
}

/** The question of the Monday mail; null when the assessment was not read or all questions are answered. */
export function weeklyQuestion({ found, standing, plan }: PlanRead, today: Day, words: Words): WeeklyQuestion | null {
  const questions = readQuestions(found.assessment?.columns ?? {}, standing.assessment?.cells ?? [], words);
  const asked = questionOfTheWeek(questions, plan.settings.beganOn, today);
  return asked ? { question: asked.record.question, row: asked.row } : null;
}
