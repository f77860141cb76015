import fc from 'fast-check';
import { readDelimited } from '../../../src/domain/plan/delimited';

/*
 * Text with separators (rule U60).
 */

const cellsOf = (text: string): string[][] => readDelimited(text).rows.map(({ cells }) => [...cells]);

/** As a program writes it that quotes only what must be quoted. */
const write = (rows: readonly (readonly string[])[], separator: string, end: string): string =>
  rows
    .map((cells) =>
      cells.map((cell) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(separator),
    )
    .join(end);

test('[U60] what was written is read as it was, whatever is in the cells', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ',', ';', '\t', '"', '\n', '\r\n', '1'),
    maxLength: 8,
  });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, by, end, mark) => {
        // A file that Excel writes begins with a byte order mark, and may name its separator.
        const text = `${mark ? '\uFEFF' : ''}sep=${by}\n${write(rows, by, end)}`;
        expect(cellsOf(text)).toEqual(rows);
      },
    ),
    { seed: 20260302, numRuns: 300 },
  );
});

test.each([
  [
    'commas',
    'Task,Due\n"Call Ada, then Ben",5\nWrite; send,6',
    [
      ['Task', 'Due'],
      ['Call Ada, then Ben', '5'],
      ['Write; send', '6'],
    ],
  ],
  [
    'semicolons',
    'Task;Hours\nCall;1,5\nWrite;2,5',
    [
      ['Task', 'Hours'],
      ['Call', '1,5'],
      ['Write', '2,5'],
    ],
  ],
  [
    'tabs',
    'Task\tNote\nCall\ta, b; c',
    [
      ['Task', 'Note'],
      ['Call', 'a, b; c'],
    ],
  ],
  [
    'a line break in quotes',
    'a,"x\ny"\nb,z',
    [
      ['a', 'x\ny'],
      ['b', 'z'],
    ],
  ],
  [
    'text behind a closing quote',
    '"a"b,c\nd,e',
    [
      ['ab', 'c'],
      ['d', 'e'],
    ],
  ],
  [
    'a blank before a quotation mark',
    'a, "x, y", z\nb,  "u ""v""",w',
    [
      ['a', 'x, y', ' z'],
      ['b', 'u "v"', 'w'],
    ],
  ],
])('[U60] %s', (_, text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

test('[U60] a quotation mark that is never closed swallows no row, and its row is named', () => {
  const { rows, unclosed } = readDelimited('Task,Note\n"Call Ada,today\nBuy ink,soon');
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Task', 'Note'],
    ['"Call Ada', 'today'],
    ['Buy ink', 'soon'],
  ]);
  expect(unclosed).toBe(2);
});
