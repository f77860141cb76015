import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findSoffice, recalculate } from '../../tools/libreoffice.cjs';

/** A workbook with one formula and a wrong cached value. */
function poisonedWorkbook(formula: string, cached: number): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>${formula}</f><v>${cached}</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  );
}

const valueOfB1 = (file: string) => {
  const sheet = unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml'];
  return /<c r="B1"[^>]*>.*?<v>(.*?)<\/v>/.exec(sheet ? strFromU8(sheet) : '')?.[1];
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-recalculate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice, if installed, recalculates a wrong cached value', async () => {
  const workbook = join(folder, 'poisoned.xlsx');
  writeFileSync(workbook, poisonedWorkbook('A1*21', 999));
  expect(valueOfB1(workbook)).toBe('999');
  if (!findSoffice()) return expect(recalculate(workbook, join(folder, 'out'))).rejects.toThrow('npm run interop');
  expect(valueOfB1(await recalculate(workbook, join(folder, 'out')))).toBe('42');
});

test('recalculating into the same folder is refused, since it would overwrite the workbook', async () => {
  const workbook = join(folder, 'kept.xlsx');
  writeFileSync(workbook, poisonedWorkbook('A1', 1));
  await expect(recalculate(workbook, folder)).rejects.toThrow(findSoffice() ? 'overwrite' : 'npm run interop');
});
