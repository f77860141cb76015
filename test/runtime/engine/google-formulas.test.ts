/** Rules of formulas that every tracker meets. Sources: Google Docs Editors Help, by the function's page; the Sheets API's guide on formats. */
import { openDocument, type CellRead, type Document } from '../../../runtime/engine/document';
import { parseTyped, printValue } from '../../../runtime/values';

const open = (locale = 'en_US'): Document =>
  openDocument({ locale, timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1, 12) });

function type(document: Document, row: number, column: number, text: string): void {
  document.write(0, row, column, [[parseTyped(text, document.locale, '', 2026) ?? undefined]]);
}
const shown = (document: Document, row: number, column: number): string => {
  const { value, format } = document.read(0, row, column, 1, 1)[0]![0] as CellRead;
  return printValue(value, format, document.locale);
};

/** What a formula shows on a sheet with A1 2026-02-01, B1 2026-02-11, A2 7½ and B2 abc; the formula is in F1. */
function show(source: string, locale = 'en_US'): string {
  const document = open(locale);
  type(document, 0, 0, '2026-02-01');
  type(document, 0, 1, '2026-02-11');
  document.write(0, 1, 0, [[{ kind: 'number', value: 7.5 }]]);
  type(document, 1, 1, 'abc');
  type(document, 0, 5, source);
  return shown(document, 0, 5);
}

describe('the difference of dates', () => {
  test.each([
    ['=B1-A1', '10'],
    ['=A1-B1', '-10'],
    ['=TODAY()-A1', '28'],
    ['=MAX(0;B1-A1)', '10'],
    ['=ROUND(B1-A1)', '10'],
    ['=B1-A1+1', '11'],
    ['=(B1-A1)/7', '1.428571429'],
    ['=NOW()-A1', '28.5'],
    ['=B1-1', '2026-02-10'],
    ['=A1+10', '2026-02-11'],
    ['=TIME(17;30;0)-TIME(9;0;0)', '8:30:00'],
    ['=B1-TIME(12;0;0)', '2026-02-10'],
  ])('%s shows %s', (source, expected) => expect(show(source)).toBe(expected));
});

describe('a value that is left out is blank', () => {
  test.each([
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0;)', ''],
    ['=IFERROR(A2)', '7.5'],
    ['=IFNA(NA())', ''],
    ['=IFNA(1/0)', '#DIV/0!'],
    ['=IF(TRUE;;1)', ''],
    ['=IF(FALSE;1;)', ''],
    ['=IF(FALSE;1)', 'FALSE'],
    ['=ISBLANK(IFERROR(1/0))', 'TRUE'],
    ['=IFERROR(1/0)&"x"', 'x'],
    ['=IFERROR(1/0)+1', '1'],
    ['=IFS(TRUE;)', ''],
  ])('%s shows "%s"', (source, expected) => expect(show(source)).toBe(expected));
});

describe('General has ten significant digits', () => {
  test.each([
    ['=10/3', '3.333333333'],
    ['=100/3', '33.33333333'],
    ['=-100/3', '-33.33333333'],
    ['=1/3', '0.3333333333'],
    ['=1/30', '0.03333333333'],
    ['=2/3', '0.6666666667'],
    ['=1234567.891', '1234567.891'],
    ['=12345678901.5', '12345678902'],
    ['=9.99999999999', '10'],
    ['=123456789012', '123456789012'],
  ])('%s shows %s', (source, expected) => expect(show(source)).toBe(expected));
});

describe('numbers and dates inside texts follow the locale', () => {
  test.each([
    ['de_DE', '=1,5&""', '1,5'],
    ['de_DE', '="1,5"+1', '2,5'],
    ['de_DE', '=A2&" h"', '7,5 h'],
    ['de_DE', '=LEN(1,25)', '4'],
    ['de_DE', '=LEFT(1,25;3)', '1,2'],
    ['de_DE', '=TEXTJOIN("/";TRUE;A2:B2)', '7,5/abc'],
    ['de_DE', '=VALUE("1.234,5")', '1234,5'],
    ['de_DE', '=DAY("05.03.2026")', '5'],
    ['de_DE', '="05.03.2026"-A1', '32'],
    ['de_DE', '=DATEVALUE("05.03.2026")-A1', '32'],
    ['de_DE', '=TEXT("5.3.2026";"yyyy-mm")', '2026-03'],
    ['de_DE', '=COUNTIF(A2:B2;">7,2")', '1'],
    ['de_DE', '=SUMIF(A2:B2;"7,5")', '7,5'],
    ['de_DE', '=COUNTIF(A1:B1;">05.02.2026")', '1'],
    ['en_GB', '=MONTH("05/03/2026")', '3'],
    ['en_US', '=MONTH("05/03/2026")', '5'],
    ['en_US', '=1.5&""', '1.5'],
    ['en_US', '="abc"+1', '#VALUE!'],
    ['en_US', '=DATEVALUE("abc")', '#VALUE!'],
    ['en_US', '=TIMEVALUE("12:00")', '0.5'],
  ])('in %s %s shows %s', (locale, source, expected) => expect(show(source, locale)).toBe(expected));
});

describe('references without a cell', () => {
  test.each([
    ['=A5000', '#REF!'],
    ['=AZ1', '#REF!'],
    ['=SUM(A5000:A6000)', '#REF!'],
    ['=IFERROR(A5000;"none")', 'none'],
    ['=SUM(A2:A5000)', '7.5'],
    ['=A1000', ''],
    ['=INDIRECT("A5000")', '#REF!'],
    ['=OFFSET(A1;5000;0)', '#REF!'],
    ['=SUM(INDIRECT("A2:A3"))', '7.5'],
    ['=SUM(OFFSET(A1;1;0;2;1))', '7.5'],
  ])('%s shows "%s"', (source, expected) => expect(show(source)).toBe(expected));

  test('a formula whose cell is gone says #REF! and is saved so', () => {
    const document = open();
    type(document, 0, 0, '=B3+1&"#REF"');
    document.removeHeaders(0, 'ROW', 2, 1);
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ formula: '=#REF!+1&"#REF"', value: '#REF!' });
    const again = openDocument({
      snapshot: JSON.parse(JSON.stringify(document.snapshot())),
      locale: 'en_US',
      timeZone: 'Etc/UTC',
      now: () => 0,
    });
    expect(again.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ formula: '=#REF!+1&"#REF"', value: '#REF!' });
    type(document, 0, 0, '=IF(ISERROR(#REF!);"lost";1)');
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({
      formula: '=IF(ISERROR(#REF!),"lost",1)',
      value: 'lost',
    });
  });
  test('a range of one cell remains a range when rows move', () => {
    const document = open();
    type(document, 0, 0, '=SUM(A2:A2;$B$2:$B$2)');
    expect(document.readFormulas(0, 0, 0, 1, 1)).toEqual([['=SUM(A2:A2,$B$2:$B$2)']]);
    document.insertHeaders(0, 'ROW', 2, 1, 'before');
    expect(document.readFormulas(0, 0, 0, 1, 1)).toEqual([['=SUM(A2:A2,$B$2:$B$2)']]);
    document.insertHeaders(0, 'ROW', 1, 1, 'before');
    expect(document.readFormulas(0, 0, 0, 1, 1)).toEqual([['=SUM(A3:A3,$B$3:$B$3)']]);
    type(document, 0, 0, '=SUM(A2:A3)');
    document.removeHeaders(0, 'ROW', 2, 1);
    expect(document.readFormulas(0, 0, 0, 1, 1)).toEqual([['=SUM(A2:A2)']]);
  });
});

describe('errors', () => {
  test.each([
    ['=IF(TRUE;1;NOSUCH(1))', '1'],
    ['=IF(FALSE;1;NOSUCH(1))', '#NAME?'],
    ['=IFERROR(NOSUCH(A1);"none")', 'none'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=nosuchname', '#NAME?'],
    ['=IF(TRUE;1;nosuchname)', '1'],
    ['=IF(TRUE;1;SUM())', '1'],
    ['=SUM()', '#N/A'],
    ['=IF(TRUE;1;1/0)', '1'],
    ['=IF(TRUE;1;COUNTIF("x";1))', '1'],
    ['=CHOOSE(1;5;1/0)', '5'],
    ['=SQRT(-1)', '#NUM!'],
    ['=SQRT("x")', '#VALUE!'],
    ['=LN(0)', '#NUM!'],
    ['=(-1)^0.5', '#NUM!'],
    ['=ASIN(2)', '#NUM!'],
    ['=LARGE(A1:B1;9)', '#NUM!'],
    ['=IFS(FALSE;1)', '#N/A'],
    ['=1+', '#ERROR!'],
  ])('%s shows %s', (source, expected) => expect(show(source)).toBe(expected));
});

test.each<[number, string, string]>([
  [49.5 / 24 + 0.001 / 86_400, '[hh]:[mm]:[ss].000', '49:30:00.001'],
  [(3 * 3600 + 13 * 60 + 41.255) / 86_400, '[hh]:[mm]:[ss].000', '03:13:41.255'],
  [1.5 / 24, '[m]:[ss]', '90:00'],
  [(16 * 3600 + 8 * 60 + 53.53) / 86_400, 'h:mm:ss.00 a/p', '4:08:53.53 p'],
  [0.25, 'h A/P', '6 A'],
  [0.75, 'h am/pm', '6 PM'],
  [12_345, '0.00e+00', '1.23e+04'],
  [12_345, '0.00E+00', '1.23E+04'],
  [5.125, '# ???/???', '5   1/8  '],
  [0.5, '?/?', '1/2'],
  [7, '???', '  7'],
])('%d under %s shows "%s"', (value, format, expected) => expect(printValue(value, format, 'en_US')).toBe(expected));
