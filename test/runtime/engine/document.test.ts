import { openDocument } from '../../../runtime/engine/document';

const fresh = () => openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1, 9) });

describe('a fresh document', () => {
  test('has one sheet of 1000 × 26 with gid 0', () => {
    expect(fresh().sheets()).toEqual([
      { gid: 0, name: 'Sheet1', hidden: false, rows: 1000, columns: 26, frozenRows: 0, frozenColumns: 0, tabColor: null },
    ]);
  });
  test('reads what was written', () => {
    const document = fresh();
    document.write(0, 0, 0, [[{ kind: 'text', value: '0012' }, { kind: 'number', value: 1e-7 }, { kind: 'boolean', value: true }, { kind: 'formula', value: '=A1&"x"' }]]);
    expect(document.read(0, 0, 0, 1, 5)[0]).toEqual([
      { value: '0012', error: false, formula: '', format: '' },
      { value: 1e-7, error: false, formula: '', format: '' },
      { value: true, error: false, formula: '', format: '' },
      { value: '0012x', error: false, formula: '=A1&"x"', format: '' },
      { value: '', error: false, formula: '', format: '' },
    ]);
  });
});
