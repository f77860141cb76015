import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { exportXlsx } from '../../../runtime/xlsx/export';
import { open, type Opened } from '../features/open';

/** A sheet with an example of everything that the file must contain. */
function example(): Opened {
  const opened = open();
  const { sheet, spreadsheet, app } = opened;
  sheet.setName('Steps');
  sheet
    .getRange('A1:F1')
    .setValues([['Step', 'Status', 'Due', 'Share', 'Done', 'Link']])
    .setFontWeight('bold')
    .setBackground('#e0e0e0');
  sheet.getRange('A2:F4').setValues([
    ['Compare programmes', 'Planned', '2026-03-05', 0.25, true, ''],
    ["'0012", 'Done', '2026-03-01', 0.5, false, ''],
    ["'=SUM(1)", 'late, very', '', '', false, ''],
  ]);
  sheet.getRange('C2:C4').setNumberFormat('ddd d mmm');
  sheet.getRange('D2:D4').setNumberFormat('0.##%');
  sheet
    .getRange('G2:G4')
    .setFormulas([
      ['=IF(A2="";"";LEN(A2))'],
      ['=SUMPRODUCT((B$2:B$4="Done")*(D$2:D$4>0);D$2:D$4)'],
      ['=IF(C4="";"";C4+1)'],
    ]);
  sheet
    .getRange('B2:B100')
    .setDataValidation(
      app
        .newDataValidation()
        .requireValueInList(['Planned', 'Done', 'late, very'])
        .setHelpText('Choose <one> & only one')
        .build(),
    );
  sheet.getRange('E2:E100').setDataValidation(app.newDataValidation().requireCheckbox().build());
  sheet.getRange('C2:C100').setDataValidation(
    app
      .newDataValidation()
      .requireDateAfter(new Date(2026, 0, 1))
      .setAllowInvalid(false)
      .build(),
  );
  sheet.getRange('D2:D100').setDataValidation(app.newDataValidation().requireNumberBetween(0, 1).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=AND(ROW()>1;$B1="Done")')
      .setBackground('#c6efce')
      .setFontColor('#006100')
      .setRanges([sheet.getRange('A:D')])
      .build(),
    app
      .newConditionalFormatRule()
      .whenTextContains('say "late"')
      .setBold(true)
      .setBackground('#ffc7ce')
      .setRanges([sheet.getRange('B:B')])
      .build(),
    app
      .newConditionalFormatRule()
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#57bb8a')
      .setRanges([sheet.getRange('D2:D4')])
      .build(),
  ]);
  sheet.getRange('A1').setNote('What you do.\nOne line & a <tag>.');
  sheet.getRange('B1').setNote('Second');
  sheet
    .getRange('F2')
    .setRichTextValue(
      app.newRichTextValue().setText('see the page, now').setLinkUrl(4, 12, 'https://example.org/a?b=1&c=2').build(),
    );
  sheet
    .getRange('F3')
    .setRichTextValue(
      app
        .newRichTextValue()
        .setText('bold end')
        .setTextStyle(0, 4, app.newTextStyle().setBold(true).setForegroundColor('red').build())
        .build(),
    );
  sheet
    .getRange('A5')
    .setValue('A long step that wants three lines in a column of two hundred pixels, and gets the height of them')
    .setWrap(true);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.setColumnWidth(1, 200);
  sheet.getRange('H:J').shiftColumnGroupDepth(1);
  sheet.getColumnGroup(8, 1).collapse();
  sheet.hideColumns(12);
  const hidden = spreadsheet.insertSheet("It's data");
  hidden.getRange('A1').setFormula('=Steps!A2');
  hidden.hideSheet();
  sheet.getRange('G5').setFormula("='It''s data'!A1");
  spreadsheet.setNamedRange('Shares', sheet.getRange('D2:D4'));
  return opened;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('export to xlsx', () => {
  let parts: Record<string, string>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await exportXlsx(example().execution.document);
    parts = partsOf(bytes);
    if (process.env['XLSX_OUT']) writeFileSync(process.env['XLSX_OUT'], bytes);
  });
  /** The engine writes quotes in text as entities, which mean the same. */
  const sheet = () => (parts['xl/worksheets/sheet0.xml'] ?? '').replace(/&quot;/g, '"');

  test('a row with wrapped text has the height of its lines; other rows have no height', () => {
    expect(/<row r="5"[^>]*>/.exec(sheet())?.[0]).toBe('<row r="5" ht="55" customHeight="1">');
    expect(sheet()).toContain('<row r="4">');
  });

  test('gives the same bytes for the same document', async () => {
    expect(Buffer.compare(Buffer.from(await exportXlsx(example().execution.document)), Buffer.from(bytes))).toBe(0);
  });

  test('leaves no globals of a browser and does not change the document', async () => {
    const { execution } = example();
    const before = JSON.stringify(execution.document.snapshot());
    await exportXlsx(execution.document);
    expect(JSON.stringify(execution.document.snapshot())).toBe(before);
    expect('XMLSerializer' in globalThis).toBe(false);
  });

  test('writes formulas with commas, plain, with their values', () => {
    expect(sheet()).toMatch(/<c r="G2"[^>]*>\s*<f>IF\(A2="","",LEN\(A2\)\)<\/f><v>18<\/v>/);
    expect(sheet()).toMatch(/<f>SUMPRODUCT\(\(B\$2:B\$4="Done"\)\*\(D\$2:D\$4&gt;0\),D\$2:D\$4\)<\/f><v>0.5<\/v>/);
    expect(sheet()).not.toContain('t="array"');
  });

  test('writes text as text, without the apostrophe', () => {
    expect(parts['xl/sharedStrings.xml']).toContain('<t>0012</t>');
    expect(parts['xl/sharedStrings.xml']).toContain('<t>=SUM(1)</t>');
  });

  test('writes number formats as they were set', () => {
    expect(parts['xl/styles.xml']).toContain('formatCode="ddd d mmm"');
    expect(parts['xl/styles.xml']).toContain('formatCode="0.##%"');
  });

  test('writes validations: lists with commas from a hidden sheet, checkboxes as TRUE and FALSE, help as a prompt', () => {
    expect(sheet()).toMatch(
      /<dataValidation prompt="Choose &lt;one&gt; &amp; only one"[^>]*type="list"[^>]*>\s*<formula1>Lists!\$A\$1:\$A\$3<\/formula1>/,
    );
    expect(sheet()).toContain('<formula1>"TRUE,FALSE"</formula1>');
    expect(sheet()).toMatch(/type="date" operator="greaterThan"[^>]*>\s*<formula1>46023<\/formula1>/);
    expect(sheet()).not.toContain('errorStyle=""');
    expect(parts['xl/workbook.xml']).toMatch(/state="hidden" name="Lists"/);
  });

  test('writes conditional formats with their priorities and quoted text', () => {
    expect(sheet()).toContain('<formula>AND(ROW()&gt;1,$B1="Done")</formula>');
    expect(sheet()).toContain('<formula>ISNUMBER(SEARCH("say ""late""",B1))</formula>');
    expect([...sheet().matchAll(/ priority="(\d+)"/g)].map((match) => match[1])).toEqual(['1', '2', '3']);
  });

  test('writes frozen panes, widths, groups, hidden columns and sheets, names', () => {
    expect(sheet()).toMatch(/<pane\s+xSplit="1"\s+ySplit="1"\s+topLeftCell="B2"/);
    expect(sheet()).toMatch(/<col min="8" max="8"[^>]*hidden="1" outlineLevel="1"/);
    expect(sheet()).toMatch(/<col min="12" max="12"[^>]*hidden="1"/);
    expect(sheet()).toMatch(/<sheetFormatPr outlineLevelCol="1"/);
    expect(parts['xl/workbook.xml']).toContain('<definedName name="Shares">\'Steps\'!$D$2:$D$4</definedName>');
  });

  test('writes an apostrophe in a sheet name as an apostrophe, doubled in formulas', () => {
    expect(parts['xl/workbook.xml']).toMatch(/name="It&apos;s data"/);
    expect(sheet().replace(/&apos;/g, "'")).toContain("<f>'It''s data'!A1</f>");
  });

  test('writes notes and rich text', () => {
    expect(parts['xl/comments0.xml']).toContain(
      '<comment ref="A1" authorId="0"><text><r><t xml:space="preserve">What you do.\nOne line &amp; a &lt;tag&gt;.</t>',
    );
    expect(sheet()).toMatch(/<legacyDrawing r:id="rId\d+"\/>/);
    expect(sheet()).toMatch(/<c r="F2"[^>]*t="inlineStr"[^>]*><is><r>/);
    expect(parts['xl/worksheets/_rels/sheet0.xml.rels']).toContain(
      'Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"',
    );
    expect(sheet()).toMatch(/<hyperlink ref="F2" r:id="rId\d+"\/>/);
  });

  test('writes the values of formulas that other programs do not know', async () => {
    const opened = open();
    opened.sheet
      .getRange('A1:A4')
      .setFormulas([['=LAMBDA(x;x+1)(5)'], ['=LET(x;7;x)'], ['=IF(TRUE;8;NOSUCH(1))'], ['=BITAND(13;11)']]);
    const text = partsOf(await exportXlsx(opened.execution.document))['xl/worksheets/sheet0.xml'] ?? '';
    expect(text).not.toContain('<f>');
    for (const value of [6, 7, 8, 9]) expect(text).toContain(`<v>${value}</v>`);
  });
});
