/** What the runtime has of each member of Google's classes. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import reference from '../../../runtime/host/reference.json';
import { createRealm } from '../../../runtime/host/realm';
import { buildServices } from '../../../runtime/host/services';
import { createStrict } from '../../../runtime/host/strict';
import { MAKERS } from '../arguments/makers';
import { testExecution } from '../spreadsheet/execution';

export const ROOT = resolve(__dirname, '../../..');

interface PackedClass {
  methods: Record<string, unknown>;
  properties: string[];
}
const CLASSES = (reference as unknown as { classes: Record<string, PackedClass> }).classes;

/** The classes of Google's reference, as `Spreadsheet.Range`, by name. */
export const classNames = Object.keys(CLASSES).sort();

export interface Member {
  name: string;
  works: boolean;
}

/** An object of each class that the runtime has, made by a script and without its wrapper. */
function objects(): Map<string, Record<string, unknown>> {
  const execution = testExecution();
  const realm = createRealm(execution.clock, 'Etc/UTC');
  Object.assign(execution, { Date: realm.Date });
  const strict = createStrict(realm, { before: () => 0, after: () => {}, killed: () => null, fatal: () => {} });
  strict.install(buildServices(execution));
  realm.evaluate(
    'var file = SpreadsheetApp.getActive(), sheet = file.getActiveSheet(), range = sheet.getRange("B2:D5").setValue("a");',
  );
  return new Map(
    Object.entries(MAKERS).map(([name, code]) => [
      name,
      strict.toHost(realm.evaluate(code)) as Record<string, unknown>,
    ]),
  );
}

const ALWAYS_THROWS = /^[\w$]+\([^)]*\)\s*\{\s*throw new [\w$.]*NotImplemented\(/;
const made = objects();

/** The methods and properties of a class in the order of Google's reference. */
export function membersOf(className: string): Member[] {
  const { methods, properties } = CLASSES[className] ?? { methods: {}, properties: [] };
  const object = made.get(className);
  return [...properties, ...Object.keys(methods)].map((name) => {
    const value = object?.[name] ?? (object?.constructor as unknown as Record<string, unknown> | undefined)?.[name];
    const throws = typeof value === 'function' && ALWAYS_THROWS.test(Function.prototype.toString.call(value));
    return { name, works: value !== undefined && !throws };
  });
}

/** The numbers in oddities.md by the members that their items name: `Range.clear` to `C7`. */
export function oddities(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, number = '', text = ''] of readFileSync(join(ROOT, 'runtime/oddities.md'), 'utf8').matchAll(
    /^- \*\*([A-Z]\d+)\*\* (.*)$/gm,
  ))
    for (const [, member = ''] of text.matchAll(/`([A-Z]\w+\.[a-z]\w+)`/g))
      found.set(member, [...(found.get(member) ?? []), number]);
  return found;
}

/** Whether a member has to do with pivot tables, data sources, slicers, images, drawings or charts. */
export const isSpecial = (className: string, member: string): boolean =>
  /Pivot|DataSource|DataExecution|DataTable|BigQuery|Looker|Slicer|Image|Drawing|Chart|DateTimeGrouping|FrequencyType|ContainerInfo|SortSpec/.test(
    `${className}.${member}`,
  );
