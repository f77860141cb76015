import { openWorkbook } from '../../../runtime';
import { shortened } from '../../../workbench/page/grid/display';
import { destinationOf, linkOfRichText } from '../../../workbench/page/grid/links';
import { countLines, heightOfLines } from '../../../workbench/page/grid/cell-sizes';
import { isDark } from '../../../workbench/page/grid/is-dark';
import { openHub } from './two-windows';

test.each(['en_GB', 'de_DE'])('[B54] cells show what getDisplayValue returns, in %s', (locale) => {
  const book = openWorkbook({ locale, timeZone: 'Europe/Berlin', now: '2026-03-02T09:00' });
  const sheet = book.spreadsheet().getSheets()[0] as any;
  const rows: [value: unknown, format: string][] = [
    [46085, 'dd/mm/yyyy'],
    [46085.75, 'ddd d mmm, h:mm AM/PM'],
    [0.5, '[h]:mm'],
    [1234.5, '#,##0.00'],
    [-3, '0;(0)'],
    ['Title', ';;;@'],
    ['', ''],
    [true, ''],
    [1 / 3, ''],
    [1e21, ''],
    ['=1/0', ''],
    ['=NA()', ''],
    ['=TODAY()', ''],
    [0.256, '0%'],
    ['0012', '@'],
  ];
  rows.forEach(([value, format], i) => {
    if (format !== '') sheet.getRange(i + 1, 1).setNumberFormat(format);
    sheet.getRange(i + 1, 1).setValue(value);
  });
  const window = openHub({ locale, snapshot: (book as any).document.snapshot() }).open();
  const shown = rows.map(
    (_, i) => window.model.getters.getEvaluatedCell({ sheetId: 's0', col: 0, row: i }).formattedValue,
  );
  expect(shown).toEqual(sheet.getRange(1, 1, rows.length, 1).getDisplayValues().flat());
});

test('[B54] a number without a format has as many decimals as fit into its column', () => {
  const upTo =
    (length: number) =>
    (text: string): boolean =>
      text.length <= length;
  expect(shortened(1 / 3, 'en_US', upTo(6))).toBe('0.3333');
  expect(shortened(2.5, 'de_DE', upTo(20))).toBe('2,5');
  expect(shortened(123456, 'en_US', upTo(3))).toBe('123456');
});

test('[B55] links lead to cells of the file, to the web, or nowhere', () => {
  expect(destinationOf('#gid=12&range=B2')).toEqual({ kind: 'sheet', gid: 12, range: 'B2' });
  expect(destinationOf('https://docs.google.com/spreadsheets/d/abc/edit#gid=7')).toEqual({
    kind: 'sheet',
    gid: 7,
    range: '',
  });
  expect(destinationOf('https://#gid=7')).toEqual({ kind: 'sheet', gid: 7, range: '' });
  expect(destinationOf('https://example.org/a#b')).toEqual({ kind: 'web', url: 'https://example.org/a#b' });
  expect(destinationOf('example.org/a')).toEqual({ kind: 'web', url: 'https://example.org/a' });
  expect(destinationOf('mailto:ada@example.org')).toEqual({ kind: 'web', url: 'mailto:ada@example.org' });
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nowhere', ''])
    expect(destinationOf(address)).toEqual({ kind: 'none' });
});

test('[B55] a text with one address has that link; with several it has none', () => {
  const run = (start: number, link: string | null) => ({ start, style: {}, link });
  expect(linkOfRichText({ text: 'see this', runs: [run(0, null), run(4, 'https://a.org')] })?.url).toBe(
    'https://a.org',
  );
  expect(linkOfRichText({ text: 'a b', runs: [run(0, 'https://a.org'), run(2, 'https://b.org')] })).toBeUndefined();
});

test('[B56] a row is as high as its text, at least 21 pixels', () => {
  const measure = (text: string): number => text.length * 10;
  expect([1, 2, 3].map((lines) => heightOfLines(lines, 10))).toEqual([21, 38, 55]);
  expect(heightOfLines(1, 18)).toBe(32);
  expect(countLines('one two three', 80, measure)).toBe(2);
  expect(countLines('one\ntwo', 500, measure)).toBe(2);
  expect(countLines('averyverylongword', 50, measure)).toBe(4);
  expect(countLines('', 50, measure)).toBe(1);
});

test('[B57] the mark of a note is visible on light and dark cells', () => {
  expect([undefined, '#ffffff', '#fdebd8', '#0f4c5c', '#000000'].map(isDark)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
