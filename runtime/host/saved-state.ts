/** Whether the content of state.json has the shape that the runtime wrote. Any program, a full disk or an editor may have changed the file. */
import { isTimeZone } from '../values';
import type { Saved } from './state-folder';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** The time values of a Date: 1970 ± 100 million days. */
const isMoment: Check = (value) => isNumber(value) && Math.abs(value as number) <= 8.64e15;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

/** Whether a text has the form of a locale: `en_US`, `de`. */
export const isLocale = (text: string): boolean => /^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(text);

/** Rows or columns of a sheet: a spreadsheet has at most 10 million cells. */
const isSize: Check = (value) => isCount(value) && value !== 0 && (value as number) <= 1e7;

const MARKS = ['bold', 'italic', 'strikethrough', 'underline'];
const SIZES: Readonly<Record<string, Check>> = {
  fontSize: (value) => isNumber(value) && (value as number) > 0 && (value as number) <= 400,
  rotation: isNumber,
};
/** Whether this is the style of a cell: `{ bold: true, fontSize: 9, textColor: '#1f2933' }`. A property may also be null: not set. */
export const isStyle = (style: unknown): boolean =>
  isObject(style) &&
  Object.entries(style).every(
    ([name, value]) =>
      value === undefined ||
      value === null ||
      (MARKS.includes(name) ? isFlag : (SIZES[name] ?? ((other) => isText(other) || isFlag(other))))(value),
  );

/** A value that a custom function gave. */
const isResult: Check = (value) =>
  value === null ||
  isText(value) ||
  isFlag(value) ||
  isNumber(value) ||
  fields({ date: isNumber })(value) ||
  fields({ error: (error) => error === '#NUM!' })(value);

const part = { contentType: isText, base64: isText };

const isSheet = fields({
  id: isText,
  name: isText,
  rowNumber: isSize,
  colNumber: isSize,
  cells: isObject,
});

const isSavedShape = fields({
  version: (value) => isCount(value) && value !== 0,
  now: isMoment,
  state: fields({
    id: isText,
    name: isText,
    locale: (value) => isText(value) && isLocale(value as string),
    timeZone: (value) => isText(value) && isTimeZone(value as string),
    owner: isText,
    editors: listOf(isText),
    viewers: optional(listOf(isText)),
    granted: mapOf(listOf(isText)),
    withheld: optional(mapOf(listOf(isText))),
    permitted: optional(mapOf(isFlag)),
    clockStands: optional(isFlag),
    properties: mapOf(mapOf(isText)),
    triggers: listOf(
      fields({
        id: isText,
        user: isText,
        handler: isText,
        eventType: isText,
        rule: isObject,
        createdAt: isMoment,
        nextAt: orNull(isMoment),
        file: optional(isText),
        disabled: optional(isFlag),
      }),
    ),
    counter: isCount,
    mailQuota: mapOf(fields({ day: isText, used: isNumber })),
    settings: optional(mapOf(isText)),
    custom: optional(
      fields({
        code: isText,
        outcomes: mapOf(
          (value) => fields({ message: isText })(value) || fields({ rows: listOf(listOf(isResult)) })(value),
        ),
      }),
    ),
    cache: mapOf(mapOf(fields({ value: isText, until: isNumber }))),
  }),
  document: fields({
    sheets: (value) => Array.isArray(value) && value.length > 0 && value.every(isSheet),
    styles: optional(mapOf(isStyle)),
    formats: optional(mapOf(isText)),
    borders: optional(isObject),
  }),
  mails: listOf(
    fields({
      from: isText,
      to: listOf(isText),
      cc: listOf(isText),
      bcc: listOf(isText),
      subject: isText,
      body: isText,
      htmlBody: isText,
      at: isMoment,
      attachments: listOf(fields({ name: isText, ...part })),
      inlineImages: mapOf(fields(part)),
    }),
  ),
  lastRun: optional(
    orNull(fields({ calls: isNumber, cells: isNumber, simulatedSeconds: isNumber, byMethod: mapOf(isNumber) })),
  ),
  files: optional(mapOf((number) => isCount(number) && number !== 0)),
  selection: optional(
    fields({
      gid: isCount,
      ranges: listOf(fields({ row0: isCount, column0: isCount, rows: isCount, columns: isCount })),
      current: fields({ row0: isCount, column0: isCount }),
    }),
  ),
});

/** The ids of files are names of files, and must not lead out of the folder. */
const hasSafeIds = ({ files = {} }: { files?: Record<string, unknown> }): boolean =>
  Object.keys(files).every((id) => /^[\w-]+$/.test(id));

export const isSaved = (value: unknown): value is Saved =>
  isSavedShape(value) && hasSafeIds(value as { files?: Record<string, unknown> });
