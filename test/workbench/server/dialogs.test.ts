import type { ShownInPage } from '../../../workbench/protocol';
import { openServer, openWindow, type TestServer, type TestWindow } from './window';

type Dialog = Extract<ShownInPage, { dialog: string }>;

let server: TestServer;
let window: TestWindow;
beforeEach(async () => {
  server = await openServer();
  window = await openWindow(server);
});
afterEach(() => server.remove());

const choose = (one: TestWindow, label: string): Promise<unknown> => one.ask('menu', { path: ['Waymark', label] });

/** Waits for a dialog in a window and returns it. */
async function dialogOf(one: TestWindow): Promise<Dialog> {
  await one.until(() => one.shown.some((shown) => 'dialog' in shown), 'a dialog is shown');
  return one.shown.find((shown): shown is Dialog => 'dialog' in shown) as Dialog;
}

const panelOf = (one: TestWindow): string => {
  const panel = one.shown.find((shown) => shown.kind === 'sidebar');
  return panel && 'frame' in panel ? panel.frame : '';
};

describe('a prompt', () => {
  test('[B4] its script waits for the answer of the window that started it', async () => {
    const asking = choose(window, 'Ask');
    const dialog = await dialogOf(window);
    expect(dialog).toMatchObject({ kind: 'prompt', title: 'A name', text: 'Which one?', buttons: ['OK', 'CANCEL'] });
    expect(window.value(0, 4)).toBeNull();
    window.send({ kind: 'pressed', dialog: dialog.dialog, button: 'OK', text: 'Ada' });
    await asking;
    await window.until(() => window.value(0, 4) === 'OK Ada', 'the script went on');
  });

  test('[B4] meanwhile other windows can open and edit; their edits fire onEdit afterwards', async () => {
    const asking = choose(window, 'Ask');
    const dialog = await dialogOf(window);
    const other = await openWindow(server, 'colleague@example.com');
    other.type(4, 0, 'typed meanwhile');
    await other.settled();
    await window.until(() => window.value(4, 0) === 'typed meanwhile', 'it is seen');
    // The answer to another dialog must not answer this dialog.
    other.send({ kind: 'pressed', dialog: 'another', button: 'OK', text: 'no' });
    expect(other.state().editsFired).toBe(0);
    expect(other.shown).toEqual([]);
    window.send({ kind: 'pressed', dialog: dialog.dialog, button: 'CANCEL', text: 'half' });
    await asking;
    await other.until(
      () => other.value(4, 1) === 'seen typed meanwhile' && other.value(0, 4) === 'CANCEL half',
      'both happened',
    );
    await other.until(() => other.state().menus.length > 0, 'the menu is there');
  });

  test('[B4] is closed when its window is closed', async () => {
    const other = await openWindow(server);
    void choose(other, 'Ask');
    await dialogOf(other);
    await other.close();
    await window.until(() => window.value(0, 4) === 'CLOSE ', 'the script went on');
  });

  test('[B4] is closed when the server stops, and what the script then writes is saved', async () => {
    void choose(window, 'Ask');
    await dialogOf(window);
    server = await server.restart();
    const again = await openWindow(server);
    expect(again.value(0, 4)).toBe('CLOSE ');
  });
});

describe('what a script shows', () => {
  test('[B4] is shown in the window that started the run', async () => {
    const other = await openWindow(server, 'colleague@example.com');
    await choose(other, 'Say hello');
    await choose(window, 'Show panel');
    expect(other.shown).toEqual([{ kind: 'toast', title: '', text: 'Hello colleague@example.com', seconds: 5 }]);
    expect(window.shown).toEqual([
      { kind: 'sidebar', title: 'My panel', html: '<p>Panel</p>', width: 300, frame: expect.any(String) },
    ]);
  });

  test('[B4] moves only the selection of that window', async () => {
    const other = await openWindow(server);
    await choose(window, 'Go to C3');
    expect(window.received.filter(({ kind }) => kind === 'selected')).toEqual([
      { kind: 'selected', sheetId: 's0', row: 2, column: 2, rows: 1, columns: 1 },
    ]);
    expect(other.received.some(({ kind }) => kind === 'selected')).toBe(false);
  });

  test('[B4] an edit does not move a cursor that has moved on meanwhile', async () => {
    await window.ask('select', { sheetId: 's0', row: 1, column: 0, rows: 1, columns: 1 });
    window.type(0, 0, 'x');
    await window.until(() => window.state().editsFired === 1, 'onEdit ran');
    expect(window.received.some(({ kind }) => kind === 'selected')).toBe(false);
  });

  test('[B4] the start of a run is reported, and its end before its answer', async () => {
    await choose(window, 'Write many');
    const kinds = window.received.flatMap((one) =>
      one.kind === 'running' ? [one.handler] : one.kind === 'answer' ? ['answer'] : [],
    );
    expect(kinds).toEqual(['Write many', null, 'answer']);
  });

  test('[B4] a failed run is refused with the script’s message', async () => {
    await expect(choose(window, 'Break')).rejects.toThrow('It broke');
    expect(window.state().lastRun).toMatchObject({ handler: 'breakDown', failure: 'It broke' });
    await expect(choose(window, 'No such item')).rejects.toThrow('There is no menu item Waymark ▸ No such item.');
  });
});

describe('google.script.run', () => {
  test('[B6] is answered only for a frame that a script showed', async () => {
    await expect(window.ask('call', { frame: 'made up', name: 'echo', args: [1] })).rejects.toThrow(
      'This panel is no longer open.',
    );
    await choose(window, 'Show panel');
    expect(await window.ask('call', { frame: panelOf(window), name: 'echo', args: [{ a: [1, null, 'x'] }] })).toEqual({
      a: [1, null, 'x'],
    });
    await expect(window.ask('call', { frame: panelOf(window), name: 'fail', args: [] })).rejects.toThrow('No');
    await expect(window.ask('call', { frame: panelOf(window), name: 'toString', args: [] })).rejects.toThrow(
      'Script function not found: toString',
    );
  });

  test('[B6] works over a later connection too', async () => {
    await choose(window, 'Show panel');
    const frame = panelOf(window);
    await window.close();
    const again = await openWindow(server);
    expect(await again.ask('call', { frame, name: 'echo', args: ['still'] })).toBe('still');
  });
});

describe('the user of a window', () => {
  test('[B7] is the owner at first and can be changed; a colleague is always offered', async () => {
    expect(window.state()).toMatchObject({
      user: 'kim@example.com',
      users: ['kim@example.com', 'colleague@example.com'],
      permission: 'granted',
    });
    await window.ask('user', { user: 'lee@example.com' });
    await choose(window, 'Say hello');
    expect(window.shown).toEqual([expect.objectContaining({ text: 'Hello lee@example.com' })]);
    expect(window.state()).toMatchObject({
      user: 'lee@example.com',
      users: ['kim@example.com', 'lee@example.com', 'colleague@example.com'],
    });
    const other = await openWindow(server);
    expect(other.state().user).toBe('kim@example.com');
    await expect(window.ask('user', { user: 'nobody' })).rejects.toThrow('nobody is not a mail address.');
  });

  test('[B7] must grant the scopes of the manifest, and no other user is asked', async () => {
    const other = await openWindow(server, 'colleague@example.com');
    await window.ask('permit', { granted: false });
    expect(window.state().permission).toBe('asked');
    await expect(choose(window, 'Say hello')).rejects.toThrow('Authorization is required to perform that action.');
    await choose(other, 'Say hello');
    expect(other.state().permission).toBe('granted');
    window.type(0, 0, 'edits are still told');
    await window.until(() => window.value(0, 1) === 'seen edits are still told', 'onEdit ran');
    await window.ask('permit', { granted: true });
    await choose(window, 'Say hello');
    expect(window.shown).toHaveLength(1);
  });
});
