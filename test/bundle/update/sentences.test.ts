/** @jest-environment ./test/bundle/runtime-environment.js */
import { smallPlan } from '../small-plan';

/*
 * How sentences name cells: by their displayed value and the present header of their column (rules X19, X20).
 */

describe('a sentence about a cell', () => {
  test('[X20] says what the cell shows: a number, a date', () => {
    const plan = smallPlan();
    const formatted = (row: number, header: string, value: number, format: string): void => {
      const range = plan.sheet('Steps').getRange(row, plan.column('Steps', header), 1, 1);
      range.setValue(value);
      (range as unknown as { setNumberFormat(format: string): void }).setNumberFormat(format);
    };
    formatted(2, 'Effort h', 46000, 'd"-"m');
    formatted(3, 'Due', 1.5, '0.00" days"');
    const { problems } = plan.update();
    expect(problems).toEqual([
      `Steps, row 2, Effort h: expected a number, got “${plan.shown('Steps', 2, 'Effort h')}”`,
      'Steps, row 3, Due: expected a date, got “1.50 days”',
    ]);
    expect(plan.shown('Steps', 3, 'What now')).toBe('Check: Due is not a date: 1.50 days');
    // The daily run says the same.
    plan.call('turnOnReminders', { hour: 10 });
    plan.workbook.run('dailyRun');
    expect(plan.shown('Steps', 3, 'What now')).toBe('Check: Due is not a date: 1.50 days');
  });

  test('[X20] calls the column as it is headed now', () => {
    const plan = smallPlan();
    plan.sheet('Steps').getRange(1, plan.column('Steps', 'Due')).setValue('By when');
    plan.put('Steps', 2, { 'By when': 'soon' });
    plan.put('Steps', 3, { 'By when': '01/01/2026', Start: '02/01/2026' });
    expect(plan.update().problems).toEqual([
      'Steps, row 2, By when: expected a date, got “soon”',
      'Steps, row 3, By when: ends before it starts (2026-01-02 – 2026-01-01); change one of the two dates',
    ]);
    expect(plan.shown('Steps', 2, 'What now')).toBe('Check: By when is not a date: soon');
  });

  test('[X20] a column of ratings by the value that it is about', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'targets' });
    plan.sheet('Targets').getRange(1, 4).setValue('Fit: Freedom');
    plan.put('Targets', 2, { Organisation: 'Ada Ltd', 'Fit: Freedom': '9' });
    expect(plan.update().problems[0]).toContain('Targets, row 2, Fit: Freedom');
  });

  test('[X19] lines of a file in one column are said once', () => {
    const plan = smallPlan();
    plan.workbook.paste(
      plan.sheet('Steps').getRange('B5'),
      'Step;Goal;Due;Hours\nUpdate CV;G1;20.03.2026;1,5\nCall Tom;G1;21.03.2026;2',
    );
    expect(plan.update().problems).toEqual([
      'Steps: rows hold whole lines of a file (3). Select them and choose Data ▸ Split text to columns',
    ]);
    expect(plan.shown('Steps', 6, 'Step')).toBe('Update CV;G1;20.03.2026;1,5');
  });
});
