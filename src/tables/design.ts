import { say, type AllWords, type Words } from '../catalogue/catalogue';
import { assessmentTable } from './assessment';
import { changesTable } from './changes';
import { tabsOnDemand, type Column, type Table, type TabKey, type TabOfReferences, type TabOnDemand } from './column';
import { dateFormat } from './date-format';
import { experimentsTable } from './experiments';
import { feedbackTable } from './feedback';
import { goalsTable } from './goals';
import { hiddenTable } from './hidden';
import { journalTable } from './journal';
import { networkTable } from './network';
import { palette } from './palette';
import { settingsTable } from './settings';
import { skillsTable } from './skills';
import { stepsTable } from './steps';
import { strategyTable } from './strategy';
import { targetsTable } from './targets';
import { timelineTable } from './timeline';
import { trendsTable } from './trends';
import { valuesTable } from './values';

/*
 * What a new tab looks like, derived from its columns; src/google applies it.
 */

export const tables = {
  assessment: assessmentTable,
  goals: goalsTable,
  steps: stepsTable,
  timeline: timelineTable,
  settings: settingsTable,
  changes: changesTable,
  hidden: hiddenTable,
  values: valuesTable,
  skills: skillsTable,
  trends: trendsTable,
  strategy: strategyTable,
  experiments: experimentsTable,
  targets: targetsTable,
  network: networkTable,
  feedback: feedbackTable,
  journal: journalTable,
} as const;

export type TableKey = keyof typeof tables;

export function isTableKey(key: string): key is TableKey {
  return key in tables;
}

/** Whether a tab is kept out of the user's sight. */
export function isHiddenTab(tab: TableKey): boolean {
  const table: Table = tables[tab];
  return table.hidden === true;
}

/** All tabs in the order in which they stand. */
export const tabOrder: readonly TabKey[] = ['home', 'goals', 'steps', 'timeline', 'assessment', ...tabsOnDemand, 'settings', 'changes', 'hidden'];

export function isOnDemand(tab: TabKey): tab is TabOnDemand {
  return (tabsOnDemand as readonly TabKey[]).includes(tab);
}

/** Where the hidden tab lists the rows of a tab for the dropdowns of those that refer to it; steps are typed as lists of IDs. */
export const listColumns: Readonly<Partial<Record<TabOfReferences, keyof typeof hiddenTable.columns>>> = {
  goals: 'goalLabel',
  strategy: 'choiceLabel',
  network: 'contactLabel',
  values: 'valueLabel',
};

/** The columns whose cells refer to rows of a tab. */
export function columnsThatReferTo(tab: TabOfReferences): { readonly tab: TableKey; readonly column: string }[] {
  return (Object.keys(tables) as TableKey[]).flatMap((key) =>
    Object.entries<Column>(tables[key].columns).flatMap(([column, { kind, ...rest }]) => (kind === 'reference' && 'to' in rest && rest.to === tab ? [{ tab: key, column }] : [])),
  );
}

export type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The rows of a tab, by the list that the hidden tab keeps of them. */
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

/** A colour by a formula over whole rows or one column; `formula` is in A1 notation for the cell in row 1. */
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

/** How many rows a new tab has; one that comes on demand has fewer, because every update reads it whole. */
export const newTabRows = 1000;
export const newRowsOnDemand = 200;

export function isSystem(column: Column): boolean {
  return column.by !== undefined;
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
      // A formula in a cell formatted as text would be shown and not computed.
      return column.by === 'formula' ? '' : '@';
  }
}

function rangeWords(words: Words, min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return say(words.ranges.between, { min, max });
  if (min !== undefined) return say(words.ranges.atLeast, { min });
  return max === undefined ? '' : say(words.ranges.atMost, { max });
}

/** The range that a numeric column allows, in words: `1 to 5`. */
export function allowedRange(words: Words, column: Column): string {
  return column.kind === 'number' ? rangeWords(words, column.min, column.max) : '';
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
      return column.min === undefined && column.max === undefined ? null : { kind: 'number', min: column.min ?? null, max: column.max ?? null };
    default:
      return null;
  }
}

function noteOf(table: Table, key: string, column: Column, words: AllWords): string {
  if (isSystem(column)) return column.place === 'helper' || table.hidden ? '' : words.notes.system;
  const notes = words.notes as unknown as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return notes[table.key]?.[key] ?? '';
}

/** The header of a column in a language. */
export function headerOf(words: Words, table: TableKey, key: string): string {
  return (words.columns[table] as Readonly<Record<string, string>>)[key] ?? key;
}

/** Each column of a table as a new tab shows it. */
export function designColumns(table: Table, words: AllWords, locale: string): ColumnDesign[] {
  return Object.entries<Column>(table.columns).map(([key, column]) => {
    const rule = isSystem(column) ? null : ruleOf(column, words);
    const header = headerOf(words, table.key, key);
    const note = noteOf(table, key, column, words);
    return {
      key,
      header,
      width: column.width,
      format: formatOf(column, locale),
      note,
      rule: rule ? { ...rule, help: note || header } : null,
      system: isSystem(column),
      place: column.place ?? 'shown',
      align: column.align ?? (column.kind === 'number' ? 'right' : column.kind === 'flag' || column.kind === 'percent' || column.kind === 'day' ? 'center' : 'left'),
      wrap: column.kind === 'longText' || ['title', 'pace', 'whatNow', 'organisation', 'role', 'note', 'goalsServed'].includes(key),
    };
  });
}

/** `LEFT($H1;7)="Overdue"`: a cell begins with the fixed part of a sentence. */
function begins(cell: string, sentence: string): string {
  const fixed = sentence.split('{')[0] ?? '';
  return `LEFT(${cell};${fixed.length})="${fixed.replace(/"/g, '""')}"`;
}

const cellOf = (letter: (column: string) => string, column: string): string => `$${letter(column)}1`;

/** The colours of a tab, first that holds; words or signs say the same beside them. */
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
      { from: 'title', to: 'effort', formula: (letter) => `=AND(ROW()>1;${status(letter)}="${letGo}")`, font: palette.quiet, strikethrough: true },
      { from: 'title', to: 'effort', formula: (letter) => `=AND(ROW()>1;${status(letter)}="${done}")`, font: palette.quiet },
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
      { from: 'title', to: 'deadline', formula: (letter) => `=AND(ROW()>1;${cellOf(letter, 'status')}="${letGo}")`, font: palette.quiet, strikethrough: true },
      { from: 'title', to: 'deadline', formula: (letter) => `=AND(ROW()>1;${cellOf(letter, 'status')}="${reached}")`, font: palette.quiet },
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
  const gap: ColourRule = { from: 'gap', to: 'gap', formula: (letter) => `=AND(ROW()>1;ISNUMBER(${cellOf(letter, 'gap')});${cellOf(letter, 'gap')}>=2)`, font: palette.passed, bold: true };
  switch (key) {
    case 'values':
    case 'skills':
      return [gap];
    case 'strategy':
      return [only('note', now.check, { background: palette.askBack, font: palette.ask })];
    case 'experiments':
      return [check, only('whatNow', now.decide, today), only('whatNow', now.decideIn, soon), only('whatNow', now.decided, { font: palette.good })];
    case 'targets':
      return [check, only('whatNow', now.overdue, overdue), only('whatNow', now.dueToday, today), only('whatNow', now.dueIn, soon)];
    case 'network':
      return [check, only('whatNow', now.contactIn, soon), only('whatNow', now.contactNow, today)];
    case 'feedback':
      return [check, only('whatNow', now.followUpIn, soon), only('whatNow', now.followUp, today), only('whatNow', now.thank, today), only('whatNow', now.done, { font: palette.good })];
    default:
      return [];
  }
}
