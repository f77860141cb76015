import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { REFLECTION_QUESTIONS } from '../../src/domain/looking-back/reflection';
import { longestSubject, writeSubject } from '../../src/mail/subject';
import { dated, digests, focused, monday, problem, quietDigest, section, tuesday } from './digests';

const long =
  'Write the study schedule for the whole of the certificate and talk it over with Helen and with Ben before the end of the month';

describe('the subject', () => {
  const today = dated(tuesday, 0, { title: 'book the exam seat' });
  const passed = section([dated(tuesday, -1, { title: 'Call Ben' })], 1);

  test.each([
    [
      'what is due today and how much is to decide',
      { ...quietDigest(tuesday), dueToday: section([today]), passed },
      'Today: book the exam seat (and 2 to decide)',
    ],
    [
      'how many more are due today',
      { ...quietDigest(tuesday), dueToday: section([today, today], 3), passed },
      'Today: book the exam seat (and 4 more, 2 to decide)',
    ],
    [
      'the week on a Monday',
      { ...quietDigest(monday), dueSoon: section([dated(monday, 2)]), passed },
      'Your week: Book the exam seat (and 2 to decide)',
    ],
    [
      'the next step on a Monday without dates',
      { ...quietDigest(monday), next: [focused({})] },
      'Your week: Ask Helen about budgets',
    ],
    ['tomorrow', { ...quietDigest(tuesday), dueSoon: section([dated(tuesday, 1)]) }, 'Tomorrow: Book the exam seat'],
    [
      'how many days are left',
      { ...quietDigest(tuesday), dueSoon: section([dated(tuesday, 3)], 2) },
      'In 3 days: Book the exam seat (and 2 more)',
    ],
    [
      'what waits for a decision',
      { ...quietDigest(tuesday), passed },
      'Waiting for your decision: Call Ben (and 1 more)',
    ],
    [
      'that it is time to look back',
      { ...quietDigest(tuesday), reflection: { questions: REFLECTION_QUESTIONS } },
      'Time to look back: three questions',
    ],
    [
      'one row that wants a look',
      { ...quietDigest(tuesday), repair: section([{ id: '', title: '', problem: problem() }]) },
      'One row of your plan wants a look',
    ],
    [
      'how many rows want a look',
      { ...quietDigest(tuesday), repair: section([{ id: '', title: '', problem: problem() }], 4) },
      '5 rows of your plan want a look',
    ],
    [
      'the next step when there is nothing else',
      { ...quietDigest(tuesday), next: [focused({})] },
      'Next: Ask Helen about budgets',
    ],
  ])('says %s', (_name, digest, subject) => {
    expect(writeSubject(digest, english)).toBe(subject);
  });

  test('cuts a long title at a word and keeps what comes behind it', () => {
    const subject = writeSubject(
      { ...quietDigest(tuesday), dueToday: section([dated(tuesday, 0, { title: long })]), passed },
      english,
    );
    expect(subject).toBe(
      'Today: Write the study schedule for the whole of the certificate and talk it over with Helen and… (and 2 to decide)',
    );
  });

  test('is one safe line of at most 120 characters, whatever the titles are', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const subject = writeSubject(digest, english);
        expect(subject.length).toBeGreaterThan(5);
        expect(subject.length).toBeLessThanOrEqual(longestSubject);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e]/u);
        expect(subject).toBe(subject.trim());
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});
