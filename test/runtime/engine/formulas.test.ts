import { openDocument, type CellWrite, type Document } from '../../../runtime/engine/document';

const open = (): Document =>
  openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1, 12) });
const cells: CellWrite[][] = [
  [{ kind: 'text', value: 'abc' }, { kind: 'number', value: 3 }, null, { kind: 'boolean', value: true }],
  [{ kind: 'text', value: '5' }, { kind: 'number', value: 4 }, null, null],
];

/** A formula's value on a sheet with A1 abc, B1 3, D1 TRUE, A2 the text 5, B2 4; column C is empty. */
function value(source: string): unknown {
  const document = open();
  document.write(0, 0, 0, cells);
  document.write(0, 0, 5, [[{ kind: 'formula', value: source }]]);
  return document.read(0, 0, 5, 1, 1)[0]![0]!.value;
}

describe('text of formulas', () => {
  test.each([
    '=A1&"x"',
    '="a""b"&"c\\"',
    '=  1 +  2',
    "='It''s, a \"tab\"'!A1",
    '=SUM(A:A,$B$2:B,1:1)',
    '=IF(A1="";"";1)',
    '={1,2;3,4}',
    '=NOSUCH("a""b",A1)',
    '=1+',
  ])('%s comes back as it was written', (source) => {
    const document = open();
    document.insertSheet('It\'s, a "tab"', 1, 5, 5);
    document.write(0, 0, 5, [[{ kind: 'formula', value: source }]]);
    expect(document.read(0, 0, 5, 1, 1)[0]![0]!.formula).toBe(source);
    const again = openDocument({
      snapshot: JSON.parse(JSON.stringify(document.snapshot())),
      locale: 'en_US',
      timeZone: 'Etc/UTC',
      now: () => 0,
    });
    expect(again.read(0, 0, 5, 1, 1)[0]![0]).toEqual(document.read(0, 0, 5, 1, 1)[0]![0]);
  });
  test('a doubled quote is a single quote, a backslash is an ordinary character', () => {
    expect(value('="a""b"&"c\\"&LEN("""")')).toBe('a"bc\\1');
  });
});

describe('empty cells', () => {
  test.each<[string, unknown]>([
    ['=C1', ''],
    ['=C1=""', true],
    ['=C1=0', true],
    ['=C1&"x"', 'x'],
    ['=C1+1', 1],
    ['=ISBLANK(C1)', true],
    ['=LEN(C1)', 0],
    ['=IF(C1="","none",1)', 'none'],
    ['=VLOOKUP("abc",A1:C1,3,FALSE)', ''],
    ['=INDEX(A1:C2,1,3)', ''],
    ['=SUM(A1:D2)', 7],
    ['=COUNTIF(A1:D1,"<>")', 3],
  ])('%s is %j', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('kinds', () => {
  test.each<[string, unknown]>([
    ['="5"+1', 6],
    ['=A2*2', 10],
    ['=1&""', '1'],
    ['=A1*1', '#VALUE!'],
    ['=A1>B1', true],
    ['=TRUE>"x"', true],
    ['="x">1', true],
    ['="b">"A"', true],
    ['="a"="A"', true],
    ['=1="1"', false],
    ['=D1+1', 2],
    ['=1<=1', true],
    ['=0.1+0.2>=0.3', true],
    ['=0.1+0.2>0.3', false],
  ])('%s is %j', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('functions', () => {
  test.each<[string, unknown]>([
    ['=REPT("█",3)', '███'],
    ['=REPT("x",-1)', '#VALUE!'],
    ['=REPT("ab",0)', ''],
    ['=N("x")', 0],
    ['=N(D1)', 1],
    ['=T(A1)', 'abc'],
    ['=T(B1)', ''],
    ['=TEXT(DATE(2026,3,1),"ddd d mmm")', 'Sun 1 Mar'],
    ['=TEXT(0.25,"0%")', '25%'],
    ['=TEXT("x","0")', 'x'],
    ['=SUMPRODUCT((A1:A2="abc")*(B1:B2=3),B1:B2)', 3],
    ['=SUMPRODUCT(A1:A2,B1:B2)', 0],
    ['=SUMPRODUCT(A1:A2*B1:B2)', '#VALUE!'],
    ['=SUMPRODUCT(B1:B2)', 7],
    ['=SUMPRODUCT(B1:B2,B1)', '#VALUE!'],
    ['=EDATE(DATE(2026,1,31),1)', 46081],
    ['=EOMONTH(DATE(2026,1,15),1)', 46081],
    ['=COUNTIFS(A1:A2,"abc",B1:B2,3)', 1],
    ['=SUMIFS(B1:B2,A1:A2,"abc")', 3],
    ['=WEEKDAY(DATE(2026,3,1),2)', 7],
    ['=NETWORKDAYS(DATE(2026,3,1),DATE(2026,3,8))', 5],
    ['=WEEKNUM(DATE(2026,3,1))', 10],
    ['=TEXTJOIN(", ",TRUE,A1:D1)', 'abc, 3, TRUE'],
    ['=UNICHAR(9608)', '█'],
    ['=UNICODE("█")', 9608],
    ['=CODE("A")', 65],
    ['=QUOTIENT(7,2)', 3],
    ['=QUOTIENT(7,0)', '#DIV/0!'],
    ['=MROUND(7,5)', 5],
    ['=EVEN(3)', 4],
    ['=SIGN(-2)', -1],
    ['=GCD(12,18)', 6],
    ['=LCM(4,6)', 12],
    ['=FACT(5)', 120],
    ['=COMBIN(5,2)', 10],
    ['=MODE(1,2,2)', 2],
    ['=REGEXMATCH("abc","b")', true],
    ['=TYPE(A1)', 2],
    ['=ERROR.TYPE(1/0)', 2],
    ['=IMPORTRANGE("https://docs.google.com/x","A1")', '#REF!'],
    ['=HYPERLINK("https://example.com","site")', 'site'],
    ['=ROUND(-2.5,0)', -3],
    ['=MOD(-1,3)', 2],
  ])('%s is %j', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

test.each([
  ['=LOG10(100)', 2],
  ['=1+log10 (1000)', 4],
  ['=IF("F1(2)"="F1(2)",LOG10(10),0)', 1],
])('%s: a function whose name looks like a cell', (formula, expected) => {
  const document = open();
  document.write(0, 0, 0, [[{ kind: 'formula', value: formula }]]);
  expect(document.read(0, 0, 0, 1, 1)).toMatchObject([[{ value: expected, formula }]]);
});

test.each(['=SUM(A$1:A1)', '=SUM($A1:A$1)', '=SUM(A1:A1)', '=SUM($A$1:A1)'])(
  '%s: a range of one cell keeps the signs of its end',
  (formula) => {
    const document = open();
    document.write(0, 0, 1, [[{ kind: 'formula', value: formula }]]);
    expect(document.read(0, 0, 1, 1, 1)).toMatchObject([[{ formula }]]);
  },
);
