/** @jest-environment ./test/bundle/runtime-environment.js */
import { fillPlan } from '../../../bench/plan';
import type { ReflectionForm, SetbackForm } from '../../../src/actions/looking-back/save-journal';
import type { AnswersReview } from '../../../src/actions/looking-back/say-answers-review';
import type { MentorBrief } from '../../../src/actions/looking-back/say-brief';
import type { QuarterReview } from '../../../src/actions/looking-back/say-quarter';
import type { Reflection } from '../../../src/actions/looking-back/say-reflection';
import type { Rewards } from '../../../src/actions/looking-back/say-rewards';
import type { Said } from '../../../src/actions/plan/said';
import { cutsOf } from '../cuts';
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Looking back, in the built bundle (rules J). Monday 2 March 2026.
 */

const form = (fields: Partial<ReflectionForm> = {}): ReflectionForm => ({
  wentWell: 'Two good talks',
  moved: '',
  prioritiesChanged: 'No',
  newChances: '',
  lesson: 'Begin early',
  changeNext: '',
  energy: 4,
  private: false,
  ...fields,
});
const reflect = (plan: PlanInHand, fields: Partial<ReflectionForm> = {}): Said & { next: string } =>
  plan.call('saveReflection', { reflection: form(fields) });
const setback: SetbackForm = {
  happened: 'I put it off',
  teaches: 'Smaller',
  toAFriend: 'You were tired',
  nextStep: '20 minutes',
  goal: 'G1',
  energy: 2,
  private: false,
};
const look = (plan: PlanInHand): Reflection => plan.call('getReflection');
const hasJournal = (plan: PlanInHand): boolean =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .some((sheet) => sheet.getName() === 'Journal');
const journal = (plan: PlanInHand): Record<string, string>[] =>
  (hasJournal(plan) ? plan.rows('Journal') : []).map((line) =>
    Object.fromEntries(Object.entries(line).filter(([, text]) => text !== '' && text !== 'FALSE')),
  );
const setting = (plan: PlanInHand, name: string): string | undefined =>
  plan.rows('Settings').find((line) => line['Setting'] === name)?.['Value'];
const snapshots = (plan: PlanInHand): (string | undefined)[] =>
  plan
    .rows('Waymark data')
    .map((line) => line['Fact'])
    .filter((fact) => fact?.startsWith('picture '));
const goTo = (plan: PlanInHand, moment: string): void => void plan.workbook.advance(momentOf(plan, moment));

describe('a reflection', () => {
  test('[J8] is a row of the Journal, which is made for it; the next one counts from here', () => {
    const plan = smallPlan();
    expect(reflect(plan)).toEqual({
      message: 'Your reflection stands in Journal. The next one is on 16 March 2026.',
      problems: [],
      next: '2026-03-16',
    });
    expect(journal(plan)).toEqual([
      {
        Date: '02/03/2026',
        Kind: 'Reflection',
        'What went well': 'Two good talks',
        'Priorities changed?': 'No',
        Lesson: 'Begin early',
        'Energy 1–5': '4',
      },
    ]);
    expect(setting(plan, 'Last reflection')).toBe('02/03/2026');
  });

  test('[J8] written again on the same day is the same row, and on another day another', () => {
    const plan = smallPlan();
    reflect(plan);
    plan.put('Journal', 3, { Date: '01/03/2026', Kind: 'Win', 'What went well': 'Mine' });
    reflect(plan, { wentWell: '=1+1', lesson: '', changeNext: 'Ask' });
    expect(look(plan).saved).toEqual(form({ wentWell: '=1+1', lesson: '', changeNext: 'Ask' }));
    goTo(plan, '2026-03-16T09:00');
    expect(look(plan).saved).toBeNull();
    reflect(plan, { wentWell: 'Another' });
    expect(journal(plan).map((line) => [line['Date'], line['What went well']])).toEqual([
      ['02/03/2026', '=1+1'],
      ['01/03/2026', 'Mine'],
      ['16/03/2026', 'Another'],
    ]);
  });

  test('[J8] cut off at any call and saved again, it ends the same', () => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    reflect(uncut);
    const all = (plan: PlanInHand): unknown[] => [journal(plan), setting(plan, 'Last reflection'), plan.rows('Home')];
    const expected = all(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['saveReflection', { reflection: form() } as never], {
          faults: [{ at, kind: 'kill' }],
        }),
      ).toThrow('The run was ended here.');
      reflect(plan);
      expect([at, all(plan)]).toEqual([at, expected]);
    }
  });

  test('[J8] cut off where the Journal’s columns stand apart too', () => {
    const start = smallPlan();
    start.call('addTab', { tab: 'journal' });
    const sheet = start.sheet('Journal');
    sheet.insertColumnsAfter(1, 1);
    sheet.moveColumns(sheet.getRange(1, start.column('Journal', 'Lesson'), 1, 1), 2);
    start.update();
    const uncut = copyPlan(start);
    reflect(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['saveReflection', { reflection: form() } as never], {
          faults: [{ at, kind: 'kill' }],
        }),
      ).toThrow('The run was ended here.');
      reflect(plan);
      expect([at, journal(plan)]).toEqual([at, journal(uncut)]);
    }
  });

  test('[J8] with an energy of 9 is refused in words, and nothing is written', () => {
    const plan = smallPlan();
    expect(() => reflect(plan, { energy: 9 })).toThrow('Energy 1–5');
    expect(journal(plan)).toEqual([]);
    expect(setting(plan, 'Last reflection')).toBe('');
  });

  test('[J2] opens with what was done, what moved with its reason, and the dates that held', () => {
    const plan = smallPlan();
    plan.call('tickStep', { id: 'S1', done: true });
    goTo(plan, '2026-03-11T09:00');
    plan.put('Steps', 4, { Due: '20/03/2026' });
    plan.update();
    plan.put('Changes', 2, { Reason: 'Energy' });
    const { evidence } = look(plan);
    expect([evidence.from, evidence.to]).toEqual(['2026-03-02', '2026-03-11']);
    expect([evidence.done.map(({ id, day, hours }) => [id, day, hours]), evidence.doneHours]).toEqual([
      [['S1', '2026-03-02', 2]],
      2,
    ]);
    expect(evidence.moved.map(({ id, before, after, reason }) => [id, before, after, reason])).toEqual([
      ['S3', '2026-03-10', '2026-03-20', 'Energy'],
    ]);
    // S1 was done by the 4th; S3 was due on the 10th at first.
    expect([evidence.held, evidence.dated, evidence.heldShare]).toEqual([1, 2, 50]);
    reflect(plan);
    expect(journal(plan)[0]?.['Dates that held %']).toBe('50%');
  });

  test('[J7] shows what one wrote twelve weeks ago, under the Journal’s own headers', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'journal' });
    plan.put('Journal', 2, {
      Date: '08/12/2025',
      Kind: 'Reflection',
      'What went well': 'The list',
      Lesson: 'People first',
    });
    expect(look(plan).evidence.before).toEqual({
      day: '2025-12-08',
      lines: [
        { label: 'What went well', text: 'The list' },
        { label: 'Lesson', text: 'People first' },
      ],
    });
  });

  test('[J14] shows hours by value beside their importance', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'values' });
    plan.put('Values', 2, { Value: 'Learning', 'Importance 1–5': '5', 'Today 1–5': '2' });
    plan.put('Goals', 2, { Value: 'Learning' });
    plan.put('Steps', 2, { 'Effort h': '15', Status: 'Done' });
    plan.put('Steps', 4, { 'Effort h': '5', Status: 'Done' });
    plan.put('Goals', 3, { 'Part of': '' });
    plan.update();
    expect(look(plan).evidence.hours.filter(({ hours }) => hours > 0)).toEqual([
      { value: 'Learning', hours: 15, share: 75, importance: 5 },
      { value: 'no value named', hours: 5, share: 25, importance: null },
    ]);
  });
});

describe('a setback and a win', () => {
  test('[J9] [J58] stand in the Journal, once for the same words; a setback is headed by what it is all for', () => {
    const plan = smallPlan();
    expect(look(plan).ultimate).toBe('Pass the exam');
    for (const teaches of ['Smaller', 'Smaller', 'Earlier'])
      plan.call('saveSetback', { setback: { ...setback, teaches } });
    for (let n = 0; n < 2; n += 1)
      expect(plan.call('saveWin', { win: { text: 'Enrolled', goal: '', private: true } })).toEqual({
        message: 'Your win stands in Journal.',
        problems: [],
      });
    expect(
      journal(plan).map((line) => [
        line['Kind'],
        line['What moved and why'] ?? line['What went well'],
        line['Lesson'],
        line['Goal'],
      ]),
    ).toEqual([
      ['Setback', 'I put it off', 'Smaller', 'G1 · Pass the exam'],
      ['Setback', 'I put it off', 'Earlier', 'G1 · Pass the exam'],
      ['Win', 'Enrolled', undefined, undefined],
    ]);
  });

  test('[J9] without words, or about a goal that is gone, are refused in one sentence', () => {
    const plan = smallPlan();
    expect(() => plan.call('saveWin', { win: { text: ' ', goal: '', private: false } })).toThrow(
      'A few words are needed first.',
    );
    expect(() => plan.call('saveSetback', { setback: { ...setback, goal: 'G9' } })).toThrow(
      'G9 is not in this plan any more.',
    );
    expect(journal(plan)).toEqual([]);
  });
});

describe('balance', () => {
  test('[J25] [J26] says a target that was watched for sixty days, until its stage changes', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'targets' });
    plan.put('Targets', 2, { Organisation: 'Tidewell', Role: 'Lead', Stage: 'Watching' });
    plan.update();
    goTo(plan, '2026-04-30T09:00');
    expect(look(plan).balance).toEqual([]);
    goTo(plan, '2026-05-01T09:00');
    expect(look(plan).balance).toEqual([
      '“Lead, Tidewell” has been watched for 60 days. One small move, or let it rest?',
    ]);
    plan.put('Targets', 2, { Stage: 'Warm' });
    plan.update();
    plan.put('Targets', 2, { Stage: 'Watching' });
    plan.update();
    expect(look(plan).balance).toEqual([]);
  });
});

describe('what is reached', () => {
  test('[N20] [J55] [J56] [J57] brings its reward, a Win row and the note to oneself, until they are taken', () => {
    const plan = smallPlan();
    plan.call('saveGuide', { screen: 'ahead', ahead: { text: 'I lead a team of ten', chip: '' }, next: 'you' });
    plan.put('Goals', 2, { Status: 'Reached', Reward: 'A break by the sea' });
    plan.update();
    const rewards = plan.call<Rewards>('getRewards');
    expect(rewards).toEqual({
      rewards: [{ id: 'G1', title: 'Pass the exam', reward: 'A break by the sea', offersPause: true }],
      wins: [{ id: 'G1', title: 'Pass the exam', goal: 'G1', text: 'Reached: Pass the exam' }],
      note: { day: '2026-03-02', text: 'I lead a team of ten' },
    });
    const home = (): string =>
      JSON.stringify(
        plan
          .sheet('Home')
          .getRange(1, 1, plan.sheet('Home').getLastRow(), plan.sheet('Home').getLastColumn())
          .getDisplayValues(),
      );
    expect(home()).toContain('A break by the sea');
    expect(plan.call<{ text: string }>('previewMail').text).toMatch(
      /A break by the sea\n[^]*What you wrote to yourself at the start: “I lead a team of ten”/,
    );
    plan.call('saveWin', { win: { text: rewards.wins[0]?.text, goal: 'G1', private: false } });
    expect(plan.call('takeReward', { id: 'G1' })).toEqual({ message: 'Enjoy it: A break by the sea', problems: [] });
    expect(plan.call<Rewards>('getRewards')).toMatchObject({ rewards: [], wins: [] });
    expect(plan.shown('Goals', 2, 'Reward taken')).toBe('TRUE');
    expect(home()).not.toContain('A break by the sea');
    expect(plan.call<{ text: string }>('previewMail').text).not.toContain('A break by the sea');
  });
});

describe('a snapshot of the quarter', () => {
  test('[J32] is taken by the first update after the first day, and by the first of each quarter, once', () => {
    const plan = smallPlan();
    expect(snapshots(plan)).toEqual([]);
    goTo(plan, '2026-03-03T09:00');
    plan.update();
    goTo(plan, '2026-03-20T09:00');
    plan.update();
    expect(snapshots(plan)).toEqual(['picture 2026-Q1']);
    const kept = plan.rows('Waymark data').find((line) => line['Fact'] === 'picture 2026-Q1')?.['Value'] ?? '';
    expect(JSON.parse(kept)).toMatchObject({
      quarter: '2026-Q1',
      day: '2026-03-03',
      goals: [{ id: 'G1', title: 'Pass the exam' }, { id: 'G2' }],
    });
  });

  test('[J32] is taken by the daily run too, and costs an update no call of its own', () => {
    const plan = smallPlan();
    goTo(plan, '2026-03-03T09:00');
    plan.update();
    const without = copyPlan(plan, { now: '2026-03-31T09:00' });
    without.update();
    const withOne = copyPlan(plan, { now: '2026-04-01T09:00' });
    withOne.update();
    expect(snapshots(withOne)).toEqual(['picture 2026-Q1', 'picture 2026-Q2']);
    expect(withOne.workbook.calls().calls - without.workbook.calls().calls).toBeLessThanOrEqual(1);
    withOne.update();
    expect(withOne.call<Said>('updateNow').message).toBe('Up to date.');

    plan.call('addTab', { tab: 'values' });
    plan.put('Values', 2, { 'Importance 1–5': '5' });
    plan.update();
    plan.call('turnOnReminders', { hour: 8 });
    goTo(plan, '2026-04-01T12:00');
    expect(snapshots(plan)).toEqual(['picture 2026-Q1', 'picture 2026-Q2']);
    const kept = JSON.parse(
      plan.rows('Waymark data').find((line) => line['Fact'] === 'picture 2026-Q2')?.['Value'] ?? '',
    ) as { day: string; values: { importance: number | null }[] };
    expect([kept.day, kept.values[0]?.importance]).toEqual(['2026-04-01', 5]);
  });

  test('[J34] is compared with today', () => {
    const plan = smallPlan();
    expect(plan.call<QuarterReview>('getQuarter', { quarter: '' })).toMatchObject({
      quarters: [],
      sections: [],
      quarter: '',
    });
    goTo(plan, '2026-03-03T09:00');
    plan.update();
    expect(plan.call<QuarterReview>('getQuarter', { quarter: '' })).toMatchObject({
      quarter: '2026-Q1',
      sections: [],
      message: 'Nothing has changed since 3 March 2026.',
    });
    plan.put('Goals', 2, { Status: 'Reached' });
    plan.put('Goals', 4, { Goal: 'A third', Status: 'Active' });
    plan.put('Steps', 2, { Status: 'Done' });
    plan.put('Steps', 4, { Due: '17/03/2026' });
    goTo(plan, '2026-04-02T09:00');
    plan.update();
    const told = plan.call<QuarterReview>('getQuarter', { quarter: '' });
    expect([told.quarters, told.quarter, told.from, told.to, told.message]).toEqual([
      ['2026-Q2', '2026-Q1'],
      '2026-Q1',
      '2026-03-03',
      '2026-04-02',
      '',
    ]);
    expect(told.sections).toEqual([
      { title: 'Goals', lines: ['Reached: Pass the exam', 'New: A third'] },
      { title: 'Dates', lines: ['One step done', 'One date moved later, by 7 d'] },
      { title: 'Where the hours went', lines: ['no value named: 2 h, 100 %'] },
    ]);
    expect(plan.call<QuarterReview>('getQuarter', { quarter: '2026-Q2' }).message).toBe(
      'Nothing has changed since 2 April 2026.',
    );
  });

  test('[J33] that somebody typed over does no harm, and is not taken again in the same quarter', () => {
    const plan = smallPlan();
    goTo(plan, '2026-03-03T09:00');
    plan.update();
    const row = plan.rows('Waymark data').findIndex((line) => line['Fact'] === 'picture 2026-Q1') + 2;
    plan.put('Waymark data', row, { Value: 'my note' });
    expect(plan.update().message).toBe('Up to date.');
    expect(plan.call<QuarterReview>('getQuarter', { quarter: '' })).toMatchObject({ quarters: [], sections: [] });
    expect(plan.shown('Waymark data', row, 'Value')).toBe('my note');
  });
});

describe('the mentor brief', () => {
  function planWithSecrets(): PlanInHand {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'journal' });
    plan.put('Goals', 4, { Goal: 'SECRET goal', Status: 'Active', Private: 'TRUE', 'If … then I …': 'SECRET' });
    plan.put('Steps', 5, {
      Step: 'SECRET step of it',
      Goal: 'SECRET goal',
      Due: '03/03/2026',
      Status: 'To do',
      'This week': 'TRUE',
    });
    plan.put('Steps', 6, {
      Step: 'SECRET step',
      Goal: 'Pass the exam',
      Due: '03/03/2026',
      Status: 'Done',
      Reward: 'SECRET',
      Private: 'TRUE',
    });
    plan.put('Journal', 2, { Date: '01/03/2026', Kind: 'Win', 'What went well': 'SECRET win', Goal: 'SECRET goal' });
    plan.put('Journal', 3, { Date: '01/03/2026', Kind: 'Win', 'What went well': 'SECRET win', Private: 'TRUE' });
    plan.put('Journal', 4, { Date: '28/02/2026', Kind: 'Win', 'What went well': 'A friendly answer' });
    plan.update();
    plan.put('Steps', 5, { Due: '10/03/2026' });
    plan.put('Steps', 4, { Due: '12/03/2026' });
    plan.update();
    return plan;
  }

  test('[J45] has goals, wins, changes and three asks, and no word of a private row', () => {
    const { text, asks, subject } = planWithSecrets().call<MentorBrief>('getBrief');
    expect(subject).toBe('My plan in one page');
    expect(text).not.toContain('SECRET');
    expect(text).toContain(
      '- Pass the exam: 0 % by now, until 31 December 2026; pace: Just started; 0 of 2 steps done',
    );
    expect(text).toContain('- A friendly answer (28 February 2026)');
    expect(text).toContain('- Ask for a project: from 10 March 2026 to 12 March 2026');
    expect(asks).toHaveLength(3);
    for (const ask of asks) expect(text).toContain(ask);
  });

  test('[J46] goes to the person who asks with the text as it was edited, and is no digest', () => {
    const plan = smallPlan();
    plan.call('turnOnReminders', { hour: 8 });
    expect(plan.call('sendBriefToMyself', { text: 'Dear Marcus,\n\n<b>look</b> & see 👋\n' })).toEqual({
      message: 'Sent to kim@example.com, and to nobody else.',
      problems: [],
      sent: true,
    });
    const [mail] = plan.workbook.outbox();
    expect([mail?.to, mail?.subject, mail?.text.trim()]).toEqual([
      'kim@example.com',
      'My plan in one page',
      'Dear Marcus,\n\n<b>look</b> & see 👋',
    ]);
    expect(mail?.html).toContain('&lt;b&gt;look&lt;/b&gt; &amp; see &#x1f44b;');
    expect(plan.call('sendMailNow')).toMatchObject({ sent: true });
    expect(plan.workbook.outbox()).toHaveLength(2);
  });

  test('[J46] cut off at any call has sent one or none, and the plan is as it was', () => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    uncut.call('sendBriefToMyself', { text: 'Dear Marcus' });
    const before = JSON.stringify(start.rows('Home'));
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['sendBriefToMyself', { text: 'Dear Marcus' } as never], {
          faults: [{ at, kind: 'kill' }],
        }),
      ).toThrow('The run was ended here.');
      const sent = plan.workbook.outbox().length;
      expect(sent).toBeLessThanOrEqual(1);
      expect(JSON.stringify(plan.rows('Home'))).toBe(before);
      plan.call('sendBriefToMyself', { text: 'Dear Marcus' });
      expect(plan.workbook.outbox()).toHaveLength(sent + 1);
    }
  });

  test('[J46] without a recipient left today, or without words, says so and sends nothing', () => {
    const plan = smallPlan();
    expect(plan.call('sendBriefToMyself', { text: ' ' })).toMatchObject({
      sent: false,
      message: 'A few words are needed first.',
    });
    const refused = plan.workbook.call('call', ['sendBriefToMyself', { text: 'Dear Marcus' } as never], {
      faults: [{ at: sendingAt(plan), kind: 'quota' }],
    }) as unknown as Said & { sent: boolean };
    expect(refused.sent).toBe(false);
    expect(refused.message).toMatch(/^The mail did not go out, and your text is still here\. Google says: /);
    expect(plan.workbook.outbox()).toEqual([]);
  });

  /** The number of the call that sends the brief. */
  function sendingAt(plan: PlanInHand): number {
    const copy = copyPlan(plan);
    copy.call('sendBriefToMyself', { text: 'Dear Marcus' });
    return copy.workbook.callLog().find(({ method }) => /sendEmail/.test(method))?.n ?? 0;
  }
});

test('[J54] what your answers say needs answers, and then says a strength, a gap and a value', () => {
  const plan = smallPlan();
  const say = (): AnswersReview => plan.call('getAnswersReview');
  expect(say()).toEqual({
    sentences: [],
    message:
      'There is not enough to say yet. A few answers in Assessment, rated 1 to 5, and your values with their importance are a good beginning.',
  });
  plan.call('addTab', { tab: 'values' });
  plan.call('addTab', { tab: 'skills' });
  plan.put('Values', 2, { Value: 'Purpose', 'Importance 1–5': '5', 'Today 1–5': '2' });
  plan.put('Skills', 2, { Skill: 'Budgets', 'Level now 0–5': '1', 'Level needed 0–5': '4', Goal: 'G2' });
  plan.put('Assessment', 2, { 'My answer': 'Untangling a muddle. Always.', 'How true today 1–5': '4' });
  expect(say().sentences.map(({ text }) => text)).toEqual([
    'You are good at this, and no goal makes use of it yet: “Untangling a muddle.”',
    '“Run a small project” needs more of one thing: Budgets stands at 1 and is wanted at 4. That is a good place for the next hours.',
    'Purpose matters to you (5 of 5), and today’s work gives you little of it (2 of 5). No goal is for it yet.',
  ]);
});

test('[V15] looking back asks Google no more when there are more rows', () => {
  const measure = (steps: number): number[] => {
    const plan = startPlan();
    fillPlan(plan.workbook, { steps, goals: 5 });
    plan.update();
    plan.call('addTab', { tab: 'journal' });
    return ['getReflection', 'getBrief', 'getAnswersReview', 'getRewards', 'getQuarter', 'saveReflection'].map(
      (name) => {
        plan.call(
          name,
          name === 'getQuarter' ? { quarter: '' } : name === 'saveReflection' ? { reflection: form() } : {},
        );
        return plan.workbook.calls().calls;
      },
    );
  };
  const [few, many] = [measure(20), measure(150)];
  many.forEach((calls, index) => expect(Math.abs(calls - (few[index] ?? 0))).toBeLessThanOrEqual(2));
  for (const calls of few.slice(0, 5)) expect(calls).toBeLessThanOrEqual(20);
});
