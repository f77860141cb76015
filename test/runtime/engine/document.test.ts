import fc from 'fast-check';
import { registries } from '../../../runtime/engine/load';
import { PLUGINS_PER_CELL, PLUGINS_PER_WRITE } from '../../../runtime/engine/bulk-writes';
import { DISABLED_PLUGINS } from '../../../runtime/engine/headless';
import { openDocument, type CellWrite, type Document, type DocumentOptions } from '../../../runtime/engine/document';

const NOON = Date.UTC(2026, 2, 1, 12);
const open = (options: Partial<DocumentOptions> = {}): Document =>
  openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => NOON, ...options });
const one = (document: Document, row = 0, column = 0) => document.read(0, row, column, 1, 1)[0]![0]!;
const text = (value: string): CellWrite => ({ kind: 'text', value });
const formula = (value: string): CellWrite => ({ kind: 'formula', value });

/** The value of a formula in F1 of a sheet with the given first cells. */
function result(value: string, cells: CellWrite[][] = [[]], options: Partial<DocumentOptions> = {}) {
  const document = open(options);
  if (cells[0]!.length > 0) document.write(0, 0, 0, cells);
  document.write(0, 0, 5, [[formula(value)]]);
  return one(document, 0, 5);
}

describe('a fresh document', () => {
  test('has one sheet of 1000 × 26 with gid 0', () => {
    expect(open().sheets()).toEqual([
      {
        gid: 0,
        name: 'Sheet1',
        hidden: false,
        rows: 1000,
        columns: 26,
        frozenRows: 0,
        frozenColumns: 0,
        tabColor: null,
      },
    ]);
  });

  test('reads empty cells as the empty string', () => {
    expect(one(open())).toEqual({ value: '', error: false, formula: '', format: '' });
  });
});

describe('contents', () => {
  test.each([
    '0012',
    '3/4',
    '=1+1',
    "'x",
    'TRUE',
    '#REF!',
    '50%',
    '1e5',
    '[label](https://example.com)',
    'https://example.com',
    'a\nb',
    ' x ',
    'ß“”',
    '\\"',
  ])('keep the text %j as text, for formulas too', (value) => {
    const document = open();
    document.write(0, 0, 0, [[text(value), formula('=A1&""')]]);
    expect(one(document)).toMatchObject({ value, error: false });
    expect(one(document, 0, 1)).toMatchObject({ value, error: false });
  });

  test('any text and any number are read as they were written, also from a snapshot', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (values) => {
        const document = open();
        const usable = values.map((value) =>
          typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : Object.is(value, -0) ? 0 : value,
        );
        document.write(
          0,
          0,
          0,
          usable.map((value): CellWrite[] => [
            typeof value === 'string'
              ? text(value)
              : typeof value === 'number'
                ? { kind: 'number', value }
                : { kind: 'boolean', value },
          ]),
        );
        const read = (from: Document) => from.read(0, 0, 0, usable.length, 1).map((line) => line[0]!.value);
        expect(read(document)).toEqual(usable);
        expect(read(open({ snapshot: JSON.parse(JSON.stringify(document.snapshot())) }))).toEqual(usable);
      }),
      { seed: 20260101, numRuns: 60 },
    );
  });

  test('stay numbers when the format becomes text, and text when it becomes a number format', () => {
    const document = open();
    document.write(0, 0, 0, [[{ kind: 'number', value: 12 }, text('12')]]);
    document.writeLooks(0, 0, 0, [[{ format: '@' }, { format: '0.00' }]]);
    expect(document.read(0, 0, 0, 1, 2)[0]!.map(({ value }) => value)).toEqual([12, '12']);
  });

  test('are left alone by undefined and cleared by null, the format staying', () => {
    const document = open();
    document.write(0, 0, 0, [[{ kind: 'number', value: 1, format: '0.00' }, text('x')]]);
    document.write(0, 0, 0, [[null, undefined]]);
    expect(document.read(0, 0, 0, 1, 2)[0]).toMatchObject([{ value: '', format: '0.00' }, { value: 'x' }]);
  });

  test('are refused outside of the grid', () => {
    expect(() => open().write(0, 999, 0, [[text('a')], [text('b')]])).toThrow(RangeError);
  });
});

describe('formats', () => {
  const PATTERNS = [
    '0.##',
    '#,##0',
    '0%',
    'yyyy-mm-dd',
    'ddd d mmm',
    'h:mm AM/PM',
    '[h]:mm',
    '"text"',
    '@',
    '0.00;[red]-0.00',
    '#,##0.00 [$€]',
    'm/d',
    'd.m.yyyy hh:mm',
    '?/?',
    '0.00E+00',
    '"~x"',
    '0;0;"–";@',
  ];
  test.each(PATTERNS)('%j comes back as it was set and never breaks the value', (format) => {
    const document = open();
    document.write(0, 0, 0, [[{ kind: 'number', value: 46082.5, format }]]);
    const again = open({ snapshot: JSON.parse(JSON.stringify(document.snapshot())) });
    expect(one(document)).toEqual({ value: 46082.5, error: false, formula: '', format });
    expect(one(again)).toEqual(one(document));
    document.write(0, 0, 1, [[formula('=A1+1')]]);
    // With the format `@` the result is also text, because the format is copied.
    expect(Number(one(document, 0, 1).value)).toBe(46083.5);
  });

  test('and styles of formulas change without a change of the formula', () => {
    const document = open();
    document.write(0, 0, 0, [[{ kind: 'number', value: 2 }, formula('=A1*2')]]);
    document.writeLooks(0, 0, 1, [[{ format: '0.0', style: { bold: true } }]]);
    expect([one(document, 0, 1), document.looks(0, 0, 1, 1, 1)[0]![0]]).toEqual([
      { value: 4, error: false, formula: '=A1*2', format: '0.0' },
      { format: '0.0', style: { bold: true } },
    ]);
    document.write(0, 0, 0, [[{ kind: 'number', value: 3 }]]);
    document.insertHeaders(0, 'ROW', 0, 1, 'after');
    expect(one(document, 1, 1)).toEqual({ value: 6, error: false, formula: '=A2*2', format: '0.0' });
    document.writeLooks(0, 1, 1, [[{ format: '', style: null }]]);
    expect(document.looks(0, 1, 1, 1, 1)[0]![0]).toEqual({ format: '', style: {} });
  });

  test('pass from a date to the formula that refers to it', () => {
    const document = open();
    document.write(0, 0, 0, [
      [{ kind: 'number', value: 46082, format: 'd mmm yyyy' }, formula('=A1'), formula('=A1+1')],
    ]);
    expect(document.read(0, 0, 1, 1, 2)[0]!.map(({ format }) => format)).toEqual(['d mmm yyyy', 'd mmm yyyy']);
  });
});

describe('errors', () => {
  test.each([
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=MATCH("x",A1:A2,0)', '#N/A'],
    ['="x"*1', '#VALUE!'],
    ['=A1+1', '#VALUE!'],
    ['=Nowhere!A1', '#REF!'],
    ['=F1', '#REF!'],
    ['=F1+A1', '#REF!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=1+', '#ERROR!'],
    ['=FACT(-1)', '#NUM!'],
  ])('%s reads as %s', (source, expected) => {
    const cells = [[text('abc')]];
    expect(result(source, cells)).toMatchObject({ value: expected, error: true, formula: source });
  });

  test('pass on through formulas and are caught by IFERROR', () => {
    expect(result('=A1&"x"', [[formula('=1/0')]])).toMatchObject({ value: '#DIV/0!', error: true });
    expect(result('=IFERROR(A1,"none")', [[formula('=1/0')]])).toMatchObject({ value: 'none', error: false });
  });

  test('are kept as values', () => {
    const document = open();
    document.write(0, 0, 0, [[{ kind: 'error', value: '#N/A' }, formula('=ISNA(A1)')]]);
    expect(document.read(0, 0, 0, 1, 2)[0]).toMatchObject([
      { value: '#N/A', error: true, formula: '' },
      { value: true },
    ]);
  });
});

describe('the clock', () => {
  test('computes TODAY and NOW in the time zone of the file', () => {
    const late = { now: () => Date.UTC(2026, 2, 1, 23, 30), timeZone: 'Asia/Tokyo' };
    expect(result('=TODAY()', [[]], late)).toMatchObject({ value: 46083, format: 'm/d/yyyy' });
    const now = result('=NOW()', [[]], { ...late, timeZone: 'America/New_York', locale: 'en_GB' });
    expect(now.format).toBe('dd/mm/yyyy h:mm:ss');
    expect(now.value).toBeCloseTo(46082 + 18.5 / 24, 9);
  });

  test('is evaluated again by refreshVolatile, with the formulas that depend on it', () => {
    let now = NOON;
    const document = open({ now: () => now });
    document.write(0, 0, 0, [[formula('=TODAY()'), formula('=A1+1')]]);
    expect(document.read(0, 0, 0, 1, 2)[0]!.map(({ value }) => value)).toEqual([46082, 46083]);
    now += 86_400_000;
    document.refreshVolatile();
    expect(document.read(0, 0, 0, 1, 2)[0]!.map(({ value }) => value)).toEqual([46083, 46084]);
    document.timeZone = 'Pacific/Auckland';
    document.refreshVolatile();
    expect(one(document).value).toBe(46084);
  });
});

describe('snapshots', () => {
  test('bring back content, formats, sheets and sizes, and are the same for the same document', () => {
    const document = open();
    document.write(0, 0, 0, [[text('a'), formula('=A1&"b"')]]);
    document.insertSheet('Two', 1, 5, 5);
    document.resizeHeaders(0, 'COL', 1, 1, 222);
    document.freeze(0, 'ROW', 1);
    const snapshot = JSON.parse(JSON.stringify(document.snapshot()));
    const again = open({ snapshot });
    expect(again.sheets()).toEqual(document.sheets());
    expect(again.read(0, 0, 0, 1, 2)).toEqual(document.read(0, 0, 0, 1, 2));
    expect(again.headerSize(0, 'COL', 1)).toBe(222);
    expect(JSON.parse(JSON.stringify(again.snapshot()))).toEqual(snapshot);
  });

  test('count all created sheets, so that no gid is used twice', () => {
    const document = open();
    const first = document.insertSheet('Two', 1, 5, 5);
    document.deleteSheet(first);
    const again = open({ snapshot: document.snapshot() });
    expect(again.insertSheet('Three', 1, 5, 5)).not.toBe(first);
  });
});

test('a bulk write reaches every plugin that handles UPDATE_CELL', () => {
  for (const name of [
    'corePluginRegistry',
    'coreViewsPluginRegistry',
    'statefulUIPluginRegistry',
    'featurePluginRegistry',
  ]) {
    const registry = (registries as any)[name];
    const known = new Set([
      ...(PLUGINS_PER_CELL[name] ?? []),
      ...(PLUGINS_PER_WRITE[name] ?? []),
      ...(DISABLED_PLUGINS[name] ?? []),
    ]);
    for (const plugin of registry.getKeys()) {
      const looks = handlersOf(registry.get(plugin)).filter((source) =>
        /case "UPDATE_CELL":|case 'UPDATE_CELL':|=== "UPDATE_CELL"|invalidate\w+Commands/.test(source),
      );
      expect([plugin, known.has(plugin) || looks.length === 0]).toEqual([plugin, true]);
    }
  }
});

test('the plugins that a bulk write calls once use no cell of the command', () => {
  for (const [name, plugins] of Object.entries(PLUGINS_PER_WRITE)) {
    for (const plugin of plugins) {
      const reactions = handlersOf((registries as any)[name].get(plugin)).flatMap(
        (source) => source.match(/case "UPDATE_CELL":[^{}]*?(break|return)/g) ?? [],
      );
      for (const reaction of reactions)
        expect([plugin, /cmd\.(col|row|content)/.test(reaction)]).toEqual([plugin, false]);
    }
  }
});

/** The source code of a plugin's own and inherited handlers. */
function handlersOf(plugin: any): string[] {
  const sources: string[] = [];
  for (let { prototype } = plugin; prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype)) {
    for (const method of ['handle', 'beforeHandle'])
      if (Object.hasOwn(prototype, method)) sources.push(String(prototype[method]));
  }
  return sources;
}

describe('what is looked at', () => {
  test('texts, numbers and booleans are read without computing the document, beside what a formula spreads and within its way', () => {
    let computed = 0;
    (registries.functionRegistry as any).replace('PAIR', {
      description: '',
      args: [],
      isExported: false,
      compute: () => ((computed += 1), [[{ value: 1 }, { value: 2 }]]),
    });
    try {
      const document = open();
      document.write(0, 0, 0, [
        [formula('=PAIR()'), text('0012')],
        [null, { kind: 'number', value: 7 }],
        [text('#REF!'), { kind: 'boolean', value: true }],
      ]);
      expect(document.readValues(0, 0, 1, 3, 1).flat()).toMatchObject([
        { value: '0012' },
        { value: 7 },
        { value: true },
      ]);
      expect(computed).toBe(0);
      expect(document.readValues(0, 0, 0, 3, 1).flat()).toMatchObject([
        { value: 1 },
        { value: 2 },
        { value: '#REF!', error: false },
      ]);
      document.write(0, 1, 0, [[text('in the way')]]);
      expect(document.readValues(0, 1, 0, 1, 1)[0]![0]).toMatchObject({ value: 'in the way' });
      expect(computed).toBe(1);
      expect(one(document)).toMatchObject({ value: '#REF!', error: true });
    } finally {
      delete (registries.functionRegistry as any).content.PAIR;
    }
  });

  test('a document records commands for undo and sharing, and none if the history is disabled', () => {
    const sent: { type: string }[] = [];
    const transportService = {
      onNewMessage: () => {},
      leave: () => {},
      sendMessage: (message: { type: string }) => Promise.resolve(void sent.push(message)),
    };
    const [alone, shared] = [open({ keepsHistory: false }), open({ config: { transportService } })];
    for (const document of [alone, shared]) document.write(0, 0, 0, [[text('a')]]);
    const kept = (document: Document): number =>
      [...document.model.session.revisions.tree.execution(document.model.session.revisions.HEAD_BRANCH)].length;
    expect([kept(alone), kept(shared)]).toEqual([1, 2]);
    expect([alone, shared].map(({ model }) => model.state.changes?.length ?? 0)).toEqual([0, expect.any(Number)]);
    expect(shared.model.state.changes.length).toBeGreaterThan(0);
    expect(sent.filter(({ type }) => type === 'REMOTE_REVISION')).toHaveLength(1);
    expect(one(alone)).toEqual(one(shared));
  });
});

describe('size', () => {
  test('100,000 cells are written in one command, read back and found at their end', () => {
    const document = open();
    document.insertHeaders(0, 'ROW', 1000, 9000, 'before');
    const cells = Array.from({ length: 10_000 }, (_, r) =>
      Array.from({ length: 10 }, (__, c): CellWrite => (c % 2 ? text(`text ${r}`) : { kind: 'number', value: r * c })),
    );
    document.write(0, 0, 0, cells);
    const values = document.readValues(0, 0, 0, 10_000, 10);
    const end = document.contentEnd(0);
    expect(values[9_999]![9]!.value).toBe('text 9999');
    expect(end).toEqual({ rows: 10_000, columns: 10 });
  });

  test('a column in which every row refers to the next one is computed at any length, and a circle of any length is #REF!', () => {
    const document = open();
    document.insertHeaders(0, 'ROW', 1000, 4500, 'before');
    document.write(
      0,
      0,
      0,
      Array.from({ length: 5000 }, (_, i) => [formula(`=A${i + 2}+1`), formula(`=SUM(B${i + 2}:B${i + 3},0)*0+1`)]),
    );
    expect(document.read(0, 0, 0, 1, 2)[0]!.map(({ value }) => value)).toEqual([5000, 1]);
    document.write(0, 5000, 0, [[formula('=A1')]]);
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ value: '#REF!', error: true });
    document.write(0, 5000, 0, [[{ kind: 'number', value: 1 }]]);
    expect(one(document).value).toBe(5001);
  });
});
