/**
 * QUERY. The table and the queries are those of the Query Language Reference, developers.google.com/chart/interactive/docs/querylanguage, and
 * of Google Docs Editors Help, QUERY.
 */
import { openDocument, type CellRead } from '../../../runtime/engine/document';
import { parseTyped, printValue } from '../../../runtime/values';

const EMPLOYEES = [
  'name,dept,lunchTime,salary,hireDate,age,isSenior,seniorityStartTime',
  'John,Eng,12:00:00,1000,2005-03-19,35,true,2007-12-02',
  'Dave,Eng,12:00:00,500,2006-04-19,27,false,',
  'Sally,Eng,13:00:00,600,2005-10-10,30,false,',
  'Ben,Sales,12:00:00,400,2002-10-10,32,true,2005-03-09',
  'Dana,Sales,12:00:00,350,2004-09-08,25,false,',
  'Mike,Marketing,13:00:00,800,2005-01-10,24,true,2007-12-30',
];

/** What a formula beside the table in A1:H7 shows: the cells of a row by `|`, without the empty ones at the end. */
function show(source: string): string[] {
  const document = openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1) });
  const cells = EMPLOYEES.map((line) => line.split(',').map((text) => parseTyped(text, 'en_US', '', 2026)));
  document.write(0, 0, 0, cells);
  document.write(0, 0, 9, [[{ kind: 'formula', value: source }]]);
  const rows = document.read(0, 0, 9, 10, 9).map((row: CellRead[]) =>
    row
      .map(({ value, format }) => printValue(value, format, 'en_US'))
      .join('|')
      .replace(/\|+$/, ''),
  );
  while (rows[rows.length - 1] === '') rows.pop();
  return rows;
}
const query = (text: string): string[] => show(`=QUERY(A1:H7,"${text}",1)`);

test.each<[string, string[]]>([
  ['select A, D', ['name|salary', 'John|1000', 'Dave|500', 'Sally|600', 'Ben|400', 'Dana|350', 'Mike|800']],
  ['SELECT A WHERE D >= 600', ['name', 'John', 'Sally', 'Mike']],
  ["select A where B != 'Eng' and E > date '2005-01-09'", ['name', 'Mike']],
  ["select A where (B = 'Eng' or B = 'Sales') and not G = true", ['name', 'Dave', 'Sally', 'Dana']],
  ['select A where H is null', ['name', 'Dave', 'Sally', 'Dana']],
  ['select A where H is not null', ['name', 'John', 'Ben', 'Mike']],
  ["select A where A starts with 'D'", ['name', 'Dave', 'Dana']],
  ["select A where A ends with 'n'", ['name', 'John', 'Ben']],
  ["select A where A contains 'al'", ['name', 'Sally']],
  ["select A where A matches '.*ohn|Ben'", ['name', 'John', 'Ben']],
  ["select A where A like 'D_n%'", ['name', 'Dana']],
  ["select A where C = timeofday '13:00:00'", ['name', 'Sally', 'Mike']],
  ['select B, max(D) group by B', ['dept|max salary', 'Eng|1000', 'Marketing|800', 'Sales|400']],
  ['select count(A), avg(F)', ['count name|avg age', '6|28.83333333']],
  ['select max(D) pivot B', ['Eng|Marketing|Sales', '1000|800|400']],
  ['select B, sum(D) group by B pivot C', ['dept|12:00:00|13:00:00', 'Eng|1500|600', 'Marketing||800', 'Sales|750']],
  ['select sum(D) pivot B, C', ['Eng,12:00:00|Eng,13:00:00|Marketing,13:00:00|Sales,12:00:00', '1500|600|800|750']],
  [
    'select max(D), min(D) pivot B',
    [
      'Eng max salary|Marketing max salary|Sales max salary|Eng min salary|Marketing min salary|Sales min salary',
      '1000|800|400|500|800|350',
    ],
  ],
  ['select A, D order by B desc, D limit 3', ['name|salary', 'Dana|350', 'Ben|400', 'Mike|800']],
  ['select A order by max(D)', ['#VALUE!']],
  ['select B, sum(D) group by B order by sum(D) limit 1', ['dept|sum salary', 'Sales|750']],
  ['select A limit 2 offset 3', ['name', 'Ben', 'Dana']],
  ["select B, max(D) group by B limit 1 label B 'Team', max(D) 'Best'", ['Team|Best', 'Eng|1000']],
  ["select D limit 1 label D ''", ['1000']],
  ["select A, E where A = 'Ben' format E 'd mmm yyyy'", ['name|hireDate', 'Ben|10 Oct 2002']],
  ['select year(E), count(A) group by year(E)', ['year(hireDate)|count name', '2002|1', '2004|1', '2005|3', '2006|1']],
  ["select month(E) where A = 'John'", ['month(hireDate)', '2']],
  ["select upper(A), D * 2 + 1 where A = 'Ben' label D * 2 + 1 'more'", ['upper(name)|more', 'BEN|801']],
  ['select Z', ['#VALUE!']],
  ['select A, sum(D) group by B', ['#VALUE!']],
  ['select sum(A)', ['#VALUE!']],
  ['select A limit x', ['#VALUE!']],
  ['select A where', ['#VALUE!']],
  ['limit 1 select A', ['#VALUE!']],
  ['select A where D > 5000', ['name']],
])('%s', (text, expected) => expect(query(text)).toEqual(expected));

test.each<[string, string[]]>([
  ['=QUERY(A1:B3)', ['name|dept', 'John|Eng', 'Dave|Eng']],
  ['=QUERY(B2:D4,"select B, sum(D) group by B",0)', ['|sum', 'Eng|2100']],
  ['=QUERY({1,2;3,4},"select Col2, Col1 where Col1 > 1")', ['4|3']],
  ['=QUERY({1,2;3,4},"select Col1 where Col1 > 9")', ['#N/A']],
  ['=SUM(QUERY(A1:H7,"select D where B = \'Eng\'",1))', ['2100']],
  ['=QUERY(A1:H7,"select A where D = "&MAX(D2:D7),1)', ['name', 'John']],
  ['=IFERROR(QUERY(A1:H7,"nonsense",1),"no query")', ['no query']],
])('%s', (source, expected) => expect(show(source).map((row) => row.trim())).toEqual(expected));

test('headers are guessed from the types of the cells', () => {
  expect(show('=QUERY(A1:D3,"select A where D > 0")')).toEqual(['name', 'John', 'Dave']);
  expect(show('=QUERY(A2:D3,"select A where D > 0")')).toEqual(['John', 'Dave']);
});
