/** Invalid requests and messages: the server and the workbook's thread continue to work. */
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { areApplicable } from '../../../workbench/server/check-commands';
import { readMessage } from '../../../workbench/server/read-message';
import { fetchDocument, openServer, openWindow, originOf, until, type TestServer } from './window';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

let marks = 0;
/** The server answers, and the workbook takes edits and runs scripts. */
async function expectAlive(): Promise<void> {
  expect((await fetch(server.address)).status).toBe(200);
  const window = await openWindow(server);
  const text = `alive ${(marks += 1)}`;
  window.type(40, 0, text);
  await window.until(() => window.value(40, 1) === `seen ${text}`, 'onEdit has run');
  await window.close();
}
afterEach(expectAlive);

/** Sends bytes over a connection of its own; resolves to what came back, when the connection is closed or after a moment. */
function sendRaw(bytes: string | Buffer, end: 'wait' | 'reset' | 'end' = 'wait'): Promise<string> {
  return new Promise((done) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(bytes, () => {
        if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 5);
        if (end === 'end') socket.end();
      });
    });
    let text = '';
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      done(text);
    };
    const timer = setTimeout(finish, 400);
    socket.on('error', finish);
    socket.on('close', finish);
  });
}

const upgrade = (path: string, headers: Record<string, string> = {}): string =>
  [
    `GET ${path} HTTP/1.1`,
    ...Object.entries({
      Host: `127.0.0.1:${server.port}`,
      Origin: originOf(server),
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

const ODD_PATHS = [
  '//',
  '///',
  '//:80',
  '//[',
  '//127.0.0.1:99999/',
  '/\\',
  '/%',
  '/%zz',
  '/%00',
  'http://[::1',
  'http://',
  '*',
  '?',
  '#',
  '/socket?token=%',
  '/socket?token=%zz&revision=%',
  `/${'a'.repeat(8000)}`,
];

describe('addresses and headers', () => {
  test('[B14] odd addresses of sockets are refused, and the server lives', async () => {
    for (const path of ODD_PATHS) expect(await sendRaw(upgrade(path))).toMatch(/^HTTP\/1\.1 4\d\d /);
    await new Promise<void>((done) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}//`);
      socket.on('error', () => done());
    });
  });

  test('[B14] odd addresses of pages are refused, and nothing is said on the terminal', async () => {
    server.remarks.length = 0;
    for (const path of ODD_PATHS)
      expect(await sendRaw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 4\d\d /,
      );
    expect(server.remarks).toEqual([]);
  });

  test.each([
    '',
    ' ',
    'null',
    '//',
    'http://',
    'http://[',
    '\u00ff',
    'a'.repeat(4000),
    '127.0.0.1:0x1f90',
    'localhost:',
  ])('[B14] Host and Origin %j are refused', async (value) => {
    expect(await sendRaw(upgrade(`/socket?token=${server.token}`, { Origin: value }))).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await sendRaw(upgrade(`/socket?token=${server.token}`, { Host: value }))).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await sendRaw(`GET / HTTP/1.1\r\nHost: ${value}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  test('[B14] what is no HTTP, other methods and other protocols do no harm', async () => {
    for (const bytes of [
      '\r\n\r\n',
      '\u0000\u0001\u0002',
      randomBytes(4096),
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `CONNECT example.com:443 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`,
      `POST /document HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 99999999\r\n\r\nx`,
      `POST / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nExpect: 100-continue\r\n\r\n`,
      `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5000)}\r\n`,
      upgrade('/socket', { Upgrade: 'h2c' }),
      upgrade(`/socket?token=${server.token}`, { Upgrade: 'h2c' }),
      upgrade(`/socket?token=${server.token}`, { 'Sec-WebSocket-Version': '-1' }),
      upgrade(`/socket?token=${server.token}`, { 'Sec-WebSocket-Key': 'x' }),
    ])
      await sendRaw(bytes);
  });

  test('[B14] connections that are reset in the middle, refused or not, do no harm', async () => {
    const ways = [upgrade('//'), upgrade('/socket'), upgrade(`/socket?token=${server.token}`), 'GET / HTTP/1.1\r\nHo'];
    await Promise.all(Array.from({ length: 80 }, (_, n) => sendRaw(ways[n % ways.length] ?? '', 'reset')));
    await Promise.all(Array.from({ length: 20 }, (_, n) => sendRaw(ways[n % ways.length] ?? '', 'end')));
    // The client has closed its connection, so the answer with the refusal is written to a closed connection.
    await sendRaw(Buffer.concat([Buffer.from(upgrade('/socket')), randomBytes(300_000)]), 'reset');
  });
});

/** A frame of a WebSocket as a browser sends it, masked with zeros. */
function frame(opcode: number, payload: Buffer, isLast = true, flags = 0): Buffer {
  const length =
    payload.length < 126
      ? Buffer.from([0x80 | payload.length])
      : payload.length < 65_536
        ? Buffer.from([0xfe, payload.length >> 8, payload.length & 255])
        : Buffer.concat([Buffer.from([0xff]), Buffer.from(payload.length.toString(16).padStart(16, '0'), 'hex')]);
  return Buffer.concat([Buffer.from([(isLast ? 0x80 : 0) | flags | opcode]), length, Buffer.alloc(4), payload]);
}

describe('frames and messages', () => {
  const sendFrames = (...frames: Buffer[]): Promise<string> =>
    sendRaw(Buffer.concat([Buffer.from(upgrade(`/socket?token=${server.token}`)), ...frames]));

  test('[B14] malformed frames close their own connection alone', async () => {
    const text = Buffer.from('{}');
    for (const frames of [
      [frame(1, text, true, 0x40)],
      [frame(3, text)],
      [frame(0, text)],
      [frame(1, text, false), frame(1, text)],
      [frame(9, Buffer.alloc(200))],
      [frame(9, text, false)],
      [frame(8, Buffer.from([0]))],
      [frame(8, Buffer.from([0, 0]))],
      [frame(1, Buffer.from([0xff, 0xfe, 0xc0]))],
      [frame(2, randomBytes(1000))],
      [Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5])],
      [Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])],
      [randomBytes(5000)],
    ])
      await sendFrames(...frames);
  });

  test('[B14] a message in many parts is one message, and one that is too large is refused', async () => {
    const message = Buffer.from(JSON.stringify({ kind: 'ask', id: 7, name: 'mail', request: { n: 99 } }));
    const parts = [...message].map((byte, at) =>
      frame(at === 0 ? 1 : 0, Buffer.from([byte]), at === message.length - 1),
    );
    expect(await sendFrames(...parts)).toContain('"kind":"refused","id":7');
    expect(
      await sendFrames(
        frame(1, Buffer.alloc(0), false),
        ...Array<Buffer>(30_000).fill(frame(0, Buffer.alloc(0), false)),
      ),
    ).toMatch(/^HTTP\/1\.1 101 /);
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket?token=${server.token}`, {
      origin: originOf(server),
    });
    const closed = new Promise<number>((done) => socket.on('close', done));
    socket.on('error', () => {});
    socket.on('open', () => socket.send('x'.repeat(65 * 1024 * 1024)));
    expect([1009, 1006]).toContain(await closed);
  });

  test('[B14] what is no message is dropped, deep nesting included', async () => {
    const window = await openWindow(server);
    for (const text of [
      '[',
      '['.repeat(100_000),
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      `{"kind":"revision","message":{"type":"REMOTE_REVISION","commands":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
      `{"kind":"ask","id":1,"name":"call","request":{"frame":"x","name":"x","args":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
      '{"kind":"revision","message":{"type":"CLIENT_MOVED"}}',
      '{"kind":"revision","message":{"type":"CLIENT_MOVED","client":7}}',
      '{"kind":"revision","message":{"type":"CLIENT_MOVED","client":{"id":"a","name":"b","position":{}}}}',
      '{"kind":"revision","message":{"type":"CLIENT_LEFT"}}',
      '{"kind":"revision","message":{"type":"CLIENT_LEFT","clientId":{}}}',
    ]) {
      expect(readMessage(text)).toBeNull();
      window.send(text);
    }
    await window.ask('select', { sheetId: 's0', row: 0, column: 0, rows: 1, columns: 1 });
    await window.close();
  });

  test('[B15] an ask that nobody understands is refused in one sentence, and what is none is dropped', async () => {
    const window = await openWindow(server);
    for (const [name, request] of [
      ['nothing', {}],
      ['__proto__', {}],
      ['mail', { n: '1' }],
      ['menu', { path: [] }],
      ['call', { frame: 'x', name: 'x', args: {} }],
      ['settings', { locale: 7 }],
      ['select', null],
      ['permit', { granted: 'yes' }],
    ] as const)
      await expect(window.ask(name as never, request as never)).rejects.toThrow(
        'The page asked for something that this server does not know. Load the page again.',
      );
    const before = window.received.length;
    for (const text of ['{"kind":"ask","id":-1}', '{"kind":"ask","id":"1"}', '{"kind":"reopen"}', 'null', '""', '7'])
      window.send(text);
    for (const button of ['MAYBE', '', '__proto__'])
      window.send(`{"kind":"pressed","dialog":"x","button":"${button}","text":""}`);
    await window.ask('select', { sheetId: 's0', row: 0, column: 0, rows: 1, columns: 1 });
    expect(window.received).toHaveLength(before + 1);
    await window.close();
  });

  test('[B14] a megabyte in parts of one byte is one message', async () => {
    const message = Buffer.from(
      JSON.stringify({ kind: 'ask', id: 8, name: 'user', request: { user: 'x'.repeat(1_000_000) } }),
    );
    const parts = Buffer.alloc(message.length * 7);
    message.forEach((byte, at) =>
      parts.set([(at === message.length - 1 ? 0x80 : 0) | (at === 0 ? 1 : 0), 0x81, 0, 0, 0, 0, byte], at * 7),
    );
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.write(upgrade(`/socket?token=${server.token}`));
    socket.write(parts);
    // Or the connection is closed, which is right as well.
    await until(() => text.includes('"kind":"refused","id":8') || socket.destroyed, 'it is answered');
    socket.destroy();
  });

  test('[B14] a window that does not read keeps no other from working', async () => {
    const slow = connect(server.port, '127.0.0.1');
    slow.on('error', () => {});
    slow.write(upgrade(`/socket?token=${server.token}`));
    slow.pause();
    const [one, other] = [await openWindow(server), await openWindow(server)];
    for (let n = 0; n < 40; n += 1) one.type(50, 5, `${n} ${'x'.repeat(40_000)}`);
    await other.until(() => String(other.value(50, 5)).startsWith('39 '), 'the other window has it');
    await Promise.all([one.close(), other.close()]);
    slow.destroy();
  });

  test('[B14] fifty windows at once, of which half are torn away, each get the document', async () => {
    const windows = await Promise.all(
      Array.from({ length: 50 }, (_, n) => openWindow(server, `user${n % 7}@example.com`)),
    );
    windows[49]?.type(41, 0, 'from the last');
    await windows[0]?.until(() => windows[0]?.value(41, 0) === 'from the last', 'all see it');
    await Promise.all(windows.map((window) => window.close()));
  });
});

describe('requests of the page itself', () => {
  test('[B15] odd requests are refused in one sentence', async () => {
    const window = await openWindow(server);
    const refusals: string[] = [];
    const odd: [string, unknown][] = [
      ['menu', { path: ['Nowhere', '\u0000'] }],
      ['menu', { path: Array(20).fill('x') }],
      ['call', { frame: 'none', name: 'constructor', args: [] }],
      ['clock', { to: '' }],
      ['clock', { to: '+99999999999999d' }],
      ['clock', { to: '+9999999999999999999999999999h' }],
      ['clock', { to: '2026-13-45T99:99' }],
      ['user', { user: 'no address' }],
      ['mail', { n: 0 }],
      ['mail', { n: Number.MAX_SAFE_INTEGER }],
      ['settings', { locale: '../../etc' }],
      ['settings', { timeZone: '\u0000' }],
    ];
    for (const [name, request] of odd)
      await window.ask(name as never, request as never).then(
        () => refusals.push(`${name} was answered`),
        (error: Error) => refusals.push(error.message),
      );
    for (const refusal of refusals) expect(refusal).toMatch(/^[^\n]{10,200}\.$/);
    expect(refusals.join('\n')).not.toMatch(/was answered|undefined|TypeError|RangeError|Invalid|stack|Cannot read/);
    const [sheetId, most] = ['s0', Number.MAX_SAFE_INTEGER];
    await window.ask('select', { sheetId, row: most, column: most, rows: most, columns: most });
    await window.ask('menu', { path: ['Waymark', 'Go to C3'] });
    await window.close();
  });

  const ODD_COMMANDS: unknown[] = [
    null,
    7,
    'UPDATE_CELL',
    [],
    {},
    { type: null },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'EVALUATE_CELLS' },
    { type: 'UPDATE_CELL' },
    { type: 'UPDATE_CELL', sheetId: 's0' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: -1, row: 0, content: 'x' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 1e9, row: 1e9, content: 'x' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: '0', row: '0', content: 'x' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 0.5, row: 0, content: 'x' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 0, content: 7 },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 0, content: { a: 1 } },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 0, content: 'x', format: 5 },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 0, content: 'x', style: 'bold' },
    { type: 'UPDATE_CELL', sheetId: 'nowhere', col: 0, row: 0, content: 'x' },
    { type: 'UPDATE_CELL', sheetId: '__proto__', col: 0, row: 0, content: 'x' },
    { type: 'SQUISHED_UPDATE_CELL', sheetId: 's0', content: 'x' },
    { type: 'SQUISHED_UPDATE_CELL', sheetId: 's0', targetRange: 7, content: 'x' },
    { type: 'SQUISHED_UPDATE_CELL', sheetId: 's0', targetRange: 'A1:ZZZ99999999', content: 'x' },
    { type: 'WRITE_CELLS', sheetId: 's0' },
    { type: 'WRITE_CELLS', sheetId: 's0', cells: {} },
    { type: 'WRITE_CELLS', sheetId: 's0', cells: [null] },
    { type: 'WRITE_CELLS', sheetId: 's0', cells: [{ col: 0, row: 0, rows: 1e12, content: 'x' }] },
    { type: 'DELETE_CONTENT', sheetId: 's0', target: null },
    { type: 'DELETE_CONTENT', sheetId: 's0', target: [{}] },
    { type: 'DELETE_CONTENT', sheetId: 's0', target: [{ left: 0, right: 1e9, top: 0, bottom: 1e9 }] },
    { type: 'CLEAR_CELLS', sheetId: 's0', target: 'A1' },
    { type: 'SET_FORMATTING', sheetId: 's0', target: [7], style: {} },
    { type: 'ADD_COLUMNS_ROWS', sheetId: 's0', dimension: 'ROW', base: 0, quantity: 1e12, position: 'after' },
    { type: 'ADD_COLUMNS_ROWS', sheetId: 's0', dimension: 'X', base: 0, quantity: 1, position: 'after' },
    { type: 'REMOVE_COLUMNS_ROWS', sheetId: 's0', dimension: 'ROW', elements: [-1] },
    { type: 'REMOVE_COLUMNS_ROWS', sheetId: 's0', dimension: 'ROW', elements: 'all' },
    ...[{ bold: 'x' }, { fontSize: {} }, { fontSize: -1 }, { fillColor: 7 }, { x: {} }, 'x', 7, []].flatMap((style) => [
      { type: 'UPDATE_CELL', sheetId: 's0', col: 3, row: 3, content: 'x', style },
      { type: 'SET_FORMATTING', sheetId: 's0', target: [{ left: 3, right: 3, top: 3, bottom: 3 }], style },
      { type: 'WRITE_CELLS', sheetId: 's0', cells: [{ col: 3, row: 3, content: 'x', style }] },
    ]),
    ...[7, { top: 7 }, { top: { style: {}, color: [] } }].map((border) => ({
      type: 'SET_BORDER',
      sheetId: 's0',
      col: 3,
      row: 3,
      border,
    })),
    ...[-1, 'x', 1e9, {}].map((size) => ({
      type: 'RESIZE_COLUMNS_ROWS',
      sheetId: 's0',
      dimension: 'COL',
      elements: [1],
      size,
    })),
    ...[null, 7, '', ' ', 'x'.repeat(5000)].flatMap((name) => [
      { type: 'RENAME_SHEET', sheetId: 's0', newName: name, oldName: 'Sheet1' },
      { type: 'CREATE_SHEET', sheetId: `new ${String(name).length}`, position: 1, name },
    ]),
    { type: 'COLOR_SHEET', sheetId: 's0', color: {} },
    { type: 'CREATE_SHEET', position: 0 },
    { type: 'CREATE_SHEET', sheetId: 's0', position: 0, name: 'Twice' },
    { type: 'DELETE_SHEET', sheetId: 'nowhere' },
    { type: 'DUPLICATE_SHEET', sheetId: 's0' },
    { type: 'RENAME_SHEET', sheetId: 'nowhere', newName: 'x' },
    { type: 'MOVE_RANGES', sheetId: 's0', target: [], targetSheetId: 'nowhere', row: 0, col: 0 },
    { type: 'ADD_CONDITIONAL_FORMAT', sheetId: 's0', cf: {}, ranges: [] },
    { type: 'ADD_DATA_VALIDATION_RULE', sheetId: 's0' },
    { type: 'SET_DATA_VALIDATIONS', sheetId: 's0' },
    { type: 'SET_CELL_ATTACHMENTS', sheetId: 's0' },
    { type: 'SET_PROTECTION' },
    { type: 'SET_FILTER', sheetId: 's0', filter: 7 },
    { type: 'CREATE_CHART', sheetId: 's0' },
    { type: 'UPDATE_LOCALE', locale: null },
    { type: 'ADD_PIVOT', pivotId: 1 },
    { type: 'MOVE_HEADERS', sheetId: 's0' },
    { type: 'MOVE_CELLS', sheetId: 's0' },
    { type: 'PLACE_SHEET', sheetId: 's0', index: 'x' },
    { type: 'MOVE_SHEET', sheetId: 's0', delta: 'x' },
    { type: 'GROUP_HEADERS', sheetId: 's0' },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 3, row: 3, content: `=${'('.repeat(20_000)}` },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 3, row: 3, content: `=${'-'.repeat(20_000)}1` },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 3, row: 3, content: `=${'1+'.repeat(20_000)}1` },
    { type: 'UPDATE_CELL', sheetId: 's0', col: 3, row: 3, content: '' },
  ];

  test('[B15] no command ends the thread, alone or after a good one, and the file can be saved and opened', async () => {
    let opened = await fetchDocument(server);
    const raw = new WebSocket(`ws://127.0.0.1:${server.port}/socket?token=${server.token}`, {
      origin: originOf(server),
    });
    await new Promise((done) => raw.on('open', done));
    for (const [n, odd] of ODD_COMMANDS.entries())
      for (const commands of [[odd], [{ type: 'UPDATE_CELL', sheetId: 's0', col: 2, row: 42, content: `${n}` }, odd]]) {
        opened = await fetchDocument(server);
        const message = {
          type: 'REMOTE_REVISION',
          version: 1,
          clientId: 'odd',
          serverRevisionId: opened.data.revisionId,
          nextRevisionId: `odd ${n} ${commands.length}`,
          commands,
        };
        raw.send(JSON.stringify({ kind: 'revision', message }));
      }
    for (const change of [
      { nextRevisionId: opened.data.revisionId },
      { nextRevisionId: '' },
      { nextRevisionId: 7 },
      { clientId: null },
      { commands: null },
      { type: 'REVISION_UNDONE', undoneRevisionId: {} },
      { type: 'REVISION_REDONE' },
      { type: 'SNAPSHOT', data: {} },
      { type: 'SNAPSHOT_CREATED' },
      { type: '__proto__' },
    ]) {
      opened = await fetchDocument(server);
      const message = { type: 'REMOTE_REVISION', version: 1, clientId: 'odd', nextRevisionId: 'odd', commands: [] };
      raw.send(
        JSON.stringify({
          kind: 'revision',
          message: { ...message, serverRevisionId: opened.data.revisionId, ...change },
        }),
      );
    }
    raw.close();
    await until(() => raw.readyState === raw.CLOSED, 'it is closed');
    await expectAlive();
    for (const remark of server.remarks) expect(remark).not.toMatch(/\n/);
    server = await server.restart();
    await expectAlive();
  });

  test('[B51] a formula whose result would be too large is an error of its cell', async () => {
    const window = await openWindow(server);
    for (const formula of [
      '=SEQUENCE(1000000,1000000)',
      '=MUNIT(100000)',
      '=RANDARRAY(99999,9999)',
      '=EXPAND(1,1E8,9)',
    ]) {
      window.type(60, 5, formula);
      await window.settled();
      expect([formula, window.value(60, 5)]).toEqual([formula, '#ERROR']);
    }
    window.type(60, 5, '');
    await window.settled();
    await window.close();
  });

  test('[B15] what the engine’s own clients send passes the check', () => {
    const sheets = {
      isKnownCommand: () => true,
      size: (sheetId: string) => (sheetId === 's0' ? { rows: 10, columns: 5 } : null),
    };
    expect(
      areApplicable(
        [
          { type: 'UPDATE_CELL', sheetId: 's0', col: 4, row: 9, content: 'x', style: { bold: true }, format: '0' },
          { type: 'UPDATE_CELL', sheetId: 's0', col: 4, row: 9, style: null, format: '' },
          { type: 'SQUISHED_UPDATE_CELL', sheetId: 's0', targetRange: 'A1:B3', content: '=1' },
          { type: 'ADD_COLUMNS_ROWS', sheetId: 's0', dimension: 'ROW', base: 9, quantity: 5, position: 'after' },
          { type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 14, content: 'x' },
          { type: 'CREATE_SHEET', sheetId: 'new', position: 1, name: 'New', rows: 1000, cols: 26 },
          { type: 'UPDATE_CELL', sheetId: 'new', col: 25, row: 999, content: 'x' },
          { type: 'DUPLICATE_SHEET', sheetId: 'new', sheetIdTo: 'copy', sheetNameTo: 'Copy' },
          { type: 'RENAME_SHEET', sheetId: 'copy', newName: 'Copied' },
          { type: 'SET_METADATA', id: 1 },
        ],
        sheets,
      ),
    ).toBe(true);
    expect(areApplicable([{ type: 'UPDATE_CELL', sheetId: 's0', col: 0, row: 10, content: 'x' }], sheets)).toBe(false);
  });
});
