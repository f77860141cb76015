import { say, type Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { assessmentTable } from '../../tables/assessment';
import type { Cell } from '../../tables/cell';
import { blocksToWrite, type Block } from '../../tables/write-table';
import { changePlan, needTab, refuseLost } from '../plan/change-plan';
import type { Found, ChangingPorts, ReadingPorts, UpdatingPorts } from '../ports';
import { readQuestions } from '../reminders/question-of-the-week';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';
import { sayDay } from '../plan/say-day';

/*
 * The questions of the assessment and their answers.
 */

export interface Question {
  /** As the tab says it. */
  readonly area: string;
  readonly question: string;
  readonly answer: string;
}

/** Between the answer and the earlier ones, each of which begins with the day until which it stood: `— until 2 March 2026: …`. */
const earlier = /\s*\n— [^]*$/;

/** Each question with its latest answer. */
export function sayQuestions(ports: ReadingPorts): { readonly questions: readonly Question[] } {
  const { reader } = ports;
  const found = reader.find();
  const { columns } = needTab(found, 'assessment');
  refuseLost(found, 'assessment');
  const { cells } = reader.read('assessment');
  const questions = readQuestions(columns, cells, found.words).map(({ record, row }): Question => ({
    // An area of the user's own is said as it stands there.
    area: String(cells[row - 1]?.[(columns['area'] ?? 0) - 1] ?? ''),
    question: record.question,
    answer: record.answer.replace(earlier, ''),
  }));
  return { questions };
}

export interface Answer {
  /** Key of the area, for a question that is not there and so is added; '' where it has to be there. */
  readonly area: keyof Words['options']['area'] | '';
  readonly question: string;
  readonly answer: string;
  /** What a form wrote there before; null when none did. It is replaced, and left alone when nothing new is said. */
  readonly before: string | null;
}

/** Writes one answer; one that somebody else gave before stays below it, with the day until which it stood. Must run under the lock. */
export function writeAnswer(ports: UpdatingPorts, found: Found, { area, question, answer, before }: Answer): void {
  const { reader, writer, clock } = ports;
  const { words } = found;
  const { columns } = needTab(found, 'assessment');
  refuseLost(found, 'assessment');
  const { cells } = reader.read('assessment');
  const there = readQuestions(columns, cells, words).find(({ record }) => record.question === question.trim());
  const text = answer.trim();
  const now = there?.record.answer ?? '';
  if (!there && area === '') throw new Told(say(words.messages.questionGone, { question }));
  if (there && text === before) return;
  const isSame = there !== undefined && text === now.replace(earlier, '');
  // A run that was cut off behind the answer has left out its day.
  if (isSame && (cells[there.row - 1]?.[(columns['reviewedOn'] ?? 0) - 1] ?? '') !== '') return;
  const today = clock.today();
  const stays =
    now === '' || now === before
      ? ''
      : `\n\n— ${say(words.messages.until, { day: sayDay(today, found.dayLocale) })}: ${now}`;
  const line: Partial<Record<keyof typeof assessmentTable.columns, Cell>> = {
    reviewedOn: { day: today },
    ...(isSame ? {} : { answer: `${text}${stays}` }),
  };
  if (!there && area !== '') Object.assign(line, { area: words.options.area[area], question });
  const wanted = Object.entries(line).flatMap(([key, cell]) =>
    columns[key] === undefined ? [] : [{ position: columns[key] ?? 0, cells: [cell] }],
  );
  const row = there?.row ?? cells.length + 1;
  if (!reader.isUnchanged('assessment')) throw new Told(words.messages.busy);
  writer.grow('assessment', row);
  // The day first: behind the answer, a run that is cut off would leave the day of the earlier one.
  const holdsAnswer = ({ column, cells: [first = []] }: Block): number =>
    column <= (columns['answer'] ?? 0) && (columns['answer'] ?? 0) < column + first.length ? 1 : 0;
  writer.write(
    'assessment',
    [...blocksToWrite(row, wanted, cells, []).blocks].sort((one, other) => holdsAnswer(one) - holdsAnswer(other)),
  );
}

/** Answers a question that is there, and brings Home up to date. */
export function saveAnswer(ports: ChangingPorts, question: string, answer: string): Said {
  if (answer.trim() === '') throw new Told(ports.languages.knownWords().messages.needsAnswer);
  return changePlan(ports, (found) => {
    writeAnswer(ports, found, { area: '', question, answer, before: null });
    const { words } = updatePlan(ports, found);
    return { message: words.messages.answerSaved, problems: [] };
  });
}
