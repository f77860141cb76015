/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import { copyPlan, examplePlan, momentOf, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';
import { cellsOf, everything, tabs } from '../whole-file';

/*
 * The language of a plan, chosen in Settings (rules L6 to L10): Waymark's texts are translated, the user's texts stay.
 */

const speak = (plan: PlanInHand, language: 'auto' | 'en' | 'de') =>
  plan.call<Said & { saved: boolean }>('saveSettings', { settings: { language } });
/** The columns of free text, dates and numbers, which contain no word of Waymark's. */
function typedIn(plan: PlanInHand, tab: string, headers: readonly string[]): unknown[][] {
  const [head = [], ...rows] = cellsOf(plan, tab).getValues();
  return rows.map((row) => headers.map((header) => row[head.indexOf(header)]));
}

let german: PlanInHand | undefined;

/** The small plan in German, in a file of British locale. */
function germanPlan(): PlanInHand {
  if (!german) {
    german = smallPlan();
    expect(speak(german, 'de')).toEqual({ message: 'Die Einstellungen sind gespeichert.', problems: [], saved: true });
  }
  return copyPlan(german);
}

test('[L6] the example in German and back is the same file, to the cell; every typed cell is the same in between', () => {
  const plan = copyPlan(examplePlan());
  plan.call('checkPlan');
  const before = everything(plan);
  const typed = typedIn(plan, 'Steps', ['ID', 'Step', 'Goal', 'Due', 'Effort h', 'Done on', 'Notes']);
  expect(speak(plan, 'de').problems).toEqual([]);
  expect(tabs(plan).slice(0, 4)).toEqual(['Übersicht', 'Ziele', 'Schritte', 'Zeitleiste']);
  expect(
    typedIn(plan, 'Schritte', ['ID', 'Schritt', 'Ziel', 'Fällig am', 'Aufwand h', 'Erledigt am', 'Notizen']),
  ).toEqual(typed);
  expect(speak(plan, 'auto').saved).toBe(true);
  expect(everything(plan)).toEqual(before);
});

test('[L6] dropdowns, formulas, Home and the mail speak the language, whatever the locale', () => {
  const plan = germanPlan();
  expect(plan.rows('Schritte').map((row) => [row['ID'], row['Status'], row['Was jetzt']])).toEqual([
    ['S1', 'Offen', 'Fällig in 2 Tg.'],
    ['S2', 'Offen', ''],
    ['S3', 'In Arbeit', ''],
  ]);
  expect(plan.sheet('Übersicht').getRange(1, 1, 20, 9).getDisplayValues().flat()).toEqual(
    expect.arrayContaining(['Wohin ich will', '○ Erinnerungen sind aus']),
  );
  expect(plan.call<{ subject: string }>('previewMail').subject).toMatch(/Woche/);
  expect(plan.update().message).toBe('Alles ist auf dem neuesten Stand.');
  expect(plan.call<State>('getState').settings).toMatchObject({ language: 'de', rhythm: 'mondayAndDue' });
});

test('[L6] what the user named otherwise keeps its name', () => {
  const plan = smallPlan();
  plan.sheet('Steps').setName('My steps');
  plan
    .sheet('My steps')
    .getRange(1, plan.column('My steps', 'Effort h'), 1, 1)
    .setValues([['Hours']]);
  speak(plan, 'de');
  expect(tabs(plan)).toContain('My steps');
  expect(plan.shown('My steps', 2, 'Hours')).toBe('2');
  expect(plan.shown('My steps', 2, 'Schritt')).toBe('Book the seat');
});

test('[L6] chosen in the tab Settings, it comes with the next update or the next daily run', () => {
  const choose = (plan: PlanInHand): void =>
    plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('Language') + 2, { Value: 'Deutsch' });
  const updated = smallPlan();
  choose(updated);
  updated.update();
  expect(tabs(updated)).toContain('Schritte');
  const overnight = smallPlan();
  overnight.call('turnOnReminders', { hour: 10 });
  choose(overnight);
  overnight.workbook.advance(momentOf(overnight, '2026-03-02T12:00'));
  expect(tabs(overnight)).toContain('Schritte');
  expect(overnight.workbook.outbox()[0]?.subject).toMatch(/Woche/);
  expect(overnight.workbook.report.failures).toEqual([]);
});

test('[L6] as the spreadsheet follows its locale', () => {
  const plan = smallPlan();
  plan.workbook.state.locale = plan.workbook.document.locale = 'de_DE';
  plan.update();
  expect(tabs(plan)).toContain('Schritte');
});

test('[L7] a word of a language that the file was in before is understood, and put into its own', () => {
  const plan = germanPlan();
  plan.put('Schritte', 3, { Status: 'done' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.rows('Schritte')[1]).toMatchObject({
    Status: 'Erledigt',
    'Erledigt am': '02/03/2026',
    'Was jetzt': 'Erledigt ✓',
  });
  const never = smallPlan();
  never.put('Steps', 3, { Status: 'Erledigt' });
  expect(never.update().problems).toHaveLength(1);
});

test('[L8] a plan that was brought into another language asks Google no more than one that was not', () => {
  const calls = (plan: PlanInHand): Readonly<Record<string, number>> => {
    plan.update();
    plan.update();
    return plan.workbook.calls().byMethod;
  };
  const [there, before] = [calls(germanPlan()), calls(smallPlan())];
  // One more file is read: that of the language.
  const more = Object.fromEntries(
    ['HtmlService.createTemplateFromFile', 'HtmlService.HtmlTemplate.getRawContent'].map((method) => [
      method,
      (before[method] ?? 0) + 1,
    ]),
  );
  expect(there).toEqual({ ...before, ...more });
});

test('[L9] cut off at any call, the next update brings it to its end', () => {
  const whole = germanPlan();
  whole.update();
  const wanted = everything(whole);
  const dry = smallPlan();
  speak(dry, 'de');
  const last = dry.workbook.callLog().length;
  const cuts =
    process.env['EVERY_CUT'] === '1'
      ? Array.from({ length: last }, (_, at) => at + 1)
      : [0.3, 0.45, 0.6, 0.75, 0.85, 0.96].map((part) => Math.round(part * last));
  for (const at of cuts) {
    const plan = smallPlan();
    try {
      plan.workbook.call('call', ['saveSettings', { settings: { language: 'de' } }] as never, {
        faults: [{ at, kind: 'kill' }],
      });
    } catch {
      // The kill is what is tested.
    }
    // A kill before the choice was saved leaves all as it was: then it is chosen again.
    if (plan.call<State>('getState').settings.language !== 'de') speak(plan, 'de');
    plan.update();
    plan.update();
    expect([at, everything(plan)]).toEqual([at, wanted]);
  }
});

test('[L10] a copy of the file keeps its language, and so does the sidebar', () => {
  const plan = germanPlan();
  Object.assign(plan.workbook.state, { id: '1AnotherFile', properties: {} });
  expect(plan.update().message).toContain('Dies ist die Kopie eines Plans');
  expect(tabs(plan)).toContain('Schritte');
  plan.workbook.run('menuOpen');
  const [shown] = plan.workbook.report.shown;
  expect(/id="boot">([^<]*)</.exec(shown && 'html' in shown ? shown.html : '')?.[1]).toContain('"language":"de"');
});
