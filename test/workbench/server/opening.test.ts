/** The server while its document opens. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbook } from '../../../runtime';
import { WebSocket } from 'ws';
import type { ToPage } from '../../../workbench/protocol';
import { startServer } from '../../../workbench/server';
import { fetchDocument, openWindow, originOf, until } from './window';

const root = resolve(__dirname, '../../..');
const project = resolve(__dirname, '../fixtures/shared');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'opening-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A project that is read only after the folder is locked, and is refused then. */
function brokenProject(): string {
  const folder = join(home, 'broken');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Code.js'), 'function onOpen( {}');
  return folder;
}

test('[B70] what is asked before the document is open waits and is answered', async () => {
  const server = await startServer({ root, dir: join(home, 'plan'), project, port: 0 });
  let isOpen = false;
  void server.opened.then(() => {
    isOpen = true;
  });
  const asked = [fetchDocument(server), openWindow(server)] as const;
  expect(isOpen).toBe(false);
  const [document, window] = await Promise.all(asked);
  expect(document.data).toMatchObject({ sheets: [{ name: 'Sheet1' }] });
  expect(window.state().menus.map(({ title }) => title)).toContain('Waymark');
  await server.close();
  await server.ended;
});

test('[B70] a document that does not open is told, and the server ends and frees the folder', async () => {
  const dir = join(home, 'plan');
  const server = await startServer({ root, dir, project: brokenProject(), port: 0, remark: () => {} });
  const asked = fetchDocument(server).catch(() => 'no answer');
  await expect(server.opened).rejects.toThrow('Syntax error');
  await expect(server.ended).rejects.toThrow('Syntax error');
  expect(await asked).toBe('no answer');
  expect(() => openWorkbook({ dir }).close()).not.toThrow();
});

test('[B70] a folder that cannot be opened is told before there is an address', async () => {
  const dir = join(home, 'plan');
  mkdirSync(dir);
  writeFileSync(join(dir, 'state.json'), '{');
  await expect(startServer({ root, dir, project, port: 0 })).rejects.toThrow('is damaged');
});

test('[B70] the address is printed before the document is open', async () => {
  const args = ['--file', join(home, 'plan'), '--project', brokenProject(), 'serve', '--port', '0'];
  const child = spawn(process.execPath, [join(root, '.build/workbench.cjs'), ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => {
    out += String(part);
  });
  child.stderr.on('data', (part) => {
    err += String(part);
  });
  expect(await new Promise((done) => child.on('close', done))).toBe(1);
  expect(out).toMatch(/^Waymark is open at http:\S+ \(Ctrl\+C ends it\)\n$/);
  expect(err).toMatch(/^Syntax error: [^\n]+\n$/);
});

test('[B74] a window without a document is taken in before onOpen runs, and gets what that writes', async () => {
  const folder = join(home, 'writes');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'Code.js'),
    "function onOpen() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('opened'); }",
  );
  const server = await startServer({
    root,
    dir: join(home, 'plan'),
    project: folder,
    port: 0,
    user: 'kim@example.com',
  });
  const before = (await fetchDocument(server)).data.revisionId;
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket?token=${server.token}`, {
    origin: originOf(server),
  });
  const received: ToPage[] = [];
  socket.on('message', (text) => received.push(JSON.parse(String(text)) as ToPage));
  await until(() => received.some(({ kind }) => kind === 'state'), 'the state came');
  await until(() => received.some(({ kind }) => kind === 'revision'), 'the revision came');
  expect(received[0]).toEqual({
    kind: 'joined',
    user: 'kim@example.com',
    owner: 'kim@example.com',
    viewOnly: false,
    revision: before,
  });
  const revisions = received.flatMap((message) => (message.kind === 'revision' ? [message.message] : []));
  expect(revisions[0]?.serverRevisionId).toBe(before);
  expect(JSON.stringify(revisions)).toContain('opened');
  socket.close();
  await server.close();
});
