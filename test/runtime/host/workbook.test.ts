import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type Fault, type Workbook, type WorkbookOptions } from '../../../runtime';

const fixture = (name: string): string => join(__dirname, 'fixtures', name);
const open = (name: string, options: WorkbookOptions = {}): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    addOn: false,
    project: fixture(name),
    ...options,
  });
const cell = (workbook: Workbook, a1: string) => workbook.range(a1);
const shown = (workbook: Workbook, a1: string): string[][] => cell(workbook, a1).getDisplayValues();
const fill = (workbook: Workbook, rows: string): void => workbook.paste('Sheet1!A1', rows);

describe('published-style samples run unmodified', () => {
  test('clean sheet: menu, blank rows and columns, cropping, filling', () => {
    const workbook = open('clean-sheet');
    expect(workbook.menuItems().map((path) => path.slice(1).join('/'))).toEqual([
      'Delete blank rows',
      'Delete blank columns',
      'Crop to data',
      'More/Fill blank cells',
    ]);
    fill(workbook, 'a\t\tb\n\t\t\n1\t\t2\n\t\t3');
    workbook.menu(['Clean sheet', 'Delete blank rows']);
    workbook.menu(['Delete blank columns']);
    workbook.menu(['More', 'Fill blank cells']);
    expect(shown(workbook, 'A1:B3')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['1', '3'],
    ]);
    expect(workbook.run('cropSheet')).toEqual([3, 2]);
  });

  test('custom menu: dialogs are answered, properties remembered', () => {
    const workbook = open('custom-menu');
    expect(workbook.menuItems().map((path) => path[path.length - 1])).toEqual(['Start', 'Greet…', 'Ask']);
    workbook.menu(['Start']);
    expect(workbook.report.shown).toEqual([{ kind: 'toast', text: 'Started', title: 'Workflow', seconds: 3 }]);
    expect(workbook.menuItems()[0]?.slice(-1)).toEqual(['Check status']);
    workbook.menu(['Greet'], { presses: ['yes'] });
    expect(workbook.report.shown.map((one) => ('text' in one ? one.text : ''))).toEqual([
      'Are you sure you want to continue?',
      'Confirmation received.',
    ]);
    workbook.menu(['Greet…']);
    expect(workbook.report.shown[1]).toMatchObject({ text: 'Permission denied.', pressed: 'OK' });
    workbook.menu(['Ask'], { answers: ['Ana'] });
    expect(shown(workbook, 'A1')).toEqual([['Ana']]);
    workbook.menu(['Ask']);
    expect(shown(workbook, 'A1')).toEqual([['Ana']]);
    expect(() => workbook.menu(['Nothing'])).toThrow('There is no menu item Nothing.');
  });

  test('custom menu: without a grant the menu appears, and no item runs', () => {
    for (const auth of ['none', 'limited'] as const) {
      const workbook = open('custom-menu', { auth });
      expect(workbook.menuItems()[0]?.slice(-1)).toEqual(['Start']);
      expect(workbook.report.failures).toEqual([]);
      expect(() => workbook.menu(['Start'])).toThrow('Authorization is required to perform that action.');
    }
  });

  test('mail merge: templates, attachments, the outbox', () => {
    const workbook = open('mail-merge');
    fill(
      workbook,
      'First name\tRecipient\tNote\tEmail Sent\nBo <b>\tbo@example.com\thi & bye\t\nCy\tnobody\t\t\nDee\tdee@example.com\t\tyesterday',
    );
    expect(workbook.run('sendEmails', ['Hello'])).toBe(3);
    const [mail, ...others] = workbook.outbox();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'bo@example.com',
      subject: 'Hello',
      date: '2026-03-02T09:00:00+01:00',
      text: 'Dear Bo <b>',
      attachments: [{ name: 'table.csv', type: 'text/csv', content: 'a,b\n1,2\n' }],
    });
    expect(mail?.html.replace(/\s+/g, ' ')).toContain('<p>Dear Bo &lt;b&gt;,</p> <p>hi &amp; bye</p>');
    expect(shown(workbook, 'D3')[0]?.[0]).toMatch(/nobody/);
    expect(shown(workbook, 'D4')).toEqual([['yesterday']]);
  });
});

describe('executions', () => {
  test('top-level code runs again each time, and only sleep moves the clock during a run', () => {
    const workbook = open('triggers');
    expect(workbook.run('elapsed')).toBe(2000);
    expect(new Date(workbook.now()).toISOString()).toBe('2026-03-02T08:00:00.000Z');
  });

  test('a promise is waited for', () => {
    const workbook = open('triggers');
    expect(workbook.run('later')).toBe('later');
    expect(() => workbook.run('failsLater')).toThrow('later');
  });

  test('a throw is its message, with the script’s own name and stack beside it', () => {
    try {
      open('triggers').run('fails');
      throw new Error('nothing was thrown');
    } catch (error) {
      expect(error).toMatchObject({
        message: 'no such step',
        scriptName: 'TypeError',
        scriptStack: expect.stringContaining('Code.gs'),
      });
    }
  });

  test('a function that is not there is said', () => {
    expect(() => open('triggers').run('nothing')).toThrow('Script function not found: nothing');
  });

  test('what is not implemented cannot be swallowed', () => {
    expect(() => open('triggers').run('swallow')).toThrow(/not implemented in the local runtime/);
  });

  test('six simulated minutes end a run', () => {
    expect(() => open('triggers').run('forever')).toThrow('Exceeded maximum execution time');
  });

  test('calls are counted with their cells', () => {
    const workbook = open('triggers');
    workbook.run('writeThree');
    expect(workbook.calls()).toMatchObject({
      calls: 4,
      cells: 4,
      byMethod: { 'SpreadsheetApp.Range.setValue': 4, 'SpreadsheetApp.Sheet.getRange': 4 },
    });
    expect(workbook.callLog().map((call) => call.n)).toEqual([1, 2, 3, 4]);
  });
});

describe('google.script.run', () => {
  test('passes JSON both ways, in the script’s own realm', () => {
    expect(open('triggers').call('giveBack', [[1, { a: null }]])).toEqual({ got: [1, { a: null }], isArray: true });
    expect(open('triggers').call('arrow', [1, 2])).toBe(3);
    expect(open('triggers').call('writeThree')).toBeNull();
  });

  test('refuses Dates, hidden functions and names that are no functions of the project', () => {
    const workbook = open('triggers');
    expect(() => workbook.call('giveDate')).toThrow('cannot pass a Date (at when)');
    for (const name of ['hidden_', 'started', 'eval', 'SpreadsheetApp', 'Object.keys'])
      expect(() => workbook.call(name)).toThrow(`Script function not found: ${name}`);
  });
});

describe('simple triggers', () => {
  test('the event of an edit has value and old value as texts', () => {
    const workbook = open('triggers');
    const told = (): string => shown(workbook, 'Z1')[0]?.[0] ?? '';
    workbook.edit(cell(workbook, 'B2'), '5');
    expect(told()).toBe('B2|string|5||LIMITED|1|2|2');
    workbook.edit(cell(workbook, 'B2'), 'TRUE');
    expect(told()).toBe('B2|string|TRUE|5|LIMITED|1|2|2');
    workbook.edit(cell(workbook, 'B2'), '2026-03-01');
    expect(told()).toBe('B2|string|46082|TRUE|LIMITED|1|2|2');
    workbook.edit(cell(workbook, 'B2'), '');
    expect(told()).toBe('B2|undefined||46082|LIMITED|1|2|2');
  });

  test('the event of a paste has neither, even for a single cell', () => {
    const workbook = open('triggers');
    fill(workbook, 'x');
    expect(shown(workbook, 'Z1')).toEqual([['A1|undefined|||LIMITED|1|1|1']]);
  });

  test('do not run where the add-on was never used', () => {
    const workbook = open('triggers', { auth: 'none' });
    workbook.edit('Sheet1!B2', '5');
    expect(shown(workbook, 'Z1')).toEqual([['']]);
  });

  test('errors are reported, not thrown: no mail, at most thirty seconds', () => {
    const workbook = open('triggers');
    workbook.edit(cell(workbook, 'A1'), 'mail');
    expect(workbook.report.failures).toEqual([
      {
        handler: 'onEdit',
        message:
          'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
      },
    ]);
    workbook.edit(cell(workbook, 'A1'), 'slow');
    expect(workbook.report.failures).toEqual([{ handler: 'onEdit', message: 'Exceeded maximum execution time' }]);
    expect(shown(workbook, 'A1')).toEqual([['slow']]);
  });
});

describe('the clock', () => {
  test('fires a daily trigger once a day as its user, over the change of the clocks', () => {
    const workbook = open('triggers', { now: '2026-03-27T12:00' });
    workbook.run('install');
    const fired = workbook.advance(workbook.now() + 4 * 86_400_000);
    expect(fired).toHaveLength(4);
    expect(shown(workbook, 'A1:E4')).toEqual([
      ['2026-03-28 08', '7', '6', 'UTC', 'FULL'],
      ['2026-03-29 08', '6', '7', 'UTC', 'FULL'],
      ['2026-03-30 08', '6', '1', 'UTC', 'FULL'],
      ['2026-03-31 08', '6', '2', 'UTC', 'FULL'],
    ]);
    expect(() => workbook.advance(0)).toThrow('The clock advances only forward');
  });
});

describe('a running clock', () => {
  test('evaluates the time of day again, and the day when it changes', () => {
    const workbook = openWorkbook({ now: '2026-03-02T09:00', timeZone: 'Europe/Berlin' });
    workbook.edit('Sheet1!A1', '=HOUR(NOW())');
    workbook.edit('Sheet1!A2', '=DAY(TODAY())');
    const both = (): string[] => shown(workbook, 'A1:A2').map(([text = '']) => text);
    workbook.setNow(workbook.now() + 2 * 3_600_000);
    expect(both()).toEqual(['11', '2']);
    workbook.setNow(workbook.now() + 14 * 3_600_000);
    expect(both()).toEqual(['1', '3']);
  });

  test('follows the real time and fires each missed trigger once; setting the clock stops it', () => {
    const workbook = open('triggers');
    expect(workbook.state.clockStands).toBe(true);
    workbook.run('install');
    const ten = workbook.now() + 10 * 86_400_000;
    expect(workbook.follow(ten).map(({ at }) => at)).toEqual([ten]);
    expect([workbook.now(), workbook.state.clockStands]).toEqual([ten, undefined]);
    workbook.setClock(ten - 86_400_000);
    expect([workbook.now(), workbook.state.clockStands]).toEqual([ten - 86_400_000, true]);
  });
});

describe('who has granted what', () => {
  test('each user can grant and revoke; the options apply to users without a decision', () => {
    const workbook = open('custom-menu', { auth: 'limited' });
    expect(workbook.permission()).toBe('limited');
    workbook.permit(true);
    workbook.actAs('bo@example.com');
    expect([workbook.permission(), workbook.permission('ana@example.com')]).toEqual(['limited', 'full']);
    expect(workbook.state.editors).toEqual(['ana@example.com', 'bo@example.com']);
    workbook.actAs('ana@example.com');
    workbook.permit(false);
    expect(workbook.permission()).toBe('limited');
    expect(() => workbook.run('onOpen')).toThrow('Authorization is required to perform that action.');
  });
});

describe('faults', () => {
  const run = (faults: Fault[]): string[][] => {
    const workbook = open('triggers');
    try {
      workbook.run('writeThree', [], { faults });
    } catch (error) {
      cell(workbook, 'D1').setValue((error as Error).message);
    }
    return shown(workbook, 'A1:D3');
  };

  test('a failing call can be caught by the script', () => {
    expect(run([{ at: 2, kind: 'server' }])).toEqual([
      ['1', "caught We're sorry, a server error occurred. Please wait a bit and try again.", 'finally', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  test('a kill keeps earlier writes, and neither catch nor finally has an effect', () => {
    expect(run([{ at: 2, kind: 'kill' }])).toEqual([
      ['1', '', '', 'The run was ended here.'],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  test('another user edits between two calls', () => {
    const workbook = open('triggers');
    workbook.run('writeThree', [], {
      faults: [{ at: 3, kind: 'edit', edit: () => cell(workbook, 'A1').setValue('theirs') }],
    });
    expect(shown(workbook, 'A1:A3')).toEqual([['theirs'], ['2'], ['3']]);
  });
});

describe('on disk', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'workbook-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('everything is there again: cells, clock, zone, triggers, properties, mails', () => {
    const first = open('mail-merge', { dir });
    fill(first, 'First name\tRecipient\tNote\tEmail Sent\nBo\tbo@example.com\t\t');
    first.run('sendEmails', ['Hello']);
    first.save();
    first.close();
    const again = openWorkbook({ dir, project: fixture('triggers') });
    expect(again.outbox()).toEqual(first.outbox());
    expect(shown(again, 'A1:B2')).toEqual([
      ['First name', 'Recipient'],
      ['Bo', 'bo@example.com'],
    ]);
    expect([again.now(), again.state.timeZone, again.user, again.calls().calls]).toEqual([
      first.now(),
      'Europe/Berlin',
      'ana@example.com',
      first.calls().calls,
    ]);
    again.close();
    expect(readFileSync(join(dir, 'outbox', '0001.eml'), 'utf8')).toBe(first.eml(1));
  });
});

test('a workbook in memory begins as a copy of another, and later changes are separate', () => {
  const workbook = open('custom-menu');
  fill(workbook, 'a\tb');
  workbook.menu(['Start']);
  const other = openWorkbook({ project: fixture('custom-menu'), from: workbook.copy() });
  expect([other.now(), other.user, other.isFresh, other.state.timeZone]).toEqual([
    workbook.now(),
    'ana@example.com',
    false,
    'Europe/Berlin',
  ]);
  expect(shown(other, 'A1:B1')).toEqual([['a', 'b']]);
  expect(other.menuItems()[0]?.slice(-1)).toEqual(['Check status']);
  other.edit('Sheet1!A1', 'changed');
  other.state.properties['document'] = {};
  expect(shown(workbook, 'A1')).toEqual([['a']]);
  expect(workbook.menuItems()[0]?.slice(-1)).toEqual(['Check status']);
  expect(openWorkbook({ from: workbook.copy(), now: '2027-01-01T00:00', user: 'bo@example.com' })).toMatchObject({
    user: 'bo@example.com',
  });
});
