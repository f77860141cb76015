import { classify } from '../../../workbench/server/classify';

const cell = (row: number, col: number, more: object = { content: 'x' }): { type: string } =>
  ({ type: 'UPDATE_CELL', sheetId: 's', row, col, ...more }) as { type: string };

describe('the classification of a revision', () => {
  test.each<[string, object[], object]>([
    [
      'a typed cell',
      [cell(2, 3)],
      { edited: { sheetId: 's', row0: 2, column0: 3, rows: 1, columns: 1, typed: true }, changes: [] },
    ],
    [
      'a typed cell with its format',
      [{ type: 'WRITE_CELLS', sheetId: 's', cells: [{ row: 2, col: 3, content: '46082', format: 'yyyy-mm-dd' }] }],
      { edited: { sheetId: 's', row0: 2, column0: 3, rows: 1, columns: 1, typed: true }, changes: [] },
    ],
    [
      'a cell whose content was deleted',
      [cell(2, 3, { content: '' })],
      { edited: { sheetId: 's', row0: 2, column0: 3, rows: 1, columns: 1, typed: true }, changes: [] },
    ],
    [
      'a pasted cell, which brings its style',
      [cell(2, 3, { content: 'x', style: { bold: true } })],
      { edited: { sheetId: 's', row0: 2, column0: 3, rows: 1, columns: 1, typed: false }, changes: [] },
    ],
    [
      'several cells',
      [cell(5, 1), cell(2, 3)],
      { edited: { sheetId: 's', row0: 2, column0: 1, rows: 4, columns: 3, typed: false }, changes: [] },
    ],
    [
      'cells that the engine joined',
      [{ type: 'SQUISHED_UPDATE_CELL', sheetId: 's', targetRange: 'B3:B7', content: 'x' }],
      { edited: { sheetId: 's', row0: 2, column0: 1, rows: 5, columns: 1, typed: false }, changes: [] },
    ],
    [
      'a block',
      [
        {
          type: 'WRITE_CELLS',
          sheetId: 's',
          cells: [
            { row: 1, col: 1, rows: 3, cols: 2, content: 'x' },
            { row: 9, col: 9, style: {} },
          ],
        },
      ],
      { edited: { sheetId: 's', row0: 1, column0: 1, rows: 3, columns: 2, typed: false }, changes: [] },
    ],
    [
      'deleted contents',
      [{ type: 'DELETE_CONTENT', sheetId: 's', target: [{ left: 0, right: 1, top: 0, bottom: 1 }] }],
      { edited: { sheetId: 's', row0: 0, column0: 0, rows: 2, columns: 2, typed: false }, changes: [] },
    ],
    [
      'a paste over the end of the grid',
      [{ type: 'ADD_COLUMNS_ROWS', sheetId: 's', dimension: 'ROW' }, cell(9, 0), cell(9, 1)],
      { edited: { sheetId: 's', row0: 9, column0: 0, rows: 1, columns: 2, typed: false }, changes: ['INSERT_ROW'] },
    ],
    ['a style', [cell(2, 3, { style: { bold: true } })], { edited: null, changes: ['FORMAT'] }],
    [
      'formatting of several cells',
      [
        { type: 'SET_FORMATTING', sheetId: 's' },
        { type: 'RESIZE_COLUMNS_ROWS', sheetId: 's' },
      ],
      { edited: null, changes: ['FORMAT'] },
    ],
    [
      'rows and columns',
      [
        { type: 'ADD_COLUMNS_ROWS', dimension: 'COL' },
        { type: 'REMOVE_COLUMNS_ROWS', dimension: 'ROW' },
      ],
      { edited: null, changes: ['INSERT_COLUMN', 'REMOVE_ROW'] },
    ],
    [
      'tabs',
      [{ type: 'CREATE_SHEET' }, { type: 'DUPLICATE_SHEET' }, { type: 'DELETE_SHEET' }, { type: 'RENAME_SHEET' }],
      { edited: null, changes: ['INSERT_GRID', 'REMOVE_GRID', 'OTHER'] },
    ],
    ['cells that moved', [{ type: 'MOVE_RANGES', sheetId: 's' }], { edited: null, changes: ['OTHER'] }],
    ['a note', [{ type: 'SET_CELL_ATTACHMENTS', sheetId: 's', cells: [] }], { edited: null, changes: ['OTHER'] }],
    [
      'cells of two tabs, of which the first counts',
      [cell(0, 0), { ...cell(5, 5), sheetId: 'other' }],
      { edited: { sheetId: 's', row0: 0, column0: 0, rows: 1, columns: 1, typed: true }, changes: [] },
    ],
    ['nothing', [], { edited: null, changes: [] }],
  ])('[B2] %s', (_what, commands, change) => {
    expect(classify(commands as never)).toEqual(change);
  });

  test('[B2] an undo has no values, even of a single cell', () => {
    expect(classify([cell(2, 3)], false).edited).toMatchObject({ row0: 2, column0: 3, typed: false });
  });
});
