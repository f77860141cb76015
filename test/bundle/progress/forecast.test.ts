/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf, startPlan } from '../plan';
import { typedYesterday } from '../small-plan';

/*
 * The column Forecast, from eight done steps that took twice their planned time.
 */

test('[O3] [O11] [S5] the forecast stands in Goals once eight steps are done; the night keeps it as the log of moved dates has it', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '31/12/2026', Status: 'Active', Start: '01/01/2026' });
  plan.put('Goals', 3, { Goal: 'Think of more', Status: 'Draft' });
  // Planned for ten days, done after twenty: each was moved once, which Changes shows.
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
  // A changed date is a move only from the next day on (M6).
  typedYesterday(plan);
  const forecast = (): string[] => [2, 3].map((row) => plan.shown('Goals', row, 'Forecast'));
  expect(forecast()).toEqual(['', '']);
  for (let row = 2; row <= 9; row += 1)
    plan.put('Steps', row, { Due: '24/01/2026', Status: 'Done', 'Done on': '24/01/2026' });
  plan.update();
  expect(plan.rows('Changes').filter(({ Kind }) => Kind === 'Moved later')).toHaveLength(8);
  plan.update();
  // Twice ten days from 2 March on.
  expect(forecast()).toEqual(['likely late March', '']);
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – – T');
  plan.call('addTab', { tab: 'trends' });
  plan.put('Trends', 2, { Trend: 'Adverts name the certificate', Goal: 'Pass the exam' });
  plan.update();
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – R T');
  // The sidebar's coach reads it from this column.
  expect(plan.call<{ goals: { hasTrend: boolean }[] }>('getGoals').goals.map(({ hasTrend }) => hasTrend)).toEqual([
    true,
    false,
  ]);
  plan.call('turnOnReminders', { hour: 8 });
  plan.workbook.advance(momentOf(plan, '2026-03-03T12:00'));
  expect(forecast()).toEqual(['likely late March', '']);
  // The daily run does not read Trends, and leaves the SMART letters that depend on it unchanged.
  expect(plan.shown('Goals', 2, 'SMART')).toBe('– M – R T');
});
