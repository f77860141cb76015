import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { openDocument, type CellWrite, type Document } from '../../../runtime/engine/document';
import { kindOfShape, splitFormula } from '../../../runtime/engine/formula-shapes';
import { shareSnapshot } from '../../../runtime/engine/shared-snapshot';

const MONDAY = Date.UTC(2026, 2, 2, 9);
const DAY = 86_400_000;
const [ROWS, COLUMNS, TABS] = [7, 5, 3];

interface Opened {
  readonly document: Document;
  moveTo(now: number): void;
}

function open(snapshot?: unknown): Opened {
  let clock = MONDAY;
  const document = openDocument({
    ...(snapshot === undefined ? {} : { snapshot }),
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: () => clock,
    keepsHistory: false,
  });
  return {
    document,
    moveTo(now) {
      clock = now;
      document.refreshVolatile(false);
    },
  };
}

const gids = ({ document }: Opened): number[] => document.sheets().map(({ gid }) => gid);
const size = (document: Document, gid: number): readonly [number, number] => {
  const { rows = 0, columns = 0 } = document.sheet(gid) ?? {};
  return [rows, columns];
};

/** What is seen of a whole document, tab by tab. */
const seen = (opened: Opened): unknown[] =>
  gids(opened).map((gid) => [
    opened.document.read(gid, 0, 0, ...size(opened.document, gid)),
    opened.document.contentEnd(gid),
  ]);

/** A formula that only the whole evaluation can compute, in a tab of its own: with it, the engine evaluates everything. */
function evaluateWhole({ document }: Opened): void {
  const gid = document.insertSheet('Whole', document.sheets().length, 1, 1);
  document.write(gid, 0, 0, [[formula('=INDIRECT("B9")')]]);
}

/** What is seen of a copy that is evaluated whole. */
function seenWhole(snapshot: unknown, now: number): unknown[] {
  const whole = open(JSON.parse(JSON.stringify(snapshot)));
  whole.moveTo(now);
  evaluateWhole(whole);
  return seen(whole).slice(0, -1);
}

const formula = (value: string): CellWrite => ({ kind: 'formula', value });
const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const row = fc.integer({ min: 1, max: ROWS });
const tab = fc.constantFrom('', '', 'Sheet1!', 'T1!', "'T 2'!");

/** References to one of the first `columns` columns. */
const references = (columns: number) => {
  const letter = fc.constantFrom(...LETTERS.slice(0, columns));
  return {
    cell: fc.tuple(tab, letter, row).map(([sheet, at, number]) => `${sheet}${at}${number}`),
    range: fc
      .tuple(tab, letter, row, row)
      .map(([sheet, at, top, bottom]) => `${sheet}$${at}$${Math.min(top, bottom)}:$${at}$${Math.max(top, bottom)}`),
  };
};

/** Formulas of the kinds `one` and `array`. */
function plainFormulas(columns: number): fc.Arbitrary<CellWrite> {
  const { cell, range } = references(columns);
  return fc
    .oneof(
      fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
      fc.tuple(cell, cell).map(([a, b]) => `=IF(${a}="x",${b},"")`),
      cell.map((a) => `=IFERROR(${a}&"",FALSE)`),
      cell.map((a) => `=${a}`),
      range.map((a) => `=SUM(${a})`),
      fc.tuple(range, cell).map(([a, b]) => `=COUNTIFS(${a},${b})`),
      fc.tuple(range, range, cell).map(([a, b, c]) => `=IFERROR(INDEX(${a},MATCH(${c},${b},0)),"none")`),
      fc.tuple(range, cell).map(([a, b]) => `=INDEX(${a},${b}+1)`),
      fc.tuple(cell, cell, cell).map(([a, b, c]) => `=CHOOSE(${a},${b},${c}+1,NA())`),
      fc.tuple(cell, cell).map(([a, b]) => `=IFNA(CHAR(64+${a})&EXACT(${a},${b}),CODE(${b}))`),
      fc.tuple(cell, cell).map(([a, b]) => `=TEXT(DATEVALUE("2026-03-0"&${a})+TIME(${b},${a},0),"yyyy-mm-dd hh:mm")`),
      fc.tuple(cell, cell).map(([a, b]) => `=SIGN(POWER(${a},${b})-SQRT(${b}))&ISNA(${a})&ISERR(${b})&ISLOGICAL(${a})`),
      fc
        .tuple(cell, cell)
        .map(([a, b]) => `=PROPER(REPLACE("one two",${a},${b},"x"))&HOUR(${a})&MINUTE(${b})&SECOND(${a})`),
      fc.tuple(cell, cell).map(([a, b]) => `=HYPERLINK("https://example.com/"&${a},${b})`),
      fc.constantFrom('=TODAY()', '=ROW()&""', '=sum(a1:a2)', '=NA()', '=TRUE()&FALSE()'),
    )
    .map(formula);
}

function otherFormulas(columns: number): fc.Arbitrary<CellWrite> {
  const { cell, range } = references(columns);
  return fc
    .oneof(
      range.map((a) => `=${a}`),
      range.map((a) => `=IF(${a}=1,2,3)`),
      fc.tuple(range, cell).map(([a, b]) => `=INDEX(${a},${b})`),
      cell.map((a) => `=INDIRECT("${a.slice(a.indexOf('!') + 1)}")`),
      range.map((a) => `=FILTER(${a},${a}>0)`),
      // The tab gets this name later, or never.
      cell.map((a) => `=Later!${a.slice(a.indexOf('!') + 1)}`),
      fc.constantFrom('=SEQUENCE(2,2)', '=1+', '=LET(a1,5,a1+1)', '=NOPE(A1)', '=#REF!+1'),
    )
    .map(formula);
}

const literals = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((value): CellWrite => ({ kind: 'number', value })),
  fc.constantFrom<CellWrite>(
    { kind: 'text', value: 'x' },
    { kind: 'boolean', value: true },
    { kind: 'error', value: '#N/A' },
    null,
  ),
);

/** What may be written into each column; formulas refer to the columns before it, so that there are no circles. */
const plainCells = LETTERS.map((_, at) =>
  at === 0 ? literals : fc.oneof(literals, { weight: 2, arbitrary: plainFormulas(at) }),
);
/** The same with circles, and with results that spread. */
const allCells = LETTERS.map(() =>
  fc.oneof(
    { weight: 12, arbitrary: literals },
    { weight: 6, arbitrary: plainFormulas(1) },
    { weight: 1, arbitrary: plainFormulas(5) },
    { weight: 1, arbitrary: otherFormulas(5) },
  ),
);

const format = fc.constantFrom('', '0.00', '@', 'yyyy-mm-dd');
const place = { tab: fc.nat(TABS - 1), row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) };
const steps = (cells: readonly fc.Arbitrary<CellWrite>[]) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), ...place, cells: fc.tuple(...cells) }) },
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('read' as const), ...place, rows: row, columns: row }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), ...place }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), ...place }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), ...place }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), ...place, isLater: fc.boolean() }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('look' as const), ...place, format, isBold: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('day' as const), days: fc.integer({ min: 1, max: 3 }) }) },
    ),
    { maxLength: 10 },
  );
type Step = ReturnType<typeof steps> extends fc.Arbitrary<readonly (infer Value)[]> ? Value : never;

const grids = (cells: readonly fc.Arbitrary<CellWrite>[]) =>
  fc.array(fc.tuple(...cells), { minLength: ROWS * TABS, maxLength: ROWS * TABS });

/** A snapshot of a document of three tabs, of which nothing was evaluated. */
function snapshotOf(lines: readonly CellWrite[][]): unknown {
  const made = open();
  const { document } = made;
  document.removeHeaders(0, 'ROW', ROWS + 3, 997 - ROWS);
  document.removeHeaders(0, 'COL', COLUMNS + 1, 25 - COLUMNS);
  for (const [index, name] of ['T1', 'T 2'].entries()) document.insertSheet(name, index + 1, ROWS + 3, COLUMNS + 1);
  gids(made).forEach((gid, index) => document.write(gid, 0, 0, lines.slice(index * ROWS, (index + 1) * ROWS)));
  return document.snapshot();
}

interface State {
  now: number;
  renamed: number;
}

/** Does a step; returns what it read. */
function take(opened: Opened, step: Step, state: State): unknown {
  const { document } = opened;
  if (step.kind === 'day') {
    opened.moveTo((state.now += step.days * DAY));
    return undefined;
  }
  const gid = gids(opened)[step.tab] ?? 0;
  const [rows, columns] = size(document, gid);
  const at = Math.min(step.row, rows - 1);
  if (step.kind === 'end') return document.contentEnd(gid);
  if (step.kind === 'write') document.write(gid, at, step.column, [[step.cells[step.column]]]);
  else if (step.kind === 'insert') document.insertHeaders(gid, 'ROW', at, 1, 'before');
  else if (step.kind === 'delete') document.removeHeaders(gid, 'ROW', at, rows > 3 ? 1 : 0);
  else if (step.kind === 'rename') {
    const isFree = document.sheets().every(({ name }) => name !== 'Later');
    document.renameSheet(gid, step.isLater && isFree ? 'Later' : `Renamed ${(state.renamed += 1)}`);
  } else if (step.kind === 'look')
    document.writeLooks(gid, at, step.column, [[{ format: step.format, style: step.isBold ? { bold: true } : null }]]);
  else
    return document.read(
      gid,
      at,
      step.column,
      Math.min(step.rows, rows - at),
      Math.min(step.columns, columns - step.column),
    );
  return undefined;
}

test('[B80] what is read in any order between any changes is what the whole evaluation gives', () => {
  fc.assert(
    fc.property(grids(plainCells), steps(plainCells), (lines, made) => {
      const opened = open(snapshotOf(lines));
      const state = { now: MONDAY, renamed: 0 };
      for (const step of made) {
        const before = step.kind === 'read' || step.kind === 'end' ? opened.document.snapshot() : undefined;
        const read = take(opened, step, state);
        if (before === undefined) continue;
        const whole = open(before);
        whole.moveTo(state.now);
        evaluateWhole(whole);
        expect(read).toEqual(take(whole, step, state));
      }
      expect(seen(opened)).toEqual(seenWhole(opened.document.snapshot(), state.now));
    }),
    { seed: 20261130, numRuns: 20 },
  );
});

test('[B81] with circles, spreading results and computed references it is what the whole evaluation gives', () => {
  fc.assert(
    fc.property(grids(allCells), steps(allCells), (lines, made) => {
      const snapshot = snapshotOf(lines);
      const [lazy, whole] = [open(snapshot), open(snapshot)];
      const [state, other] = [
        { now: MONDAY, renamed: 0 },
        { now: MONDAY, renamed: 0 },
      ];
      evaluateWhole(whole);
      // What a circle gives depends on the cell at which the engine enters it, and so on what was evaluated before.
      const agree = (read: unknown, expected: unknown, anew: () => unknown): void => {
        if (!isDeepStrictEqual(read, expected)) expect(read).toEqual(anew());
      };
      for (const step of made) {
        const before = lazy.document.snapshot();
        const [read, expected] = [take(lazy, step, state), take(whole, step, other)];
        agree(read, expected, () => {
          const anew = open(before);
          anew.moveTo(state.now);
          evaluateWhole(anew);
          return take(anew, step, state);
        });
      }
      agree(seen(lazy), seen(whole).slice(0, -1), () => seenWhole(lazy.document.snapshot(), state.now));
    }),
    { seed: 20261130, numRuns: 25 },
  );
});

test('[B80] copies of a shared snapshot, each changed between reads of the others, say what each says alone', () => {
  fc.assert(
    fc.property(grids(plainCells), steps(plainCells), steps(plainCells), fc.boolean(), (lines, one, other, isGiven) => {
      const origin = open(snapshotOf(lines));
      if (isGiven) origin.document.read(0, 0, 0, ROWS, 3);
      const snapshot = shareSnapshot(origin.document.snapshot());
      if (isGiven) origin.document.shareResults(snapshot);
      const copies = [one, other].map((made) => ({ opened: open(snapshot), made, state: { now: MONDAY, renamed: 0 } }));
      for (let index = 0; index < 10; index += 1)
        for (const { opened, made, state } of copies) {
          const step = made[index];
          if (step) take(opened, step, state);
        }
      for (const { opened, state } of copies)
        expect(seen(opened)).toEqual(seenWhole(opened.document.snapshot(), state.now));
      expect(seen(open(snapshot))).toEqual(seenWhole(snapshot, MONDAY));
    }),
    { seed: 20261130, numRuns: 20 },
  );
});

/** An empty document, and how often a formula asked it for the time since it was last asked for that. */
function openCounting(): { readonly document: Document; asked(): number } {
  let count = 0;
  const document = openDocument({
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: () => {
      count += 1;
      return MONDAY;
    },
    keepsHistory: false,
  });
  return {
    document,
    asked() {
      const since = count;
      count = 0;
      return since;
    },
  };
}

test('[B82] a formula of a tab that nobody reads is not computed', () => {
  const { document, asked } = openCounting();
  const gid = document.insertSheet('Other', 1, 5, 5);
  document.write(0, 0, 0, [[formula('=TODAY()'), { kind: 'number', value: 1 }, formula('=B1+1')]]);
  document.write(gid, 0, 0, [[formula('=Sheet1!C1*2'), formula('=Sheet1!A1')]]);
  asked();
  expect(document.read(gid, 0, 0, 1, 1)[0]?.[0]?.value).toBe(4);
  expect([document.contentEnd(gid), document.contentEnd(0)]).toEqual([
    { rows: 1, columns: 2 },
    { rows: 1, columns: 3 },
  ]);
  expect(asked()).toBe(0);
  expect(document.read(gid, 0, 1, 1, 1)[0]?.[0]?.value).toBe(46083);
});

test('[B82] a new name of a tab, and a look that a cell has already, leave what is computed', () => {
  const { document, asked } = openCounting();
  const look = { format: '0.00', style: { bold: true, fontSize: 12 } };
  document.write(0, 0, 0, [[{ kind: 'number', value: 1 }, formula('=TODAY()+A1'), formula('=Sheet1!B1')]]);
  document.writeLooks(0, 0, 0, [[look, look]]);
  const shown = (): unknown => document.read(0, 0, 1, 1, 2).map((line) => line.map(({ value }) => value));
  expect(shown()).toEqual([[46084, 46084]]);
  asked();
  document.renameSheet(0, 'Mine');
  document.writeLooks(0, 0, 0, [
    [{ ...look, style: { fontSize: 12, bold: true } }, { format: '0.00' }, { style: null }],
  ]);
  expect([shown(), asked()]).toEqual([[[46084, 46084]], 0]);
  expect(document.readFormulas(0, 0, 2, 1, 1)).toEqual([['=Mine!B1']]);
  document.write(0, 1, 0, [[formula('=INDIRECT("Other!A1")')]]);
  expect(document.read(0, 1, 0, 1, 1)[0]?.[0]).toMatchObject({ value: '#REF!', error: true });
  document.renameSheet(0, 'Other');
  expect(document.read(0, 1, 0, 1, 1)[0]?.[0]).toMatchObject({ value: 1, error: false });
});

test.each([
  ['=A1+$B$2', 'one', ['A1', '$B$2']],
  ["='Waymark data'!$G$16-INT(T1!E2)", 'one', ["'Waymark data'!$G$16", 'T1!E2']],
  ['=IFERROR(INDEX(T!$B$1:$B$9,MATCH("A1",T!$A$1:$A$9,0)),"")', 'one', ['T!$B$1:$B$9', 'T!$A$1:$A$9']],
  ['=INDEX(A1:C9,ROW(),2)', 'one', ['A1:C9']],
  ['=INDEX(A1:C9,ROW())', 'array', ['A1:C9']],
  ['=INDEX(A1:A9,D1)', 'array', ['A1:A9', 'D1']],
  ['=INDEX(A1:A9,0)', 'array', ['A1:A9']],
  ['=INDEX(A1:A9,MATCH(1,B1:B9,0)-1)', 'array', ['A1:A9', 'B1:B9']],
  ['=A1:A3', 'array', ['A1:A3']],
  ['=SUM(A1:A3)+COUNTIF(B1:B3,"x")', 'one', ['A1:A3', 'B1:B3']],
  ['=COUNTIF(B1:B3,A1:A3)', 'array', ['B1:B3', 'A1:A3']],
  ['=SUM(IF(A1:A3>1,1,0))', 'array', ['A1:A3']],
  ['=ROW(A1:A3)', 'array', ['A1:A3']],
  ['="say ""A1"""&a1', 'one', ['a1']],
  ['=CHOOSE(A1,B1,"x",NA())', 'one', ['A1', 'B1']],
  ['=HYPERLINK("https://example.com",A1)', 'one', ['A1']],
  ['=CHOOSE(A1,B1:B3,2)', 'array', ['A1', 'B1:B3']],
  ['=TEXT(A1:A3,"0")', 'array', ['A1:A3']],
  ['=OFFSET(A1,1,1)', 'other', ['A1']],
  ['=LET(a,1,a)', 'other', []],
  ['=LOG10(A1)', 'other', ['A1']],
  ['=A:A', 'other', []],
  ['=A2:A', 'other', []],
  ['=A1:B2:C3', 'other', []],
  ['=SUM(#REF!)', 'other', []],
  ["='it''s'!A1", 'other', []],
  ['=Ümsatz!A1', 'other', []],
  ['={1,2}', 'other', []],
  ['=SUM(A1', 'other', ['A1']],
  ['=A1)', 'other', ['A1']],
  ['=Name+1', 'other', []],
])('[B81] %s is of kind %s', (text, kind, references) => {
  const split = splitFormula(text);
  expect([split && kindOfShape(split.shape), split?.references]).toEqual([kind, references]);
});
