/** Refuses objects of one spreadsheet file in methods of another: sheets are known by numbers, which two files share. */
import { ServiceError } from '../contract';
import type { Document } from '../engine/document';

/** What objects of a file have: their document, or an object of the file that has it, or the ranges of a rule. */
interface InFile {
  document?: unknown;
  execution?: unknown;
  sheet?: unknown;
  spreadsheet?: unknown;
  content?: unknown;
}

/** The methods that take objects of any file; the reference says so of copyTo and setActiveSheet. */
const ACROSS = /^(Spreadsheet\.SpreadsheetApp|Script)\.|\.(setActiveSheet|copyTo)$/;
/** Objects that a script makes before it chooses the file; their content counts. */
const OF_NO_FILE = /(Validation|FormatRule|Criteria)(Builder)?$|Theme$/;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const nameOf = (value: object): string =>
  String((value.constructor as { googleName?: string } | undefined)?.googleName ?? '');

/** The document of a service object; undefined for one that belongs to no file. */
function documentOf(value: object): Document | undefined {
  const name = nameOf(value);
  if (!name.startsWith('Spreadsheet.') || OF_NO_FILE.test(name)) return undefined;
  const { document, execution, sheet, spreadsheet } = value as InFile;
  if (isObject(document)) return document as Document;
  for (const owner of [execution, sheet, spreadsheet])
    if (isObject(owner)) return (owner as { document?: Document }).document;
  return undefined;
}

/** The service objects in an argument: itself, the items of an array, the ranges of a rule. */
function* objectsIn(value: unknown): Generator<object> {
  if (Array.isArray(value)) {
    for (const item of value) if (isObject(item)) yield* objectsIn(item);
    return;
  }
  if (!isObject(value)) return;
  yield value;
  if (!OF_NO_FILE.test(nameOf(value))) return;
  const { content } = value as { content?: () => { range?: object | null; ranges?: readonly object[] } };
  const facts = typeof content === 'function' ? content.call(value) : {};
  if (facts.range) yield facts.range;
  yield* facts.ranges ?? [];
}

/** Whether an argument could have objects of a file; a grid of values is not searched. */
function mayHold(value: unknown, key: string): boolean {
  if (!Array.isArray(value)) return isObject(value);
  const [first] = value as unknown[];
  return Array.isArray(first) ? key.endsWith('.setDataValidations') : isObject(first) || first === null;
}

/**
 * Throws if an argument belongs to another file than the object whose method is called.
 * @param key class and method as in reference.json, `Spreadsheet.Range.autoFill`
 */
export function checkSameFile(host: object, key: string, args: readonly unknown[]): void {
  if (!args.some((arg) => mayHold(arg, key))) return;
  const isCopy = key === 'Spreadsheet.Range.copyTo' || key === 'Spreadsheet.Banding.copyTo';
  if (ACROSS.test(key) && !isCopy) return;
  const own = documentOf(host);
  if (!own) return;
  for (const arg of args)
    for (const object of objectsIn(arg)) {
      const document = documentOf(object);
      if (document === undefined || document === own) continue;
      const { gid } = object as { gid?: number };
      // Google's sentence for Range.copyTo; those of the other methods are not known.
      throw new ServiceError(
        nameOf(object) === 'Spreadsheet.Sheet'
          ? `Sheet ${gid} not found`
          : 'Target range and source range must be on the same spreadsheet.',
      );
    }
}
