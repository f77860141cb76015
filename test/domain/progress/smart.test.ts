import type { Goal, Step } from '../../../src/domain/plan/plan';
import { judgeSmart } from '../../../src/domain/progress/smart';
import { day, goal, step } from '../plans';

const today = day('2026-03-10');
const vagueVerbs = ['improve', 'get', 'get better', 'become', 'be'];
const complete: Partial<Goal> = {
  title: 'Pass the project management certificate',
  measure: 'Score in practice tests, %',
  baseline: 48,
  target: 75,
  now: 61,
  achievable: 'Priya did it',
  serves: 'C4',
  deadline: day('2026-06-01'),
};
const judge = (fields: Partial<Goal>, steps: Partial<Step>[] = [], hoursPerWeek = 3) =>
  judgeSmart(goal({ ...complete, ...fields }), steps.map(step), { hoursPerWeek, today, vagueVerbs });
const letter = (name: string, ...of: Parameters<typeof judge>) =>
  judge(...of).letters.find((entry) => entry.letter === name)?.hint ?? null;

describe('SMART', () => {
  test('[S1] is met letter by letter, and shows what is not', () => {
    expect(judge({})).toMatchObject({ summary: 'S M A R T', hint: null });
    expect(judge({ achievable: '' }).summary).toBe('S M – R T');
    expect(judge({ title: '', measure: '', target: null, achievable: '', serves: '', deadline: null })).toMatchObject({
      summary: '– – – – –',
      hint: { code: 'sayWhat' },
    });
  });

  test('[S2] S says what is done', () => {
    expect(letter('S', { title: 'Promotion' })).toEqual({ code: 'sayWhat' });
    expect(letter('S', { title: '  ' })).toEqual({ code: 'sayWhat' });
  });

  test('[S2] a language may have its vague verbs at the end of a title', () => {
    const german = (title: string) =>
      judgeSmart(goal({ ...complete, title }), [], { hoursPerWeek: 3, today, vagueVerbs: ['…verbessern', '…sein'] })
        .letters[0]?.hint ?? null;
    expect(german('Englisch verbessern')).toEqual({ code: 'vagueVerb', verb: 'verbessern' });
    expect(german('Verbessern')).toEqual({ code: 'vagueVerb', verb: 'verbessern' });
    expect(german('Mein Englisch für Verhandlungen verbessern')).toBeNull();
    expect(german('Verbessern hilft')).toBeNull();
    expect(german('Das Dasein')).toBeNull();
  });

  test('[S2] S has no vague verb standing alone', () => {
    expect(letter('S', { title: 'Improve' })).toEqual({ code: 'vagueVerb', verb: 'improve' });
    expect(letter('S', { title: 'Get better at English' })).toEqual({ code: 'vagueVerb', verb: 'get better' });
    expect(letter('S', { title: 'Become a project manager' })).toBeNull();
    expect(letter('S', { title: 'Begin a study group' })).toBeNull();
    expect(letter('S', { title: 'Improve the hand-over from five days to two' })).toBeNull();
  });

  test('[S2] S says for what: in the title, or by its measure, choice, value or larger goal', () => {
    const bare = { measure: '', serves: '', value: '', title: 'Write a book' };
    expect(letter('S', bare)).toEqual({ code: 'forWhat' });
    expect(letter('S', { ...bare, title: 'Write a book for new leads' })).toBeNull();
    expect([letter('S', { ...bare, value: 'Learning' }), letter('S', { ...bare, partOf: 'G1' })]).toEqual([null, null]);
  });

  test('[S2] S reads scripts without blanks', () => {
    expect(
      letter('S', { title: '年内にプロジェクト管理の資格を取得する', measure: '', serves: '', value: '' }),
    ).toBeNull();
  });

  test('[S3] M is a measure or steps to count; learning and exploring need none', () => {
    const bare: Partial<Goal> = { measure: ' ', baseline: null, target: null, now: null };
    expect(letter('M', bare)).toEqual({ code: 'howSeen' });
    expect(letter('M', bare, [{ status: 'letGo' }])).toEqual({ code: 'howSeen' });
    expect([
      letter('M', bare, [{}]),
      letter('M', { ...bare, target: 6 }),
      letter('M', { ...bare, kind: 'learn' }),
      letter('M', { ...bare, kind: 'explore' }),
    ]).toEqual([null, null, null, null]);
    expect(letter('M', { baseline: 6, target: 6 })).toEqual({ code: 'noDistance' });
  });

  test('[S4] A is a reason, or being sure enough', () => {
    expect(letter('A', { achievable: '', sure: 2 })).toEqual({ code: 'reason' });
    expect([letter('A', { achievable: '', sure: 3 }), letter('A', { sure: 1 })]).toEqual([null, null]);
  });

  test('[S4] A fits the hours that there are until the deadline, both end days counted', () => {
    const week = { deadline: day('2026-03-16') };
    expect(
      letter('A', week, [
        { effort: 2 },
        { effort: null },
        { effort: 50, status: 'done' },
        { effort: 50, status: 'letGo' },
      ]),
    ).toBeNull();
    expect(letter('A', week, [{ effort: 2.5 }, { effort: null }])).toEqual({
      code: 'tooMuch',
      left: 3.5,
      available: 3,
    });
    expect(letter('A', { deadline: day('2026-03-22'), start: day('2026-03-16') }, [{ effort: 3 }])).toBeNull();
    expect(letter('A', { deadline: null }, [{ effort: 500 }])).toBeNull();
    expect(letter('A', week, [{ effort: 1 }], 0)).toEqual({ code: 'tooMuch', left: 1, available: 0 });
  });

  test('[S5] R serves a choice or a value, or a trend names the goal', () => {
    expect(letter('R', { serves: ' ', value: '' })).toEqual({ code: 'serves' });
    expect([letter('R', { serves: 'C1', value: '' }), letter('R', { serves: '', value: 'Learning' })]).toEqual([
      null,
      null,
    ]);
    expect(
      judgeSmart(goal({ serves: '', value: '' }), [], { hoursPerWeek: 3, today, vagueVerbs: [], hasTrend: true })
        .letters[3],
    ).toEqual({ letter: 'R', met: true, hint: null });
  });

  test('[S6] T has a deadline that is ahead, and no start after it', () => {
    expect(letter('T', { deadline: null })).toEqual({ code: 'deadline' });
    expect(letter('T', { deadline: day('2026-03-09') })).toEqual({ code: 'deadlinePassed' });
    expect(letter('T', { deadline: today, start: today })).toBeNull();
    expect(letter('T', { start: day('2026-06-02') })).toEqual({ code: 'startsAfterDeadline' });
  });

  test('[S7] shows one hint, that of the first letter not met', () => {
    expect(judge({ serves: '', deadline: null }).hint).toEqual({ code: 'serves' });
  });
});
