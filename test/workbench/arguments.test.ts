import * as fc from 'fast-check';
import { parseCommandLine } from '../../workbench/arguments';
import { parseTabSeparated, splitA1 } from '../../runtime';

describe('arguments', () => {
  test('options come before or after the command', () => {
    const given = parseCommandLine(['--file', 'dir', '--now=2026-03-01', 'show', 'Steps', '--json', '--values']);
    expect(given).toMatchObject({
      command: 'show',
      rest: ['Steps'],
      file: 'dir',
      now: '2026-03-01',
      flags: { json: true, values: true, formulas: false },
    });
  });

  test('arguments of edit and call are not parsed as options', () => {
    expect(parseCommandLine(['edit', 'Steps!G5', '-5']).rest).toEqual(['Steps!G5', '-5']);
    expect(parseCommandLine(['edit', 'Steps!G5', '--wow']).rest).toEqual(['Steps!G5', '--wow']);
    expect(parseCommandLine(['edit', 'Steps!G5', '']).rest).toEqual(['Steps!G5', '']);
    expect(parseCommandLine(['edit', 'Steps!G5', '--', '--json']).rest).toEqual(['Steps!G5', '--json']);
    expect(parseCommandLine(['call', 'start', '{}']).rest).toEqual(['start', '{}']);
  });

  test('--answer and --press may be repeated', () => {
    expect(parseCommandLine(['menu', 'Ask', '--answer', 'a', '--answer', 'b', '--press', 'yes']).flags).toMatchObject({
      answers: ['a', 'b'],
      presses: ['yes'],
    });
  });

  test('each mistake gives one sentence', () => {
    expect(() => parseCommandLine(['show', 'Steps', '--wrong'])).toThrow('There is no option --wrong. See --help.');
    expect(() => parseCommandLine(['show', 'Steps', '--file'])).toThrow('--file wants a value.');
    expect(() => parseCommandLine(['--auth', 'some', 'menu'])).toThrow('--auth is full, limited or none.');
  });
});

describe('pasted text', () => {
  test('is rows and cells; quotes hold tabs, breaks and quotes', () => {
    expect(parseTabSeparated('a\tb\r\nc\t\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(parseTabSeparated('"two\nlines"\t"say ""hi"""\t5" wide')).toEqual([['two\nlines', 'say "hi"', '5" wide']]);
    expect(parseTabSeparated('a\n\nb')).toEqual([['a'], [''], ['b']]);
    expect(parseTabSeparated('')).toEqual([['']]);
    expect(parseTabSeparated('"open\tb')).toEqual([['"open', 'b']]);
  });
});

test('pasting copied cells gives the same cells', () => {
  const copy = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '=', 'ß', '👩‍💻') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      expect(parseTabSeparated(`${rows.map((row) => row.map(copy).join('\t')).join('\n')}\n`)).toEqual(rows);
    }),
    { seed: 20260101, numRuns: 500 },
  );
});

describe('addresses', () => {
  test('are split into tab and cells', () => {
    expect(splitA1('Steps!D5')).toEqual({ tab: 'Steps', cells: 'D5' });
    expect(splitA1("'It''s! mine'!A1")).toEqual({ tab: "It's! mine", cells: 'A1' });
    expect(splitA1('D5')).toEqual({ tab: '', cells: 'D5' });
  });
});
