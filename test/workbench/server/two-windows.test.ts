import fc from 'fast-check';
import { contentOf, fetchDocument, openServer, openWindow, type TestServer, type TestWindow } from './window';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

/** An action of one of two windows. Rows and columns are 0-based. */
type Action =
  | { kind: 'type'; row: number; column: number; text: string }
  | { kind: 'write'; row: number; column: number; texts: string[][] }
  | { kind: 'insert' | 'remove'; dimension: 'ROW' | 'COL'; at: number; count: number }
  | { kind: 'style'; row: number; column: number }
  | { kind: 'note'; row: number; column: number }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'menu' }
  | { kind: 'wait'; milliseconds: number };

const row = fc.nat(7);
const column = fc.nat(5);
const text = fc.oneof(
  fc.constantFrom('1', '2.5', 'x', '=A1&"!"', '=SUM(A1:C3)', '', 'TRUE'),
  fc.string({ maxLength: 4 }).filter((one) => !one.startsWith('=')),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), row, column, text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      row,
      column,
      texts: fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'remove' as const),
      dimension: fc.constantFrom('ROW' as const, 'COL' as const),
      at: fc.nat(4),
      count: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('style' as const), row, column }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), row, column }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'menu' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.nat(15) }) },
);

async function perform(window: TestWindow, one: Action): Promise<void> {
  const { model } = window;
  const sheetId: string = model.getters.getSheetIds()[0];
  // The document may refuse an action (nothing to undo, the last column).
  switch (one.kind) {
    case 'type':
      return void model.dispatch('UPDATE_CELL', { sheetId, row: one.row, col: one.column, content: one.text });
    case 'write':
      return void model.dispatch('WRITE_CELLS', {
        sheetId,
        cells: one.texts.flatMap((line, r) =>
          line.map((content, c) => ({ row: one.row + r, col: one.column + c, content })),
        ),
      });
    case 'insert':
      return void model.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName: model.getters.getSheetName(sheetId),
        dimension: one.dimension,
        base: one.at,
        quantity: one.count,
        position: 'before',
      });
    case 'remove':
      return void model.dispatch('REMOVE_COLUMNS_ROWS', {
        sheetId,
        sheetName: model.getters.getSheetName(sheetId),
        dimension: one.dimension,
        elements: Array.from({ length: one.count }, (_, index) => one.at + index),
      });
    case 'style':
      return void model.dispatch('SET_FORMATTING', {
        sheetId,
        target: [{ left: one.column, right: one.column, top: one.row, bottom: one.row }],
        style: { bold: true },
      });
    case 'note':
      return void model.dispatch('SET_CELL_ATTACHMENTS', {
        sheetId,
        cells: [{ row: one.row, col: one.column, note: 'seen' }],
      });
    case 'undo':
      return void model.dispatch('REQUEST_UNDO');
    case 'redo':
      return void model.dispatch('REQUEST_REDO');
    case 'menu':
      return void window.ask('menu', { path: ['Waymark', 'Write many'] }).catch(() => {});
    default:
      return new Promise((done) => setTimeout(done, one.milliseconds));
  }
}

/** Waits until all messages are handled: each window gets an answer after its last revision was acknowledged. */
async function settle(windows: readonly TestWindow[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const window of windows) {
      await window.settled();
      await window.ask('permit', { granted: true });
    }
  }
}

describe('two windows', () => {
  test('[B3] have the same document as the server after any simultaneous edits, with undo and scripts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 3, maxLength: 25 }),
        fc.array(action, { minLength: 3, maxLength: 25 }),
        async (first, second) => {
          const windows = [await openWindow(server), await openWindow(server, 'colleague@example.com')];
          await Promise.all(
            [first, second].map(async (actions, index) => {
              for (const one of actions) await perform(windows[index] as TestWindow, one);
            }),
          );
          await settle(windows);
          const { data } = await fetchDocument(server);
          for (const window of windows) expect(contentOf(window.document.snapshot())).toEqual(contentOf(data));
          await Promise.all(windows.map((window) => window.close()));
        },
      ),
      { numRuns: 12, seed: 20260302, endOnFailure: true },
    );
  });

  test('[B3] a revision between loading the document and opening the socket is not lost', async () => {
    const one = await openWindow(server);
    const late = await openWindow(server, '', async () => {
      one.type(9, 9, 'meanwhile');
      await one.settled();
    });
    await late.until(() => late.value(9, 9) === 'meanwhile', 'it was caught up with');
    await Promise.all([one.close(), late.close()]);
  });

  test('[B3] a window with an unknown revision must load the document again', async () => {
    const one = await openWindow(server);
    const { WebSocket } = await import('ws');
    const said: string[] = [];
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket?token=${server.token}&revision=long-ago`, {
      origin: server.address.slice(0, -1),
    });
    socket.on('message', (message) => void said.push((JSON.parse(String(message)) as { kind: string }).kind));
    await one.until(() => said.includes('reopen'), 'it is told so');
    socket.close();
    await one.close();
  });

  test('[B3] an undo of an unknown revision makes the window load the document again', async () => {
    const one = await openWindow(server);
    one.send({
      kind: 'revision',
      message: {
        type: 'REVISION_UNDONE',
        version: 1,
        serverRevisionId: one.model.session.getRevisionId(),
        nextRevisionId: 'u1',
        undoneRevisionId: 'unknown',
      },
    });
    await one.until(() => one.received.some(({ kind }) => kind === 'reopen'), 'it is told so');
    await one.close();
  });

  test('[B3] invalid messages of a window do not affect the others and the document', async () => {
    const [one, other] = [await openWindow(server), await openWindow(server)];
    const before = contentOf((await fetchDocument(server)).data);
    for (const nonsense of [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{"kind":"revision"}',
      '{"kind":"revision","message":{}}',
      '{"kind":"ask","id":1,"name":"toString","request":{}}',
      '{"kind":"ask","id":-1,"name":"menu","request":{"path":["x"]}}',
      '{"kind":"ask","id":1,"name":"menu","request":{"path":"x"}}',
      '{"kind":"pressed"}',
      '{"kind":"__proto__"}',
    ])
      one.send(nonsense);
    const broken = {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'x',
      serverRevisionId: one.model.session.getRevisionId(),
      nextRevisionId: 'n1',
      commands: [
        { type: 'UPDATE_CELL', sheetId: 'nowhere', col: 0, row: 0, content: 'x' },
        { type: 'NO_SUCH_COMMAND' },
      ],
    };
    one.send({ kind: 'revision', message: broken });
    await new Promise((done) => setTimeout(done, 100));
    const again = await openWindow(server);
    again.type(11, 3, 'still here');
    await again.settled();
    const { data } = await fetchDocument(server);
    again.model.dispatch('REQUEST_UNDO');
    await again.settled();
    expect(contentOf((await fetchDocument(server)).data)).toEqual(before);
    expect(JSON.stringify(data)).toContain('still here');
    await Promise.all([one, other, again].map((window) => window.close()));
  });

  test('[B3] a revision that the engine cannot apply makes every window load the document again', async () => {
    const [one, other] = [await openWindow(server), await openWindow(server)];
    other.type(12, 0, 'kept');
    await other.settled();
    const message = {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'x',
      nextRevisionId: 'b1',
      commands: [{ type: 'ADD_CONDITIONAL_FORMAT', sheetId: 's0', cf: {}, ranges: [] }],
    };
    await one.until(() => one.value(12, 1) === 'seen kept', 'both are at one, onEdit’s writes included');
    one.send({ kind: 'revision', message: { ...message, serverRevisionId: one.model.session.getRevisionId() } });
    for (const window of [one, other])
      await window.until(() => window.received.some(({ kind }) => kind === 'reopen'), 'it is told so');
    const again = await openWindow(server);
    expect(again.value(12, 0)).toBe('kept');
    again.type(12, 1, 'goes on');
    await again.settled();
    expect(JSON.stringify((await fetchDocument(server)).data)).toContain('goes on');
    await Promise.all([one, other, again].map((window) => window.close()));
  });

  test('[B3] each shows the cursor of the other until that window is closed', async () => {
    const [one, other] = [await openWindow(server), await openWindow(server)];
    const others = (): number => one.model.getters.getConnectedClients().length as number;
    await one.until(() => others() === 2, 'the other is seen');
    await other.close();
    await one.until(() => others() === 1, 'the other is gone');
    await one.close();
  });
});
