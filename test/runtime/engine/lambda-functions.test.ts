/** LET, LAMBDA and the functions that take a lambda. The examples are those of Google Docs Editors Help, the page of each function. */
import { CompiledFormula } from '@odoo/o-spreadsheet';
import { openDocument, type CellRead, type Document } from '../../../runtime/engine/document';
import { parseTyped, printValue } from '../../../runtime/values';

const open = (): Document => openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1) });
const ROWS = [
  [3, 5, 7],
  [4, 3, 5],
  [1, 2, 4],
];

/** A document with the example data of Google's pages in A1:C3 and a formula in F1. */
function withFormula(source: string): Document {
  const document = open();
  document.write(
    0,
    0,
    0,
    ROWS.map((row) => row.map((value) => ({ kind: 'number', value }))),
  );
  document.write(0, 0, 5, [[parseTyped(source, 'en_US', '', 2026) ?? undefined]]);
  return document;
}
const show = (document: Document): string =>
  document
    .read(0, 0, 5, 4, 4)
    .map((row: CellRead[]) =>
      row
        .map(({ value, format }) => printValue(value, format, 'en_US'))
        .join(',')
        .replace(/,+$/, ''),
    )
    .join(';')
    .replace(/;+$/, '');

describe.each<[string, readonly [string, string][]]>([
  [
    'LET',
    [
      ['=LET(avg,AVERAGE(A1:C1),IF(avg>=4,"Great",IF(avg>=3,"Good","Poor")))', 'Great'],
      ['=LET(criteria,4,range,FILTER(A1:C3,A1:A3=criteria),range)', '4,3,5'],
      ['=LET(x,2,y,x+1,x*y)', '6'],
      ['=let(Rate,0.5,RATE*4)', '2'],
      ['=LET(x,1,LET(x,2,x)+x)', '3'],
      ['=LET(f,LAMBDA(a,b,a-b),f(5,3))', '2'],
      ['=LET(x,1/0,IFERROR(x,"none"))', 'none'],
      ['=LET(range,A1:C3,ROWS(range)*COLUMNS(range))', '9'],
      ['=LET(cell,A2,ROW(cell))', '2'],
      ['=LET(x,1)', '#N/A'],
      ['=LET("x",1,2)', '#NAME?'],
      ['=LET(x,1,y)', '#NAME?'],
    ],
  ],
  [
    'LAMBDA',
    [
      ['=LAMBDA(Salary, Salary*0.3)(1000)', '300'],
      ['=LAMBDA(Temp, (5/9)*(Temp-32))(85)', '29.44444444'],
      ['=LAMBDA(x,LAMBDA(y,x+y))(1)(2)', '3'],
      ['=LAMBDA(5)()', '5'],
      ['=LAMBDA(x,x&"(1)(2)")("a")', 'a(1)(2)'],
      ['=LAMBDA(x,x+1)', '#N/A'],
      ['=LAMBDA(x,x+1)(1,2)', '#N/A'],
    ],
  ],
  [
    'MAP',
    [
      ['=MAP(A1:A3,LAMBDA(cell,cell*2))', '6;8;2'],
      ['=MAP(A1:A3,B1:B3,LAMBDA(cell1,cell2,MAX(cell1,cell2)))', '5;4;2'],
      ['=MAP(UNIQUE({1;1;2}),LAMBDA(number,number+1))', '2;3'],
      ['=SUM(MAP(A1:C3,LAMBDA(v,IF(ISODD(v),1,))))', '6'],
      ['=MAP(A1:A3,LAMBDA(a,b,a))', '#N/A'],
      ['=MAP(A1:A3,2)', '#N/A'],
      ['=MAP(A1:A3,A1:B3,LAMBDA(a,b,a))', '#VALUE!'],
    ],
  ],
  [
    'BYROW and BYCOL',
    [
      ['=BYROW(A1:C3,LAMBDA(row,SUM(row)))', '15;12;7'],
      ['=BYROW(A1:C3,LAMBDA(row,MAX(row)))', '7;5;4'],
      ['=BYCOL(A1:C3,LAMBDA(column,MAX(column)))', '4,5,7'],
      ['=BYCOL(A1:C3,LAMBDA(column,SUM(column)))', '8,10,16'],
      ['=BYROW(A1:C3,LAMBDA(a,b,1))', '#N/A'],
      ['=BYROW(A1:C1,LAMBDA(row,row))', '#VALUE!'],
    ],
  ],
  [
    'REDUCE and SCAN',
    [
      ['=REDUCE(5,A1:A3,LAMBDA(accumulator,current_value,accumulator+current_value))', '13'],
      ['=REDUCE(2,A1:A3,LAMBDA(accumulator,current_value,accumulator*current_value))', '24'],
      ['=REDUCE("",A1:B2,LAMBDA(a,v,a&v))', '3543'],
      ['=SCAN(5,A1:A3,LAMBDA(accumulator,current_value,accumulator+current_value))', '8;12;13'],
      ['=SCAN(2,A1:A3,LAMBDA(accumulator,current_value,accumulator*current_value))', '6;24;24'],
      ['=SCAN(0,A1:B2,LAMBDA(a,v,a+v))', '3,8;12,15'],
      ['=REDUCE(0,A1:A3,LAMBDA(a,a))', '#N/A'],
    ],
  ],
  [
    'MAKEARRAY',
    [
      ['=MAKEARRAY(2,3,LAMBDA(row_index,column_index,row_index+column_index))', '2,3,4;3,4,5'],
      ['=MAKEARRAY(2,3,LAMBDA(row_index,column_index,row_index*column_index))', '1,2,3;2,4,6'],
      ['=MAKEARRAY(0,1,LAMBDA(r,c,r))', '#VALUE!'],
      ['=MAKEARRAY(2000,2000,LAMBDA(r,c,r))', '#VALUE!'],
    ],
  ],
])('%s', (_, examples) => {
  test.each(examples)('%s shows %s', (source, expected) => expect(show(withFormula(source))).toBe(expected));
});

describe('a formula with a lambda', () => {
  const SOURCE = '=LAMBDA(x, x*2 + 0.5)(A1)&LAMBDA(a,LAMBDA(b,a&"(""x"")(y)"))(1)(B2)';
  test('comes back as it was written, also after saving', () => {
    const document = withFormula(SOURCE);
    expect(document.readFormulas(0, 0, 5, 1, 1)).toEqual([[SOURCE]]);
    const again = openDocument({
      snapshot: JSON.parse(JSON.stringify(document.snapshot())),
      locale: 'en_US',
      timeZone: 'Etc/UTC',
      now: () => 0,
    });
    expect(again.readFormulas(0, 0, 5, 1, 1)).toEqual([[SOURCE]]);
    expect(show(again)).toBe('6.51("x")(y)');
  });
  test('follows its cells when they change and when rows move', () => {
    const document = withFormula('=REDUCE(0,A1:A3,LAMBDA(a,v,a+v))+LET(x,A1,x)');
    expect(show(document)).toBe('11');
    document.write(0, 0, 0, [[{ kind: 'number', value: 10 }]]);
    expect(show(document)).toBe('25');
    document.insertHeaders(0, 'ROW', 1, 1, 'before');
    expect(document.readFormulas(0, 0, 5, 1, 1)).toEqual([['=REDUCE(0,A1:A4,LAMBDA(a,v,a+v))+LET(x,A1,x)']]);
    document.write(0, 1, 0, [[{ kind: 'number', value: 100 }]]);
    expect(show(document)).toBe('125');
  });
  test('equal formulas with other literals have their own', () => {
    const document = withFormula('=LET(x,1,x&"a")');
    document.write(0, 1, 5, [[{ kind: 'formula', value: '=LET(x,2,x&"b")' }]]);
    expect(show(document)).toBe('1a;2b');
  });
  test('is computed after it was copied to another document', () => {
    for (const [source, expected] of [
      ['=LAMBDA(x,LAMBDA(y,x&y&SUM(A1:A3)))(1)("b")', '1b8'],
      ['=LET(f,LAMBDA(v,v*2),f(A1))', '6'],
      ['=IF(TRUE,"yes",NOSUCH(A1))', 'yes'],
    ] as const) {
      const document = withFormula(source);
      const { getters } = document.model;
      const { compiledFormula } = getters.getCell({ sheetId: document.sheetId(0), row: 0, col: 5 });
      const copied = (CompiledFormula as any).CompileForSerializedFormula(
        document.sheetId(0),
        JSON.parse(JSON.stringify(compiledFormula)),
      );
      expect(copied.toFormulaString(getters)).toBe(source);
      expect(String(getters.evaluateCompiledFormula(document.sheetId(0), copied).value ?? '')).toBe(expected);
    }
  });
  test('is computed anew with the day', () => {
    let today = Date.UTC(2026, 2, 1);
    const document = openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => today });
    document.write(0, 0, 5, [[{ kind: 'formula', value: '=LET(d,TODAY(),DAY(d))' }]]);
    expect(show(document)).toBe('1');
    today = Date.UTC(2026, 2, 2);
    document.refreshVolatile();
    expect(show(document)).toBe('2');
  });
});
