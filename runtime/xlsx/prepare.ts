/**
 * Makes a copy of the document with only what the engine can export correctly: the engine omits some types of rules, breaks lists whose
 * items contain commas, and does not quote text inside conditions. The document itself does not change.
 */
import { openDocument, type Document, type DocumentOptions } from '../engine/document';
import { cellName } from '../features/formula-references';
import type { FormatRule, FormatWrite } from '../features/plugins/conditional-formats';
import type { ValidationRule, ValidationWrite } from '../features/plugins/data-validations';
import type { EngineRange, Zone } from '../features/plugins/engine';

/** Name of the hidden sheet for lists that do not fit into a validation of xlsx. */
const LISTS = 'Lists';

/** Maximal length of a list inside a validation without its quotes (ECMA-376 18.3.1.33: formula1 has at most 255 characters). */
const LONGEST_LIST = 255;

export function prepareForXlsx(document: Document): Document {
  const copy = openDocument({
    snapshot: document.snapshot(),
    locale: document.locale,
    timeZone: document.timeZone,
    now: document.now,
    ...resultsOf(document),
  });
  const lists = new ListSheet(copy);
  const { getters } = copy.model;
  for (const { gid } of copy.sheets()) {
    const sheetId = copy.sheetId(gid);
    if (gid === lists.gid) continue;
    rewriteValidations(copy, sheetId, lists);
    const formats = getters.getConditionalFormats(sheetId) as (Omit<FormatRule, 'ranges'> & { ranges: string[] })[];
    const rules = formats.flatMap((format) =>
      format.ranges.map((reference) =>
        formatWrite(sheetId, format.rule, getters.getRangeFromSheetXC(sheetId, reference).zone),
      ),
    );
    if (rules.length > 0) copy.command('SET_CONDITIONAL_FORMATS', { sheetId, rules: toPlain(rules) });
    const filter = getters.getSheetFilter(sheetId);
    if (filter !== undefined) copy.model.dispatch('REMOVE_TABLE', { sheetId, target: [filter.zone] });
  }
  return copy;
}

/** The copy shows what the custom functions gave, without their script. */
function resultsOf(document: Document): Pick<DocumentOptions, 'customFunctions'> {
  const { customCalls } = document;
  if (!customCalls) return {};
  document.evaluate();
  return {
    customFunctions: {
      find: (name) => customCalls.find(name),
      run: () => ({ message: 'The function has not run.' }),
      known: customCalls.all(),
    },
  };
}

/** The engine accepts only plain objects of its realm in commands. */
const toPlain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function rewriteValidations(copy: Document, sheetId: string, lists: ListSheet): void {
  const { getters } = copy.model;
  const rules = getters.getDataValidationRules(sheetId) as ValidationRule[];
  if (rules.length === 0) return;
  const all: Zone = {
    left: 0,
    top: 0,
    right: getters.getNumberCols(sheetId) - 1,
    bottom: getters.getNumberRows(sheetId) - 1,
  };
  const writes = rules.flatMap((rule) => rule.ranges.flatMap((range) => validationWrite(rule, range, lists)));
  copy.command('SET_DATA_VALIDATIONS', {
    sheetId,
    ranges: [{ _sheetId: sheetId, _zone: all }],
    rules: toPlain(writes),
  });
}

function validationWrite(rule: ValidationRule, { sheetId, zone }: EngineRange, lists: ListSheet): ValidationWrite[] {
  const google = rule.google ?? { type: 'CUSTOM_FORMULA', help: null, dropdown: true };
  const write = (type: string, values: string[]): ValidationWrite[] => [
    {
      criterion: { ...rule.criterion, type, values },
      isBlocking: rule.isBlocking === true,
      google,
      ranges: [{ _sheetId: sheetId, _zone: zone }],
    },
  ];
  const { type, values } = rule.criterion;
  const cell = cellName(zone.top, zone.left);
  const text = quoted(values[0] ?? '');
  switch (type) {
    case 'isBoolean':
      return write('isValueInList', ['TRUE', 'FALSE']);
    case 'isValueInList': {
      const fits =
        values.join(',').length <= LONGEST_LIST &&
        values.every((value) => !value.includes(',') && !value.includes('"') && value.trim() === value);
      return fits ? write(type, values) : write('isValueInRange', [lists.add(values)]);
    }
    case 'containsText':
      return write('customFormula', [`=ISNUMBER(SEARCH(${text},${cell}))`]);
    case 'notContainsText':
      return write('customFormula', [`=NOT(ISNUMBER(SEARCH(${text},${cell})))`]);
    case 'isEqualText':
      return write('customFormula', [`=${cell}=${text}`]);
    case 'isEmail':
      return write('customFormula', [`=ISNUMBER(FIND("@",${cell}))`]);
    case 'dateIsValid':
      return write('customFormula', [`=ISNUMBER(${cell})`]);
    case 'isLink':
      return [];
    default:
      return write(type, values);
  }
}

const quoted = (text: string): string =>
  text.startsWith('=') ? `(${text.slice(1)})` : `"${text.replace(/"/g, '""')}"`;

/** Replaces conditions on text by formulas, which quote the text and mean the same in every spreadsheet program. */
function formatWrite(sheetId: string, rule: FormatRule['rule'], zone: Zone): FormatWrite {
  const cell = cellName(zone.top, zone.left);
  const text = quoted(rule.values?.[0] ?? '');
  const formulas: Record<string, string> = {
    containsText: `=ISNUMBER(SEARCH(${text},${cell}))`,
    notContainsText: `=NOT(ISNUMBER(SEARCH(${text},${cell})))`,
    beginsWithText: `=LEFT(${cell},LEN(${text}))=${text}`,
    endsWithText: `=RIGHT(${cell},LEN(${text}))=${text}`,
    isEqualText: `=${cell}=${text}`,
    isEmpty: `=LEN(TRIM(${cell}))=0`,
    isNotEmpty: `=LEN(TRIM(${cell}))>0`,
  };
  const formula = rule.type === 'CellIsRule' ? formulas[rule.operator as string] : undefined;
  const plain =
    formula === undefined
      ? rule
      : { type: 'CellIsRule', style: rule.style, operator: 'customFormula', values: [formula] };
  return { rule: plain, google: { type: null, group: 0 }, ranges: [{ _sheetId: sheetId, _zone: zone }] };
}

/** The hidden sheet with a list in each column, created for the first list. */
class ListSheet {
  gid: number | null = null;
  private readonly places = new Map<string, string>();
  constructor(private readonly copy: Document) {}

  /** Writes the items into a column, unless it exists, and returns its reference. */
  add(items: readonly string[]): string {
    const key = JSON.stringify(items);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const column = this.places.size;
    const gid = this.sheet();
    const { rows, columns, name } = this.copy.sheet(gid) ?? { rows: 0, columns: 0, name: LISTS };
    if (rows < items.length) this.copy.insertHeaders(gid, 'ROW', rows, items.length - rows, 'before');
    if (columns <= column) this.copy.insertHeaders(gid, 'COL', columns, column + 1 - columns, 'before');
    this.copy.write(
      gid,
      0,
      column,
      items.map((item) => [{ kind: 'text', value: item }]),
    );
    const reference = `'${name}'!${cellName(0, column)}:${cellName(items.length - 1, column)}`;
    this.places.set(key, reference);
    return reference;
  }

  private sheet(): number {
    if (this.gid !== null) return this.gid;
    const names = new Set(this.copy.sheets().map((sheet) => sheet.name.toLowerCase()));
    let name = LISTS;
    for (let n = 2; names.has(name.toLowerCase()); n += 1) name = `${LISTS} ${n}`;
    this.gid = this.copy.insertSheet(name, this.copy.sheets().length, 100, 5);
    this.copy.setSheetHidden(this.gid, true);
    return this.gid;
  }
}
