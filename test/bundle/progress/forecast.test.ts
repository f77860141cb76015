/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf, startPlan } from '../plan';
import { typedYesterday } from '../small-plan';

/*
 * What the column Forecast says, by a record of eight done steps that took twice their time.
 */

test('[O3] [O11] [S5] the forecast stands in Goals once eight steps are done; the night keeps it as the log of moved dates has it', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '31/12/2026', Status: 'Active', Start: '01/01/2026' });
  plan.put('Goals', 3, { Goal: 'Think of more', Status: 'Draft' });
  // Ten days planned, twenty taken: moved once each, as the log will tell.
  for (let row = 2; row <= 9; row += 1) {
    const step = {
      Step: `Chapter ${row}`,
      Goal: 'Pass the exam',
      Due: '14/01/2026',
      Status: 'Doing',
      Start: '05/01/2026',
    };
    plan.put('Steps', row, step);
  }
  plan.put('Steps', 10, {
    Step: 'Last chapter',
    Goal: 'Pass the exam',
    Due: '11/03/2026',
    Start: '02/03/2026',
    Status: 'To do',
  });
  plan.put('Steps', 11, {
    Step: 'Think',
    Goal: 'Think of more',
    Due: '11/03/2026',
    Start: '02/03/2026',
    Status: 'To do',
  });
  expect(plan.update().problems).toEqual([]);
  // Only from the next day on another day is a move (M6).
  typedYesterday(plan);
  const forecast = (): string[] => [2, 3].map((row) => plan.shown('Goals', row, 'Forecast'));
  expect(forecast()).toEqual(['', '']);
  for (let row = 2; row <= 9; row += 1)
    plan.put('Steps', row, { Due: '24/01/2026', Status: 'Done', 'Done on': '24/01/2026' });
  plan.update();
  expect(plan.rows('Changes').filter(({ Kind }) => Kind === 'Moved later')).toHaveLength(8);
  plan.update();
  // From the second of March on twice ten days.
  expect(forecast()).toEqual(['likely late March', '']);
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – – T');
  plan.call('addTab', { tab: 'trends' });
  plan.put('Trends', 2, { Trend: 'Adverts name the certificate', Goal: 'Pass the exam' });
  plan.update();
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – R T');
  // The sidebar's coach knows it from there.
  expect(plan.call<{ goals: { hasTrend: boolean }[] }>('getGoals').goals.map(({ hasTrend }) => hasTrend)).toEqual([
    true,
    false,
  ]);
  plan.call('turnOnReminders', { hour: 8 });
  plan.workbook.advance(momentOf(plan, '2026-03-03T12:00'));
  expect(forecast()).toEqual(['likely late March', '']);
  // The night does not read the trends, and leaves what they say as it stands.
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – R T');
});
