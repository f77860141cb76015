import type { UserSheet } from '../../../runtime';
import { copyPlan, preparedPlan, startPlan, type PlanInHand } from '../plan';
import { typedYesterday } from '../small-plan';
import { tables } from '../../../src/tables/design';
import { homeRows, homeWidths } from '../../../src/tables/home-layout';
import type { Column } from '../../../src/tables/column';
import { words as english } from '../../../src/catalogue/en';
import type { State } from '../../../src/actions/setup/say-state';
import type { Focus } from '../../../src/actions/now/say-focus';

/*
 * Ways to damage a tab, and what must be true after each, whatever the tab. (rules Y20 to Y43)
 */

interface Grid extends Omit<UserSheet, 'getRange' | 'copyTo'> {
  setFrozenRows(rows: number): void;
  setFrozenColumns(columns: number): void;
  copyTo(spreadsheet: object): Grid;
  getRange(row: number, column: number, rows?: number, columns?: number): Cells;
}
type Cells = ReturnType<UserSheet['getRange']> & {
  copyTo(to: unknown): void;
  moveTo(to: unknown): void;
  getValues(): unknown[][];
};

const gridOf = (plan: PlanInHand, tab: string): Grid => plan.sheet(tab) as unknown as Grid;

const onDemand = ['values', 'skills', 'trends', 'strategy', 'experiments', 'targets', 'network', 'feedback', 'journal'];

/** A small plan with every tab, two rows in each, reminders on, and a text of its own in each cell for texts. */
export function widePlan(): PlanInHand {
  return preparedPlan('wide', {}, () => {
    const plan = startPlan();
    for (const tab of onDemand) plan.call('addTab', { tab });
    for (const key of ['goals', 'steps', ...onDemand] as (keyof typeof tables)[]) {
      const columns = Object.entries(tables[key].columns as Readonly<Record<string, Column>>);
      for (const row of [2, 3])
        for (const [column, { kind, by }] of columns) {
          // The history of a target has a form of its own.
          if (by !== undefined || /^fit\d$|^stages$/.test(column)) continue;
          const text = typedText(key, column, kind, row);
          const { header } = (english.columns[key] as Readonly<Record<string, { header: string }>>)[column] ?? {};
          if (text !== '' && header) plan.put(english.tabs[key], row, { [header]: text });
        }
    }
    for (const row of [2, 3])
      plan.put('Assessment', row, { 'My answer': `answer ${row}`, 'Reviewed on': `1${row}/02/2026` });
    expect(plan.update().problems).toEqual([]);
    plan.call('turnOnReminders', { hour: 8 });
    for (const tab of plan.workbook.spreadsheet().getSheets()) {
      const spare = tab.getMaxRows() - Math.max(24, tab.getLastRow() + 4);
      if (spare > 0) tab.deleteRows(tab.getMaxRows() - spare + 1, spare);
    }
    // A move of a day gives the log a row.
    plan.update();
    typedYesterday(plan);
    plan.put('Steps', 2, { Due: '09/06/2026' });
    expect(plan.update().problems).toEqual([]);
    return plan;
  });
}

/** What is typed into a cell: its own text, its own day. */
function typedText(tab: string, column: string, kind: Column['kind'], row: number): string {
  if (kind === 'text' || kind === 'longText') return `${tab} ${column} ${row}`;
  const days: Readonly<Record<string, string>> = {
    'steps.due': '06/2026',
    'steps.start': '05/2026',
    'goals.deadline': '12/2026',
    'goals.start': '02/2026',
    'experiments.decideBy': '08/2026',
    'network.lastContact': '02/2026',
  };
  return kind === 'day' && days[`${tab}.${column}`] ? `0${row}/${days[`${tab}.${column}`] ?? ''}` : '';
}

const lastOf = (sheet: Grid): [number, number] => [Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];

/** A way to damage a tab; `at` is a column. */
type Damage = (plan: PlanInHand, sheet: Grid, at: number) => void;

const sorted =
  (ascending: boolean): Damage =>
  (_, sheet, at) => {
    sheet.setFrozenRows(0);
    const [rows, columns] = lastOf(sheet);
    sheet.getRange(1, 1, rows, columns).sort({ column: at, ascending });
  };
const emptyTab = (plan: PlanInHand): Grid => plan.workbook.spreadsheet().insertSheet('Mine') as unknown as Grid;

/** Damages of a column or its header. */
export const ofColumns: Readonly<Record<string, Damage>> = {
  'is cut and pasted to another tab': (plan, sheet, at) => {
    const to = emptyTab(plan);
    sheet.getRange(1, at, sheet.getMaxRows(), 1).moveTo(to.getRange(1, 2));
  },
  'has the header of its neighbour, and that one its header': (_, sheet, at) => {
    const other = at < sheet.getLastColumn() ? at + 1 : at - 1;
    const [one, two] = [at, other].map((column) => sheet.getRange(1, column).getDisplayValues()[0]?.[0] ?? '');
    sheet.getRange(1, at).setValue(two);
    sheet.getRange(1, other).setValue(one);
  },
  'has no word in its header': (_, sheet, at) => void sheet.getRange(1, at).setValue(''),
  'is there twice': (_, sheet, at) => {
    sheet.insertColumnsAfter(at, 1);
    sheet.getRange(1, at, sheet.getMaxRows(), 1).copyTo(sheet.getRange(1, at + 1));
  },
  'is all that is left': (plan, sheet, at) => {
    sheet.setFrozenColumns(0);
    plan.workbook.restructure('REMOVE_COLUMN', () => {
      if (at < sheet.getMaxColumns()) sheet.deleteColumns(at + 1, sheet.getMaxColumns() - at);
      if (at > 1) sheet.deleteColumns(1, at - 1);
    });
  },
  'is sorted upwards, with the header': sorted(true),
  'is sorted downwards, with the header': sorted(false),
};

/** Damages of a whole tab. */
export const ofTabs: Readonly<Record<string, Damage>> = {
  'is deleted': (plan, sheet) => plan.workbook.spreadsheet().deleteSheet(sheet as unknown as UserSheet),
  'is hidden': (_, sheet) => sheet.hideSheet(),
  'is renamed': (_, sheet) => sheet.setName('Another name'),
  'is duplicated': (plan, sheet) => void sheet.copyTo(plan.workbook.spreadsheet()),
  'keeps its header alone': (plan, sheet) =>
    plan.workbook.restructure('REMOVE_ROW', () => sheet.deleteRows(2, sheet.getMaxRows() - 2 + 0)),
  'gets two title rows above': (_, sheet) => {
    sheet.insertRowsBefore(1, 2);
    sheet.getRange(1, 1).setValue('My own title');
    sheet.getRange(2, 2).setValue('of this year');
  },
  'gets a blank row above': (_, sheet) => sheet.insertRowsBefore(1, 1),
  'has its header among the rows too': (_, sheet) => {
    sheet.insertRowsAfter(2, 1);
    sheet.getRange(1, 1, 1, sheet.getLastColumn()).copyTo(sheet.getRange(3, 1));
  },
};

/** Damages of what the hidden tab keeps for the runs of edits. */
export const ofHidden: Readonly<Record<string, Damage>> = {
  'is pasted as values over itself': (_, sheet) => {
    const [rows, columns] = lastOf(sheet);
    const cells = sheet.getRange(1, 1, rows, columns);
    cells.setValues(cells.getValues());
  },
  'has half a copy of the marks': (_, sheet) => {
    const cell = valueOf(sheet, 'marks');
    cell.setValue(cell.getDisplayValues()[0]?.[0]?.slice(0, 999) ?? '');
  },
  'has a formula for the copy of the marks': (_, sheet) => void valueOf(sheet, 'marks').setValue('=1/0'),
  'has no copy of the marks': (_, sheet) => void valueOf(sheet, 'marks').setValue(''),
  'has a text for the counted cells': (_, sheet) => void valueOf(sheet, 'filled').setValue('2|2|2|2|2|2|'),
};

/** The cell with the value of a fact. */
function valueOf(sheet: Grid, fact: string): Cells {
  const [rows, columns] = lastOf(sheet);
  const texts = sheet.getRange(1, 1, rows, columns).getDisplayValues();
  const row = texts.findIndex((line) => line.includes(fact));
  return sheet.getRange(row + 1, (texts[row]?.indexOf(fact) ?? 0) + 2);
}

const ours = ['Home', 'Goals', 'Steps', 'Timeline', 'Assessment', 'Settings', 'Changes', 'Waymark data'];
const raw =
  /Exception|coordinates|dimensions|out of bounds|Range not found|Cannot read|undefined|not a function|data validation|TypeError|refused|not possible to delete/;

/** All texts of the file that a user may have typed: what no formula gives, outside the tabs that are drawn. */
function typedTexts(plan: PlanInHand): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sheet of plan.workbook.spreadsheet().getSheets() as unknown as Grid[]) {
    if (['Timeline', 'Waymark data'].includes(sheet.getName())) continue;
    const [rows, columns] = lastOf(sheet);
    const range = sheet.getRange(1, 1, rows, columns);
    const formulas = range.getFormulas();
    range.getDisplayValues().forEach((line, row) =>
      line.forEach((text, column) => {
        if (!formulas[row]?.[column] && isTyped(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
      }),
    );
  }
  return counts;
}
/** The texts of the mails of the next day, in one line. */
function nextMail({ workbook }: PlanInHand): string {
  const mails = workbook.outbox().length;
  workbook.advance(workbook.now() + 86_400_000);
  const texts = workbook.outbox().slice(mails);
  return texts.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
}

/** All that Home shows, in one text. */
const homeShows = (plan: PlanInHand): string =>
  gridOf(plan, 'Home').getRange(1, 1, homeRows, homeWidths.length).getDisplayValues().flat().join(' ');

const keys = new Set(Object.keys(tables));
/** Whether the text is one that `widePlan` or a damage typed. */
const isTyped = (text: string): boolean =>
  /^\d\d\/\d\d\/2026$/.test(text) ||
  /^answer \d$|^My own title$|^of this year$/.test(text) ||
  (keys.has(text.split(' ')[0] ?? '') && text.split(' ').length === 3);

const idsIn = (text: string): Set<string> => new Set(text.match(/"[GSCBTPF]\d+"/g) ?? []);

/**
 * What is not as it must be after a damage, in sentences; empty when all holds.
 * @param isMeant whether the damage deletes the rows themselves, which nobody needs to be told
 */
export function deviationsAfter(
  plan: PlanInHand,
  tab: string,
  damage: (sheet: Grid) => void,
  isMeant = false,
): string[] {
  const found: string[] = [];
  const attempt = <T>(name: string, work: () => T): T | null => {
    try {
      const answer = work();
      const text = JSON.stringify(answer) ?? '';
      if (raw.test(text)) found.push(`${name} says ${text.match(raw)?.[0] ?? ''}`);
      return answer;
    } catch (error) {
      found.push(`${name} throws ${String(error).slice(0, 160)}`);
      return null;
    }
  };
  const exported = (): string => attempt('export', () => plan.call<string>('exportPlan', { format: 'json' })) ?? '';
  const all = idsIn(exported());
  damage(gridOf(plan, tab));
  const alone = copyPlan(plan);
  const typed = typedTexts(plan);
  attempt('getState', () => plan.call<State>('getState'));
  attempt('getFocus', () => plan.call<Focus>('getFocus'));
  const before = exported();
  attempt('exportPlan', () => plan.call<string>('exportPlan', { format: 'markdown' }));
  const { problems = [] } = attempt('update', () => plan.update()) ?? {};
  const left = idsIn(exported());
  const isTold = problems.length > 0;
  const lost = [...all].filter((id) => !left.has(id));
  if (lost.length > 0 && !isTold && !isMeant) found.push(`${lost.join(' ')} gone and nothing said`);
  if (lost.length > 0 && isTold && !isMeant && !before.includes('exportedAtLeftOut'))
    found.push('export does not say what it leaves out');
  // What a row says of its own cell, such as a word that Check my plan can keep, is nothing about the tab.
  const structural = problems.filter((text) => /Check my plan|header/i.test(text) && !/, row \d+, /.test(text));
  const saysNothing = (when: string): void => {
    if (structural.length === 0 || tab === 'Home') return;
    const shown = homeShows(plan);
    if (!structural.some((text) => shown.includes(text.slice(0, 40))))
      found.push(`Home does not say ${when}: ${structural[0]?.slice(0, 40) ?? ''}`);
  };
  saysNothing('after the update');
  const mail = nextMail(plan);
  saysNothing('after the daily run');
  const state = attempt('getState again', () => plan.call<State>('getState'));
  const error = state?.reminders.lastError ?? '';
  if (error !== '') found.push(`the daily run says ${error}`);
  if (structural.length > 0) {
    const beginning = structural[0]?.slice(0, 40) ?? '';
    if (!mail.includes(beginning)) found.push(`the mail does not say: ${beginning}`);
    const mailAlone = attempt('the daily run alone', () => nextMail(alone)) ?? '';
    if (!mailAlone.includes(beginning)) found.push(`the mail without an update before does not say: ${beginning}`);
    if (
      (state?.wrong ?? []).length === 0 &&
      ours.includes(tab) &&
      tab !== 'Home' &&
      tab !== 'Timeline' &&
      tab !== 'Changes'
    )
      found.push(`getState does not say: ${beginning}`);
  }
  const first = attempt('check', () => plan.call('checkPlan'));
  const second = attempt('check again', () => plan.call('checkPlan'));
  if (
    second &&
    first &&
    second.message !== 'All is in order.' &&
    JSON.stringify(second.problems) !== JSON.stringify(first.problems)
  )
    found.push(
      `the second check says ${JSON.stringify(second).slice(0, 400)}, the first ${JSON.stringify(first).slice(0, 400)}`,
    );
  if (second && /anew|is back|there again/.test(second.message))
    found.push(`the second check repairs again: ${second.message}`);
  const after = attempt('update again', () => plan.update());
  if (after && second && after.problems.length < second.problems.length)
    found.push('the update says less than the check');
  const kept = typedTexts(plan);
  for (const [text, count] of typed) if ((kept.get(text) ?? 0) === 0) found.push(`lost ${count} × ${text}`);
  for (const sheet of plan.workbook.spreadsheet().getSheets() as unknown as Grid[]) {
    if (sheet.getName().startsWith('Mine') || sheet.getName().startsWith('Copy')) continue;
    const [rows, columns] = lastOf(sheet);
    const errors = sheet
      .getRange(1, 1, rows, columns)
      .getDisplayValues()
      .flat()
      .filter((text) => /^#(REF|VALUE|N\/A|DIV|NAME|NUM|ERROR)/.test(text));
    if (errors.length > 0) found.push(`${sheet.getName()} shows ${errors.length} × ${errors[0] ?? ''}`);
  }
  const present = new Set(idsIn(exported()));
  const missing = [...all].filter((id) => !present.has(id));
  if (missing.length > 0 && process.env['NOTES'])
    found.push(`NOTE after check without ${missing.join(' ')}: ${JSON.stringify(second?.problems).slice(0, 200)}`);
  return found;
}
