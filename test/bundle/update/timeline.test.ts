/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * The Timeline (rules T). Its rows begin in row 5. Above them are months, periods, hours, and a hidden row with the first day of each period.
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

const lines = (plan: PlanInHand, header: string): string[] => plan.shownColumn('Timeline', header).slice(3);
/** The cells above the periods, in one of the four rows. */
const top = (plan: PlanInHand, row: number): string[] =>
  plan.sheet('Timeline').getRange(row, 6, 1, 61).getDisplayValues()[0] ?? [];
const heads = (plan: PlanInHand): string[] => top(plan, 4);

test('[T1] [T2] open goals first, by start; under each its steps, done ones last; steps without a goal at the end', () => {
  const plan = drawnPlan();
  expect(lines(plan, 'ID')).toEqual(['G3', 'S3', 'S2', 'S1', 'G1', 'G4', 'G2', 'S4']);
  expect(lines(plan, 'What')).toEqual([
    '◆ Sooner',
    '    ◆ First',
    '    Second',
    '    Done one',
    '◆ Later',
    '◆ Undated',
    '◆ Closed',
    '    Alone',
  ]);
});

test('a passed date has its sign beside the word; a closed row has none', () => {
  expect(lines(drawnPlan(), 'Status')).toEqual(['▲ Active', '▲ ', '', 'Done', 'Active', 'Draft', 'Reached', '']);
});

test('only the IDs are written; everything else looks itself up, and follows a moved date before any update', () => {
  const plan = drawnPlan();
  const sheet = plan.sheet('Timeline');
  const formulas = sheet.getRange(5, 1, 8, 5).getFormulas();
  expect(formulas.every(([id, ...rest]) => id === '' && rest.every((formula) => formula.startsWith('=')))).toBe(true);
  plan.put('Steps', 4, { Due: '20/03/2026', Step: 'First, renamed', Reward: '', Status: 'Doing' });
  expect([
    plan.shown('Timeline', 6, 'What'),
    plan.shown('Timeline', 6, 'Due'),
    plan.shown('Timeline', 6, 'Status'),
  ]).toEqual(['    First, renamed', '20/03/2026', 'Doing']);
  plan
    .sheet('Steps')
    .getRange(2, 1, 4, plan.sheet('Steps').getLastColumn())
    .sort({ column: plan.column('Steps', 'Step'), ascending: true });
  expect(plan.shown('Timeline', 6, 'What')).toBe('    First, renamed');
});

test('the next day it is right without an update', () => {
  const plan = drawnPlan();
  plan.workbook.advance(momentOf(plan, '2026-03-13T00:00'));
  expect(plan.shown('Timeline', 7, 'Status')).toBe('▲ ');
  expect(plan.shown('Timeline', 4, 'Due')).toBe('13/03/2026');
});

const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

describe('[T4] sixty periods, two of them before the plan’s first day', () => {
  test.each([
    [
      'day',
      15,
      ['15/02/2026', '02/03/2026', '03/03/2026'],
      ['15', '2', '3'],
      ['Feb', '’26', '', ...blanks(11), 'Mar', '’26', ''],
    ],
    [
      'week',
      7,
      ['12/01/2026', '02/03/2026', '09/03/2026'],
      ['12', '2', '9'],
      ['Jan', '’26', '', 'Feb', '’26', '', '', 'Mar', '’26'],
    ],
    ['month', 3, ['01/12/2025', '01/03/2026', '01/04/2026'], ['Dec', 'Mar', 'Apr'], ['’25', '’26', '', '', '']],
    ['quarter', 2, ['01/07/2025', '01/01/2026', '01/04/2026'], ['Q3', 'Q1', 'Q2'], ['’25', '', '’26', '']],
  ])('[T6] by %s', (zoom, today, days, names, months) => {
    const plan = drawnPlan();
    expect(plan.call('setZoom', { zoom })).toEqual({ message: 'Up to date.', problems: [] });
    // The sixty-first day only gives the end of the sixtieth period.
    expect(heads(plan).filter((day) => day !== '')).toHaveLength(61);
    expect([0, today, today + 1].map((n) => heads(plan)[n])).toEqual(days);
    expect([0, today, today + 1].map((n) => top(plan, 2)[n])).toEqual(names);
    expect(top(plan, 1).slice(0, today + 2)).toEqual(months);
    expect([1, 2, 3].map((row) => top(plan, row)[60])).toEqual(['', '', '']);
  });

  test('of a new plan begin two before today’s, and the first bars are in sight', () => {
    const plan = copyPlan(startPlan());
    expect(heads(plan).slice(0, 3)).toEqual(['16/02/2026', '23/02/2026', '02/03/2026']);
    plan.type('Steps', 2, { Step: 'First', Start: '10/02/2026', Due: '20/03/2026' });
    expect(heads(plan)[0]).toBe('26/01/2026');
    plan.type('Steps', 2, { Status: 'Done' });
    expect(heads(plan)[0]).toBe('16/02/2026');
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    plan.update();
    expect(plan.workbook.callLog().filter(({ method }) => /Range\.set/.test(method))).toEqual([]);
  });

  test('follow today where no script runs, and hold it in the sixteenth at most', () => {
    const plan = copyPlan(startPlan());
    plan.type('Steps', 2, { Step: 'First', Due: '03/03/2026' });
    plan.workbook.advance(momentOf(plan, '2026-04-06T00:00'));
    expect([heads(plan)[0], heads(plan)[7]]).toEqual(['16/02/2026', '06/04/2026']);
    plan.workbook.advance(momentOf(plan, '2026-12-07T00:00'));
    expect(heads(plan)[15]).toBe('07/12/2026');
  });

  test('weeks begin on Sunday when the settings say so', () => {
    const plan = drawnPlan();
    plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('First day of the week') + 2, {
      Value: 'Sunday',
    });
    // 1 February is a Sunday.
    expect([heads(plan)[0], heads(plan)[6]]).toEqual(['18/01/2026', '01/03/2026']);
  });

  test('the user may choose the zoom in its cell', () => {
    const plan = drawnPlan();
    plan.workbook.edit(plan.sheet('Timeline').getRange(2, plan.column('Timeline', 'Status')), 'Month');
    expect(heads(plan)[3]).toBe('01/03/2026');
    plan.update();
    expect(heads(plan)[4]).toBe('01/04/2026');
  });
});

test('[T5] earlier and later move by whole periods, and add up; a zoom comes back to today', () => {
  const plan = drawnPlan();
  plan.call('moveTimeline', { periods: -15 });
  expect(heads(plan)[0]).toBe('29/09/2025');
  plan.call('moveTimeline', { periods: 20 });
  expect(heads(plan)[0]).toBe('16/02/2026');
  plan.call('setZoom', { zoom: 'week' });
  expect(heads(plan)[7]).toBe('02/03/2026');
  expect(() => plan.call('moveTimeline', { periods: 1.5 })).toThrow('Waymark could not read what was sent');
  expect(() => plan.call('setZoom', { zoom: 'year' })).toThrow('Waymark could not read what was sent');
});

test('a row at the top says how many hours are due in a period, with a sign when they are too many', () => {
  const plan = drawnPlan();
  const hours = (): string[] => top(plan, 3).filter((text) => text !== '');
  // 3 hours in the week of 23 February, 6 in that of 9 March, against 3 a week.
  expect(hours()).toEqual(['3', '▲6']);
  expect(plan.shown('Timeline', 3, 'What')).toBe('Hours due · 3 h a week');
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

test('[T7] a title that is too long for its cell ends in a sign; the shown part is its beginning', () => {
  const plan = drawnPlan();
  const title = 'Have six conversations with senior managers about how they got there';
  plan.put('Steps', 4, { Step: title });
  expect(plan.shown('Timeline', 6, 'What')).toBe(`    ◆ ${title.slice(0, 34)}…`);
});

test('[T6] a Timeline whose months have moved on is found as it was, without looking for its columns again', () => {
  const plan = drawnPlan();
  plan.workbook.advance(momentOf(plan, '2026-05-11T00:00'));
  plan.update();
  const before = plan.workbook.calls().calls;
  plan.workbook.advance(momentOf(plan, '2026-09-14T00:00'));
  plan.update();
  expect(plan.workbook.calls().calls).toBeLessThanOrEqual(before);
});
