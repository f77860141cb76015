import { setNote } from '../../../workbench/page/grid/set-note';
import { openHub, saved, settled } from './two-windows';

const zone = (left: number, top: number, right = left, bottom = top) => ({ left, top, right, bottom });
const values = (
  document: { read: (...args: [number, number, number, number, number]) => { value: unknown }[][] },
  rows: number,
  columns: number,
): unknown[][] => document.read(0, 0, 0, rows, columns).map((line) => line.map(({ value }) => value));

/** Steps with a header, a note on one step, and formulas that refer to their own row. */
function openSteps() {
  const hub = openHub();
  const { server } = hub;
  server.write(0, 0, 0, [
    [
      { kind: 'text', value: 'Step' },
      { kind: 'text', value: 'Hours' },
      { kind: 'text', value: 'Twice' },
    ],
    ...[
      ['Pears', 3],
      ['apples', 1],
      ['Figs', 2],
    ].map(([step, hours], i) => [
      { kind: 'text' as const, value: String(step) },
      { kind: 'number' as const, value: Number(hours) },
      { kind: 'formula' as const, value: `=B${i + 2}*2` },
    ]),
  ]);
  server.freeze(0, 'ROW', 1);
  server.command('SET_CELL_ATTACHMENTS', { sheetId: 's0', cells: [{ row: 1, col: 0, note: 'the green ones' }] });
  return { hub, server, window: hub.open(), other: hub.open() };
}

test('[B42] text from another program is pasted as if it were typed, in one step, and extends the grid', () => {
  const hub = openHub();
  const window = hub.open();
  window.model.selection.selectCell(25, 998);
  window.model.dispatch('PASTE_FROM_OS_CLIPBOARD', {
    target: [zone(25, 998)],
    clipboardContent: { text: 'a\t3/4\n"two\nlines"\t10%\n0012\tx\n' },
  });
  expect(hub.server.sheets()[0]).toMatchObject({ rows: 1001, columns: 27 });
  expect(hub.server.read(0, 998, 25, 3, 2).map((line) => line.map(({ value }) => value))).toEqual([
    ['a', 46115],
    ['two\nlines', 0.1],
    [12, 'x'],
  ]);
  expect(hub.log).toHaveLength(1);
  expect(window.model.getters.getSelectedZone()).toEqual(zone(25, 998, 26, 1000));
  window.model.dispatch('REQUEST_UNDO');
  expect(hub.server.contentEnd(0)).toEqual({ rows: 0, columns: 0 });
  expect(saved(window.document)).toEqual(saved(hub.server));
});

test('[B43] copied cells keep their type, also when only values are pasted', () => {
  const hub = openHub();
  const window = hub.open();
  window.input.type({ sheetId: 's0', row: 0, col: 0 }, "'0012");
  window.input.type({ sheetId: 's0', row: 1, col: 0 }, '=A1');
  window.model.selection.selectZone({ cell: { col: 0, row: 0 }, zone: zone(0, 0, 0, 1) });
  window.model.dispatch('COPY');
  window.model.dispatch('PASTE', { target: [zone(2, 0)] });
  window.model.dispatch('PASTE', { target: [zone(4, 0)], pasteOption: 'asValue' });
  expect(hub.server.read(0, 0, 2, 2, 3).map((line) => line.map(({ value, formula }) => formula || value))).toEqual([
    ['0012', '', '0012'],
    ['=C1', '', '0012'],
  ]);
});

test('[B44] adding, changing and removing a note reaches the server and the other windows', () => {
  const { server, window, other } = openSteps();
  const at = { sheetId: 's0', row: 2, col: 1 };
  setNote(window.model, at, 'first');
  setNote(other.model, at, 'second');
  for (const { model } of [server, window, other]) expect(model.getters.getCellAttachment(at)?.note).toBe('second');
  setNote(window.model, at, '');
  for (const { model } of [server, window, other]) expect(model.getters.getCellAttachment(at)).toBeUndefined();
});

test('[B45] sorting is as in Google: numbers before text, without regard to case, frozen rows first, blanks last; notes move along', () => {
  const { server, window, other } = openSteps();
  window.model.dispatch('SORT_CELLS', { sheetId: 's0', col: 0, row: 0, zone: zone(0, 0, 2, 3), sortDirection: 'asc' });
  expect(values(server, 4, 3)).toEqual([
    ['Step', 'Hours', 'Twice'],
    ['apples', 1, 2],
    ['Figs', 2, 4],
    ['Pears', 3, 6],
  ]);
  expect(server.read(0, 3, 2, 1, 1)[0]![0]!.formula).toBe('=B4*2');
  expect(server.model.getters.getCellAttachments('s0')).toMatchObject([{ row: 3, col: 0, note: 'the green ones' }]);
  expect(saved(window.document)).toEqual(saved(server));
  expect(saved(other.document)).toEqual(saved(server));
  window.model.dispatch('REQUEST_UNDO');
  expect(values(server, 4, 1).flat()).toEqual(['Step', 'Pears', 'apples', 'Figs']);
  expect(server.model.getters.getCellAttachments('s0')).toMatchObject([{ row: 1, col: 0, note: 'the green ones' }]);
});

test('[B46] dragged rows keep everything, and one undo moves them back', () => {
  const { server, window } = openSteps();
  window.model.dispatch('MOVE_COLUMNS_ROWS', {
    sheetId: 's0',
    sheetName: 'Sheet1',
    dimension: 'ROW',
    base: 3,
    position: 'after',
    elements: [1],
  });
  expect(values(server, 4, 1).flat()).toEqual(['Step', 'apples', 'Figs', 'Pears']);
  expect(server.model.getters.getCellAttachments('s0')).toMatchObject([{ row: 3, col: 0 }]);
  window.model.dispatch('REQUEST_UNDO');
  expect(values(server, 4, 1).flat()).toEqual(['Step', 'Pears', 'apples', 'Figs']);
  expect(saved(window.document)).toEqual(saved(server));
});

describe('[B47] a filter of the user is the filter of the sheet', () => {
  test('it is saved in the file and hides the same rows in every window', () => {
    const { server, window, other } = openSteps();
    window.model.dispatch('CREATE_TABLE', {
      sheetId: 's0',
      ranges: [{ _sheetId: 's0', _zone: zone(0, 0, 2, 3) }],
      config: { hasFilters: true },
      tableType: 'dynamic',
    });
    window.model.dispatch('UPDATE_FILTER', {
      sheetId: 's0',
      col: 0,
      row: 0,
      value: { filterType: 'values', hiddenValues: ['Figs'] },
    });
    expect(server.model.getters.getSheetFilter('s0')).toMatchObject({
      zone: zone(0, 0, 2, 3),
      columns: [{ column: 0, hidden: ['Figs'] }],
    });
    for (const { model } of [window, other])
      expect([1, 2, 3].filter((row) => model.getters.isRowFiltered('s0', row))).toEqual([3]);
  });

  test('its condition is stored in Google’s form and shown in other windows', () => {
    const { server, window, other } = openSteps();
    window.model.dispatch('CREATE_TABLE', {
      sheetId: 's0',
      ranges: [{ _sheetId: 's0', _zone: zone(0, 0, 2, 3) }],
      config: { hasFilters: true },
      tableType: 'static',
    });
    other.model.dispatch('UPDATE_FILTER', {
      sheetId: 's0',
      col: 1,
      row: 0,
      value: { filterType: 'criterion', type: 'isGreaterThan', values: ['1'] },
    });
    expect(server.model.getters.getSheetFilter('s0').columns).toMatchObject([
      { column: 1, condition: { type: 'NUMBER_GREATER_THAN', values: ['1'] } },
    ]);
    expect([1, 2, 3].filter((row) => window.model.getters.isRowFiltered('s0', row))).toEqual([2]);
  });

  test('a sheet has only one; removing it shows every row', () => {
    const { server, window, other } = openSteps();
    const table = (right: number) => ({
      sheetId: 's0',
      ranges: [{ _sheetId: 's0', _zone: zone(0, 0, right, 3) }],
      config: { hasFilters: true },
      tableType: 'static',
    });
    window.model.dispatch('CREATE_TABLE', table(2));
    other.model.dispatch('CREATE_TABLE', table(1));
    expect(other.refused).toHaveLength(1);
    window.model.dispatch('UPDATE_FILTER', {
      sheetId: 's0',
      col: 0,
      row: 0,
      value: { filterType: 'values', hiddenValues: ['Figs'] },
    });
    other.model.dispatch('UPDATE_TABLE', { sheetId: 's0', zone: zone(0, 0, 2, 3), config: { hasFilters: false } });
    expect(server.model.getters.getSheetFilter('s0')).toBeUndefined();
    for (const { model } of [window, other]) expect(model.getters.isRowFiltered('s0', 3)).toBe(false);
  });
});

describe('[B48] what is protected', () => {
  const protect = (server: ReturnType<typeof openSteps>['server'], more: object) =>
    server.command('SET_PROTECTION', {
      sheetId: 's0',
      kind: 'RANGE',
      description: '',
      warningOnly: false,
      editors: null,
      rangeName: null,
      ranges: [{ _sheetId: 's0', _zone: zone(0, 0, 2, 0) }],
      unprotected: [],
      ...more,
    });

  test('with a warning asks before a change, and not again for a while when the user says so', async () => {
    const { server, window } = openSteps();
    protect(server, { warningOnly: true });
    const header = { sheetId: 's0', row: 0, col: 0 };
    window.answers.isConfirmed = false;
    window.input.type(header, 'Mine');
    await settled();
    expect(values(server, 1, 1)).toEqual([['Step']]);
    Object.assign(window.answers, { isConfirmed: true, dontAskAgain: true });
    window.input.type(header, 'Mine');
    await settled();
    window.input.type(header, 'Mine again');
    window.input.type({ sheetId: 's0', row: 1, col: 0 }, 'Plums');
    expect([values(server, 2, 1).flat(), window.answers.asked]).toEqual([['Mine again', 'Plums'], 2]);
  });

  test('refuses users who may not edit it, but not the owner', () => {
    const { hub, server } = openSteps();
    protect(server, { editors: ['eve@example.org'] });
    const [bob, eve, ada] = ['bob@example.org', 'eve@example.org', 'ada@example.org'].map((user) => hub.open(user));
    bob!.input.type({ sheetId: 's0', row: 0, col: 0 }, 'Bob');
    expect([values(server, 1, 1)[0]![0], bob!.refused.length]).toEqual(['Step', 1]);
    eve!.input.type({ sheetId: 's0', row: 0, col: 0 }, 'Eve');
    ada!.input.type({ sheetId: 's0', row: 0, col: 1 }, 'Ada');
    expect(values(server, 1, 2)).toEqual([['Eve', 'Ada']]);
  });

  test('asks before a row is deleted, but not before a row is inserted', async () => {
    const { server, window } = openSteps();
    protect(server, { warningOnly: true, ranges: [{ _sheetId: 's0', _zone: zone(0, 1, 0, 2) }] });
    window.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: 's0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 1,
      position: 'after',
      quantity: 1,
    });
    expect(window.answers.asked).toBe(0);
    window.model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: 's0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      elements: [2],
    });
    expect(window.answers.asked).toBe(1);
    await settled();
    expect(values(server, 4, 1).flat()).toEqual(['Step', 'Pears', 'apples', 'Figs']);
  });
});

test('[B49] a value that a validation rejects is refused in Google’s words and not written', () => {
  const { server, window } = openSteps();
  server.command('SET_DATA_VALIDATIONS', {
    sheetId: 's0',
    ranges: [{ _sheetId: 's0', _zone: zone(1, 1, 1, 3) }],
    rules: [
      {
        criterion: { type: 'isBetween', values: ['1', '9'] },
        isBlocking: true,
        google: { type: 'NUMBER_BETWEEN', help: 'Hours from 1 to 9', dropdown: true },
        ranges: [{ _sheetId: 's0', _zone: zone(1, 1, 1, 3) }],
      },
    ],
  });
  window.input.type({ sheetId: 's0', row: 1, col: 1 }, '12');
  window.model.dispatch('PASTE_FROM_OS_CLIPBOARD', { target: [zone(1, 1)], clipboardContent: { text: '2\n20' } });
  expect(window.refused).toEqual([
    'The data you entered in cell B2 violates the data validation rules set on this cell. Hours from 1 to 9',
    'The data you entered in cell B3 violates the data validation rules set on this cell. Hours from 1 to 9',
  ]);
  expect(values(server, 4, 2).map((line) => line[1])).toEqual(['Hours', 3, 1, 2]);
});

test('[B50] an inserted link is a link of the rich text, as scripts see it', () => {
  const { server, window } = openSteps();
  window.model.dispatch('UPDATE_CELL', {
    sheetId: 's0',
    row: 1,
    col: 0,
    content: '[Pears](https://example.org/pears)',
  });
  expect(server.read(0, 1, 0, 1, 1)[0]![0]!.value).toBe('Pears');
  expect(server.model.getters.getCellAttachment({ sheetId: 's0', row: 1, col: 0 }).rich.runs).toMatchObject([
    { start: 0, link: 'https://example.org/pears' },
  ]);
  expect(window.model.getters.getEvaluatedCell({ sheetId: 's0', row: 1, col: 0 }).link).toMatchObject({
    url: 'https://example.org/pears',
  });
});

test('[B51] opening and closing a group in a window affects all windows', () => {
  const { server, window, other } = openSteps();
  server.command('GROUP_HEADERS', { sheetId: 's0', dimension: 'COL', start: 1, end: 2 });
  window.model.dispatch('FOLD_HEADER_GROUP', { sheetId: 's0', dimension: 'COL', start: 1, end: 2 });
  for (const { model } of [server, other]) expect(model.getters.isGroupFolded('s0', 'COL', 1, 2)).toBe(true);
  other.model.dispatch('UNFOLD_HEADER_GROUP', { sheetId: 's0', dimension: 'COL', start: 1, end: 2 });
  for (const { model } of [server, window]) expect(model.getters.isGroupFolded('s0', 'COL', 1, 2)).toBe(false);
});

test('[B40] replaced text is parsed as typed text, in one step; formulas only on request', () => {
  const { hub, server, window } = openSteps();
  const matches = [1, 2, 3].flatMap((row) => [0, 2].map((col) => ({ sheetId: 's0', row, col })));
  const before = hub.log.length;
  window.model.dispatch('REPLACE_SEARCH', {
    searchString: 'pears',
    replaceWith: '3/4',
    matches,
    searchOptions: { exactMatch: true, matchCase: false, searchFormulas: false },
  });
  expect([values(server, 2, 1).flat(), hub.log.length]).toEqual([['Step', 46115], before + 1]);
  window.model.dispatch('REPLACE_SEARCH', {
    searchString: '*2',
    replaceWith: '*3',
    matches,
    searchOptions: { exactMatch: false, matchCase: true, searchFormulas: true },
  });
  expect(server.read(0, 1, 2, 3, 1).map(([cell]) => cell!.value)).toEqual([9, 3, 6]);
});

test('[B53] a style that a script sets is shown at once, also a conditional format', () => {
  const { server, window } = openSteps();
  const style = () => window.model.getters.getCellComputedStyle({ sheetId: 's0', row: 1, col: 0 });
  expect(style()).toEqual({});
  server.writeLooks(0, 1, 0, [[{ style: { bold: true } }]]);
  expect(style()).toMatchObject({ bold: true });
  const ranges = [{ _sheetId: 's0', _zone: zone(0, 1, 0, 3) }];
  server.command('SET_CONDITIONAL_FORMATS', {
    sheetId: 's0',
    rules: [
      {
        rule: { type: 'CellIsRule', operator: 'isNotEmpty', values: [], style: { fillColor: '#abcdef' } },
        google: { type: 'CELL_NOT_EMPTY', group: 0 },
        ranges,
      },
    ],
  });
  expect(style()).toMatchObject({ fillColor: '#abcdef' });
});

test('[B52] what is typed before the server has acknowledged an undo is applied afterwards', () => {
  const { hub, server, window } = openSteps();
  const at = (row: number) => ({ sheetId: 's0', row, col: 0 });
  window.input.type(at(1), 'Plums');
  window.input.type(at(2), 'Grapes');
  hub.hold();
  window.model.dispatch('REQUEST_UNDO');
  window.model.dispatch('REQUEST_UNDO');
  window.input.type(at(3), 'Dates');
  void window.input.pasteRows(at(4), [['Limes']]);
  hub.deliver();
  expect(values(server, 5, 1).flat()).toEqual(['Step', 'Pears', 'apples', 'Dates', 'Limes']);
  expect(saved(window.document)).toEqual(saved(server));
});

test('[B48] pasting text checks all cells that it covers', () => {
  const { server, window } = openSteps();
  server.command('SET_PROTECTION', {
    sheetId: 's0',
    kind: 'RANGE',
    description: '',
    warningOnly: true,
    editors: null,
    rangeName: null,
    ranges: [{ _sheetId: 's0', _zone: zone(2, 3, 2, 3) }],
    unprotected: [],
  });
  const paste = (text: string) =>
    window.model.dispatch('PASTE_FROM_OS_CLIPBOARD', { target: [zone(1, 2)], clipboardContent: { text } });
  paste('1\n2');
  expect(window.answers.asked).toBe(0);
  paste('1\t2\n3\t4');
  expect(window.answers.asked).toBe(1);
});
