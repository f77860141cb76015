/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Api } from '../../../src/api/index';
import { cutsOf } from '../cuts';
import { copyPlan, momentOf, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The history of targets and pasted lists of applications on the built bundle (rules S20 to S32). Monday 2 March 2026.
 */

const call = <N extends keyof Api>(plan: PlanInHand, name: N, request: Parameters<Api[N]>[0]): ReturnType<Api[N]> =>
  plan.call(name, request);

let small: PlanInHand | undefined;
/** The small plan with one target, which is watched. */
function planWithTarget(): PlanInHand {
  if (!small) {
    small = smallPlan();
    call(small, 'saveTarget', { target: { organisation: 'City library', role: 'Team lead' }, key: 't' });
  }
  return copyPlan(small);
}

const lines = (plan: PlanInHand, column: string): (string | undefined)[] =>
  plan.rows('Targets').map((line) => line[column]);
const choose = (plan: PlanInHand, row: number, column: string, text: string): void =>
  void plan.workbook.edit(plan.sheet('Targets').getRange(row, plan.column('Targets', column)), text);
const goTo = (plan: PlanInHand, day: string): void => void plan.workbook.advance(momentOf(plan, `${day} 12:00`));

describe('[S20][S21] the history of a target', () => {
  test('has a line for each stage, by the form and by an edit; taking it back on the same day takes the line back', () => {
    const plan = planWithTarget();
    expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching']);
    goTo(plan, '2026-03-05');
    choose(plan, 2, 'Stage', 'Applied');
    expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching\n2026-03-05 Applied']);
    choose(plan, 2, 'Stage', 'Offer');
    choose(plan, 2, 'Stage', 'Applied');
    expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching\n2026-03-05 Applied']);
    goTo(plan, '2026-03-09');
    call(plan, 'saveTarget', { target: { id: 'T1', stage: 'interviewing' }, key: 'u' });
    expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching\n2026-03-05 Applied\n2026-03-09 Interviewing']);
    const before = plan.rows('Targets');
    call(plan, 'updateNow', {});
    expect(plan.rows('Targets')).toEqual(before);
  });

  test('is put right by typing; what is no stage stays and is said; a formula stays', () => {
    const plan = planWithTarget();
    choose(plan, 2, 'Stage', 'Applied');
    choose(plan, 2, 'Stages so far', '1.2.2026 gesehen\n2026-02-20 Beworben');
    call(plan, 'updateNow', {});
    expect(lines(plan, 'Stages so far')).toEqual(['1.2.2026 gesehen\n2026-02-20 Beworben']);
    expect(lines(plan, 'What now')).toEqual(['Check: Stages so far: no stage in “1.2.2026 gesehen”']);
    plan.sheet('Targets').getRange(2, plan.column('Targets', 'Stages so far')).setFormula('="2026-02-24 Warm"');
    call(plan, 'updateNow', {});
    expect(lines(plan, 'Stages so far')).toEqual(['2026-02-24 Warm']);
  });
});

describe('[S22][S23] the follow-up', () => {
  test('comes a week after an application, is named in What now and in the mail, and a next date comes first', () => {
    const plan = planWithTarget();
    choose(plan, 2, 'Stage', 'Applied');
    goTo(plan, '2026-03-07');
    call(plan, 'updateNow', {});
    expect(lines(plan, 'What now')).toEqual(['Follow up in 2 d']);
    expect(call(plan, 'getTargets', {}).rows).toMatchObject([{ followUp: '2026-03-09' }]);
    call(plan, 'turnOnReminders', { hour: 8 });
    goTo(plan, '2026-03-09');
    expect(lines(plan, 'What now')).toEqual(['Follow up']);
    expect(plan.workbook.outbox().at(-1)?.text).toContain('Ask how it stands: Team lead, City library');
    choose(plan, 2, 'Next date', '12/03/2026');
    expect(lines(plan, 'What now')).toEqual(['Due in 3 d']);
    expect(call(plan, 'getTargets', {}).rows).toMatchObject([{ followUp: '' }]);
  });

  test('[S22] has the days of Settings', () => {
    const plan = planWithTarget();
    const at = plan.rows('Settings').findIndex((line) => line['Setting'] === 'Ask after applying') + 2;
    plan.workbook.edit(plan.sheet('Settings').getRange(at, plan.column('Settings', 'Value')), '3');
    choose(plan, 2, 'Stage', 'Applied');
    expect(lines(plan, 'What now')).toEqual(['Follow up in 3 d']);
  });
});

test('[S27] a plan of before gets the columns by an update; what was there has no day that is not known', () => {
  const plan = planWithTarget();
  choose(plan, 3, 'Organisation', 'Water works');
  choose(plan, 3, 'Stage', 'Applied');
  for (const header of ['Follow up on', 'Stages so far'])
    plan.sheet('Targets').deleteColumns(plan.column('Targets', header), 1);
  goTo(plan, '2026-03-20');
  const { problems } = call(plan, 'updateNow', {});
  expect(problems).toEqual([]);
  expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching', 'Applied']);
  expect(lines(plan, 'What now')).toEqual(['', '']);
  choose(plan, 3, 'Stage', 'Interviewing');
  expect(lines(plan, 'Stages so far')).toEqual(['2026-03-02 Watching', 'Applied\n2026-03-20 Interviewing']);
  // A column that was deleted alone is the user's doing.
  plan.sheet('Targets').deleteColumns(plan.column('Targets', 'Stages so far'), 1);
  expect(call(plan, 'updateNow', {}).problems.join()).toContain('Stages so far');
  call(plan, 'checkPlan', {});
  expect(lines(plan, 'Stages so far')).toEqual(['2026-03-20 Watching', '2026-03-20 Interviewing']);
});

test('[S27] an update that was cut off while it adds the columns is finished by the next one', () => {
  const before = planWithTarget();
  choose(before, 3, 'Organisation', 'Water works');
  choose(before, 3, 'Stage', 'Applied');
  for (const header of ['Follow up on', 'Stages so far'])
    before.sheet('Targets').deleteColumns(before.column('Targets', header), 1);
  goTo(before, '2026-03-20');
  const uncut = copyPlan(before);
  uncut.workbook.call('call', ['updateNow', {}]);
  const wanted = ['2026-03-02 Watching', 'Applied'];
  expect(lines(uncut, 'Stages so far')).toEqual(wanted);
  for (const at of cutsOf(uncut)) {
    const plan = copyPlan(before);
    expect(() => plan.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'kill' }] })).toThrow();
    expect(call(plan, 'updateNow', {}).problems).toEqual([]);
    expect([at, lines(plan, 'Stages so far'), lines(plan, 'What now')]).toEqual([at, wanted, ['', '']]);
  }
});

test('[S26] the quarter in review says which stages were entered since', () => {
  const plan = planWithTarget();
  goTo(plan, '2026-03-03');
  call(plan, 'updateNow', {});
  const targetsOf = (): readonly string[] | undefined =>
    call(plan, 'getQuarter', { quarter: '' }).sections.find(({ title }) => title === 'Targets')?.lines;
  expect(targetsOf()).toBeUndefined();
  goTo(plan, '2026-03-10');
  choose(plan, 2, 'Stage', 'Applied');
  expect(targetsOf()).toEqual([
    'Applied: 1',
    'Applied: 1. Came to an interview: 0, to an offer: 0. Still open: 1.',
    'Watching: 8 d (one time)',
  ]);
});

describe('[S32] a pasted list', () => {
  const list = [
    'Company,Role,Status,Date applied,Link',
    'Acme,Analyst,Rejected,20/02/2026,https://a.example',
    'Post,Clerk,Applied,01/03/2026,',
    'CITY LIBRARY,team lead,Offer,,',
    'Mill,,Zzz,,',
    ',Lead,,,',
  ].join('\n');

  test('is shown, then added with its days; added again, nothing is new', () => {
    const plan = planWithTarget();
    const before = plan.rows('Targets');
    const { lines: said, notes, count } = call(plan, 'previewApplications', { text: list });
    expect(plan.rows('Targets')).toEqual(before);
    expect(count).toBe(3);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('Acme · Analyst: Closed, applied on');
    expect(notes.join('\n')).toMatch(/One is in Targets already[^]*line 6[^]*Line 5: “Zzz”/);
    expect(call(plan, 'addApplications', { text: list })).toEqual({ message: '3 targets added.', problems: [] });
    expect(plan.rows('Targets').slice(0, 1)).toEqual(before);
    expect(lines(plan, 'ID')).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(lines(plan, 'Stages so far')).toEqual([
      '2026-03-02 Watching',
      '2026-02-20 Applied\nClosed',
      '2026-03-01 Applied',
      '2026-03-02 Watching',
    ]);
    expect(lines(plan, 'What now')).toEqual(['', '', '', '']);
    const after = plan.rows('Targets');
    expect(call(plan, 'addApplications', { text: list }).message).toContain('Nothing new');
    expect(plan.rows('Targets')).toEqual(after);
    expect(call(plan, 'getTargets', {}).way).toEqual([
      'Applied: 2. Came to an interview: 0, to an offer: 0. Still open: 1.',
      'Ended after “Applied”: 1',
    ]);
  });

  test('makes the tab, and without headings says what is missing', () => {
    const plan = smallPlan();
    expect(() => call(plan, 'addApplications', { text: 'Acme, Analyst' })).toThrow('No heading for the company');
    expect(call(plan, 'addApplications', { text: list }).message).toBe('4 targets added.');
    expect(lines(plan, 'Organisation')).toEqual(['Acme', 'Post', 'CITY LIBRARY', 'Mill']);
  });
});
