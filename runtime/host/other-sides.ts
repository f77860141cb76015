/** What the other side of each doubt (`doubts.ts`) changes in the services. */
import { ServiceError, type Execution, type Surface } from '../contract';
import type { DoubtId } from '../doubts';
import { parsedContent } from '../services/served-html';
import { ownTriggers } from '../services/triggers';
import type { Range } from '../spreadsheet/range';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';

/** A call of a service's method, before it happens. */
export interface ChangedCall {
  readonly execution: Execution;
  readonly host: unknown;
  readonly args: readonly unknown[];
  /** Calls the method as side 0 has it. */
  proceed(...args: readonly unknown[]): unknown;
}

type Change = (call: ChangedCall) => unknown;

/** Replaces what stands outside texts in double quotes and, unless `names`, outside quoted names. */
const outsideTexts = (formula: string, pattern: RegExp, replace: (found: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (piece) =>
    /^["']/.test(piece) ? piece : piece.replace(pattern, replace),
  );
const withSemicolons = (formula: string): string =>
  /;/.test(outsideTexts(formula, /[^;]/g, () => '')) ? formula : outsideTexts(formula, /,/g, () => ';');
const withoutQuotes = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (piece, name: string | undefined) =>
    name !== undefined && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? `${name}!` : piece,
  );
/** Texts of sections that show nothing: `"x";;;@` becomes `;;;@`. */
const withoutTexts = (format: string): string => (/^"[^"]*";;;/.test(format) ? format.replace(/^"[^"]*"/, '') : format);

/** Applies a change to a text, or to each text of a grid. */
const onTexts =
  (change: (text: string) => string): Change =>
  ({ proceed, args }) => {
    const value = proceed(...args);
    if (typeof value === 'string') return change(value);
    return (value as unknown[][]).map((line) => line.map((text) => (typeof text === 'string' ? change(text) : text)));
  };

const formulaTexts = (change: (text: string) => string): Record<string, Change> =>
  Object.fromEntries(
    ['getFormula', 'getFormulas', 'getFormulaR1C1', 'getFormulasR1C1'].map((name) => [
      `Spreadsheet.Range.${name}`,
      onTexts(change),
    ]),
  );

/** The values that setValue or setValues gives each cell of the range. */
const gridOf = (range: Range, value: unknown): unknown[][] =>
  Array.isArray(value)
    ? (value as unknown[][])
    : Array.from({ length: range.rows }, () => new Array<unknown>(range.columns).fill(value));

const setters = (change: Change): Record<string, Change> => ({
  'Spreadsheet.Range.setValue': change,
  'Spreadsheet.Range.setValues': change,
});

const isDateFormat = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"/g, ''));

/** The last day for which there is a Date, as a serial number. */
const LAST_SERIAL = 100_025_569;
const impossible = (value: unknown): unknown =>
  typeof value === 'number' && value >= LAST_SERIAL ? new Date(Number.NaN) : value;

const emptied =
  (first: (position: number) => number): Change =>
  ({ proceed, args, host }) => {
    const result = proceed(...args);
    const sheet = host as Sheet;
    const [position, count] = args as [number, number | undefined];
    const range = sheet.getRange(first(position), 1, count ?? 1, sheet.getMaxColumns()) as Range & {
      clearDataValidations(): void;
    };
    range.clearFormat();
    range.setNumberFormat('');
    range.clearDataValidations();
    return result;
  };

const limited =
  (bytesOf: (key: string, value: string) => number, most: number): Change =>
  ({ proceed, args }) => {
    const [first, value] = args;
    const entries = typeof first === 'string' ? [[first, value]] : Object.entries(first as object);
    if (entries.some(([key, text]) => bytesOf(String(key), String(text)) > most))
      throw new ServiceError('Argument too large: value');
    return proceed(...args);
  };

const twoBytes = limited((key, value) => 2 * (key.length + value.length), 9 * 1024);
const mostMetadata: Change = ({ proceed, args }) => {
  if (args.some((text) => typeof text === 'string' && text.length > 5000))
    throw new ServiceError('Argument too large: value');
  return proceed(...args);
};

const changes: Readonly<Partial<Record<DoubtId, Readonly<Record<string, Change>>>>> = {
  'marks-verbatim': {
    'Spreadsheet.Range.getNumberFormat': onTexts(withoutTexts),
    'Spreadsheet.Range.getNumberFormats': onTexts(withoutTexts),
  },
  'formula-names': formulaTexts(withoutQuotes),
  'formula-separators': formulaTexts(withSemicolons),
  'formula-in-text-cell': setters(({ proceed, args, host }) => {
    const result = proceed(...args);
    const range = host as Range;
    gridOf(range, args[0]).forEach((line, r) =>
      line.forEach((value, c) => {
        if (typeof value !== 'string' || !value.startsWith('=')) return;
        const cell = range.at(range.gid, range.row0 + r, range.column0 + c, 1, 1);
        if (cell.getNumberFormat() === '@') cell.setFormula(value);
      }),
    );
    return result;
  }),
  'rich-text-formula': {
    'Spreadsheet.Range.setRichTextValue': ({ proceed, args, host }) => {
      const text = (args[0] as { getText(): string }).getText();
      return text.startsWith('=') ? (host as Range).setFormula(text) : proceed(...args);
    },
  },
  'rule-formulas': {
    'Spreadsheet.BooleanCondition.getCriteriaValues': ({ proceed, args }) =>
      (proceed(...args) as unknown[]).map((value) =>
        typeof value === 'string' && value.startsWith('=')
          ? outsideTexts(value, /[;,]/g, (found) => (found === ';' ? ',' : ';'))
          : value,
      ),
  },
  'chart-ranges': {
    'Spreadsheet.EmbeddedChart.getRanges': ({ proceed, args }) =>
      (proceed(...args) as Range[]).flatMap((range) =>
        Array.from({ length: range.columns }, (_, c) =>
          range.at(range.gid, range.row0, range.column0 + c, range.rows, 1),
        ),
      ),
  },
  'chart-options': { 'Charts.ChartOptions.get': () => null },
  'user-triggers': { 'Script.ScriptApp.getUserTriggers': () => [] },
  'project-triggers': {
    'Script.ScriptApp.getProjectTriggers': ({ execution }) => ownTriggers(execution, execution.state.id),
  },
  'clock-file': Object.fromEntries(
    ['getActive', 'getActiveSpreadsheet'].map((name): [string, Change] => [
      `Spreadsheet.SpreadsheetApp.${name}`,
      ({ execution, proceed }) => (execution.surface === 'clock' ? null : proceed()),
    ]),
  ),
  'born-disabled': {
    'Script.ClockTriggerBuilder.create': ({ execution, proceed }) => {
      const made = proceed();
      const stored = execution.state.triggers.at(-1);
      if (stored && execution.surface === 'clock') stored.disabled = true;
      return made;
    },
  },
  'lock-in-simple-trigger': {
    'Lock.LockService.getDocumentLock': ({ execution, proceed }) => {
      if (execution.surface === 'simple')
        throw new ServiceError('You do not have permission to call LockService.getDocumentLock.');
      return proceed();
    },
  },
  'property-bytes': {
    'Properties.Properties.setProperty': twoBytes,
    'Properties.Properties.setProperties': twoBytes,
  },
  'metadata-size': {
    'Spreadsheet.DeveloperMetadata.setValue': mostMetadata,
    'Spreadsheet.Sheet.addDeveloperMetadata': mostMetadata,
    'Spreadsheet.Spreadsheet.addDeveloperMetadata': mostMetadata,
  },
  'inserted-rows': {
    'Spreadsheet.Sheet.insertRowsBefore': emptied((position) => position),
    'Spreadsheet.Sheet.insertRowBefore': emptied((position) => position),
    'Spreadsheet.Sheet.insertRowsAfter': emptied((position) => position + 1),
    'Spreadsheet.Sheet.insertRowAfter': emptied((position) => position + 1),
  },
  'new-sheet-size': {
    'Spreadsheet.Spreadsheet.insertSheet': ({ proceed, args }) => {
      const sheet = proceed(...args) as Sheet;
      if (sheet.getMaxRows() === 1000) sheet.deleteRows(101, 900);
      if (sheet.getMaxColumns() === 26) sheet.deleteColumns(21, 6);
      return sheet;
    },
  },
  'sheet-order': {
    'Spreadsheet.Spreadsheet.getSheets': ({ proceed }) => [...(proceed() as Sheet[])].reverse(),
  },
  'sheet-name-case': {
    'Spreadsheet.Spreadsheet.getSheetByName': ({ proceed, args, host }) =>
      proceed(...args) ??
      (host as Spreadsheet)
        .getSheets()
        .find((sheet) => sheet.getName().toLowerCase() === String(args[0]).toLowerCase()) ??
      null,
  },
  'checkboxes-count': {
    'Spreadsheet.Sheet.getLastRow': ({ proceed, host }) => {
      if (proceed() === 0) return 0;
      const range = (host as Sheet).getDataRange();
      const formulas = range.getFormulas();
      return (
        range
          .getValues()
          .findLastIndex((line, r) =>
            line.some((value, c) => (value !== '' && value !== false) || formulas[r]?.[c] !== ''),
          ) + 1
      );
    },
  },
  'impossible-dates': {
    'Spreadsheet.Range.getValue': ({ proceed }) => impossible(proceed()),
    'Spreadsheet.Range.getValues': ({ proceed }) => (proceed() as unknown[][]).map((line) => line.map(impossible)),
  },
  'number-keeps-date': setters(({ proceed, args, host }) => {
    const range = host as Range;
    const formats = range.getNumberFormats();
    const result = proceed(...args);
    const looks = gridOf(range, args[0]).map((line, r) =>
      line.map((value, c) =>
        typeof value === 'number' && isDateFormat(formats[r]?.[c] ?? '') ? { format: '' } : undefined,
      ),
    );
    if (looks.flat().some(Boolean)) range.document.writeLooks(range.gid, range.row0, range.column0, looks);
    return result;
  }),
  'number-in-text-cell': setters(({ proceed, args, host }) => {
    const range = host as Range;
    const result = proceed(...args);
    const formats = range.getNumberFormats();
    const texts = gridOf(range, args[0]).map((line, r) =>
      line.map((value, c) =>
        typeof value === 'number' && formats[r]?.[c] === '@'
          ? { kind: 'text' as const, value: String(value) }
          : undefined,
      ),
    );
    if (texts.flat().some(Boolean)) range.document.write(range.gid, range.row0, range.column0, texts);
    return result;
  }),
  'display-spaces': {
    'Spreadsheet.Range.getDisplayValues': ({ proceed, host }) => {
      const values = (host as Range).getValues();
      return (proceed() as string[][]).map((line, r) =>
        line.map((text, c) => (typeof values[r]?.[c] === 'string' ? text : text.replace(/ /g, '\u00a0'))),
      );
    },
  },
  'raw-content': {
    'HTML.HtmlTemplate.getRawContent': ({ proceed }) => parsedContent(proceed() as string),
  },
};

/** Code that runs in the script's realm before the script. */
const realmCode: Readonly<Partial<Record<DoubtId, string>>> = {
  'require-all-scopes': 'delete Object.getPrototypeOf(ScriptApp).requireAllScopes;',
  builtins: `for (const [owner, names] of [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
      [String.prototype, ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Promise, ['allSettled', 'any', 'withResolvers']],
      [globalThis, ['structuredClone', 'AggregateError', 'WeakRef', 'FinalizationRegistry']],
    ]) for (const name of names) delete owner[name];`,
  'intl-languages': `for (const name of Object.getOwnPropertyNames(Intl)) {
      const Real = Intl[name];
      if (typeof Real !== 'function' || !Real.prototype || !Real.supportedLocalesOf) continue;
      const English = function (locales, options) { return new Real('en-US', options); };
      English.prototype = Real.prototype;
      English.supportedLocalesOf = () => ['en-US'];
      Intl[name] = English;
    }`,
};

export const codeOf = (turned: ReadonlySet<DoubtId>): string =>
  [...turned].flatMap((id) => realmCode[id] ?? []).join('\n');

/** The errors that may come late. */
const LATE = /protected cell or object|violates the data validation rules|typed column/;

/** Keeps the error of a refused write until the next read, flush or end of a run. */
export class LateErrors {
  private waiting: ServiceError | null = null;

  /** @throws ServiceError that is waiting */
  settle(): void {
    const error = this.waiting;
    this.waiting = null;
    if (error) throw error;
  }

  /** A call that writes or reads, with the errors of earlier writes. */
  around(effect: 'writes' | 'reads' | 'none', call: ChangedCall): unknown {
    if (effect === 'reads') this.settle();
    try {
      return call.proceed(...call.args);
    } catch (error) {
      if (effect !== 'writes' || !(error instanceof ServiceError) || !LATE.test(error.message)) throw error;
      this.waiting ??= error;
      return call.host;
    }
  }
}

/** What happens instead of a call; undefined where no chosen side changes the method. */
export function changeOf(turned: ReadonlySet<DoubtId>, method: string): Change | undefined {
  let change: Change | undefined;
  for (const id of turned) {
    const next = changes[id]?.[method];
    if (!next) continue;
    const inner = change;
    change = inner ? (call) => next({ ...call, proceed: (...args) => inner({ ...call, args }) }) : next;
  }
  return change;
}

/** What the user's language makes of a message. */
export const messageIn = (turned: ReadonlySet<DoubtId>, message: string): string =>
  turned.has('message-language') ? 'Leider ist ein Fehler aufgetreten.' : message;

/** The doubts that concern runs of one kind alone. */
const surfaceOf: Readonly<Partial<Record<DoubtId, Surface>>> = {
  'clock-file': 'clock',
  'born-disabled': 'clock',
  'lock-in-simple-trigger': 'simple',
  'edits-one-by-one': 'simple',
  'old-value': 'simple',
};

const requiring = ['Script.ScriptApp.requireScopes', 'Script.ScriptApp.requireAllScopes'];
const methodsOf: Readonly<Partial<Record<DoubtId, readonly string[]>>> = {
  'consent-from-page': requiring,
  'require-all-scopes': requiring,
};

/**
 * Whether the other side of a doubt can change a run of this kind that succeeded at side 0 with these methods (`calls().byMethod`); false
 * only where it provably cannot.
 */
export function canTouch(id: DoubtId, surface: Surface, byMethod: Readonly<Record<string, number>>): boolean {
  const only = surfaceOf[id];
  if (only !== undefined) return only === surface;
  const methods = methodsOf[id] ?? Object.keys(changes[id] ?? {});
  if (methods.length === 0) return true;
  const called = new Set(Object.keys(byMethod).map((printed) => printed.split('.').slice(-2).join('.')));
  return methods.some((method) => called.has(method.split('.').slice(-2).join('.')));
}
