import type { Workbook } from '../../../runtime';
import { DocumentText } from '../../../workbench/server/document-text';

/** A document that counts its exports. */
function counted() {
  const workbook = {
    exports: 0,
    now: () => 0,
    customFunctionNames: () => [],
    state: { locale: 'en_US', timeZone: 'UTC' },
    selected: () => ({ gid: 0, row0: 0, column0: 0, rows: 1, columns: 1 }),
    document: {
      snapshot: () => ({ sheets: [], exported: (workbook.exports += 1) }),
      sheet: () => ({}),
      sheetId: () => 's0',
    },
  };
  return workbook;
}

test('[B73] windows and saves take one export for each revision', () => {
  const workbook = counted();
  let revision = 'first';
  const text = new DocumentText(workbook as unknown as Workbook, () => revision);
  expect(JSON.parse(text.read())).toMatchObject({ data: { exported: 1, revisionId: 'first' } });
  expect(text.snapshot()).toEqual({ sheets: [], exported: 1 });
  expect(JSON.parse(text.read())).toMatchObject({ data: { exported: 1, revisionId: 'first' } });
  revision = 'second';
  expect(text.snapshot()).toEqual({ sheets: [], exported: 2 });
  expect(JSON.parse(text.read())).toMatchObject({ data: { exported: 2, revisionId: 'second' } });
  revision = 'third';
  expect(JSON.parse(text.read())).toMatchObject({ data: { exported: 3, revisionId: 'third' } });
  expect(workbook.exports).toBe(3);
});
