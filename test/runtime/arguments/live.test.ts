import { createHash, createHmac } from 'node:crypto';
import { ask } from './ask';

/* What live Apps Script does otherwise than its reference makes one expect; each with the neighbour that stays as it was. */

const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];
const OUTSIDE = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
const VALIDATED = 'range.insertCheckboxes(); sheet.getRange("C1").setValue("x").setFontWeight("bold");';

test.each<[string, string, unknown]>([
  [
    'Sheet.clear keeps validations',
    `${VALIDATED} sheet.clear(); return [sheet.getRange('A1').getDataValidation() !== null, sheet.getRange('C1').getFontWeight(), sheet.getLastRow()];`,
    [true, 'normal', 0],
  ],
  [
    'Sheet.clearFormats keeps validations and contents',
    `${VALIDATED} sheet.clearFormats(); return [sheet.getRange('B2').getDataValidation() !== null, sheet.getRange('C1').getFontWeight(), sheet.getRange('C1').getValue()];`,
    [true, 'normal', 'x'],
  ],
  ['Range.clear does not', `${VALIDATED} range.clear(); return range.getDataValidation();`, null],
  ['Range.clearFormat does not', `${VALIDATED} range.clearFormat(); return range.getDataValidation();`, null],
  [
    'digests of texts are US-ASCII',
    'return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "Grüße");',
    signed(createHash('md5').update('Gr??e').digest()),
  ],
  [
    'digests of texts with a charset',
    'return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "Grüße", Utilities.Charset.UTF_8);',
    signed(createHash('md5').update('Grüße').digest()),
  ],
  [
    'HMAC of texts and keys is US-ASCII',
    'return Utilities.computeHmacSha256Signature("ü", "kéy");',
    signed(createHmac('sha256', 'k?y').update('?').digest()),
  ],
  [
    'HMAC with a charset',
    'return Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, "ü", "k", Utilities.Charset.UTF_8);',
    signed(createHmac('sha1', 'k').update('ü').digest()),
  ],
  [
    'a copy repeats as often as it fits whole',
    'sheet.getRange("A1:A2").setValues([[1], [2]]); sheet.getRange("A1:A2").copyTo(sheet.getRange("C1:D5")); return sheet.getRange("C1:D5").getValues();',
    [
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
      ['', ''],
    ],
  ],
  [
    'a copy into less than its size',
    'sheet.getRange("A1:A2").setValues([[1], [2]]); sheet.getRange("A1:A2").copyTo(sheet.getRange("C1")); return sheet.getRange("C1:C3").getValues();',
    [[1], [2], ['']],
  ],
  [
    'blanks before = make text',
    'const cell = sheet.getRange("A1").setValue("  =1+1"); return [cell.getValue(), cell.getFormula()];',
    ['  =1+1', ''],
  ],
  ['= alone before blanks', 'return sheet.getRange("A1").setValue("= 1+1").getValue();', 2],
  [
    'methods without a result give null',
    'return [sheet.hideRows(1), sheet.setFrozenRows(1), SpreadsheetApp.flush(), Utilities.sleep(1), file.toast("a")].map((result) => result === null);',
    [true, true, true, true, true],
  ],
  ['console.log gives undefined', 'return console.log(1) === undefined;', true],
  [
    'a column with metadata is J:J, a row 9:9',
    `sheet.getRange('J:J').addDeveloperMetadata('a'); sheet.getRange('9:9').addDeveloperMetadata('b');
     const at = (key) => sheet.createDeveloperMetadataFinder().withKey(key).find()[0].getLocation();
     return [at('a').getColumn().getA1Notation(), at('b').getRow().getA1Notation(), at('a').getRow()];`,
    ['J:J', '9:9', null],
  ],
  [
    'a data region has no corners',
    `sheet.getRange('B2:D4').setValues([[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
     return ['A1', 'E5', 'B1', 'E3', 'C3'].map((at) => sheet.getRange(at).getDataRegion().getA1Notation());`,
    ['A1', 'E5', 'B1:D4', 'B2:E4', 'B2:D4'],
  ],
  [
    'a data region around an empty cell',
    `['C2', 'B3', 'D3', 'C4'].forEach((at) => sheet.getRange(at).setValue(100));
     return sheet.getRange('C3').getDataRegion().getA1Notation();`,
    'B2:D4',
  ],
  ['a notation beyond the grid is a range', 'return sheet.getRange("RC1").getA1Notation();', 'RC1'],
  ['a notation beyond the grid fails at first use', 'return sheet.getRange("RC1").getValue();', OUTSIDE],
  ['a notation beyond the grid fails when written', 'return sheet.getRange("A1001").setValue(1);', OUTSIDE],
  ['numbers beyond the grid fail at once', 'return sheet.getRange(1, 471);', OUTSIDE],
  [
    'an untouched cell wraps, with the strategy OVERFLOW',
    'return [range.getWrap(), range.getWraps()[1][1], String(range.getWrapStrategy())];',
    [true, true, 'OVERFLOW'],
  ],
  [
    'a cell set not to wrap',
    'range.setWrap(false); return [range.getWrap(), String(range.getWrapStrategy()), range.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getWrap(), range.setWrap(true).getWrap()];',
    [false, 'OVERFLOW', false, true],
  ],
  [
    'ungzip names its type by the name',
    `const back = Utilities.ungzip(Utilities.gzip(Utilities.newBlob('a', 'text/csv', 'x.csv')));
     return [back.getName(), back.getContentType(), Utilities.ungzip(Utilities.gzip(Utilities.newBlob('a'), 'data')).getContentType()];`,
    ['x.csv', 'text/csv', 'application/octet-stream'],
  ],
  ['a page without a title', 'return HtmlService.createHtmlOutput("a").getTitle();', ''],
  [
    'an unknown zone is GMT',
    'return Utilities.formatDate(new Date(0), "Nowhere/Else", "yyyy-MM-dd HH:mm z");',
    '1970-01-01 00:00 GMT',
  ],
  [
    'autoFill both ways',
    'return sheet.getRange("A1:A4").autoFill(sheet.getRange("A1:B10"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);',
    'Exception: AutoFill destination range must extend the source range in only one direction.',
  ],
  [
    'autoFill up and down',
    'return sheet.getRange("A2:A4").autoFill(sheet.getRange("A1:A10"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);',
    'Exception: AutoFill destination range must extend the source range in only one direction.',
  ],
  [
    'autoFill elsewhere',
    'return sheet.getRange("A1:A4").autoFill(sheet.getRange("C1:C5"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);',
    'Exception: AutoFill destination range must contain the source range.',
  ],
])('%s', (_, code, expected) => {
  expect(ask(code)).toEqual(expected);
});
