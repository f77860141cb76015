import { say, type Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { assessmentTable } from '../../tables/assessment';
import type { Cell } from '../../tables/cell';
import { blocksToWrite, type Block } from '../../tables/write-table';
import { headerOf } from '../../tables/design';
import { changePlan, needTab, refuseLost } from '../plan/change-plan';
import { formulasAmong } from '../plan/own-formulas';
import type { Found, ChangingPorts, ReadingPorts, UpdatingPorts } from '../ports';
import { readQuestions } from '../reminders/question-of-the-week';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';
import { sayDay } from '../plan/say-day';

/*
 * The questions of the assessment and their answers.
 */

export interface Question {
  /** In the words of the tab. */
  readonly area: string;
  readonly question: string;
  readonly answer: string;
}

/** Matches all earlier answers below the current one. Each begins with its last day: `— until 2 March 2026: …`. */
const earlier = /\s*\n— [^]*$/;

/** Each question with its latest answer. */
export function sayQuestions(ports: ReadingPorts): { readonly questions: readonly Question[] } {
  const { reader } = ports;
  const found = reader.find();
  const { columns } = needTab(found, 'assessment');
  refuseLost(found, 'assessment');
  const { cells } = reader.read('assessment');
  const questions = readQuestions(columns, cells, found.words).map(({ record, row }): Question => ({
    // From the cell, because the user may have typed an area of their own.
    area: String(cells[row - 1]?.[(columns['area'] ?? 0) - 1] ?? ''),
    question: record.question,
    answer: record.answer.replace(earlier, ''),
  }));
  return { questions };
}

export interface Answer {
  /** Key of the area to add a missing question with; '' when the question has to exist. */
  readonly area: keyof Words['options']['area'] | '';
  readonly question: string;
  readonly answer: string;
  /** The answer that the form wrote before, which is replaced; null when it wrote none. */
  readonly before: string | null;
}

/** What an answer changes in its row; null when it is there already. */
interface AnswerToWrite {
  readonly row: number;
  readonly blocks: readonly Block[];
}

/**
 * What is to be written for one answer; one that somebody else gave before stays below it, with the day until which it stood. Throws a
 * sentence when the question is gone or the answer computes itself. Must run under the lock.
 */
function layOutAnswer(
  ports: ReadingPorts,
  found: Found,
  { area, question, answer, before }: Answer,
): AnswerToWrite | null {
  const { reader, clock } = ports;
  const { words } = found;
  const { columns } = needTab(found, 'assessment');
  refuseLost(found, 'assessment');
  const { cells } = reader.read('assessment');
  const there = readQuestions(columns, cells, words).find(({ record }) => record.question === question.trim());
  const text = answer.trim();
  const now = there?.record.answer ?? '';
  if (!there && area === '') throw new Told(say(words.messages.questionGone, { question }));
  if (there && text === before) return null;
  const isSame = there !== undefined && text === now.replace(earlier, '');
  // A run that was cut off behind the answer has left out its day.
  if (isSame && (cells[there.row - 1]?.[(columns['reviewedOn'] ?? 0) - 1] ?? '') !== '') return null;
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
  const row = there?.row ?? cells.length + 1;
  const wanted = Object.entries(line).flatMap(([key, cell]) =>
    columns[key] === undefined
      ? []
      : [{ key, position: columns[key] ?? 0, row, column: columns[key] ?? 0, cells: [cell] }],
  );
  const computed = there ? formulasAmong(reader, 'assessment', wanted) : [];
  if (computed.some(({ key }) => key === 'answer'))
    throw new Told(say(words.messages.computes, { row: question, column: headerOf(words, 'assessment', 'answer') }));
  const open = wanted.filter((one) => !computed.includes(one));
  // The day first: behind the answer, a run that is cut off would leave the day of the earlier one.
  const holdsAnswer = ({ column, cells: [first = []] }: Block): number =>
    column <= (columns['answer'] ?? 0) && (columns['answer'] ?? 0) < column + first.length ? 1 : 0;
  const { blocks } = blocksToWrite(row, open, cells, []);
  return { row, blocks: [...blocks].sort((one, other) => holdsAnswer(one) - holdsAnswer(other)) };
}

/** Writes answers, all or none of them. Must run under the lock. */
export function writeAnswers(ports: UpdatingPorts, found: Found, answers: readonly Answer[]): void {
  const { reader, writer } = ports;
  // All of them can be refused before the first is written.
  for (const answer of answers) layOutAnswer(ports, found, answer);
  for (const answer of answers) {
    const laidOut = layOutAnswer(ports, found, answer);
    if (!laidOut) continue;
    if (!reader.isUnchanged('assessment')) throw new Told(found.words.messages.busy);
    writer.grow('assessment', laidOut.row);
    writer.write('assessment', laidOut.blocks);
  }
}

/** Answers an existing question, and updates Home. */
export function saveAnswer(ports: ChangingPorts, question: string, answer: string): Said {
  if (answer.trim() === '') throw new Told(ports.languages.knownWords().messages.needsAnswer);
  return changePlan(ports, (found) => {
    writeAnswers(ports, found, [{ area: '', question, answer, before: null }]);
    const { words } = updatePlan(ports, found);
    return { message: words.messages.answerSaved, problems: [] };
  });
}
