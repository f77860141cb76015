import { plural, type Words } from '../catalogue/catalogue';
import type { DatedEntry } from '../domain/reminders/dated-entries';
import type { Digest } from '../domain/reminders/digest';
import { most, titleOf } from './mail-parts';
import { textOfPhrase } from './phrase';
import { userText } from './user-text';

/** A line of a mail, and in words the rule that put it there. */
export interface Why {
  readonly title: string;
  readonly why: string;
}

/** The reason for each line of a mail, in the order of the mail. (rules N3 to N12) */
export function explainDigest(digest: Digest, words: Words): Why[] {
  const { why, headings } = words.mail;
  const named = (row: { readonly title: string; readonly row: number }): string => textOfPhrase(titleOf(row, words));
  const dated =
    (reason: (entry: DatedEntry) => string) =>
    (entry: DatedEntry): Why => ({ title: named(entry), why: reason(entry) });
  const { lastWin, rewards, dueToday, dueSoon, next, followUps, passed, reflection, question, repair } = digest;
  return [
    ...(lastWin ? [{ title: named(lastWin.step), why: why.win }] : []),
    ...rewards.entries.map(({ reward, row }) => ({ title: named({ title: reward, row }), why: why.reward })),
    ...(digest.welcomesBack ? next : []).map(({ step }) => ({ title: named(step), why: why.welcome })),
    ...dueToday.entries.map(dated(() => why.dueToday)),
    ...dueSoon.entries.map(dated(({ days }) => plural(words, why.dueSoon, days))),
    ...(digest.welcomesBack ? [] : next).map(({ step }) => ({ title: named(step), why: why.next })),
    ...followUps.entries.map((entry) => ({ title: named(entry), why: why[entry.kind] })),
    ...passed.entries.map(
      dated(({ reachedQuestion, stillWanted, days }) =>
        reachedQuestion ? why.reached : stillWanted ? why.stillWanted : plural(words, why.passed, -days),
      ),
    ),
    ...(reflection ? [{ title: headings.reflection, why: why.reflection }] : []),
    ...(question ? [{ title: textOfPhrase([userText(question.question, most.problem)]), why: why.question }] : []),
    ...repair.entries.map(({ title, problem }) => ({ title: named({ title, row: problem.row }), why: why.repair })),
  ];
}

/** The reason for the whole mail: why it comes on this day. */
export function explainDay(digest: Digest, words: Words): string {
  return digest.isMonday ? words.mail.why.monday : words.mail.why.otherDay;
}
