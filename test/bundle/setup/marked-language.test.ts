/** @jest-environment ./test/bundle/runtime-environment.js */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markedWords, unmarked } from '../../catalogue/marked-words';
import { dist, momentOf, openFile, type PlanInHand } from '../plan';

/*
 * A plan in an invented language with marks around each text, which replaces the German file (rule L4). Tests type only numbers,
 * so that every letter that is seen and not marked is one that escaped the catalogue.
 */

const { words } = markedWords;
const { tabs, columns, options, messages } = words;
const headersOf = <K extends string>(of: Readonly<Record<K, { readonly header: string }>>): Record<K, string> =>
  Object.fromEntries(
    Object.entries<{ readonly header: string }>(of).map(([key, { header }]) => [key, header]),
  ) as Record<K, string>;
const steps = headersOf(columns.steps);
const goals = headersOf(columns.goals);

/** Texts that are not translated: IDs, the letters of SMART, the mark in the corners of Home, unit-free codes. */
const wordless = /\b[GS]\d+\b|\b[SMART]\b|\b[Ww]aymark\b|\bTRUE\b|\bFALSE\b|\bWAHR\b|\bFALSCH\b|#[A-Z]+\/?\d?!/g;
const escaped = (text: string): string => unmarked(text.replace(wordless, ' '));

let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'waymark-marks-'));
  cpSync(dist, project, { recursive: true });
  writeFileSync(join(project, 'lang/de.html'), JSON.stringify(markedWords));
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const open = (): PlanInHand => openFile({ project, locale: 'de_DE' });

/** All texts of a tab: cells without dates, notes, and the words of dropdowns. */
function seenIn(plan: PlanInHand, tab: string): [string, string][] {
  const sheet = plan.sheet(tab);
  const range = sheet.getRange(
    1,
    1,
    Math.max(1, sheet.getLastRow()),
    Math.max(1, sheet.getLastColumn()),
  ) as unknown as {
    getValues(): unknown[][];
    getDisplayValues(): string[][];
    getNotes(): string[][];
    getDataValidations(): ({ getHelpText(): string | null; getCriteriaValues(): unknown[] } | null)[][];
  };
  const values = range.getValues();
  const where = (row: number, column: number): string => `${tab} R${row + 1}C${column + 1}`;
  const seen: [string, string][] = [];
  const add = (row: number, column: number, text: unknown): void => {
    if (typeof text === 'string' && text !== '') seen.push([where(row, column), text]);
  };
  range.getDisplayValues().forEach((line, row) =>
    line.forEach((text, column) => {
      // A date is written by its format, in the words of the locale.
      if (typeof values[row]?.[column] === 'string') add(row, column, text);
    }),
  );
  range.getNotes().forEach((line, row) => line.forEach((text, column) => add(row, column, text)));
  range.getDataValidations().forEach((line, row) =>
    line.forEach((rule, column) => {
      add(row, column, rule?.getHelpText());
      for (const value of rule?.getCriteriaValues().flat() ?? []) add(row, column, value);
    }),
  );
  return seen;
}

const visible = [tabs.home, tabs.goals, tabs.steps, tabs.timeline, tabs.assessment, tabs.settings, tabs.changes];
const escapedIn = (plan: PlanInHand): [string, string][] =>
  visible
    .flatMap((tab) => seenIn(plan, tab))
    .map(([at, text]): [string, string] => [at, escaped(text)])
    .filter(([, text]) => text !== '');

/** Rows in every state that a cell has words for. */
function fullPlan(): PlanInHand {
  const plan = open();
  plan.call('start');
  const put = (tab: string, rows: readonly Readonly<Record<string, string>>[]): void =>
    rows.forEach((cells, index) => plan.put(tab, index + 2, cells));
  put(tabs.goals, [
    {
      [goals.title]: '1',
      [goals.status]: options.goalStatus.active,
      [goals.start]: '01.01.2026',
      [goals.deadline]: '31.12.2026',
    },
    {
      [goals.title]: '2',
      [goals.status]: options.goalStatus.active,
      [goals.start]: '01.01.2026',
      [goals.deadline]: '01.03.2026',
    },
    {
      [goals.title]: '3',
      [goals.status]: options.goalStatus.active,
      [goals.baseline]: '0',
      [goals.now]: '9',
      [goals.target]: '9',
      [goals.start]: '01.01.2026',
      [goals.deadline]: '04.03.2026',
    },
    { [goals.title]: '4', [goals.status]: options.goalStatus.paused, [goals.deadline]: '1' },
    { [goals.title]: '5', [goals.status]: options.goalStatus.reached },
    { [goals.title]: '6', [goals.status]: '7' },
    { [goals.title]: '7', [goals.start]: '01.06.2026', [goals.deadline]: '01.05.2026' },
    {
      [goals.title]: '8',
      [goals.status]: options.goalStatus.active,
      [goals.start]: '01.01.2025',
      [goals.deadline]: '31.12.2029',
    },
  ]);
  plan.update();
  put(tabs.steps, [
    {
      [steps.title]: '1',
      [steps.goal]: 'G1',
      [steps.status]: options.stepStatus.todo,
      [steps.due]: '02.03.2026',
      [steps.effort]: '0,5',
    },
    { [steps.title]: '2', [steps.goal]: 'G1', [steps.due]: '27.02.2026', [steps.effort]: '1,5' },
    { [steps.title]: '3', [steps.goal]: 'G1', [steps.due]: '04.03.2026', [steps.thisWeek]: 'TRUE' },
    { [steps.title]: '4', [steps.goal]: 'G1', [steps.status]: options.stepStatus.done, [steps.effort]: '2' },
    { [steps.title]: '5', [steps.goal]: 'G1' },
    { [steps.title]: '6', [steps.due]: '01.06.2026' },
    { [steps.title]: '7', [steps.goal]: 'G1', [steps.start]: '20.02.2026', [steps.due]: '01.06.2026' },
    { [steps.title]: '8', [steps.goal]: '99', [steps.due]: '1', [steps.effort]: '-1', [steps.helps]: '9' },
    { [steps.title]: '9', [steps.goal]: 'G1', [steps.status]: '1', [steps.effort]: '=1/0' },
    { [steps.title]: '10', [steps.goal]: 'G1', [steps.due]: '01.07.2026' },
    { [steps.title]: '11', [steps.goal]: 'G1', [steps.due]: '01.07.2026' },
  ]);
  plan.update();
  plan.put(tabs.steps, 11, { [steps.after]: 'S1' });
  plan.put(tabs.steps, 12, { [steps.after]: 'S11' });
  return plan;
}

test('[L4] no word in the tabs, of an empty plan and of one with rows in every state, has escaped the catalogue', () => {
  const empty = open();
  expect(empty.call('start').message).toBe(messages.started);
  expect(escapedIn(empty)).toEqual([]);
  const full = fullPlan();
  full.update();
  expect(escapedIn(full)).toEqual([]);
});

test('[L4] no sentence that is said about the rows has', () => {
  const plan = fullPlan();
  const { message, problems } = plan.update();
  expect(problems.length).toBeGreaterThan(6);
  expect([message, ...problems].map(escaped).filter((text) => text !== '')).toEqual([]);
});

test('[L4] no word of a Monday’s mail, of a day’s and of the light on Home has', () => {
  const plan = fullPlan();
  const mine = /kim@example\.com|https?:\S+|Untitled spreadsheet/g;
  const said = plan.call('turnOnReminders', { hour: 10 }).message;
  expect(escaped(said.replace(mine, ''))).toBe('');
  plan.workbook.advance(momentOf(plan, '2026-03-20T12:00'));
  const mails = plan.workbook.outbox();
  expect(mails.length).toBeGreaterThan(2);
  // Days are written by the platform, in the locale's way.
  const days = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d+ \p{L}+( \d{4})?/gu;
  for (const { subject, text } of mails)
    expect(
      `${subject}\n${text}`
        .split('\n')
        .map((line) => escaped(line.replace(mine, '').replace(days, '')))
        .filter((line) => line !== ''),
    ).toEqual([]);
  expect(escapedIn(plan)).toEqual([]);
});
