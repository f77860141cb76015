import fc from 'fast-check';
import { reviewAnswers } from '../../../src/domain/looking-back/answers-review';
import { goal, plan, step } from '../plans';
import { answer, choice, skill, value } from '../records';

const codes = (rows: Parameters<typeof reviewAnswers>[0]): string[] => reviewAnswers(rows).map(({ code }) => code);

describe('what your answers say', () => {
  const strength = answer({
    row: 2,
    answer: 'Untangling a muddle: five lines and names beside them. Always.',
    truth: 4,
  });

  test('[J51] names the truest strength that no goal, step or choice takes up, in its first sentence', () => {
    const rows = { ...plan(), answers: [strength, answer({ row: 3, answer: 'Certificate talk', truth: 5 })] };
    expect(reviewAnswers(rows)).toEqual([
      { code: 'strength', answer: 'Untangling a muddle: five lines and names beside them.' },
    ]);
    expect(codes({ ...rows, steps: [step({ title: 'Untangle the returns' })] })).toEqual([]);
    expect(codes({ ...rows, choices: [choice({ buildsOn: 'Untangling' })] })).toEqual([]);
  });

  test('[J51] takes a rating below four for no strength, and none for enough; without a goal nothing is unused', () => {
    expect(codes({ ...plan(), answers: [{ ...strength, truth: 3 }] })).toEqual([]);
    expect(codes({ ...plan(), answers: [{ ...strength, truth: null }] })).toEqual(['strength']);
    expect(codes({ ...plan({ goals: [] }), answers: [strength] })).toEqual([]);
  });

  test('[J51] reads the latest answer alone', () => {
    expect(
      codes({
        ...plan(),
        answers: [answer({ answer: 'Pass\n\n— until 2 March 2026: Untangling a muddle', truth: 5 })],
      }),
    ).toEqual([]);
  });

  test('[J52] names the widest gap of a skill that an open goal needs', () => {
    const skills = [
      skill({ skill: 'Budgets' }),
      skill({ row: 3, skill: 'Storage', now: 1, needed: 4 }),
      skill({ row: 4, skill: 'Law', now: 0, needed: 5, goal: 'G2' }),
    ];
    const rows = { ...plan({ goals: [goal({ title: 'Pass' }), goal({ id: 'G2', status: 'letGo' })] }), skills };
    expect(reviewAnswers(rows)).toEqual([{ code: 'gap', skill: 'Storage', now: 1, needed: 4, goal: 'Pass' }]);
    expect(
      codes({ ...rows, skills: [skill({ now: 4, needed: 4 }), skill({ now: null }), skill({ goal: null })] }),
    ).toEqual([]);
  });

  test('[J52] without such a skill names what one rated lowest under Room to grow', () => {
    const growth = (truth: number | null, row: number): ReturnType<typeof answer> =>
      answer({ row, area: 'growth', answer: `Writing to people ${row}`, truth });
    expect(reviewAnswers({ ...plan(), answers: [growth(2, 2), growth(1, 3), growth(null, 4)] })).toEqual([
      { code: 'growth', answer: 'Writing to people 3' },
    ]);
    expect(codes({ ...plan(), answers: [growth(3, 2)] })).toEqual([]);
  });

  test('[J53] names the important value that there is least of today, and whether a goal is for it', () => {
    const values = [
      value({ value: 'Balance', importance: 5, today: 3 }),
      value({ row: 3, value: 'Purpose', importance: 5, today: 2 }),
      value({ row: 4, value: 'Salary', importance: 3, today: 1 }),
    ];
    expect(reviewAnswers({ ...plan(), values })).toEqual([
      { code: 'value', value: 'Purpose', importance: 5, today: 2, served: false },
    ]);
    expect(reviewAnswers({ ...plan({ goals: [goal({ value: ' purpose' })] }), values })).toMatchObject([
      { served: true },
    ]);
    expect(
      codes({
        ...plan(),
        values: [
          value({ importance: 4, today: 3 }),
          value({ importance: null, today: 1 }),
          value({ importance: 5, today: null }),
        ],
      }),
    ).toEqual([]);
  });

  test('[J54] is at most three sentences, for any texts (invariant)', () => {
    const someAnswer = fc.record({
      area: fc.constantFrom('strengths', 'growth', 'fiveYears', null),
      answer: fc.string({ unit: 'binary' }),
      truth: fc.constantFrom(null, 1, 4, 5),
    });
    fc.assert(
      fc.property(fc.array(someAnswer, { maxLength: 6 }), (answers) => {
        const sentences = reviewAnswers({
          ...plan(),
          answers: answers.map((fields) => answer(fields as Parameters<typeof answer>[0])),
          skills: [skill()],
          values: [value({ importance: 5, today: 1 })],
        });
        expect(sentences.length).toBeLessThanOrEqual(3);
        expect(sentences.every((sentence) => !('answer' in sentence) || sentence.answer !== '')).toBe(true);
      }),
      { seed: 20260101, numRuns: 150 },
    );
  });
});
