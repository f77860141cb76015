/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, momentOf, startPlan, type PlanInHand } from './plan';

/*
 * The Timeline (rules T). Row 2 is the control row; rows begin below it.
 */

let base: PlanInHand | undefined;

function drawnPlan(): PlanInHand {
  if (!base) {
    base = startPlan();
    base.put('Goals', 2, { ID: 'G1', Goal: 'Later', Start: '01/06/2026', Deadline: '31/12/2026', Status: 'Active' });
    base.put('Goals', 3, { ID: 'G2', Goal: 'Closed', Start: '01/01/2026', Deadline: '01/02/2026', Status: 'Reached' });
    base.put('Goals', 4, { ID: 'G3', Goal: 'Sooner', Start: '01/02/2026', Deadline: '01/03/2026', Status: 'Active' });
    base.put('Goals', 5, { ID: 'G4', Goal: 'Undated', Status: 'Draft' });
    base.put('Steps', 2, { Step: 'Done one', Goal: 'G3', Due: '10/02/2026', Status: 'Done' });
    base.put('Steps', 3, { Step: 'Second', Goal: 'G3', Start: '09/03/2026', Due: '12/03/2026', 'Effort h': '2' });
    base.put('Steps', 4, { Step: 'First', Goal: 'G3', Due: '01/03/2026', Reward: 'Cake', 'Effort h': '3' });
    base.put('Steps', 5, { Step: 'Alone', Due: '10/03/2026', 'Effort h': '4' });
    base.update();
  }
  return copyPlan(base);
}

const lines = (plan: PlanInHand, header: string): string[] => plan.shownColumn('Timeline', header).slice(1);
const heads = (plan: PlanInHand): string[] => {
  const sheet = plan.sheet('Timeline');
  return (sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? []).filter((text) => /^\d+ \w{3} \d\d$/.test(text));
};

test('[T1] [T2] open goals first, by start; under each its steps, done ones last; steps without a goal at the end', () => {
  const plan = drawnPlan();
  expect(lines(plan, 'ID')).toEqual(['G3', 'S3', 'S2', 'S1', 'G1', 'G4', 'G2', 'S4']);
  expect(lines(plan, 'What')).toEqual(['◆ Sooner', '    ◆ First', '    Second', '    Done one', '◆ Later', '◆ Undated', '◆ Closed', '    Alone']);
});

test('a passed date has its sign beside the word; a closed row has none', () => {
  expect(lines(drawnPlan(), 'Status')).toEqual(['▲ Active', '▲ ', '', 'Done', 'Active', 'Draft', 'Reached', '']);
});

test('only the IDs are written; everything else looks itself up, and follows a moved date before any update', () => {
  const plan = drawnPlan();
  const sheet = plan.sheet('Timeline');
  const formulas = sheet.getRange(3, 1, 8, 5).getFormulas();
  expect(formulas.every(([id, ...rest]) => id === '' && rest.every((formula) => formula.startsWith('=')))).toBe(true);
  plan.put('Steps', 4, { Due: '20/03/2026', Step: 'First, renamed', Reward: '', Status: 'Doing' });
  expect([plan.shown('Timeline', 4, 'What'), plan.shown('Timeline', 4, 'Due'), plan.shown('Timeline', 4, 'Status')]).toEqual(['    First, renamed', '20/03/2026', 'Doing']);
  plan.sheet('Steps').getRange(2, 1, 4, plan.sheet('Steps').getLastColumn()).sort({ column: plan.column('Steps', 'Step'), ascending: true });
  expect(plan.shown('Timeline', 4, 'What')).toBe('    First, renamed');
});

test('the next day it is right without an update', () => {
  const plan = drawnPlan();
  plan.workbook.advance(momentOf(plan, '2026-03-13T00:00'));
  expect(plan.shown('Timeline', 5, 'Status')).toBe('▲ ');
  expect(plan.shown('Timeline', 2, 'Due')).toBe('13/03/2026');
});

describe('[T4] sixty periods, today’s the sixteenth', () => {
  test.each([
    ['day', '2 Mar 26', '3 Mar 26', '15 Feb 26'],
    ['week', '2 Mar 26', '9 Mar 26', '17 Nov 25'],
    ['month', '1 Mar 26', '1 Apr 26', '1 Dec 24'],
    ['quarter', '1 Jan 26', '1 Apr 26', '1 Apr 22'],
  ])('by %s', (zoom, today, next, first) => {
    const plan = drawnPlan();
    expect(plan.call('setZoom', { zoom })).toEqual({ message: 'Up to date.', problems: [] });
    // The sixty-first only says where the sixtieth ends.
    expect(heads(plan)).toHaveLength(61);
    expect([heads(plan)[0], heads(plan)[15], heads(plan)[16]]).toEqual([first, today, next]);
  });

  test('weeks begin on Sunday when the settings say so', () => {
    const plan = drawnPlan();
    plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('First day of the week') + 2, { Value: 'Sunday' });
    expect(heads(plan)[15]).toBe('1 Mar 26');
  });

  test('the user may choose the zoom in its cell', () => {
    const plan = drawnPlan();
    plan.workbook.edit(plan.sheet('Timeline').getRange(2, plan.column('Timeline', 'Status')), 'Month');
    expect(heads(plan)[15]).toBe('1 Mar 26');
    plan.update();
    expect(heads(plan)[16]).toBe('1 Apr 26');
  });
});

test('[T5] earlier and later move by whole periods, and add up; a zoom comes back to today', () => {
  const plan = drawnPlan();
  plan.call('moveTimeline', { periods: -15 });
  expect(heads(plan)[0]).toBe('4 Aug 25');
  plan.call('moveTimeline', { periods: 20 });
  expect(heads(plan)[0]).toBe('22 Dec 25');
  plan.call('setZoom', { zoom: 'week' });
  expect(heads(plan)[15]).toBe('2 Mar 26');
  expect(() => plan.call('moveTimeline', { periods: 1.5 })).toThrow('Waymark could not read what was sent');
  expect(() => plan.call('setZoom', { zoom: 'year' })).toThrow('Waymark could not read what was sent');
});

test('the control row says how many hours are due in a period, with a sign when they are too many', () => {
  const plan = drawnPlan();
  const sheet = plan.sheet('Timeline');
  const hours = (): string[] => (sheet.getRange(2, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? []).filter((text) => /^▲?\d+$/.test(text) && text !== '0');
  // 3 hours in the week of 23 February, 6 in that of 9 March, against 3 a week.
  expect(hours()).toEqual(['3', '▲6']);
  expect(plan.shown('Timeline', 2, 'What')).toBe('Hours due · 3 h a week');
  plan.put('Steps', 5, { Status: 'Done' });
  expect(hours()).toEqual(['3', '2']);
  plan.put('Steps', 5, { Status: 'Let go' });
  plan.put('Steps', 4, { 'Effort h': '-3' });
  expect(hours()).toEqual(['2']);
});

test('[T3] five hundred rows at most, the rest is counted in words', () => {
  const plan = drawnPlan();
  const sheet = plan.sheet('Steps');
  const titles = Array.from({ length: 520 }, (_, index) => [`Step ${index}`]);
  plan.workbook.paste(sheet.getRange(6, plan.column('Steps', 'Step')), titles.map(([title]) => title).join('\n'));
  plan.update();
  const ids = lines(plan, 'ID').filter((id) => id !== '');
  expect(ids).toHaveLength(500);
  expect(lines(plan, 'What')[500]).toBe('and 28 more rows');
  sheet.deleteRows(6, 515);
  plan.update();
  expect(lines(plan, 'What').filter((text) => text !== '')).toHaveLength(13);
});
