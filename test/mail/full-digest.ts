import { addDays } from '../../src/domain/plan/day';
import { REFLECTION_QUESTIONS } from '../../src/domain/looking-back/reflection';
import { dated, focused, monday, options, problem, quietDigest, section, step } from './digests';

/** A digest with every section; the user's texts and the file's name are numbers, so that every letter is Waymark's. */
export const full = {
  ...quietDigest(monday),
  lastWin: { step: step({ title: '1' }), doneOn: monday },
  dueToday: section([dated(monday, 0, { title: '2', effort: 1.5, goal: 'G1', ifThen: '3' })], 1),
  dueSoon: section([dated(monday, 1, { title: '' }), dated(monday, 3, { kind: 'goal', title: '4', goal: 'G1' })]),
  passed: section([
    dated(monday, -30, { title: '5', stillWanted: true }),
    dated(monday, -1, { title: '6', reachedQuestion: true }),
  ]),
  next: [
    focused({ title: '7', ifThen: '8' }, [{ code: 'thisWeek' }, { code: 'undated' }]),
    focused({ title: '9' }, [{ code: 'priority' }]),
    focused({ title: '10' }, [{ code: 'passed', days: 2 }]),
  ],
  reflection: { questions: REFLECTION_QUESTIONS },
  rewards: section([{ id: 'G9', row: 4, kind: 'goal' as const, title: '15', reward: '16' }]),
  note: '21',
  followUps: section(
    [
      { kind: 'contact' as const, id: 'P1', row: 3, title: '17', whom: '', due: monday, last: monday },
      { kind: 'advice' as const, id: 'F1', row: 3, title: '18', whom: '19', due: monday, last: null },
    ],
    2,
  ),
  question: { question: '20', row: 5 },
  unsent: addDays(monday, -1),
  repair: section([{ id: '', title: '11', problem: problem() }]),
};
export const numbered = { ...options, fileName: '12', goalTitles: new Map([['G1', '13']]), sayProblem: () => '14' };
