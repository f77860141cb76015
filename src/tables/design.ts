import { say, type Words } from '../catalogue/catalogue';
import { assessmentTable } from './assessment';
import { changesTable } from './changes';
import { tabsOnDemand, type Column, type Table, type TabKey, type TabOfReferences, type TabOnDemand } from './column';
import { experimentsTable } from './experiments';
import { feedbackTable } from './feedback';
import { goalsTable } from './goals';
import { hiddenTable } from './hidden';
import { journalTable } from './journal';
import { networkTable } from './network';
import { settingsTable } from './settings';
import { skillsTable } from './skills';
import { stepsTable } from './steps';
import { strategyTable } from './strategy';
import { targetsTable } from './targets';
import { timelineTable } from './timeline';
import { trendsTable } from './trends';
import { valuesTable } from './values';

/*
 * All tables, and what each run needs to know of them; look.ts describes how a new tab looks.
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

/** Whether a tab is hidden from the user. */
export function isHiddenTab(tab: TableKey): boolean {
  const table: Table = tables[tab];
  return table.hidden === true;
}

/** All tabs in their order. */
export const tabOrder: readonly TabKey[] = [
  'home',
  'goals',
  'steps',
  'timeline',
  'assessment',
  ...tabsOnDemand,
  'settings',
  'changes',
  'hidden',
];

export function isOnDemand(tab: TabKey): tab is TabOnDemand {
  return (tabsOnDemand as readonly TabKey[]).includes(tab);
}

/** Whether the rows of a tab are the user's: then the user's own columns belong to the plan too, and are exported. */
export const hasRowsOfUser = (tab: TabKey): boolean => tab === 'goals' || tab === 'steps' || isOnDemand(tab);

/** The columns of the hidden tab with the dropdown lists of each tab's rows; steps have none, because they are typed as lists of IDs. */
export const listColumns: Readonly<Partial<Record<TabOfReferences, keyof typeof hiddenTable.columns>>> = {
  goals: 'goalLabel',
  strategy: 'choiceLabel',
  network: 'contactLabel',
  values: 'valueLabel',
};

/** The columns whose cells refer to rows of a tab. */
export function columnsThatReferTo(tab: TabOfReferences): { readonly tab: TableKey; readonly column: string }[] {
  return (Object.keys(tables) as TableKey[]).flatMap((key) =>
    Object.entries<Column>(tables[key].columns).flatMap(([column, { kind, ...rest }]) =>
      kind === 'reference' && 'to' in rest && rest.to === tab ? [{ tab: key, column }] : [],
    ),
  );
}

/**
 * How many rows a new tab has: few when runs read the whole tab with its empty rows, or when each row is a formula in a list of choices. The
 * tab grows when needed. Null for Google's own number.
 */
export function fewRowsOf(tab: TableKey): number | null {
  if (tab === 'steps' || tab === 'timeline') return null;
  // Their rows are Waymark's, and few are added.
  if (tab === 'settings' || tab === 'assessment') return 100;
  // An edit of a date reads them all, and a full log gets more.
  if (tab === 'changes') return 60;
  return tab === 'hidden' ? 300 : 200;
}

export function isSystem(column: Column): boolean {
  return column.by !== undefined;
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

/** The name of a column, and what to enter in it. */
interface ColumnWords {
  readonly header: string;
  readonly note?: string;
}

const columnWords = (words: Words, table: TableKey): Readonly<Record<string, ColumnWords>> => words.columns[table];

/**
 * The note on the header of a column that the user fills in: by it the column is known when its header is another. Tabs that come with their
 * rows are known by these and have none. (rule Y20)
 */
export function noteOf(words: Words, table: TableKey, key: string): string {
  return columnWords(words, table)[key]?.note ?? (table === 'assessment' || key === 'setting' ? '' : words.notes.own);
}

/** The header of a column in a language. */
export function headerOf(words: Words, table: TableKey, key: string): string {
  return columnWords(words, table)[key]?.header ?? key;
}
