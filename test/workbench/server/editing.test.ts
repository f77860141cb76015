import { listen } from '../mail-server';
import { openServer, openWindow, type TestServer, type TestWindow } from './window';

let server: TestServer;
let window: TestWindow;
beforeEach(async () => {
  server = await openServer();
  window = await openWindow(server);
  await window.ask('menu', { path: ['Waymark', 'Show panel'] });
  const frame = window.shown.find((one) => one.kind === 'sidebar');
  await window.ask('call', { frame: frame && 'frame' in frame ? frame.frame : '', name: 'prepare', args: [] });
  await window.until(() => window.value(0, 0, 'Log') !== undefined, 'the log is there');
});
afterEach(() => server.remove());

/** The rows of the tab Log, which onEdit wrote. */
function log(): unknown[][] {
  const rows: unknown[][] = [];
  for (let row = 0; window.value(row, 0, 'Log'); row++)
    rows.push([0, 1, 2, 3].map((column) => window.value(row, column, 'Log')));
  return rows;
}

describe('an edit in a window', () => {
  test('[B2] fires onEdit once, whose writes reach the window and fire nothing', async () => {
    window.type(0, 0, 'Ada');
    await window.until(
      () => window.value(0, 1) === 'seen Ada' && window.state().editsFired > 0,
      'the consequence came',
    );
    await window.settled();
    expect(window.state().editsFired).toBe(1);
    expect(log()).toEqual([['A1', 'Ada', '-', 'hidden']]);
    expect(window.state().lastRun).toMatchObject({
      handler: 'onEdit',
      surface: 'simple',
      user: 'kim@example.com',
      failure: '',
    });
  });

  test('[B2] the event has the old value, and numbers as text', async () => {
    window.type(1, 0, '7');
    window.type(1, 0, '8');
    await window.until(() => log().length === 2, 'both were told');
    expect(log()).toEqual([
      ['A2', 7, '-', 'hidden'],
      ['A2', 8, 7, 'hidden'],
    ]);
  });

  test('[B2] several cells, or a pasted cell, are one edit without values', async () => {
    const sheetId = window.model.getters.getSheetIds()[0];
    window.document.write(0, 0, 2, [
      [
        { kind: 'text', value: 'x' },
        { kind: 'number', value: 1 },
      ],
      [{ kind: 'text', value: 'y' }, null],
    ]);
    await window.until(() => log().length === 1, 'the block was told');
    window.model.dispatch('UPDATE_CELL', { sheetId, col: 4, row: 4, content: 'pasted', style: { bold: true } });
    await window.until(() => log().length === 2, 'the paste was told');
    expect(log()).toEqual([
      ['C1:D2', '-', '-', 'hidden'],
      ['E5', '-', '-', 'hidden'],
    ]);
    await window.until(() => window.state().editsFired === 2, 'both are counted');
  });

  test('[B2] clearing is an edit without a value', async () => {
    window.type(0, 2, 'gone soon');
    await window.until(() => log().length === 1, 'it was told');
    window.model.dispatch('DELETE_CONTENT', {
      sheetId: window.model.getters.getSheetIds()[0],
      target: [{ left: 2, right: 2, top: 0, bottom: 0 }],
    });
    await window.until(() => log().length === 2, 'it was told');
    expect(log()[1]).toEqual(['C1', '-', 'gone soon', 'hidden']);
  });

  test('[B2] formatting, rows and tabs fire no onEdit', async () => {
    const sheetId = window.model.getters.getSheetIds()[0];
    window.model.dispatch('SET_FORMATTING', {
      sheetId,
      target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
      style: { bold: true },
    });
    window.document.insertHeaders(0, 'ROW', 0, 2, 'after');
    window.document.insertSheet('Another', 1, 10, 5);
    await window.settled();
    expect(window.state().editsFired).toBe(0);
    window.type(0, 0, 'after all');
    await window.until(() => log().length === 1 && window.state().editsFired > 0, 'the edit was told');
    expect(window.state().editsFired).toBe(1);
  });

  test('[B2] an undo is an edit of the cells that it changes', async () => {
    window.type(0, 2, 'first');
    await window.until(() => log().length === 1, 'it was told');
    window.model.dispatch('REQUEST_UNDO');
    await window.until(() => log().length === 2, 'the undo was told');
    expect(window.value(0, 2)).toBeNull();
    expect(log()[1]).toEqual(['C1', '-', '-', 'hidden']);
    window.model.dispatch('REQUEST_REDO');
    await window.until(() => log().length === 3, 'the redo was told');
    expect(window.value(0, 2)).toBe('first');
  });

  test('[B2] a script that writes three hundred cells sends them as few revisions and fires no onEdit', async () => {
    const before = window.revisions();
    await window.ask('menu', { path: ['Waymark', 'Write many'] });
    await window.until(() => window.value(299, 5) === 300, 'all were written');
    expect(window.revisions() - before).toBeLessThan(10);
    expect(window.state().editsFired).toBe(0);
    expect(window.state().lastRun).toMatchObject({ handler: 'writeMany', surface: 'menu', calls: 300 });
  });

  test('[B2] the server refuses an edit of a protected cell, even if the page sends it', async () => {
    const frame = window.shown.find((one) => one.kind === 'sidebar');
    await window.ask('call', { frame: frame && 'frame' in frame ? frame.frame : '', name: 'guard', args: [] });
    const other = await openWindow(server, 'colleague@example.com');
    other.type(0, 7, 'mine');
    await other.until(() => other.received.some((one) => one.kind === 'reopen'), 'the window begins again');
    expect(other.shown).toContainEqual(
      expect.objectContaining({
        kind: 'toast',
        text: expect.stringMatching(/^You are trying to edit a protected cell/),
      }),
    );
    expect(window.value(0, 7)).toBeNull();
    window.type(0, 7, 'the owner may');
    await window.settled();
    expect(window.received.some((one) => one.kind === 'reopen')).toBe(false);
  });
});

describe('the clock', () => {
  test('[B5] moving it fires the triggers that are due, whose writes reach every window and fire no onEdit', async () => {
    const frame = window.shown.find((one) => one.kind === 'sidebar');
    await window.ask('call', { frame: frame && 'frame' in frame ? frame.frame : '', name: 'remind', args: [8] });
    const other = await openWindow(server, 'colleague@example.com');
    const shownBefore = window.shown.length;
    expect(window.state().nextTrigger).toMatchObject({ handler: 'daily', user: 'kim@example.com' });
    const { fired } = await window.ask('clock', { to: 'tomorrow' });
    expect(fired).toEqual([{ handler: 'daily', local: expect.stringMatching(/^2026-03-02T0[89]:\d\d$/), failure: '' }]);
    for (const one of [window, other]) await one.until(() => one.value(0, 6) === 'daily ran', 'the write came');
    expect(window.state()).toMatchObject({
      editsFired: 0,
      clock: { local: '2026-03-03T07:30', runs: false },
      mails: [{ to: 'kim@example.com', subject: 'Good morning' }],
    });
    expect([window.shown.length, other.shown.length]).toEqual([shownBefore, 0]);
    const mail = await window.ask('mail', { n: 1 });
    expect(mail).toMatchObject({ subject: 'Good morning', html: '<b>Look</b>', text: 'Look' });
    expect(mail.source).toMatch(/^[^]*Subject: Good morning/);
    await expect(window.ask('mail', { n: 2 })).rejects.toThrow('There is no mail 2; the outbox holds 1.');
  });

  test('[B5] with a mail server, the mail of a trigger is also sent there', async () => {
    const { server: mailServer, port, received } = await listen(() => null);
    server = await server.restart({ smtp: `smtp://127.0.0.1:${port}` });
    window = await openWindow(server);
    await window.ask('menu', { path: ['Waymark', 'Show panel'] });
    const frame = window.shown.find((one) => one.kind === 'sidebar');
    await window.ask('call', { frame: frame && 'frame' in frame ? frame.frame : '', name: 'remind', args: [8] });
    await window.ask('clock', { to: 'nextTrigger' });
    await window.until(() => received.includes('.'), 'it was delivered');
    expect(received).toEqual(
      expect.arrayContaining(['MAIL FROM:<kim@example.com>', 'RCPT TO:<kim@example.com>', 'Subject: Good morning']),
    );
    expect(server.remarks).toEqual([]);
    await new Promise((done) => mailServer.close(done));
  });

  test('[B5] moves to the next Monday at 08:00, by a duration, to a date, to the next trigger, and back without firing', async () => {
    const local = async (to: string): Promise<string> => {
      await window.ask('clock', { to });
      return window.state().clock.local;
    };
    expect(await local('nextMonday')).toBe('2026-03-02T08:00');
    expect(await local('nextMonday')).toBe('2026-03-09T08:00');
    expect(await local('+3d')).toBe('2026-03-12T08:00');
    // Summer time begins in Berlin on 29 March; the time of day must stay the same.
    expect(await local('2026-03-28T21:15')).toBe('2026-03-28T21:15');
    expect(await local('tomorrow')).toBe('2026-03-29T21:15');
    await expect(window.ask('clock', { to: 'nextTrigger' })).rejects.toThrow('No trigger is waiting.');
    await expect(window.ask('clock', { to: 'someday' })).rejects.toThrow('someday is not a moment');
    expect(await local('2026-03-01')).toBe('2026-03-01T00:00');
  });

  test('[B5] follows the real time again on request, and a trigger that was due meanwhile fires once', async () => {
    const frame = window.shown.find((one) => one.kind === 'sidebar');
    await window.ask('call', { frame: frame && 'frame' in frame ? frame.frame : '', name: 'remind', args: [8] });
    const began = Date.now();
    const { fired } = await window.ask('clock', { to: 'real' });
    expect(fired).toHaveLength(1);
    expect(window.state().clock.runs).toBe(true);
    expect(window.state().clock.now).toBeGreaterThanOrEqual(began);
    expect(window.state().clock.now).toBeLessThanOrEqual(Date.now());
  });
});
