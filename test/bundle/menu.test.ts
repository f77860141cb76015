/** @jest-environment ./test/bundle/runtime-environment.js */
import { openFile, examplePlan, startPlan, type PlanInHand } from './plan';

const items = [
  ['Waymark', 'Open Waymark'],
  ['Waymark', 'Plan my week…'],
  ['Waymark', 'Reflect…'],
  ['Waymark', 'Adjust the plan…'],
  ['Waymark', 'Update now'],
  ['Waymark', 'Add', 'Goal…'],
  ['Waymark', 'Add', 'Step…'],
  ['Waymark', 'Add', 'Contact…'],
  ...[
    'Values',
    'Skills',
    'Trends',
    'Strategy',
    'Experiments',
    'Targets',
    'Network',
    'Feedback',
    'Journal',
    'Changes',
  ].map((tab) => ['Waymark', 'Add', 'A tab', tab]),
  ['Waymark', 'More', 'Timeline', 'Days'],
  ['Waymark', 'More', 'Timeline', 'Weeks'],
  ['Waymark', 'More', 'Timeline', 'Months'],
  ['Waymark', 'More', 'Timeline', 'Quarters'],
  ['Waymark', 'More', 'Reminders and settings…'],
  ['Waymark', 'More', 'Mentor brief…'],
  ['Waymark', 'More', 'Quarter in review…'],
  ['Waymark', 'More', 'Export', 'JSON'],
  ['Waymark', 'More', 'Export', 'Markdown'],
  ['Waymark', 'More', 'Export', 'Calendar'],
  ['Waymark', 'More', 'Load the example plan'],
  ['Waymark', 'More', 'Clear the example'],
  ['Waymark', 'More', 'Check my plan…'],
];

const shown = (plan: PlanInHand) => plan.workbook.report.shown;

test.each(['none', 'limited', 'full'] as const)(
  'the menu is complete when the user has granted %s, and reads no cell and no property for it',
  (auth) => {
    const plan = openFile({ auth });
    expect(plan.workbook.menuItems()).toEqual(items);
    expect(plan.workbook.report.failures).toEqual([]);
    expect(
      Object.keys(plan.workbook.calls().byMethod).filter((method) =>
        /Spreadsheet\.|Sheet\.|Range|Properties|Lock|Cache|Mail|ScriptApp/.test(method),
      ),
    ).toEqual([]);
    expect(plan.workbook.calls().calls).toBe(0);
  },
);

test('no menu has more than six items before its sub-menus', () => {
  const plan = openFile();
  for (const entries of plan.workbook.open().values()) {
    const before = entries.findIndex(({ kind }) => kind === 'menu');
    expect(before < 0 ? entries.length : before).toBeLessThanOrEqual(6);
  }
});

test('nothing granted: no item runs before Google has asked', () => {
  const plan = openFile({ auth: 'limited' });
  expect(() => plan.workbook.menu(['Update now'])).toThrow('Authorization is required to perform that action.');
});

test('installing makes the menu at once', () => {
  const plan = openFile();
  plan.workbook.install();
  expect(plan.workbook.report.failures).toEqual([]);
});

test('Open Waymark shows the page', () => {
  const plan = openFile();
  plan.workbook.menu(['Open Waymark']);
  const [page] = shown(plan);
  expect(page).toMatchObject({ kind: 'sidebar', title: 'Waymark' });
  expect(page && 'html' in page ? page.html : '').toContain('google.script.run');
});

/** What the server put into a page. */
const bootOf = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

test.each([
  [['Add', 'Goal…'], 'goal'],
  [['Add', 'Step…'], 'step'],
  [['More', 'Reminders and settings…'], 'settings'],
  [['More', 'Check my plan…'], 'check'],
  [['Open Waymark'], ''],
])('[V1] %j opens the page on the view “%s”', (path, view) => {
  const plan = openFile();
  plan.workbook.menu(path);
  const [page] = shown(plan);
  const html = page && 'html' in page ? page.html : '';
  expect(bootOf(html)).toMatchObject({ view });
  expect(bootOf(html)).not.toHaveProperty('words');
});

test('[V1] in a German file the page gets its words as JSON that cannot end its script', () => {
  const plan = openFile({ locale: 'de_DE' });
  plan.workbook.menu(['Waymark öffnen']);
  const [page] = shown(plan);
  const html = page && 'html' in page ? page.html : '';
  expect(html).not.toMatch(/\/\/|\/\*|[^\n -~]/);
  expect(bootOf(html)).toMatchObject({ words: { title: 'Waymark', focus: { next: 'Als Nächstes' } } });
});

test('[V30] a page of an earlier build is told to open again, and changes nothing', () => {
  const plan = openFile();
  plan.workbook.menu(['Open Waymark']);
  const [page] = shown(plan);
  const { build } = bootOf(page && 'html' in page ? page.html : '') as { build: string };
  expect(plan.workbook.call('call', ['getState', {}, build])).toMatchObject({ started: false });
  expect(() => plan.workbook.call('call', ['start', {}, `${build}0`])).toThrow(
    'Waymark was updated after this sidebar was opened: nothing was changed. Choose Waymark ▸ Open Waymark again.',
  );
  expect(plan.workbook.call('call', ['getState', {}])).toMatchObject({ started: false });
});

test('an item in a file without a plan says how to begin', () => {
  const plan = openFile();
  for (const path of [['Update now'], ['More', 'Timeline', 'Days']]) {
    plan.workbook.menu(path);
    expect([path, shown(plan).map((one) => ('text' in one ? one.text : ''))]).toEqual([
      path,
      ['There is no plan in this file yet. Choose Waymark ▸ Open Waymark and then Start.'],
    ]);
  }
});

describe('in a plan', () => {
  test('Update now says that all is well and goes away by itself; what is to look at stays', () => {
    const plan = startPlan();
    plan.workbook.menu(['Update now']);
    expect(shown(plan)).toEqual([
      { kind: 'toast', text: 'Up to date.', title: 'Waymark', seconds: expect.any(Number) as number },
    ]);
    for (let row = 2; row < 20; row += 1) plan.put('Steps', row, { Step: `Step ${row}`, Due: 'soon' });
    plan.workbook.menu(['Update now']);
    const [alert] = shown(plan);
    expect(alert).toMatchObject({ kind: 'alert', title: 'Waymark' });
    const lines = alert && 'text' in alert ? alert.text.split('\n') : [];
    expect(lines[0]).toBe('Up to date. There are 18 things to look at: see What now, or Check my plan.');
    expect(lines[1]).toBe('• Steps, row 2, Due: expected a date, got “soon”');
    expect(lines[lines.length - 1]).toBe('and 6 more');
  });

  test('the timeline’s four zooms', () => {
    const plan = startPlan();
    for (const [item, word] of [
      ['Days', 'Day'],
      ['Months', 'Month'],
      ['Quarters', 'Quarter'],
      ['Weeks', 'Week'],
    ] as const) {
      plan.workbook.menu(['More', 'Timeline', item]);
      expect([item, plan.shown('Timeline', 2, 'Status')]).toEqual([item, word]);
    }
  });

  test('the example is loaded, and cleared only when one says yes', () => {
    const plan = startPlan();
    plan.workbook.menu(['More', 'Load the example plan']);
    const count = plan.rows('Steps').length;
    expect(count).toBeGreaterThan(15);
    plan.workbook.menu(['More', 'Clear the example'], { presses: ['no'] });
    expect(shown(plan)[0]).toMatchObject({
      kind: 'alert',
      text: expect.stringMatching(/stay. Go on\?$/) as string,
      pressed: 'NO',
    });
    expect(plan.rows('Steps')).toHaveLength(count);
    plan.workbook.menu(['More', 'Clear the example'], { presses: ['yes'] });
    expect(plan.rows('Steps')).toEqual([]);
  });

  test('Export shows the plan’s text, escaped, to copy', () => {
    const plan = examplePlan();
    plan.put('Goals', 2, { Goal: '</textarea><script>alert(1)</script>' });
    plan.workbook.menu(['More', 'Export', 'JSON']);
    const [dialog] = shown(plan);
    expect(dialog).toMatchObject({ kind: 'modal', title: 'Your plan as JSON' });
    const html = dialog && 'html' in dialog ? dialog.html : '';
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('waymark-plan');
  });
});
