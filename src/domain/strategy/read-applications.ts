import type { Day } from '../plan/day';
import { oneLine, readSeparated, separators, type DelimitedRow } from '../plan/delimited';
import type { WrittenWords } from '../plan/spoken-words';
import { decideOrder, readWrittenDay, type DayReading, type NumberOrder } from '../plan/written-day';
import type { TargetStage } from './target-history';

/*
 * A pasted list of applications: its columns are known by their headings, in any order. (rules S28 to S31)
 */

type ApplicationField = 'organisation' | 'role' | 'stage' | 'appliedOn' | 'link' | 'notes';

/** Words of all languages, lower case: the headings of each field, and what people write for each stage. */
export interface ApplicationWords {
  readonly written: readonly WrittenWords[];
  readonly headings: Readonly<Record<ApplicationField, readonly string[]>>;
  readonly stages: Readonly<Record<TargetStage, readonly string[]>>;
  /** The user's own words for a stage, on one line and in lower case. */
  readonly own?: ReadonlyMap<string, { readonly stage: TargetStage; readonly word: string }>;
}

export interface Application {
  /** 1-based, as a spreadsheet would number it: a line break inside quotes begins no row. */
  readonly line: number;
  readonly organisation: string;
  readonly role: string;
  readonly stage: TargetStage;
  /** The user's own word that says this stage; '' for none. */
  readonly said: string;
  readonly appliedOn: Day | null;
  /** The stages that the list speaks of, in their order; the present one last. */
  readonly passed: readonly TargetStage[];
  readonly link: string;
  /** The notes, and with their headings the cells of columns that Waymark has no place for. */
  readonly notes: string;
}

export interface ReadApplications {
  readonly rows: readonly Application[];
  /** The headings that were understood, and the others with ''. */
  readonly columns: readonly { readonly heading: string; readonly field: ApplicationField | '' }[];
  /** Lines without an organisation. */
  readonly nameless: readonly number[];
  /** Lines that say the same organisation and role as one above. */
  readonly twice: readonly number[];
  /** Words for a stage, and texts for a day, that were not understood; they are kept in the notes. */
  readonly unknownStages: readonly { readonly line: number; readonly got: string }[];
  readonly unknownDays: readonly { readonly line: number; readonly got: string }[];
  /** The order of the list's days when no day of it shows which one it is; '' when it is certain. */
  readonly dayOrder: NumberOrder | '';
  /** Why there are no rows. */
  readonly problem: '' | 'empty' | 'noHeadings';
}

const nothing: Omit<ReadApplications, 'problem'> = {
  rows: [],
  columns: [],
  nameless: [],
  twice: [],
  unknownStages: [],
  unknownDays: [],
  dayOrder: '',
};

/** Lines above the headings that may hold a title. */
const MOST_TITLE_LINES = 10;

/** What the days of a list depend on; `order` is that of the file's locale, for lists whose days do not show it. */
type Reading = Pick<DayReading, 'today' | 'dayAt'> & { readonly order: NumberOrder };

/** Reads a list with headings, separated by tabs, semicolons or commas; quotation marks as in CSV. */
export function readApplications(text: string, words: ApplicationWords, reading: Reading): ReadApplications {
  if (text.trim() === '') return { ...nothing, problem: 'empty' };
  const found = separators
    .map((separator) => {
      const lines = readSeparated(text, () => separator).rows.filter(isFilled);
      const at = lines.slice(0, MOST_TITLE_LINES).findIndex(({ cells }) => isHeading(cells, words));
      const fields = at < 0 ? [] : fieldsOf(lines[at]?.cells ?? [], words);
      return { lines, at, fields, known: fields.filter((field) => field !== '').length };
    })
    .reduce((best, one) => (one.known > best.known ? one : best));
  if (found.known === 0) return { ...nothing, problem: 'noHeadings' };
  return readRows(found.lines, found.at, found.fields, words, reading);
}

/** A company, and another known column. */
function isHeading(line: readonly string[], words: ApplicationWords): boolean {
  const fields = fieldsOf(line, words);
  return fields.includes('organisation') && fields.filter((field) => field !== '').length >= 2;
}

function readRows(
  lines: readonly DelimitedRow[],
  at: number,
  fields: readonly (ApplicationField | '')[],
  words: ApplicationWords,
  { today, dayAt, order: usual }: Reading,
): ReadApplications {
  const headings = lines[at]?.cells ?? [];
  const body = lines.slice(at + 1);
  const of = ({ cells }: DelimitedRow, field: ApplicationField): string =>
    withLineFeeds(cells[fields.indexOf(field)] ?? '');
  const days = { today, dayAt, side: 'behind', words: words.written } as const;
  const { order } = decideOrder(
    body.map((row) => of(row, 'appliedOn')),
    days,
  );
  const rows: Application[] = [];
  const known = new Set<string>();
  const nameless: number[] = [];
  const twice: number[] = [];
  const unknownStages: { line: number; got: string }[] = [];
  const unknownDays: { line: number; got: string }[] = [];
  let isUncertain = false;
  body.forEach((whole) => {
    const { row: line, cells } = whole;
    const [organisation, role] = [oneLine(of(whole, 'organisation')), oneLine(of(whole, 'role'))];
    if (organisation === '') return void nameless.push(line);
    if (known.has(keyOfTarget({ organisation, role }))) return void twice.push(line);
    known.add(keyOfTarget({ organisation, role }));
    const [status, date] = [of(whole, 'stage'), of(whole, 'appliedOn')];
    const read = readWrittenDay(date, { ...days, order });
    const settled = read.kind === 'ambiguous' ? readWrittenDay(date, { ...days, order: usual }) : read;
    const appliedOn = settled.kind === 'day' ? settled.day : null;
    const own = words.own?.get(oneLine(status).toLowerCase());
    const said = own ? [own.stage] : status === '' ? [] : stagesIn(status, words);
    const kept: string[] = [];
    const keep = (column: number, got: string): void => void kept.push(`${oneLine(headings[column] ?? '')}: ${got}`);
    if (status !== '' && said.length === 0) {
      unknownStages.push({ line, got: status });
      keep(fields.indexOf('stage'), status);
    }
    if (date !== '' && appliedOn === null) {
      unknownDays.push({ line, got: date });
      keep(fields.indexOf('appliedOn'), date);
    }
    if (read.kind === 'ambiguous') isUncertain = true;
    cells.forEach((cell, column) => {
      if ((fields[column] ?? '') !== '' || cell.trim() === '') return;
      const heading = oneLine(headings[column] ?? '');
      const text = withLineFeeds(cell);
      kept.push(heading === '' ? text : `${heading}: ${text}`);
    });
    const before: readonly TargetStage[] = appliedOn !== null && said[0] !== 'applied' ? ['applied'] : [];
    const isAhead = said.length > 0 && said.every((stage) => ['watching', 'warm', 'talking'].includes(stage));
    const passed = isAhead ? said : [...before, ...said];
    rows.push({
      line,
      organisation,
      role,
      stage: passed[passed.length - 1] ?? 'watching',
      said: own?.word ?? '',
      appliedOn,
      passed,
      link: of(whole, 'link'),
      notes: [of(whole, 'notes'), ...kept].filter((part) => part !== '').join('\n'),
    });
  });
  return {
    rows,
    columns: headings.map((heading, column) => ({ heading: oneLine(heading), field: fields[column] ?? '' })),
    nameless,
    twice,
    unknownStages,
    unknownDays,
    dayOrder: isUncertain ? usual : '',
    problem: '',
  };
}

const withLineFeeds = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

/** Two targets with the same key are the same: organisation and role, whatever the capitals and blanks. */
export function keyOfTarget({ organisation, role }: { readonly organisation: string; readonly role: string }): string {
  return [organisation, role].map((part) => oneLine(part).toLowerCase()).join('\n');
}

const isFilled = ({ cells }: DelimitedRow): boolean => cells.some((cell) => cell.trim() !== '');

/** Words alone, lower case, with a blank around each: `Date (applied)` as ` date applied `. */
const plainWords = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The field of each heading, each field once: whole headings first, then those that hold the longest known words. */
function fieldsOf(headings: readonly string[], words: ApplicationWords): (ApplicationField | '')[] {
  const fields: (ApplicationField | '')[] = headings.map(() => '');
  const known = (Object.entries(words.headings) as [ApplicationField, readonly string[]][])
    .flatMap(([field, list]) => list.map((word) => ({ field, word: plainWords(word) })))
    .sort((a, b) => b.word.length - a.word.length);
  const plain = headings.map(plainWords);
  const assign = (fits: (heading: string, word: string) => boolean): void => {
    for (const { field, word } of known) {
      if (fields.includes(field)) continue;
      const at = plain.findIndex((heading, index) => fields[index] === '' && fits(heading, word));
      if (at >= 0) fields[at] = field;
    }
  };
  assign((heading, word) => heading === word);
  assign((heading, word) => heading.includes(word));
  return fields;
}

/** The order in which the words of a status decide: `Offer declined` is closed, `Not applied yet` is watched. */
const deciding: readonly TargetStage[] = ['closed', 'watching', 'offer', 'interviewing', 'applied', 'talking', 'warm'];

/** The stages that a status speaks of: `Rejected after interview` is closed and passed through interviewing. Empty for unknown words. */
function stagesIn(status: string, words: ApplicationWords): TargetStage[] {
  const plain = plainWords(status);
  const isNamed = (stage: TargetStage): boolean => words.stages[stage].some((word) => plain.includes(plainWords(word)));
  const exact = deciding.find((one) => words.stages[one].some((word) => plain === plainWords(word)));
  const stage = exact ?? deciding.find(isNamed);
  if (!stage) return [];
  const before: readonly TargetStage[] = stage === 'closed' ? ['interviewing', 'offer'] : [];
  return [...(exact ? [] : before.filter(isNamed)), stage];
}
