import { cellFormulas, colourFormulas, type NamedFormula } from './all-formulas';

/*
 * docs/decisions/0004: the subset of formulas that Google Sheets, Excel, LibreOffice and the local engine compute alike.
 */

/** Functions that all four have, with the same result for Waymark's arguments. */
const allowed = new Set([
  'ABS',
  'AND',
  'CHAR',
  'CHOOSE',
  'COUNTIFS',
  'DATE',
  'EDATE',
  'FIND',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'LOWER',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'MONTH',
  'NOT',
  'OR',
  'REPT',
  'ROUND',
  'ROW',
  'SUBSTITUTE',
  'SUMIFS',
  'TODAY',
  'TRIM',
  'WEEKDAY',
  'YEAR',
]);

type Token = { readonly kind: 'text' | 'number' | 'name' | 'reference' | 'sign'; readonly text: string };

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^"(?:[^"]|"")*"/],
  ['reference', /^(?:'(?:[^']|'')*'!)?(?:R\d*C\d+(?::R\d+C\d+)?|\$?[A-Z]{1,3}\$?\d+)(?![A-Za-z(\d])/],
  ['name', /^[A-Z]+(?=\()|^(?:TRUE|FALSE)\b/],
  ['number', /^\d+(?:[.,]\d+)?/],
  ['sign', /^(?:<=|>=|<>|[-+*/&=<>();])/],
];

/** Splits a formula; anything outside the subset is an error. */
function tokens({ where, formula }: NamedFormula): Token[] {
  const found: Token[] = [];
  for (let rest = formula; rest !== '';) {
    const match = patterns
      .map(([kind, pattern]) => [kind, pattern.exec(rest)?.[0]] as const)
      .find(([, text]) => text !== undefined);
    if (!match) throw new Error(`${where}: cannot read "${rest.slice(0, 30)}" in ${formula}`);
    const [kind, text = ''] = match;
    found.push({ kind, text });
    rest = rest.slice(text.length);
  }
  return found;
}

/** Names of the functions, each with the number of its arguments. */
function calls(list: readonly Token[]): { name: string; count: number; last: string }[] {
  const done: { name: string; count: number; last: string }[] = [];
  const open: { name: string; count: number; last: string }[] = [];
  list.forEach((token, index) => {
    if (token.text === '(')
      open.push({
        name: list[index - 1]?.kind === 'name' ? (list[index - 1]?.text ?? '') : '',
        count: list[index + 1]?.text === ')' ? 0 : 1,
        last: '',
      });
    else if (token.text === ')') {
      const call = open.pop();
      if (call?.name) done.push(call);
    } else {
      const call = open[open.length - 1];
      if (call && token.text === ';') {
        call.count += 1;
        call.last = '';
      } else if (call) call.last += token.text;
    }
  });
  return done;
}

const all = [...cellFormulas(), ...colourFormulas()];

test('there are formulas to hold to the subset', () => {
  expect(cellFormulas().length).toBeGreaterThan(150);
  expect(colourFormulas().length).toBeGreaterThan(15);
});

test.each(all.map((entry) => [entry.where, entry] as const))('%s keeps to the subset', (_, entry) => {
  const list = tokens(entry);
  for (const { kind, text } of list) {
    if (kind === 'number') expect(text).toMatch(/^\d+$/);
    if (kind === 'sign') expect(text === '<>' && /COUNTIF|SUMIF/.test(entry.formula) ? 'a criterion' : '').toBe('');
  }
  for (const { name, count, last } of calls(list)) {
    expect(allowed).toContain(name);
    if (name === 'MATCH') expect([count, last]).toEqual([3, '0']);
    if (name === 'WEEKDAY') expect(count).toBe(2);
    if (name === 'TODAY') expect(entry.where).toBe('fact today');
  }
});

test('a formula never refers to its own column', () => {
  for (const { where, formula } of cellFormulas()) {
    const own = /^(\w+)\.(\w+)$/.exec(where);
    if (!own) continue;
    const [, tab = '', column = ''] = own;
    const position =
      Object.keys(
        (jest.requireActual('../../src/tables/design') as { tables: Record<string, { columns: object }> }).tables[tab]
          ?.columns ?? {},
      ).indexOf(column) + 1;
    expect(
      `${where}: ${formula}`.includes(`RC${position};`) || new RegExp(`(?<!')\\bRC${position}\\b`).test(formula),
    ).toBe(false);
  }
});

test('ranges begin at row 1 and end at the last row of the grid', () => {
  for (const { formula } of cellFormulas())
    for (const [, from, to] of formula.matchAll(/R(\d+)C\d+:R(\d+)C\d+/g)) expect([from, to]).toEqual(['1', '1000']);
});

test('colours look at their own tab alone, and leave the header out except above today', () => {
  for (const { formula } of colourFormulas()) {
    expect(formula).not.toContain('!');
    expect(formula).toMatch(/ROW\(\)>(?:[1-4];|0;ROW\(\)<4;C\$4<=)/);
  }
});

test('no formula of Home or Timeline reads a row formula but a goal’s progress, bar and pace, and what own words mean', () => {
  const formulaColumns: Record<string, Record<string, boolean>> = {};
  const { tables } = jest.requireActual('../../src/tables/design') as {
    tables: Record<string, { columns: Record<string, { by?: string }> }>;
  };
  for (const tab of ['goals', 'steps'])
    formulaColumns[tab] = Object.fromEntries(
      Object.entries(tables[tab]?.columns ?? {}).map(([key, column], index) => [
        `C${index + 1}`,
        column.by === 'formula' && !['progress', 'bar', 'pace', 'ownStatus'].includes(key),
      ]),
    );
  for (const { where, formula } of cellFormulas()) {
    if (!/^(home|timeline)/.test(where)) continue;
    for (const [, tab = '', column = ''] of formula.matchAll(/'(Goals|Steps)'!R1(C\d+):/g))
      expect([where, formulaColumns[tab.toLowerCase()]?.[column]]).toEqual([where, false]);
  }
});
