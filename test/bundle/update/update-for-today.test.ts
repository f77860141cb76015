/** @jest-environment ./test/bundle/runtime-environment.js */
import { examplePlan, type PlanInHand } from '../plan';

/*
 * The daily run reads no more than a night can change, and leaves changed rows to the whole update.
 */

const day = 86_400_000;

function withReminders(): PlanInHand {
  const plan = examplePlan();
  plan.call('turnOnReminders', { hour: 8 });
  return plan;
}

const advance = (plan: PlanInHand, days: number): void => {
  plan.workbook.advance(plan.workbook.now() + days * day);
  expect(plan.workbook.report.failures).toEqual([]);
};
const notes = (plan: PlanInHand): Record<string, unknown> =>
  JSON.parse(
    Object.values(plan.workbook.state.properties)
      .map((store) => store['waymark.notes'])
      .find((text) => text !== undefined) ?? '{}',
  ) as Record<string, unknown>;
/** The row of the hidden tab that is about this ID. */
const remembered = (plan: PlanInHand, id: string): Record<string, string> | undefined =>
  plan.rows('Waymark data').find((row) => row['ID'] === id);

test('[N4] what a mail named stands beside its row after the next update, and the day after names it no more', () => {
  const plan = withReminders();
  advance(plan, 1);
  const [mail] = plan.workbook.outbox();
  expect(mail?.text).toContain('Win Helen as sponsor of the pilot');
  expect(notes(plan)['named']).toContain('S9');
  const namedOn = String(notes(plan)['sent']);
  expect(plan.call('updateNow').problems).toEqual([]);
  expect(Object.values(remembered(plan, 'S9') ?? {})).toContain(namedOn.split('-').reverse().join('/'));
  advance(plan, 1);
  expect(plan.workbook.outbox()[1]?.text ?? '').not.toContain('Win Helen as sponsor of the pilot');
});

test('[N4] the same without an update in between: the next run keeps it first', () => {
  const plan = withReminders();
  advance(plan, 1);
  const namedOn = String(notes(plan)['sent']).split('-').reverse().join('/');
  advance(plan, 1);
  expect(Object.values(remembered(plan, 'S9') ?? {})).toContain(namedOn);
});

test('[Y3] rows that changed without a word to the script get all that an update gives: IDs, formulas, the log', () => {
  const plan = withReminders();
  advance(plan, 1);
  const row = plan.shownColumn('Steps', 'ID').length + 2;
  plan.put('Steps', row, { Step: 'Call the centre', Goal: 'G2', Due: '05/03/2026' });
  plan.put('Steps', 5, { Due: '20/03/2026' });
  advance(plan, 1);
  expect(plan.shown('Steps', row, 'ID')).toBe('S34');
  expect(plan.shown('Steps', row, 'What now')).toMatch(/^Due in/);
  expect(plan.rows('Changes').filter((change) => change['After'] === '20/03/2026')).toHaveLength(1);
  expect(plan.shownColumn('Timeline', 'ID')).toContain('S34');
});

test('[Y4] a column that was put into the Timeline since the last update keeps what it holds', () => {
  const plan = withReminders();
  plan.sheet('Timeline').insertColumnsAfter(2, 1);
  plan
    .sheet('Timeline')
    .getRange(5, 3, 4, 1)
    .setValues([['mine'], ['mine'], ['mine'], ['mine']]);
  plan.put('Steps', 15, { Start: '01/12/2025' });
  advance(plan, 1);
  expect(plan.sheet('Timeline').getRange(5, 3, 4, 1).getDisplayValues()).toEqual([
    ['mine'],
    ['mine'],
    ['mine'],
    ['mine'],
  ]);
  expect(plan.shown('Timeline', 5, 'Due')).toMatch(/^\d\d\//);
});

test('[Y6] a script cell that somebody overwrote is put right by the daily run, a pause that ends is seen', () => {
  const plan = withReminders();
  plan.put('Steps', 6, { 'Paused until': '04/03/2026' });
  plan.call('updateNow');
  expect(plan.shown('Steps', 6, 'What now')).toBe('Paused');
  plan.put('Timeline', 5, { ID: 'S1' });
  advance(plan, 2);
  expect(plan.shown('Steps', 6, 'What now')).not.toBe('Paused');
  const ids = plan.shownColumn('Timeline', 'ID').filter((id) => id !== '');
  expect(new Set(ids).size).toBe(ids.length);
});

test('[Y12] a second trigger that came about somehow is taken away by its own run; the right one needs no looking up', () => {
  const plan = withReminders();
  const [trigger] = plan.workbook.state.triggers;
  if (!trigger) throw new Error('no trigger');
  plan.workbook.state.triggers.push({ ...trigger, id: `${trigger.id}9`, nextAt: (trigger.nextAt ?? 0) + 60_000 });
  advance(plan, 1);
  expect(plan.workbook.state.triggers).toHaveLength(1);
  expect(plan.workbook.outbox()).toHaveLength(1);
  advance(plan, 1);
  expect(plan.workbook.callLog().map(({ method }) => method)).not.toContain('ScriptApp.getProjectTriggers');
});

test('[N13] a spent quota is said, and the claim is given back', () => {
  const plan = withReminders();
  plan.workbook.state.mailQuota['kim@example.com'] = { day: '2026-03-03', used: 100 };
  advance(plan, 1);
  expect(plan.workbook.outbox()).toEqual([]);
  expect(notes(plan)).toMatchObject({ claimed: '', sent: '', lastError: expect.stringMatching(/mail/) as unknown });
  advance(plan, 1);
  expect(plan.workbook.outbox()).toHaveLength(1);
  expect(notes(plan)).toMatchObject({ claimed: '2026-03-04', sent: '2026-03-04', lastError: '' });
});
