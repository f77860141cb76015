/** A spreadsheet with the methods of the features, for the tests of this folder. */
import {
  builders,
  rangeFeatureMethods,
  sheetFeatureMethods,
  spreadsheetFeatureMethods,
} from '../../../runtime/features';
import { Range, Sheet, Spreadsheet } from '../../../runtime/spreadsheet';
import { testExecution, type TestExecution } from '../spreadsheet/execution';

/** The classes with all methods that a script can call; those that are added at run time have no types. */
type Any = any;

function mix(prototype: object, methods: object): void {
  for (const [name, method] of Object.entries(methods)) {
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  }
}
mix(Range.prototype, rangeFeatureMethods);
mix(Sheet.prototype, sheetFeatureMethods);
mix(Spreadsheet.prototype, spreadsheetFeatureMethods);

export interface Opened {
  execution: TestExecution;
  spreadsheet: Any;
  sheet: Any;
  app: { [name in keyof typeof builders]: () => Any };
  /** The same file, opened from its snapshot. */
  reopened(): Opened;
}

export function open(options: Parameters<typeof testExecution>[0] = {}): Opened {
  const execution = testExecution(options);
  const spreadsheet: Any = new Spreadsheet(execution);
  const app = Object.fromEntries(
    Object.entries(builders).map(([name, make]) => [name, () => make(execution)]),
  ) as Opened['app'];
  return {
    execution,
    spreadsheet,
    sheet: spreadsheet.getSheets()[0],
    app,
    reopened: () => open({ ...options, snapshot: JSON.parse(JSON.stringify(execution.document.snapshot())) }),
  };
}
