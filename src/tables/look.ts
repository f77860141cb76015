import type { Words } from '../catalogue/catalogue';
import type { Column, Table, TabOfReferences } from './column';
import { dateFormat } from './date-format';
import { headerOf, isSystem, noteOf, type TableKey } from './design';
import { wordsOfOption } from './options';
import { palette } from './palette';

/*
 * How a new tab looks, derived from its columns; src/google/tabs applies it.
 */

type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The rows of a tab, from the list in the hidden tab. */
  | { readonly kind: 'listOf'; readonly tab: TabOfReferences }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null };

export interface ColumnDesign {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly format: string;
  readonly note: string;
  readonly rule: (Rule & { readonly help: string }) | null;
  readonly system: boolean;
  readonly place: 'shown' | 'more' | 'helper';
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

/** A colour for whole rows or a column, with its condition; `formula` is in A1 notation for the cell in row 1. */
export interface ColourRule {
  /** Keys of the first and the last column that it colours. */
  readonly from: string;
  readonly to: string;
  readonly formula: (letter: (column: string) => string) => string;
  readonly background?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

function formatOf(column: Column, locale: string): string {
  if (column.format !== undefined) return column.format;
  switch (column.kind) {
    case 'day':
      return dateFormat(locale);
    case 'number':
      // General shows 3 as 3; with 0.## it would be "3.".
      return '';
    case 'percent':
      return '0%';
    case 'flag':
      return '';
    default:
      // Google shows a formula in a text cell instead of calculating it.
      return column.by === 'formula' ? '' : '@';
  }
}

function ruleOf(column: Column, words: Words): Rule | null {
  switch (column.kind) {
    case 'option':
      return { kind: 'list', values: wordsOfOption(column.options, words) };
    case 'repeat':
      return { kind: 'list', values: Object.values(words.options.repeat) };
    case 'flag':
      return { kind: 'checkbox' };
    case 'day':
      return { kind: 'date' };
    case 'reference':
      return { kind: 'listOf', tab: column.to };
    case 'number':
      return column.min === undefined && column.max === undefined
        ? null
        : { kind: 'number', min: column.min ?? null, max: column.max ?? null };
    default:
      return null;
  }
}

function noteFor(table: Table, key: string, column: Column, words: Words): string {
  if (isSystem(column)) return column.place === 'helper' || table.hidden ? '' : words.notes.system;
  return noteOf(words, table.key, key);
}

/** Each column of a table as a new tab shows it. */
export function designColumns(table: Table, words: Words, locale: string): ColumnDesign[] {
  return Object.entries<Column>(table.columns).map(([key, column]) => {
    const rule = isSystem(column) ? null : ruleOf(column, words);
    const header = headerOf(words, table.key, key);
    const note = noteFor(table, key, column, words);
    return {
      key,
      header,
      width: column.width,
      format: formatOf(column, locale),
      note,
      rule: rule ? { ...rule, help: note || header } : null,
      system: isSystem(column),
      place: column.place ?? 'shown',
      align:
        column.align ??
        (column.kind === 'number'
          ? 'right'
          : column.kind === 'flag' || column.kind === 'percent' || column.kind === 'day'
            ? 'center'
            : 'left'),
      wrap:
        column.kind === 'longText' ||
        column.kind === 'repeat' ||
        ['title', 'what', 'skill', 'name', 'pace', 'whatNow', 'organisation', 'role', 'note', 'goalsServed'].includes(
          key,
        ),
    };
  });
}

/** `LEFT($H1;7)="Overdue"`: a cell begins with the fixed part of a sentence. */
function begins(cell: string, sentence: string): string {
  const fixed = sentence.split('{')[0] ?? '';
  return `LEFT(${cell};${fixed.length})="${fixed.replace(/"/g, '""')}"`;
}

const cellOf = (letter: (column: string) => string, column: string): string => `$${letter(column)}1`;

type Look = Omit<ColourRule, 'from' | 'to' | 'formula'>;

const passedLook: Look = { background: palette.passedBack, font: palette.passed, bold: true };
const soonLook: Look = { background: palette.soonBack, font: palette.soon };
const todayLook: Look = { ...soonLook, bold: true };
const askLook: Look = { background: palette.askBack, font: palette.ask };
const goodLook: Look = { font: palette.good };

/** Colours a cell that begins with the fixed part of a sentence. */
const only = (column: string, sentence: string, look: Look): ColourRule => ({
  from: column,
  to: column,
  formula: (letter) => `=AND(ROW()>1;${begins(cellOf(letter, column), sentence)})`,
  ...look,
});

/** Makes a row quiet when its status, or the own word in its place, means this option. */
const quietRow = (to: string, option: string, strikethrough?: true): ColourRule => ({
  from: 'title',
  to,
  formula: (letter) =>
    `=AND(ROW()>1;OR(${cellOf(letter, 'status')}="${option}";${cellOf(letter, 'ownStatus')}="${option}"))`,
  font: palette.quiet,
  ...(strikethrough && { strikethrough }),
});

/** The colours of a tab: the first rule that is true applies. The cells say the same in words, so that no colour is needed. */
export function colourRules(key: TableKey, words: Words): ColourRule[] {
  const now = words.whatNow;
  const check = only('whatNow', now.check, askLook);
  switch (key) {
    case 'steps':
      return stepRules(words, check);
    case 'goals':
      return goalRules(words, check);
    case 'values':
    case 'skills':
      return [
        {
          from: 'gap',
          to: 'gap',
          formula: (letter) => `=AND(ROW()>1;ISNUMBER(${cellOf(letter, 'gap')});${cellOf(letter, 'gap')}>=2)`,
          font: palette.passed,
          bold: true,
        },
      ];
    case 'strategy':
      return [only('note', now.check, askLook)];
    case 'experiments':
      return [
        check,
        only('whatNow', now.decide, todayLook),
        only('whatNow', now.decideIn, soonLook),
        only('whatNow', now.decided, goodLook),
      ];
    case 'targets':
      return [
        check,
        only('whatNow', now.overdue, passedLook),
        only('whatNow', now.dueToday, todayLook),
        only('whatNow', now.dueIn, soonLook),
      ];
    case 'network':
      return [check, only('whatNow', now.contactIn, soonLook), only('whatNow', now.contactNow, todayLook)];
    case 'feedback':
      return [
        check,
        only('whatNow', now.followUpIn, soonLook),
        only('whatNow', now.followUp, todayLook),
        only('whatNow', now.thank, todayLook),
        only('whatNow', now.done, goodLook),
      ];
    default:
      return [];
  }
}

function stepRules({ options, whatNow: now }: Words, check: ColourRule): ColourRule[] {
  return [
    quietRow('effort', options.stepStatus.letGo, true),
    quietRow('effort', options.stepStatus.done),
    check,
    only('whatNow', now.overdue, passedLook),
    only('whatNow', now.dueToday, todayLook),
    only('whatNow', now.dueIn, soonLook),
    only('whatNow', now.done, goodLook),
  ];
}

function goalRules({ options, whatNow: now, pace }: Words, check: ColourRule): ColourRule[] {
  return [
    quietRow('deadline', options.goalStatus.letGo, true),
    quietRow('deadline', options.goalStatus.reached),
    check,
    only('whatNow', now.datePassed, passedLook),
    only('whatNow', now.dueIn, soonLook),
    only('pace', pace.ahead, goodLook),
    only('pace', pace.onTrack, goodLook),
    only('pace', pace.slower, { font: palette.passed }),
    only('pace', pace.needsDecision, { font: palette.passed, bold: true }),
  ];
}
