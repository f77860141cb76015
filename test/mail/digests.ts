import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { addDays, weekdayOf, type Day } from '../../src/domain/plan/day';
import type { DatedEntry } from '../../src/domain/reminders/dated-entries';
import type { Digest } from '../../src/domain/reminders/digest';
import type { RepairEntry } from '../../src/domain/reminders/repair-entries';
import type { Section } from '../../src/domain/reminders/section';
import type { FollowUp } from '../../src/domain/now/follow-ups';
import type { FocusEntry } from '../../src/domain/now/focus';
import type { Problem, Step } from '../../src/domain/plan/plan';
import type { Reward } from '../../src/domain/looking-back/rewards';
import { REFLECTION_QUESTIONS } from '../../src/domain/looking-back/reflection';
import type { MailOptions } from '../../src/mail/compose-mail';

export const monday = '2026-02-02' as Day;
export const tuesday = '2026-02-03' as Day;

export const options: MailOptions = {
  words: english,
  links: {
    file: 'https://docs.example.com/d/1/edit',
    home: 'https://docs.example.com/d/1/edit#gid=1',
    goals: 'https://docs.example.com/d/1/edit#gid=2',
    steps: 'https://docs.example.com/d/1/edit#gid=3',
    settings: 'https://docs.example.com/d/1/edit?a=1&b=2#gid=4',
    assessment: 'https://docs.example.com/d/1/edit#gid=5',
    network: 'https://docs.example.com/d/1/edit#gid=6',
  },
  settingRows: { rhythm: 4, pausedUntil: 11, lastReflection: 9 },
  fileName: 'My plan',
  locale: 'en_GB',
  sayProblem: ({ tab, row, column, got }) => `${tab}, row ${row}, ${column}: expected a date, got “${got}”`,
  goalTitles: new Map([['G1', 'Earn the certificate']]),
};

export function section<T>(entries: readonly T[] = [], more = 0): Section<T> {
  return { entries, more };
}

export function quietDigest(today: Day): Digest {
  return {
    today,
    isMonday: weekdayOf(today) === 1,
    welcomesBack: false,
    unsent: null,
    lastWin: null,
    passed: section(),
    dueToday: section(),
    dueSoon: section(),
    next: [],
    rewards: section(),
    note: null,
    followUps: section(),
    repair: section(),
    reflection: null,
    question: null,
    named: [],
  };
}

export function dated(today: Day, days: number, fields: Partial<DatedEntry> = {}): DatedEntry {
  return {
    kind: 'step',
    id: 'S1',
    row: 2,
    title: 'Book the exam seat',
    due: addDays(today, days),
    days,
    effort: null,
    ifThen: '',
    goal: null,
    stillWanted: false,
    reachedQuestion: false,
    ...fields,
  };
}

export function step(fields: Partial<Step> = {}): Step {
  return {
    row: 3,
    id: 'S2',
    title: 'Ask Helen about budgets',
    goal: null,
    goalText: '',
    status: 'todo',
    due: null,
    effort: null,
    thisWeek: false,
    start: null,
    doneOn: null,
    after: [],
    helps: null,
    remindDays: null,
    ifThen: '',
    repeat: null,
    contact: '',
    reward: '',
    rewardTaken: false,
    pausedUntil: null,
    private: false,
    notes: '',
    ...fields,
  };
}

/** A step as the focus ranks it. */
export function focused(of: Partial<Step>, reasons: FocusEntry['reasons'] = [{ code: 'undated' }]): FocusEntry {
  return { step: step(of), reasons, merits: [], fits: true };
}

export function problem(fields: Partial<Problem> = {}): Problem {
  return { tab: 'steps', row: 7, column: 'due', code: 'notADate', got: 'soon', ...fields };
}

/** Texts that people type and paste: markup, formulas, placeholders, line breaks, emoji, both directions, halves of pairs. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><h1>',
  '=IMPORTRANGE("a";"b")',
  '{title} {count} {day}',
  'Line\r\nBcc: all@example.com\n\nbody',
  '\u202egnirts\u202c',
  'לסיים את הקורס',
  'إنهاء الدورة',
  '🎉👩‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\ud83d',
  '&amp;&#60;',
  '$& $1 `${x}`',
  '\u0000\u0007\u2028x\u2029y\u0085',
  '\ufeff\u200b',
  '"'.repeat(5000),
  '🙂'.repeat(3000),
  'e' + '\u0301'.repeat(500),
  ' '.repeat(3000) + 'far behind',
  'javascript:alert(1)',
  '[a](https://evil.example/) https://evil.example/?x="><a href=//evil.example>',
  '<a href="https://evil.example">x</a><base href="//evil.example"><style>*{display:none}</style>',
  'To: all@example.com\nContent-Type: text/html\n\n<b>x</b>\n--boundary--',
  'W'.repeat(400),
  '=HYPERLINK("https://evil.example";"x")',
  '<!--[if mso]><b>x</b><![endif]-->',
];

export const userTexts = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.lorem({ maxCount: 40 }),
  fc.array(fc.constantFrom(...hostile), { maxLength: 3 }).map((parts) => parts.join(' ')),
);

const days = fc.integer({ min: -800, max: 800 }).map((count) => addDays(monday, count));
const efforts = fc.oneof(fc.constant(null), fc.double({ min: -5, max: 5000 }), fc.integer({ min: 0, max: 40 }));

function datedEntries(today: Day, range: { min: number; max: number }): fc.Arbitrary<Section<DatedEntry>> {
  const entry = fc
    .record({
      kind: fc.constantFrom('step' as const, 'goal' as const),
      id: fc.integer({ min: 1, max: 999 }).map((id) => `S${id}`),
      row: fc.integer({ min: 2, max: 999 }),
      title: userTexts,
      days: fc.integer(range),
      effort: efforts,
      ifThen: userTexts,
      goal: fc.constantFrom('G1', 'G2', null),
      stillWanted: fc.boolean(),
      reachedQuestion: fc.boolean(),
    })
    .map((fields) => ({ ...fields, due: addDays(today, fields.days) }));
  return fc.record({ entries: fc.array(entry, { maxLength: 7 }), more: fc.nat({ max: 500 }) });
}

const focusEntries: fc.Arbitrary<FocusEntry> = fc
  .record({ title: userTexts, ifThen: userTexts, effort: efforts, goal: fc.constantFrom('G1', 'G2', null) })
  .chain((fields) =>
    fc
      .constantFrom<FocusEntry['reasons']>(
        [{ code: 'thisWeek' }, { code: 'undated' }],
        [{ code: 'passed', days: 3 }],
        [{ code: 'dueToday' }],
        [{ code: 'dueSoon', days: 1 }],
        [{ code: 'due', days: 40 }],
        [{ code: 'priority' }],
      )
      .map((reasons) => focused(fields, reasons)),
  );

const repairEntries: fc.Arbitrary<RepairEntry> = fc
  .record({
    id: fc.constantFrom('', 'S4'),
    title: userTexts,
    got: userTexts,
    tab: fc.constantFrom('goals', 'steps', 'settings', 'assessment'),
  })
  .map(({ id, title, got, tab }) => ({ id, title, problem: problem({ got, tab }) }));

const rewardEntries: fc.Arbitrary<Reward> = fc.record({
  id: fc.constantFrom('G1', 'S4'),
  row: fc.integer({ min: 2, max: 999 }),
  kind: fc.constantFrom('goal' as const, 'step' as const),
  title: userTexts,
  reward: userTexts,
});

const followUpEntries = (today: Day): fc.Arbitrary<FollowUp> =>
  fc.record({
    kind: fc.constantFrom('contact' as const, 'advice' as const, 'experiment' as const),
    id: fc.constantFrom('P1', 'F2', 'B3'),
    row: fc.integer({ min: 2, max: 999 }),
    title: userTexts,
    whom: userTexts,
    due: fc.nat({ max: 400 }).map((ago) => addDays(today, -ago)),
    last: fc.option(fc.nat({ max: 400 }).map((ago) => addDays(today, -ago))),
  });

/** Any digest that composeDigest can return, and some that it cannot. */
export const digests: fc.Arbitrary<Digest> = days.chain((today) =>
  fc.record({
    today: fc.constant(today),
    isMonday: fc.constant(weekdayOf(today) === 1),
    welcomesBack: fc.boolean(),
    unsent: fc.constantFrom(null, addDays(today, -1)),
    lastWin: fc.option(
      fc.record({
        step: userTexts.map((title) => step({ title, status: 'done' })),
        doneOn: fc.nat({ max: 400 }).map((ago) => addDays(today, -ago)),
      }),
    ),
    passed: datedEntries(today, { min: -400, max: -1 }),
    dueToday: datedEntries(today, { min: 0, max: 0 }),
    dueSoon: datedEntries(today, { min: 1, max: 400 }),
    next: fc.array(focusEntries, { maxLength: 3 }),
    rewards: fc.record({ entries: fc.array(rewardEntries, { maxLength: 7 }), more: fc.nat({ max: 500 }) }),
    note: fc.option(userTexts),
    followUps: fc.record({ entries: fc.array(followUpEntries(today), { maxLength: 7 }), more: fc.nat({ max: 500 }) }),
    repair: fc.record({ entries: fc.array(repairEntries, { maxLength: 7 }), more: fc.nat({ max: 500 }) }),
    reflection: fc.constantFrom(null, { questions: REFLECTION_QUESTIONS }),
    question: fc.option(fc.record({ question: userTexts, row: fc.integer({ min: 2, max: 99 }) })),
    named: fc.constant([]),
  }),
);

export interface Names {
  readonly fileName: string;
  readonly goal: string;
  readonly locale: string;
}

/** The file name and the goal are texts of the user too. */
export const hostileNames: fc.Arbitrary<Names> = fc.record({
  fileName: userTexts,
  goal: userTexts,
  locale: fc.constantFrom('en_GB', 'en_US', 'de_DE', 'ar_EG', 'iw_IL', '', 'xx', 'en_u-co-x'),
});

export function withNames({ fileName, goal, locale }: Names): MailOptions {
  return { ...options, fileName, locale, goalTitles: new Map([['G1', goal]]) };
}
