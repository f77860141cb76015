import fc from 'fast-check';
import type { Table } from '../../../src/tables/column';
import { TYPED, type Made } from './twins';

/** Every kind of value that a cell of a sheet can hold, as it is typed or computed; the script and the formulas must read each in the same way. */
const usualTexts: readonly string[] = [
  // Days, with and without a time, before and beyond those of a plan.
  '2026-03-04',
  '2026-03-04 17:00',
  '2026-03-01 18:00',
  '2026-03-02 00:01',
  '2026-03-09 23:59:59',
  '2026-02-20',
  "'2026-02-20",
  "'  2026-03-05 ",
  "'2026-02-30",
  "'20.03.2026",
  '12:30',
  '0:00',
  '36:00',
  '1900-01-03',
  '1927-05-18',
  '1927-05-19',
  '9999-12-31',
  '3/4',
  // Numbers.
  '0',
  '-3',
  '3',
  '0.5',
  '2.5',
  '46083',
  '46083.75',
  '20260320',
  '1000000000',
  '-1000000000',
  '3651',
  '10000',
  '10001',
  '50%',
  "'4",
  "'4 ",
  // Errors and ticks.
  '=NA()',
  '=1/0',
  'TRUE',
  'FALSE',
  "'TRUE",
  "' true",
  'Yes',
  'x',
  'ja',
  'no',
  'Nein',
  // Words with invisible characters around them.
  'Done ',
  ' Done',
  'dOnE',
  '\u00a0Done\u00a0',
  'Done\u200b',
  'Let  go',
  'Active ',
  '\u00a0let go',
  ' ',
  '\u00a0',
  '\u200b',
  'Nearly',
  // Words of the user's own for a status.
  'Shipped',
  '\u00a0SHIPPED ',
  'on  hold',
  'Blocked',
  'äh\u200b',
  '="Shipped"',
  '="on hold "',
  'G1 ',
  ' G1',
  'g1',
  '\u00a0G1\u200b',
  'G1',
  ' G1 · old words',
  // Formulas of the user's that give any of these.
  '="Done "',
  '="Done"',
  '="Let go"&""',
  '=TODAY()',
  '=TODAY()+2.75',
  '=TODAY()-1.25',
  '="2026-02-20"',
  '=DATE(2026;3;4)+17/24',
  '=4',
  '=2*2.25',
  '="4"',
  '=""',
  '=" "',
  '=TRUE',
  '=1=2',
  '="TRUE"',
  '=46083',
  '=-1',
  '=1/3',
  '="G1"',
  '="G1 "',
  '=NA()&"x"',
];

/** Further ones: of these a few are drawn, with EVERY_CUT=1 in the environment all. */
const moreTexts: readonly string[] = [
  '10 %',
  'a*',
  'ab',
  '~X?',
  'Shipped|',
  'ShippedA4',
  '|',
  '="On"&CHAR(10)&"hold"',
  '1e300',
  '-0',
  '∞',
  '😀',
  '\u200fDone\u200f',
  '1850-05-05',
  '31.12.26',
  '31/12/26',
  '3/15/26',
  '=VALUE("a")',
  '=NOSUCH()',
  '=SQRT(-1)',
  '=1+',
  '=INDIRECT("Z99999999")',
  '=IMAGE("https://example.com/a.png")',
  '=HYPERLINK("https://example.com";"Done")',
  '€ 20',
  '£20',
  '$2.99',
  '20 €',
  '17:00',
  '1:30:15',
  '100:00:00',
  '=TIME(12;0;0)',
  '="G01"',
  '="G1· old"',
  '="Goal"',
  '="First"',
  '="G1 · old words"',
  '="g1"',
  '="G1"&CHAR(10)',
  '="Erledigt"',
  '=-0.5',
  '=1E+300',
  '=DATE(9999;12;31)',
  '=DATE(1900;1;3)',
  '#N/A',
  "'#DIV/0!",
  '-1',
  "'=1+1",
  '+1',
  '@home',
  'x'.repeat(5000),
];

/** So many of the further ones are drawn without EVERY_CUT=1. */
const drawn = 6;

const further =
  process.env['EVERY_CUT'] === '1'
    ? moreTexts
    : (fc.sample(fc.shuffledSubarray([...moreTexts], { minLength: drawn, maxLength: drawn }), {
        numRuns: 1,
        seed: Number(process.env['ODD_SEED'] ?? 20260304),
      })[0] ?? []);

export const oddTexts: readonly string[] = [...usualTexts, ...further];

/** A row for each odd text in each of the columns, beside what belongs there. */
export function oddRows(columns: readonly string[], usual: Made, texts: readonly string[] = oddTexts): Made[] {
  return columns.flatMap((column) =>
    texts.map((text, index): Made => ({
      ...usual,
      ...('title' in usual && column !== 'title' ? { title: `${column} ${index}` } : {}),
      [column]: `${TYPED}${text}`,
    })),
  );
}

/** The columns that a person fills in, without the references to tabs that are not compared. */
export function typedColumns(table: Table, without: readonly string[] = []): string[] {
  return Object.entries(table.columns).flatMap(([key, { by }]) =>
    by === undefined && !without.includes(key) ? [key] : [],
  );
}
