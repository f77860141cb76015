import { join } from 'node:path';
import { openWorkbook, type Workbook } from '../../../runtime';

function protectedSheet(): Workbook {
  const workbook = openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    project: join(__dirname, 'fixtures/warnings'),
  });
  workbook.run('protectAll');
  return workbook;
}

describe('protections that only warn', () => {
  test('ask a person once for each edit, however many there are', () => {
    const workbook = protectedSheet();
    workbook.edit('Sheet1!A1', 'x');
    workbook.edit('Sheet1!D3', 'y');
    workbook.paste('Sheet1!A2', 'a\tb');
    expect(workbook.confirmations).toEqual([
      { cells: 'Sheet1!A1', protections: ['all but B2'] },
      { cells: 'Sheet1!D3', protections: ['all but B2', 'column D'] },
      { cells: 'Sheet1!A2:B2', protections: ['all but B2'] },
    ]);
    expect(workbook.displayed('Sheet1')[2]?.[3]).toBe('y');
  });

  test('ask nobody in an unprotected range, and no script anywhere', () => {
    const workbook = protectedSheet();
    workbook.edit('Sheet1!B2', 'x');
    workbook.run('write');
    expect(workbook.confirmations).toEqual([]);
  });

  test('ask for an edit that the page made in the document', () => {
    const workbook = protectedSheet();
    workbook.edited({ gid: 0, row0: 0, column0: 0, rows: 1, columns: 1, typed: null });
    expect(workbook.confirmations).toHaveLength(1);
  });
});
