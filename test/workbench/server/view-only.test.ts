import { areApplicable } from '../../../workbench/server/check-commands';
import { fetchDocument, openServer, openWindow, type TestServer } from './window';

jest.setTimeout(60_000);

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

test('[B62] a window of somebody who may only view has no menu, and nothing that it sends changes the document', async () => {
  const owner = await openWindow(server);
  const viewer = await openWindow(server, 'bo@example.com');
  expect(viewer.state().menus).not.toEqual([]);
  await expect(owner.ask('share', { viewOnly: true })).rejects.toThrow('the owner may always edit it');
  await viewer.ask('share', { viewOnly: true });
  expect([viewer.state().viewOnly, viewer.state().menus, owner.state().viewOnly]).toEqual([true, [], false]);
  expect(viewer.state().users).toContain('bo@example.com');

  const before = (await fetchDocument(server)).data;
  viewer.type(5, 5, 'x');
  viewer.model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId: viewer.model.getters.getActiveSheetId(),
    sheetName: 'x',
    dimension: 'ROW',
    base: 0,
    quantity: 1,
    position: 'before',
  });
  await viewer.until(() => viewer.received.some(({ kind }) => kind === 'reopen'), 'the window has to open again');
  expect((await fetchDocument(server)).data).toEqual(before);

  // Kept over a restart, and taken back.
  await Promise.all([owner.close(), viewer.close()]);
  server = await server.restart();
  const again = await openWindow(server, 'bo@example.com');
  expect(again.state().viewOnly).toBe(true);
  await again.ask('share', { viewOnly: false });
  expect(again.state().menus).not.toEqual([]);
  again.type(5, 5, 'y');
  await again.settled();
  expect((await fetchDocument(server)).data).not.toEqual(before);
  await again.close();
});

test('[B63] a command for typed columns needs ranges that are in the sheet', () => {
  const sheets = { size: () => ({ rows: 10, columns: 5 }), isKnownCommand: () => true };
  const isTaken = (ranges: unknown): boolean =>
    areApplicable([{ type: 'SET_TYPED_COLUMNS', sheetId: 's0', ranges }], sheets);
  const zone = { top: 1, bottom: 9, left: 0, right: 4 };
  expect([[], [{ _sheetId: 's0', _zone: zone }]].map(isTaken)).toEqual([true, true]);
  for (const ranges of [undefined, 'A1', [zone], [{ _sheetId: 's0', _zone: { ...zone, bottom: 10 } }]])
    expect(isTaken(ranges)).toBe(false);
});
