/** @jest-environment ./test/bundle/runtime-environment.js */
import { cutsOf } from '../cuts';
import { copyPlan, startPlan, type PlanInHand } from '../plan';

/*
 * Dates and hours that people type into cells as they say them (rules D30 to D35). Monday 2 March 2026.
 */

const noteOf = (plan: PlanInHand, tab: string, row: number, header: string): string =>
  plan.sheet(tab).getRange(row, plan.column(tab, header), 1, 1).getNotes()[0]?.[0] ?? '';
const cell = (plan: PlanInHand, tab: string, row: number, header: string) =>
  plan.sheet(tab).getRange(row, plan.column(tab, header), 1, 1);

function planWithStep(locale = 'en_GB'): PlanInHand {
  const plan = startPlan({ locale });
  plan.put('Goals', 2, { Goal: 'Pass the exam', Status: 'Active' });
  plan.update();
  plan.put('Steps', 2, { Step: 'Book the seat', Goal: 'G1' });
  plan.update();
  return plan;
}

test.each([
  ['Due', 'tomorrow', '03/03/2026'],
  ['Due', 'coming Friday', '06/03/2026'],
  ['Due', 'in 2 weeks', '16/03/2026'],
  ['Due', 'end of March', '31/03/2026'],
  ['Due', '31.12.', '31/12/2026'],
  ['Done on', '31.12.', '31/12/2025'],
  ['Done on', 'yesterday', '01/03/2026'],
  ['Effort h', '90 min', '1.5'],
  ['Effort h', '1,5 h', '1.5'],
  ['Effort h', '2h', '2'],
  ['Effort h', '1:30', '1.5'],
  ['Effort h', 'half an hour', '0.5'],
])('[D30] [D31] in %s %s becomes %s at once, and a note keeps what was typed', (header, typed, shown) => {
  const plan = planWithStep();
  plan.type('Steps', 2, { [header]: typed });
  expect(plan.shown('Steps', 2, header)).toBe(shown);
  expect(noteOf(plan, 'Steps', 2, header)).toMatch(/^Typed, read on 2 March 2026: /);
  expect(noteOf(plan, 'Steps', 2, header)).toContain(typed === '1:30' ? '1:30' : typed);
  expect(plan.update().problems).toEqual([]);
});

test('[D31] a note that is there stays above what was typed', () => {
  const plan = planWithStep();
  (plan.workbook.range('Steps!E2') as unknown as { setNote(text: string): void }).setNote('Ask Ann first');
  plan.type('Steps', 2, { Due: 'tomorrow' });
  plan.type('Steps', 2, { Due: 'Friday' });
  expect(noteOf(plan, 'Steps', 2, 'Due').split('\n')).toEqual([
    'Ask Ann first',
    'Typed, read on 2 March 2026: tomorrow',
    'Typed, read on 2 March 2026: Friday',
  ]);
  expect(plan.shown('Steps', 2, 'Due')).toBe('06/03/2026');
});

test('[D30] without onEdit the next update reads it, on every tab and in Settings', () => {
  const plan = planWithStep();
  plan.put('Goals', 2, { Deadline: 'end of the year', Start: 'today' });
  const row = plan.shownColumn('Settings', 'Setting').indexOf('Hours a week') + 2;
  if (row > 1) plan.put('Settings', row, { Value: '90 min' });
  const paused = plan.shownColumn('Settings', 'Setting').indexOf('Paused until') + 2;
  plan.put('Settings', paused, { Value: 'yesterday' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('Goals', 2, 'Deadline')).toBe('31/12/2026');
  expect(plan.shown('Goals', 2, 'Start')).toBe('02/03/2026');
  expect(plan.shown('Settings', paused, 'Value')).toBe('01/03/2026');
});

test('[D33] what may mean two days is said with both, and stays', () => {
  const plan = planWithStep();
  plan.workbook.advance(Date.parse('2026-03-04T09:00:00+01:00'));
  plan.type('Steps', 2, { Due: 'next Friday' });
  expect(plan.shown('Steps', 2, 'Due')).toBe('next Friday');
  expect(noteOf(plan, 'Steps', 2, 'Due')).toBe('');
  expect(plan.shown('Steps', 2, 'What now')).toBe('Check: Due could be 2026-03-06, 2026-03-13: next Friday');
  const long = 'Steps, row 2, Due: “next Friday” could be 2026-03-06, 2026-03-13; type one of these days';
  expect(plan.update().problems).toEqual([long]);
  expect(plan.call('checkPlan').problems).toEqual([long]);
  plan.type('Steps', 2, { Due: '2026-03-06' });
  expect(plan.update().problems).toEqual([]);
});

test('[D32] formulas, numbers as text and what nobody understands stay under their rules', () => {
  const plan = planWithStep();
  plan.workbook.edit(cell(plan, 'Steps', 2, 'Due'), '="tomorrow"');
  expect(plan.update().problems).toEqual(['Steps, row 2, Due: expected a date, got “tomorrow”']);
  expect(cell(plan, 'Steps', 2, 'Due').getFormulas()).toEqual([['="tomorrow"']]);
  plan.type('Steps', 2, { Due: 'soon', 'Effort h': "'5" });
  expect(plan.update().problems).toHaveLength(2);
  expect(plan.shown('Steps', 2, 'Due')).toBe('soon');
});

test('[D32] a number over a date that was typed for hours is no time', () => {
  const plan = planWithStep();
  plan.put('Steps', 2, { 'Effort h': '3/4' });
  plan.update();
  plan.put('Steps', 2, { 'Effort h': '0.75' });
  plan.update();
  expect(plan.shown('Steps', 2, 'Effort h')).not.toBe('18');
});

test.each(['en_US', 'de_DE', 'it_IT'])('[D32] 1:30 in a file of %s is an hour and a half', (locale) => {
  const plan = startPlan({ locale });
  const language =
    locale === 'de_DE' ? ['Ziele', 'Schritte', 'Schritt', 'Aufwand h'] : ['Goals', 'Steps', 'Step', 'Effort h'];
  const [, tab = '', title = '', effort = ''] = language;
  plan.put(tab, 2, { [title]: 'Learn', [effort]: '1:30' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown(tab, 2, effort)).toMatch(/^1[.,]5$/);
});

test('[D25] a German file understands German and English', () => {
  const plan = startPlan({ locale: 'de_DE' });
  plan.put('Ziele', 2, { Ziel: 'Prüfung' });
  plan.update();
  plan.put('Schritte', 2, {
    Schritt: 'Anmelden',
    Ziel: 'G1',
    'Fällig am': 'Ende März',
    'Aufwand h': 'anderthalb Stunden',
  });
  plan.put('Schritte', 3, { Schritt: 'Lernen', Ziel: 'G1', 'Fällig am': 'tomorrow' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shownColumn('Schritte', 'Fällig am')).toEqual(['31.03.2026', '03.03.2026']);
  expect(plan.shown('Schritte', 2, 'Aufwand h')).toBe('1,5');
  expect(noteOf(plan, 'Schritte', 2, 'Fällig am')).toBe('Eingetippt, gelesen am 2. März 2026: Ende März');
});

test('[D31] a run that is cut off anywhere keeps the text or its value, and the next one finishes', () => {
  const plan = planWithStep();
  plan.put('Steps', 2, { Due: 'tomorrow' });
  const uncut = copyPlan(plan);
  uncut.update();
  for (const at of cutsOf(uncut)) {
    const cut = copyPlan(plan);
    expect(() => cut.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'kill' }] })).toThrow();
    const [due, note] = [cut.shown('Steps', 2, 'Due'), noteOf(cut, 'Steps', 2, 'Due')];
    expect(due === 'tomorrow' || note.endsWith('tomorrow')).toBe(true);
    cut.update();
    expect([cut.shown('Steps', 2, 'Due'), noteOf(cut, 'Steps', 2, 'Due')]).toEqual([
      '03/03/2026',
      'Typed, read on 2 March 2026: tomorrow',
    ]);
  }
});
