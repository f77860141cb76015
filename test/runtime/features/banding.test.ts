import { open } from './open';

const setUp = () => {
  const opened = open();
  const range = opened.sheet.getRange('B2:D9');
  return { ...opened, range };
};

test('a banding has the colours of its theme, with a header and without a footer', () => {
  const banding = setUp().range.applyRowBanding();
  expect([
    banding.getRange().getA1Notation(),
    banding.getHeaderRowColor(),
    banding.getFirstRowColor(),
    banding.getSecondRowColorObject().asRgbColor().asHexString(),
    banding.getFooterRowColor(),
    banding.getFirstColumnColorObject(),
  ]).toEqual(['B2:D9', '#bdbdbd', '#ffffff', '#f3f3f3', null, null]);
});

test('its colours are set and cleared', () => {
  const banding = setUp().range.applyColumnBanding();
  banding.setFirstColumnColor('red').setHeaderColumnColor(null).setFooterColumnColor('#123456');
  expect([banding.getFirstColumnColor(), banding.getHeaderColumnColor(), banding.getFooterColumnColor()]).toEqual([
    '#ff0000',
    null,
    '#123456',
  ]);
});

test('it moves with its cells, is copied, and is found by range, sheet and file', () => {
  const { range, sheet, spreadsheet } = setUp();
  const banding = range.applyRowBanding();
  sheet.insertRowsBefore(1, 2);
  expect(banding.getRange().getA1Notation()).toBe('B4:D11');
  const copy = banding.copyTo(sheet.getRange('F1:G5'));
  expect(copy.getHeaderRowColor()).toBe('#bdbdbd');
  expect([
    sheet.getRange('A1:C4').getBandings().length,
    sheet.getRange('A1:A9').getBandings().length,
    sheet.getBandings().length,
    spreadsheet.getBandings().length,
  ]).toEqual([1, 0, 2, 2]);
  banding.remove();
  expect([sheet.getBandings().length, copy.getRange().getA1Notation()]).toEqual([1, 'F1:G5']);
  expect(() => banding.getRange()).toThrow('does not exist any more');
});

test('two bandings do not overlap', () => {
  const { range, sheet } = setUp();
  range.applyRowBanding();
  expect(() => sheet.getRange('D9:E10').applyRowBanding()).toThrow('already has alternating background colors');
});

test('it is saved, and copied with its sheet', () => {
  const { range, sheet, reopened, spreadsheet } = setUp();
  range.applyRowBanding();
  sheet.copyTo(spreadsheet);
  const again = reopened();
  expect(again.spreadsheet.getBandings().map((banding: any) => banding.getRange().getSheet().getName())).toEqual([
    'Sheet1',
    'Copy of Sheet1',
  ]);
});
