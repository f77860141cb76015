import { isDay, type Day } from '../plan/day';
import type { TargetStage } from './target-history';

/*
 * A pasted list of applications: its columns are known by their headings, in any order. (rules S28 to S31)
 */

type ApplicationField = 'organisation' | 'role' | 'stage' | 'appliedOn' | 'link' | 'notes';

/** Words of all languages, lower case: the headings of each field, and what people write for each stage. */
export interface ApplicationWords {
  readonly headings: Readonly<Record<ApplicationField, readonly string[]>>;
  readonly stages: Readonly<Record<TargetStage, readonly string[]>>;
  /** The user's own words for a stage, on one line and in lower case. */
  readonly own?: ReadonlyMap<string, { readonly stage: TargetStage; readonly word: string }>;
}

export interface Application {
  /** 1-based line of the list, without its blank lines; the heading counts. */
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
  readonly dayOrder: 'dayFirst' | 'monthFirst' | '';
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

/**
 * Reads a list with headings, separated by tabs, semicolons or commas; quotation marks as in CSV.
 * @param isMonthFirst whether the file's locale writes the month before the day; for lists whose days do not show it
 */
export function readApplications(text: string, words: ApplicationWords, isMonthFirst: boolean): ReadApplications {
  if (text.trim() === '') return { ...nothing, problem: 'empty' };
  const found = ['\t', ';', ',']
    .map((separator) => {
      const lines = splitLines(text, separator);
      const at = lines.slice(0, MOST_TITLE_LINES).findIndex((line) => isHeading(line, words));
      const fields = at < 0 ? [] : fieldsOf(lines[at] ?? [], words);
      return { lines, at, fields, known: fields.filter((field) => field !== '').length };
    })
    .reduce((best, one) => (one.known > best.known ? one : best));
  if (found.known === 0) return { ...nothing, problem: 'noHeadings' };
  return readRows(found.lines, found.at, found.fields, words, isMonthFirst);
}

/** A company, and another known column. */
function isHeading(line: readonly string[], words: ApplicationWords): boolean {
  const fields = fieldsOf(line, words);
  return fields.includes('organisation') && fields.filter((field) => field !== '').length >= 2;
}

function readRows(
  lines: readonly (readonly string[])[],
  at: number,
  fields: readonly (ApplicationField | '')[],
  words: ApplicationWords,
  isMonthFirst: boolean,
): ReadApplications {
  const headings = lines[at] ?? [];
  const body = lines.slice(at + 1);
  const of = (line: readonly string[], field: ApplicationField): string => line[fields.indexOf(field)]?.trim() ?? '';
  const order = orderOfDays(body.map((line) => of(line, 'appliedOn')));
  const monthFirst = order === '' ? isMonthFirst : order === 'monthFirst';
  const rows: Application[] = [];
  const known = new Set<string>();
  const nameless: number[] = [];
  const twice: number[] = [];
  const unknownStages: { line: number; got: string }[] = [];
  const unknownDays: { line: number; got: string }[] = [];
  let isUncertain = false;
  body.forEach((cells, index) => {
    const line = at + index + 2;
    const [organisation, role] = [oneLine(of(cells, 'organisation')), oneLine(of(cells, 'role'))];
    if (organisation === '') return void nameless.push(line);
    if (known.has(keyOfTarget({ organisation, role }))) return void twice.push(line);
    known.add(keyOfTarget({ organisation, role }));
    const [status, date] = [of(cells, 'stage'), of(cells, 'appliedOn')];
    const appliedOn = date === '' ? null : readDay(date, monthFirst);
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
    if (appliedOn !== null && order === '' && isOpenOrder(date)) isUncertain = true;
    cells.forEach((cell, column) => {
      if ((fields[column] ?? '') !== '' || cell.trim() === '') return;
      const heading = oneLine(headings[column] ?? '');
      kept.push(heading === '' ? cell.trim() : `${heading}: ${cell.trim()}`);
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
      link: of(cells, 'link'),
      notes: [of(cells, 'notes'), ...kept].filter((part) => part !== '').join('\n'),
    });
  });
  return {
    rows,
    columns: headings.map((heading, column) => ({ heading: oneLine(heading), field: fields[column] ?? '' })),
    nameless,
    twice,
    unknownStages,
    unknownDays,
    dayOrder: isUncertain ? (monthFirst ? 'monthFirst' : 'dayFirst') : '',
    problem: '',
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Two targets with the same key are the same: organisation and role, whatever the capitals and blanks. */
export function keyOfTarget({ organisation, role }: { readonly organisation: string; readonly role: string }): string {
  return [organisation, role].map((part) => oneLine(part).toLowerCase()).join('\n');
}

/** The cells of each line that holds anything. Within quotation marks a separator and a new line belong to the cell. */
function splitLines(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    line.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (line.some((one) => one.trim() !== '')) lines.push(line);
    line = [];
  };
  const all = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < all.length; at += 1) {
    const char = all.charAt(at);
    if (isQuoted && char === '"' && all.charAt(at + 1) === '"') {
      cell += char;
      at += 1;
    } else if (isQuoted && char === '"') isQuoted = false;
    else if (isQuoted) cell += char;
    else if (char === '"' && cell.trim() === '' && all.includes('"', at + 1)) {
      cell = '';
      isQuoted = true;
    } else if (char === separator) endCell();
    else if (char === '\n') endLine();
    else cell += char;
  }
  endLine();
  return lines;
}

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

/** Day, month and year with two separators; the year may come first and have two digits. */
const NUMBERS = /^(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4})\.?(?:[T ,].*)?$/;

/** Which order the days of a list show; '' when each could be both. Points stand after the day. */
function orderOfDays(texts: readonly string[]): 'dayFirst' | 'monthFirst' | '' {
  for (const text of texts) {
    const [, first = '', second = ''] = NUMBERS.exec(text) ?? [];
    if (first === '' || first.length > 2) continue;
    if (Number(first) > 12 || /^\d+\./.test(text)) return 'dayFirst';
    if (Number(second) > 12) return 'monthFirst';
  }
  return '';
}

/** Whether a day could also be read the other way round. */
function isOpenOrder(text: string): boolean {
  const [, first = '', second = ''] = NUMBERS.exec(text) ?? [];
  return first !== '' && first.length <= 2 && first.padStart(2, '0') !== second.padStart(2, '0');
}

function readDay(text: string, isMonthFirst: boolean): Day | null {
  const [, first = '', second = '', third = ''] = NUMBERS.exec(text) ?? [];
  const isYearFirst = first.length === 4;
  const [year, month, day] = isYearFirst
    ? [first, second, third]
    : isMonthFirst
      ? [third, first, second]
      : [third, second, first];
  if (year.length !== 2 && year.length !== 4) return null;
  const said = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(said) ? said : null;
}
