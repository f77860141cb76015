/** Functions on bits, numerals and ranges. The examples are those of Google Docs Editors Help, the page of each function. */
import { openDocument, type CellRead } from '../../../runtime/engine/document';
import { parseTyped, printValue } from '../../../runtime/values';

/** What a formula shows beside A1:B3 with apple 10, banana 25, cherry 40; several cells by `,` and `;`. */
function show(source: string, locale = 'en_US'): string {
  const document = openDocument({ locale, timeZone: 'Etc/UTC', now: () => 0 });
  const names = ['apple', 'banana', 'cherry'];
  names.forEach((name, row) =>
    document.write(0, row, 0, [
      [
        { kind: 'text', value: name },
        { kind: 'number', value: 10 + 15 * row },
      ],
    ]),
  );
  document.write(0, 0, 5, [[parseTyped(source, locale, '', 2026) ?? undefined]]);
  return document
    .read(0, 0, 5, 3, 3)
    .map((row: CellRead[]) =>
      row
        .map(({ value, format }) => printValue(value, format, locale))
        .join(',')
        .replace(/,+$/, ''),
    )
    .join(';')
    .replace(/;+$/, '');
}

describe.each<[string, readonly [string, string][]]>([
  [
    'XMATCH',
    [
      ['=XMATCH("Apple",A1:A3)', '1'],
      ['=XMATCH(25,B1:B3)', '2'],
      ['=XMATCH(30,B1:B3)', '#N/A'],
      ['=XMATCH(30,B1:B3,1)', '3'],
      ['=XMATCH(30,B1:B3,-1)', '2'],
      ['=XMATCH("b*",A1:A3,2)', '2'],
      ['=XMATCH(1,{1,2,1},0,-1)', '3'],
      ['=XMATCH(40,B1:B3,0,2)', '3'],
    ],
  ],
  [
    'ISBETWEEN',
    [
      ['=ISBETWEEN(7.9, 1.2, 12.45)', 'TRUE'],
      ['=ISBETWEEN(1.2, 1.2, 12.45, TRUE)', 'TRUE'],
      ['=ISBETWEEN(1.2, 1.2, 12.45, FALSE)', 'FALSE'],
      ['=ISBETWEEN(12.45, 1.2, 12.45, TRUE, TRUE)', 'TRUE'],
      ['=ISBETWEEN(12.45, 1.2, 12.45, TRUE, FALSE)', 'FALSE'],
      ['=ISBETWEEN(7.9, 1.2, 12.45, FALSE, FALSE)', 'TRUE'],
      ['=ISBETWEEN(B1:B3, 20, 30)', 'FALSE;TRUE;FALSE'],
      ['=ISBETWEEN(1, 3, 2)', '#NUM!'],
    ],
  ],
  [
    'ARRAY_CONSTRAIN',
    [
      ['=ARRAY_CONSTRAIN(A1:B3, 2, 2)', 'apple,10;banana,25'],
      ['=ARRAY_CONSTRAIN(SORT(B1:B3, 1, FALSE), 2, 6)', '40;25'],
      ['=ARRAY_CONSTRAIN(A1:B3, 0, 1)', '#VALUE!'],
    ],
  ],
  [
    'functions on bits',
    [
      ['=BITAND(9, 5)', '1'],
      ['=BITOR(9, 5)', '13'],
      ['=BITOR(BIN2DEC("1000"), BIN2DEC("0001"))', '9'],
      ['=BITXOR(2, 4)', '6'],
      ['=BITLSHIFT(2,2)', '8'],
      ['=BITRSHIFT(8, 2)', '2'],
      ['=BITLSHIFT(8,-2)', '2'],
      ['=BITLSHIFT("3",TRUE)', '6'],
      ['=BITAND(-1,1)', '#NUM!'],
      ['=BITLSHIFT(1,54)', '#NUM!'],
      ['=BITLSHIFT(1,48)', '#NUM!'],
    ],
  ],
  [
    'FIXED and DOLLAR',
    [
      ['=FIXED(3.141592653,2)', '3.14'],
      ['=FIXED(966364281,4,1)', '966364281.0000'],
      ['=FIXED(1234.5)', '1,234.50'],
      ['=FIXED(-1250,-2)', '-1,300'],
      ['=DOLLAR(1.2351,4)', '$1.2351'],
      ['=DOLLAR(2.35)', '$2.35'],
      ['=ISTEXT(DOLLAR(2.35))', 'TRUE'],
    ],
  ],
  [
    'ROMAN and ARABIC',
    [
      ['=ROMAN(499,0)', 'CDXCIX'],
      ['=ROMAN(499,1)', 'LDVLIV'],
      ['=ROMAN(499,2)', 'XDIX'],
      ['=ROMAN(499,3)', 'VDIV'],
      ['=ROMAN(499,4)', 'ID'],
      ['=ROMAN(3999)', 'MMMCMXCIX'],
      ['=ROMAN(0)', '#NUM!'],
      ['=ARABIC("CDXCIX")', '499'],
      ['=ARABIC("xiv")', '14'],
      ['=ARABIC("abc")', '#VALUE!'],
    ],
  ],
])('%s', (_, examples) => {
  test.each(examples)('%s shows %s', (source, expected) => expect(show(source)).toBe(expected));
});

test.each([
  ['=DOLLAR(1234,5)', '1.234,50 €'],
  ['=FIXED(1234,5;1)', '1.234,5'],
])('in de_DE %s shows %s', (source, expected) => expect(show(source, 'de_DE')).toBe(expected));

test('ARABIC reads what ROMAN writes, in each form', () => {
  for (let form = 0; form <= 4; form += 1)
    for (const value of [1, 4, 9, 45, 95, 449, 499, 949, 999, 1999, 3999])
      expect(show(`=ARABIC(ROMAN(${value},${form}))`)).toBe(String(value));
});
