import * as fc from 'fast-check';
import { Killed, NotImplemented, ServiceError } from '../../../runtime/contract';
import { createRealm } from '../../../runtime/host/realm';
import { createStrict, type Guard } from '../../../runtime/host/strict';

/** A stub of a service that returns its arguments, to test the wrappers around it. */
class FakeRange {
  static readonly googleName = 'Spreadsheet.Range';
  given: unknown[] = [];
  setValue(value: unknown): this {
    this.given = [value];
    return this;
  }
  setValues(values: unknown[][]): this {
    this.given = [values];
    return this;
  }
  setNote(text: string): this {
    this.given = [text];
    return this;
  }
  setBorder(...args: unknown[]): this {
    this.given = args;
    return this;
  }
  getValues(): unknown[][] {
    return [[1, 'a', new Date(5), true, '']];
  }
  getValue(): unknown {
    throw new ServiceError('The coordinates or dimensions of the range are invalid.');
  }
  getA1Notation(): string {
    throw new TypeError('a slip inside the service');
  }
  getNote(): string {
    throw new Error('a plain sentence');
  }
  getCell(row: number, column: number): unknown {
    this.given = [row, column];
    return this;
  }
}
class FakeSheet {
  static readonly googleName = 'Spreadsheet.Sheet';
  readonly range = new FakeRange();
  getRange(...args: unknown[]): FakeRange {
    this.range.given = args;
    return this.range;
  }
  getName(): string {
    return 'Steps';
  }
}
class FakeSpreadsheetApp {
  static readonly googleName = 'SpreadsheetApp.SpreadsheetApp';
  readonly sheet = new FakeSheet();
  getActiveSheet(): FakeSheet {
    return this.sheet;
  }
}

function open(guard: Partial<Guard> = {}) {
  const fatal: Error[] = [];
  const realm = createRealm({ now: () => 0 }, 'UTC');
  const app = new FakeSpreadsheetApp();
  const strict = createStrict(realm, {
    before: () => 0,
    after: () => {},
    killed: () => null,
    fatal: (error) => void fatal.push(error),
    ...guard,
  });
  strict.install({ SpreadsheetApp: app });
  realm.evaluate(
    'var sheet = SpreadsheetApp.getActiveSheet(), range = sheet.getRange("A1"), thrown = (f) => { try { f(); return "nothing"; } catch (e) { return e.name + ": " + e.message; } };',
  );
  return { ask: (code: string) => realm.evaluate(code), range: app.sheet.range, fatal };
}

describe('what a script sees of a service', () => {
  test('wrong types and counts throw Google’s message', () => {
    const { ask } = open();
    expect(ask('thrown(() => sheet.getRange("A1", [1]))')).toBe(
      "Exception: The parameters (String,number[]) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(ask('thrown(() => sheet.getRange(1, null))')).toBe(
      "Exception: The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(ask('thrown(() => sheet.getRange("1", "2"))')).toBe(
      "Exception: The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(ask('thrown(() => sheet.getRange(null))')).toMatch(/parameters \(null\)/);
    expect(ask('thrown(() => range.setValue())')).toBe(
      "Exception: The parameters () don't match the method signature for SpreadsheetApp.Range.setValue.",
    );
    expect(ask('thrown(() => range.setValues([1, 2]))')).toBe(
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(ask('thrown(() => sheet.getRange(range))')).toMatch(/parameters \(SpreadsheetApp.Range\)/);
    expect(ask('thrown(() => sheet.getRange({}))')).toMatch(/parameters \(\(class\)\)/);
  });

  test('numbers become integers or text where Google wants them', () => {
    const { ask, range } = open();
    ask('range.getCell(1.7, 2)');
    expect(range.given).toEqual([1, 2]);
    ask('range.setNote(25)');
    expect(range.given).toEqual(['25.0']);
    ask('range.setNote(null)');
    expect(range.given).toEqual([null]);
    ask('range.setBorder(true, null, false, null, null, true)');
    expect(range.given).toEqual([true, null, false, null, null, true]);
  });

  test('what Google has and the class lacks names itself, and is never swallowed', () => {
    const { ask, fatal } = open();
    expect(ask('thrown(() => range.getBackground())')).toBe(
      'NotImplemented: SpreadsheetApp.Range.getBackground is not implemented in the local runtime.',
    );
    expect(fatal[0]).toBeInstanceOf(NotImplemented);
    expect(ask('thrown(() => DriveApp.getFiles())')).toBe(
      'NotImplemented: DriveApp.getFiles is not implemented in the local runtime.',
    );
  });

  test('what Google lacks is undefined, so that calling it is V8’s TypeError', () => {
    const { ask } = open();
    expect(ask('range.getColour')).toBeUndefined();
    expect(ask('thrown(() => range.getColour())')).toBe('TypeError: range.getColour is not a function');
    expect(ask('thrown(() => NoSuchApp.go())')).toBe('ReferenceError: NoSuchApp is not defined');
  });

  test('results and errors are of the script’s realm', () => {
    const { ask } = open();
    expect(
      ask(
        'const v = range.getValues(); v instanceof Array && v[0] instanceof Array && v[0][2] instanceof Date && v[0][2].getTime() === 5',
      ),
    ).toBe(true);
    expect(
      ask(
        '(() => { try { range.getValue(); } catch (e) { return e instanceof Error && e.name + ": " + e.message; } })()',
      ),
    ).toBe('Exception: The coordinates or dimensions of the range are invalid.');
    expect(
      ask('range instanceof Object && typeof range.setValue === "function" && range.setValue instanceof Function'),
    ).toBe(true);
    expect(ask('String(range) + JSON.stringify(range)')).toBe('Range{}');
  });

  test('arguments are of the host', () => {
    const { ask, range } = open();
    ask('range.setValues([[new Date(7), { a: [1] }, "x"]])');
    const row = (range.given[0] as unknown[][])[0] as unknown[];
    expect(range.given[0]).toBeInstanceOf(Array);
    expect(row[0]).toBeInstanceOf(Date);
    expect(row).toStrictEqual([new Date(7), { a: [1] }, 'x']);
  });

  test('any JSON value is converted to the host and back unchanged', () => {
    const { ask, range } = open();
    const echo = ask('(text) => { range.setValue(JSON.parse(text)); }') as (text: string) => void;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        echo(JSON.stringify(value));
        expect(range.given).toStrictEqual([JSON.parse(JSON.stringify(value))]);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  test('the same object is the same to the script, and chains', () => {
    const { ask } = open();
    expect(ask('sheet === SpreadsheetApp.getActiveSheet() && range.setValue(1) === range')).toBe(true);
  });

  test('a method taken off its object does not work on another', () => {
    expect(open().ask('thrown(() => range.setValue.call({}, 1))')).toBe('TypeError: Illegal invocation');
  });

  test('a plain error is an Exception; an error inside the runtime is reported even if the script catches it', () => {
    const { ask, fatal } = open();
    expect(ask('thrown(() => range.getNote())')).toBe('Exception: a plain sentence');
    expect(fatal).toHaveLength(0);
    expect(ask('thrown(() => range.getA1Notation())')).toBe('InternalError: a slip inside the service');
    expect(fatal).toHaveLength(1);
  });

  test('after a kill every call throws and nothing has an effect', () => {
    let dead: Killed | null = null;
    const { ask, range } = open({ killed: () => dead });
    ask('range.setValue(1)');
    dead = new Killed('The run was ended here.');
    expect(ask('thrown(() => range.setValue(2))')).toBe('Killed: The run was ended here.');
    expect(range.given).toEqual([1]);
  });

  test('the guard hears of every call with the scopes that Google names', () => {
    const heard: unknown[] = [];
    const { ask } = open({
      before: (name, printed, scopes) => {
        heard.push([name, printed, scopes.length]);
        return 3;
      },
      after: (name, n) => void heard.push([name, n]),
    });
    heard.length = 0;
    ask('range.setValue(1)');
    expect(heard).toEqual([
      ['Spreadsheet.Range.setValue', 'SpreadsheetApp.Range.setValue', 2],
      ['Spreadsheet.Range.setValue', 3],
    ]);
  });
});
