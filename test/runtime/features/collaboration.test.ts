import { Model } from '../../../runtime/engine/load';

/** A collaboration server: it accepts a revision only on top of the last revision; `hold` delays those of a client, as a slow connection does. */
function hub() {
  let last = 'START_REVISION';
  const listeners = new Set<(message: any) => void>();
  const held: any[] = [];
  let isHeld = false;
  const send = (message: any) => {
    if (message.type.startsWith('REVISION') || message.type === 'REMOTE_REVISION') {
      if (message.serverRevisionId !== last) return;
      last = message.nextRevisionId;
    }
    for (const listener of [...listeners]) listener(message);
  };
  const transport = () => ({
    onNewMessage: (_id: string, listener: (message: any) => void) => void listeners.add(listener),
    sendMessage: (message: any) => (isHeld ? void held.push(message) : send(message)),
    leave: () => {},
  });
  return {
    transport,
    hold: () => void (isHeld = true),
    release: () => {
      isHeld = false;
      for (const message of held.splice(0)) send(message);
    },
  };
}

const BOOK = { version: 19, sheets: [{ id: 's0', name: 'Sheet1', rowNumber: 20, colNumber: 5, cells: { A1: 'x' } }] };

function pair() {
  const server = hub();
  const make = (id: string): any =>
    new Model(JSON.parse(JSON.stringify(BOOK)), {
      transportService: server.transport(),
      client: { id, name: id },
    } as any);
  return { server, one: make('one'), other: make('other') };
}

/** The data of all features in the snapshot. */
const held = (model: any) => {
  const { sheets, developerMetadata, protections } = JSON.parse(JSON.stringify(model.exportData()));
  return {
    sheets: sheets.map((sheet: any) => [
      sheet.cellAttachments,
      sheet.dataValidationRules,
      sheet.conditionalFormats,
      sheet.filter,
      sheet.groupControls,
    ]),
    developerMetadata,
    protections,
  };
};

describe('two clients of a document', () => {
  test('hold the same after every command of the features', () => {
    const { one, other } = pair();
    const zone = { left: 0, right: 1, top: 1, bottom: 5 };
    const ranges = [{ _sheetId: 's0', _zone: zone }];
    const google = { type: 'CUSTOM_FORMULA', help: 'why', dropdown: true };
    one.dispatch('SET_CELL_ATTACHMENTS', { sheetId: 's0', cells: [{ row: 2, col: 0, note: 'n' }] });
    one.dispatch('SET_METADATA', {
      key: 'k',
      value: null,
      visibility: 'DOCUMENT',
      place: 'ROW',
      ranges: [{ _sheetId: 's0', _zone: { left: 0, right: undefined, top: 3, bottom: 3 } }],
    });
    one.dispatch('SET_PROTECTION', {
      sheetId: 's0',
      kind: 'RANGE',
      description: 'd',
      warningOnly: true,
      editors: null,
      rangeName: null,
      ranges,
      unprotected: [],
    });
    one.dispatch('SET_DATA_VALIDATIONS', {
      sheetId: 's0',
      ranges,
      rules: [{ criterion: { type: 'customFormula', values: ['=$A2>1'] }, isBlocking: true, google, ranges }],
    });
    one.dispatch('SET_CONDITIONAL_FORMATS', {
      sheetId: 's0',
      rules: [
        {
          rule: { type: 'CellIsRule', operator: 'isEmpty', values: [], style: { bold: true } },
          google: { type: 'CELL_EMPTY', group: 1 },
          ranges,
        },
      ],
    });
    one.dispatch('SET_GROUP_CONTROLS', { sheetId: 's0', dimension: 'COL', position: 'BEFORE' });
    one.dispatch('SET_FILTER', { sheetId: 's0', ranges, columns: [] });
    expect(held(other)).toEqual(held(one));
    other.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: 's0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 1,
      position: 'before',
      quantity: 2,
    });
    other.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 's0', sheetName: 'Sheet1', dimension: 'ROW', elements: [3] });
    expect(held(one)).toEqual(held(other));
    expect(held(one).sheets[0][0]).toEqual({ A4: { note: 'n' } });
  });

  test('agree when one writes a note while the other inserts and deletes rows', () => {
    const { server, one, other } = pair();
    server.hold();
    one.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: 's0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 0,
      position: 'before',
      quantity: 2,
    });
    other.dispatch('SET_CELL_ATTACHMENTS', { sheetId: 's0', cells: [{ row: 4, col: 1, note: 'mine' }] });
    server.release();
    expect(held(one)).toEqual(held(other));
    expect(held(one).sheets[0][0]).toEqual({ B7: { note: 'mine' } });
  });
});
