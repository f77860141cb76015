/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * The locale of a spreadsheet is changed (rule L11).
 */

function americanPlan(): PlanInHand {
  const plan = startPlan({ locale: 'en_US' });
  plan.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '5/4/2026', Status: 'Active' });
  plan.put('Steps', 2, { Step: 'Book the seat', Goal: 'Pass the exam', Due: '3/4/2026' });
  plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('Paused until') + 2, { Value: '3/1/2026' });
  plan.update();
  return plan;
}

function setLocale(plan: PlanInHand, locale: string): void {
  plan.workbook.state.locale = plan.workbook.document.locale = locale;
}

/** Every text of Home, Goals, Steps, Settings and the Timeline that looks like a day of numbers. */
const daysShown = (plan: PlanInHand, tabs: readonly string[]): string[] =>
  tabs
    .flatMap((tab) => plan.workbook.displayed(tab).flat())
    .filter((text) => /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(text));

describe('[L11] another locale', () => {
  test('of the same language: days are shown in its order, and mean what they meant', () => {
    const plan = americanPlan();
    setLocale(plan, 'en_GB');
    expect(plan.update().problems).toEqual([]);
    expect([plan.shown('Goals', 2, 'Deadline'), plan.shown('Steps', 2, 'Due')]).toEqual(['04/05/2026', '04/03/2026']);
    const days = daysShown(plan, ['Home', 'Goals', 'Steps', 'Settings', 'Timeline']);
    expect(days.filter((text) => !/^\d{2}\/\d{2}\/\d{4}$/.test(text))).toEqual([]);
    expect(days.length).toBeGreaterThan(3);
    expect(plan.rows('Changes')).toEqual([]);
    // What is typed from now on is read in the new order.
    plan.type('Steps', 3, { Step: 'Sit the exam', Goal: 'G1', Due: '5/4/2026' });
    expect(plan.shown('Steps', 3, 'Due')).toBe('05/04/2026');
  });

  test('the daily run does it too, and a second run asks Google no more', () => {
    const plan = americanPlan();
    plan.call('turnOnReminders', { hour: 10 });
    setLocale(plan, 'en_GB');
    plan.workbook.advance(momentOf(plan, '2026-03-04T12:00'));
    expect(plan.shown('Steps', 2, 'Due')).toBe('04/03/2026');
    plan.update();
    plan.update();
    expect(plan.workbook.callLog().filter(({ method }) => /NumberFormat|setValue/.test(method))).toEqual([]);
  });

  test('of another language: Home shows its order as well', () => {
    const plan = americanPlan();
    setLocale(plan, 'de_DE');
    plan.update();
    expect(plan.shown('Schritte', 2, 'Fällig am')).toBe('04.03.2026');
    const days = daysShown(plan, ['Übersicht', 'Ziele', 'Schritte', 'Einstellungen', 'Zeitleiste']);
    expect(days.filter((text) => !/^\d{2}\.\d{2}\.\d{4}$/.test(text))).toEqual([]);
  });
});
