import type { Words } from '../catalogue/catalogue';
import type { Column, Table, TabOfReferences } from './column';
import { dateFormat } from './date-format';
import { headerOf, isSystem, noteOf, type TableKey } from './design';
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
      return { kind: 'list', values: Object.values(words.options[column.options]) };
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
        ['title', 'pace', 'whatNow', 'organisation', 'role', 'note', 'goalsServed'].includes(key),
    };
  });
}

/** `LEFT($H1;7)="Overdue"`: a cell begins with the fixed part of a sentence. */
function begins(cell: string, sentence: string): string {
  const fixed = sentence.split('{')[0] ?? '';
  return `LEFT(${cell};${fixed.length})="${fixed.replace(/"/g, '""')}"`;
}

const cellOf = (letter: (column: string) => string, column: string): string => `$${letter(column)}1`;

/** The colours of a tab: the first rule that is true applies. The cells say the same in words, so that no colour is needed. */
export function colourRules(key: TableKey, words: Words): ColourRule[] {
  const now = words.whatNow;
  const only = (column: string, sentence: string, look: Omit<ColourRule, 'from' | 'to' | 'formula'>): ColourRule => ({
    from: column,
    to: column,
    formula: (letter) => `=AND(ROW()>1;${begins(cellOf(letter, column), sentence)})`,
    ...look,
  });
  if (key === 'steps') {
    const { done, letGo } = words.options.stepStatus;
    const status = (letter: (column: string) => string): string => cellOf(letter, 'status');
    return [
      {
        from: 'title',
        to: 'effort',
        formula: (letter) => `=AND(ROW()>1;${status(letter)}="${letGo}")`,
        font: palette.quiet,
        strikethrough: true,
      },
      {
        from: 'title',
        to: 'effort',
        formula: (letter) => `=AND(ROW()>1;${status(letter)}="${done}")`,
        font: palette.quiet,
      },
      only('whatNow', now.check, { background: palette.askBack, font: palette.ask }),
      only('whatNow', now.overdue, { background: palette.passedBack, font: palette.passed, bold: true }),
      only('whatNow', now.dueToday, { background: palette.soonBack, font: palette.soon, bold: true }),
      only('whatNow', now.dueIn, { background: palette.soonBack, font: palette.soon }),
      only('whatNow', now.done, { font: palette.good }),
    ];
  }
  if (key === 'goals') {
    const { reached, letGo } = words.options.goalStatus;
    return [
      {
        from: 'title',
        to: 'deadline',
        formula: (letter) => `=AND(ROW()>1;${cellOf(letter, 'status')}="${letGo}")`,
        font: palette.quiet,
        strikethrough: true,
      },
      {
        from: 'title',
        to: 'deadline',
        formula: (letter) => `=AND(ROW()>1;${cellOf(letter, 'status')}="${reached}")`,
        font: palette.quiet,
      },
      only('whatNow', now.check, { background: palette.askBack, font: palette.ask }),
      only('whatNow', now.datePassed, { background: palette.passedBack, font: palette.passed, bold: true }),
      only('whatNow', now.dueIn, { background: palette.soonBack, font: palette.soon }),
      only('pace', words.pace.ahead, { font: palette.good }),
      only('pace', words.pace.onTrack, { font: palette.good }),
      only('pace', words.pace.slower, { font: palette.passed }),
      only('pace', words.pace.needsDecision, { font: palette.passed, bold: true }),
    ];
  }
  const overdue = { background: palette.passedBack, font: palette.passed, bold: true };
  const soon = { background: palette.soonBack, font: palette.soon };
  const today = { ...soon, bold: true };
  const check = only('whatNow', now.check, { background: palette.askBack, font: palette.ask });
  const gap: ColourRule = {
    from: 'gap',
    to: 'gap',
    formula: (letter) => `=AND(ROW()>1;ISNUMBER(${cellOf(letter, 'gap')});${cellOf(letter, 'gap')}>=2)`,
    font: palette.passed,
    bold: true,
  };
  switch (key) {
    case 'values':
    case 'skills':
      return [gap];
    case 'strategy':
      return [only('note', now.check, { background: palette.askBack, font: palette.ask })];
    case 'experiments':
      return [
        check,
        only('whatNow', now.decide, today),
        only('whatNow', now.decideIn, soon),
        only('whatNow', now.decided, { font: palette.good }),
      ];
    case 'targets':
      return [
        check,
        only('whatNow', now.overdue, overdue),
        only('whatNow', now.dueToday, today),
        only('whatNow', now.dueIn, soon),
      ];
    case 'network':
      return [check, only('whatNow', now.contactIn, soon), only('whatNow', now.contactNow, today)];
    case 'feedback':
      return [
        check,
        only('whatNow', now.followUpIn, soon),
        only('whatNow', now.followUp, today),
        only('whatNow', now.thank, today),
        only('whatNow', now.done, { font: palette.good }),
      ];
    default:
      return [];
  }
}
