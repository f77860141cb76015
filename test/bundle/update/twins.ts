import type { Found } from '../../../src/actions/ports';
import { withHeaders, withShownTexts } from '../../../src/actions/plan/say-as-shown';
import { sayHours } from '../../../src/actions/plan/say-hours';
import { say, type Words } from '../../../src/catalogue/catalogue';
import { words as english } from '../../../src/catalogue/en';
import { daysBetween, isDay, serialOfDay, type Day } from '../../../src/domain/plan/day';
import { isOpen, type Goal, type Plan, type Problem, type Step } from '../../../src/domain/plan/plan';
import { isCounted, referenceResolver, resolveReferences } from '../../../src/domain/plan/references';
import { reviewPlan, type GoalReview, type Review, type StepReview } from '../../../src/domain/now/review';
import type { Cell } from '../../../src/tables/cell';
import type { Column, Table } from '../../../src/tables/column';
import { goalsTable } from '../../../src/tables/goals';
import { readSettings } from '../../../src/tables/read-settings';
import { readTable } from '../../../src/tables/read-table';
import { sayShort } from '../../../src/tables/say-problem';
import { stepsTable } from '../../../src/tables/steps';
import type { PlanInHand } from '../plan';

/*
 * The results of the rules for the rows of Goals and Steps in the sheet, and the results of their formulas.
 */

const words = english;

/** A row by the keys of its columns; a text after this character is typed unchanged. */
export type Made = Readonly<Record<string, Cell>>;
export const TYPED = '\u0001';

/** In a cell that is formatted as text, a formula is a text; so the format is removed first. */
export function letFormulasCompute(
  plan: PlanInHand,
  tab: string,
  column: number,
  rows: readonly Made[],
  key: string,
): void {
  rows.forEach((row, index) => {
    const cell = row[key];
    if (typeof cell !== 'string' || !cell.startsWith(`${TYPED}=`)) return;
    const range = plan.sheet(tab).getRange(index + 2, column) as unknown as { setNumberFormat(format: string): void };
    range.setNumberFormat('General');
  });
}

/** Writes whole columns at once, as a paste of values does: days as dates, texts that look like something else as texts. */
export function fill(plan: PlanInHand, table: Table, rows: readonly Made[]): void {
  const header = words.columns[table.key as 'goals' | 'steps'] as Readonly<Record<string, { readonly header: string }>>;
  const tab = words.tabs[table.key];
  for (const key of Object.keys(table.columns)) {
    if (!rows.some((row) => key in row)) continue;
    const column = plan.column(tab, header[key]?.header ?? key);
    const isDay = (table.columns[key] as Column).kind === 'day';
    if (!isDay) letFormulasCompute(plan, tab, column, rows, key);
    const values = rows.map((row) => {
      const cell = row[key] ?? '';
      if (typeof cell === 'object') return serialOfDay(cell.day);
      if (typeof cell === 'string' && cell.startsWith(TYPED)) return cell.slice(1);
      if (typeof cell === 'string' && /^[=\d]/.test(cell) && !(isDay && cell.startsWith('2026'))) return `'${cell}`;
      return cell;
    });
    plan
      .sheet(tab)
      .getRange(2, column, rows.length, 1)
      .setValues(values.map((value) => [value]));
  }
}

/** A date cell by its number, as `getValues` gives it; beyond what a Date can hold, the number. */
export function dateCell(serial: number): Cell {
  const whole = Math.floor(serial);
  if (Math.abs(whole) > 99_900_000) return serial;
  // Years of more than four digits are written with + or -.
  const day = new Date((whole - 25569) * 864e5).toISOString().replace(/^\+0*/, '').split('T')[0] as Day;
  return isDay(day) && whole === serial ? { day } : { day, serial };
}

/** The present cells of a tab, with dates as days. */
function cellsOf(plan: PlanInHand, table: Table): { cells: Cell[][]; positions: Record<string, number> } {
  const tab = words.tabs[table.key];
  const header = words.columns[table.key] as Readonly<Record<string, { readonly header: string }>>;
  const sheet = plan.sheet(tab);
  const positions = Object.fromEntries(
    Object.keys(table.columns).map((key) => [key, plan.column(tab, header[key]?.header ?? key)]),
  );
  const { document } = plan.workbook;
  const read = document.read(sheet.getSheetId(), 0, 0, Math.max(1, sheet.getLastRow()), sheet.getLastColumn());
  const cells = read.map((line) =>
    line.map(({ value, format }): Cell => {
      if (typeof value !== 'number' || !/[ymd]/i.test(format.replace(/"[^"]*"/g, ''))) return value;
      return dateCell(value);
    }),
  );
  return { cells, positions };
}

function displayed(plan: PlanInHand, tab: string): string[][] {
  const sheet = plan.sheet(tab);
  return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), sheet.getLastColumn()).getDisplayValues();
}

/** Problems as they are said: with what the cell shows. (rule X20) */
export function asShown(
  plan: PlanInHand,
  table: Table,
  {
    cells,
    positions,
  }: { readonly cells: readonly (readonly Cell[])[]; readonly positions: Readonly<Record<string, number>> },
  problems: readonly Problem[],
): readonly Problem[] {
  const found = { [table.key]: { columns: positions } } as unknown as Found;
  const texts = displayed(plan, words.tabs[table.key]);
  const standing = { [table.key]: { cells, formulas: [] } };
  return withShownTexts(problems, found, standing, (_, places) =>
    places.map(({ row, column }) => texts[row - 1]?.[column - 1] ?? ''),
  ).map((problem) => withHeaders(problem, found, standing));
}

interface Judged {
  readonly plan: Plan;
  readonly review: Review;
}

/** The rows of a column in which a formula stands. */
function formulasIn(plan: PlanInHand, tab: string, header: string): Set<number> {
  const sheet = plan.sheet(tab);
  const formulas = sheet.getRange(1, plan.column(tab, header), Math.max(1, sheet.getLastRow()), 1).getFormulas();
  return new Set(formulas.flatMap(([formula = ''], index) => (formula === '' ? [] : [index + 1])));
}

/** The words with the user's own for a status, as Settings have them. (rule X40) */
function withOwnWords(plan: PlanInHand): Words {
  const sheet = plan.sheet('Settings');
  const cells = sheet.getRange(1, 1, sheet.getLastRow(), 2).getDisplayValues();
  return { ...words, own: readSettings({ setting: 1, value: 2 }, cells, words).own };
}

/** The rules' word on the rows as they stand. IDs are those that the sheet has. */
export function judge(inHand: PlanInHand, today: Day): Judged {
  const known = withOwnWords(inHand);
  const goalCells = cellsOf(inHand, goalsTable);
  const stepCells = cellsOf(inHand, stepsTable);
  const goals = readTable(goalsTable, goalCells.positions, goalCells.cells, known);
  const steps = readTable(stepsTable, stepCells.positions, stepCells.cells, known);
  const problems: Problem[] = [
    ...asShown(inHand, goalsTable, goalCells, goals.problems),
    ...asShown(inHand, stepsTable, stepCells, steps.problems),
  ];
  const named = (rows: readonly { readonly record: { readonly id: string; readonly title: string } }[]) =>
    rows.map(({ record }) => ({ id: record.id, title: record.title }));
  const findGoal = referenceResolver(named(goals.rows), 'G');
  const findStep = referenceResolver(named(steps.rows), 'S');
  const computed = formulasIn(inHand, 'Steps', words.columns.steps.goal.header);
  const one = (tab: 'goals' | 'steps', column: string, row: number, text: string): string | null => {
    // What was named when the cell was read means no row.
    if (problems.some((one) => one.tab === tab && one.row === row && one.column === column)) return null;
    if (tab === 'steps' && computed.has(row) && !isCounted(text)) {
      problems.push({ tab, row, column, code: 'computedReference', got: text });
      return null;
    }
    const found = findGoal(text);
    if (found.kind === 'problem') {
      const others =
        found.problem === 'ambiguousReference'
          ? goals.rows.filter(({ record }) => record.title.trim() === text.trim()).map(({ record }) => record.id)
          : [];
      problems.push({ tab, row, column, code: found.problem, got: text, others });
    }
    return found.kind === 'found' ? found.id : null;
  };
  const planGoals = goals.rows.map(({ row, record }): Goal => ({
    ...record,
    row,
    partOf: one('goals', 'partOf', row, record.partOf),
  }));
  const planSteps = steps.rows.map(({ row, record }): Step => {
    const after = resolveReferences(record.after, findStep, 'S');
    for (const { code, got } of after.problems) problems.push({ tab: 'steps', row, column: 'after', code, got });
    return { ...record, row, goal: one('steps', 'goal', row, record.goal), goalText: record.goal, after: after.ids };
  });
  const plan: Plan = { goals: planGoals, steps: planSteps, settings: readSettings({}, [], words).values, problems };
  return { plan, review: reviewPlan(plan, today, words.vagueVerbs) };
}

function stepNow({ whatNow: now }: StepReview): string {
  const said = words.whatNow;
  switch (now.code) {
    case 'check':
      return say(said.check, { text: sayShort(now.problem, words) });
    case 'paused':
      return said.paused;
    case 'done':
      return said.done;
    case 'overdue':
      return say(said.overdue, { days: now.days });
    case 'dueToday':
      return said.dueToday;
    case 'dueIn':
      return say(said.dueIn, { days: now.days });
    case 'waitsFor':
      return say(said.waits, { ids: now.ids.join(', ') });
    case 'meantToBegin':
      return say(said.meantToBegin, { days: now.days });
    case 'needsDate':
      return said.needsDate;
    case 'whichGoal':
      return said.whichGoal;
    case 'circle':
      return now.ids.length === 2
        ? say(said.circularTwo, { first: now.ids[0] ?? '', second: now.ids[1] ?? '' })
        : say(said.circularMany, { ids: now.ids.join(', ') });
    case 'nothing':
      return '';
  }
}

function goalNow({ whatNow: now }: GoalReview): string {
  const said = words.whatNow;
  switch (now.code) {
    case 'check':
      return say(said.check, { text: sayShort(now.problem, words) });
    case 'paused':
      return said.paused;
    case 'reached':
      return said.reached;
    case 'reachedQuestion':
      return said.reachedAsk;
    case 'datePassed':
      return said.datePassed;
    case 'dueToday':
      return said.dueToday;
    case 'dueIn':
      return say(said.dueIn, { days: now.days });
    case 'nothing':
      return '';
  }
}

function expectedGoal(entry: GoalReview): Record<string, string> {
  const { goal, progress, pace, horizon, stepsDone } = entry;
  const percent = `${Math.round(progress.share * 100)}%`;
  const tenths = Math.round(progress.share * 10);
  const partly =
    progress.basis === 'planned' &&
    pace === 'none' &&
    !['draft', 'letGo', 'paused', 'reached'].includes(goal.status ?? '') &&
    entry.whatNow.code !== 'paused';
  const nothing = goal.title === '';
  return {
    [words.columns.goals.progress.header]: nothing ? '' : percent,
    [words.columns.goals.bar.header]: nothing ? '' : '█'.repeat(tenths) + '░'.repeat(10 - tenths),
    [words.columns.goals.pace.header]: nothing
      ? ''
      : partly
        ? say(words.pace.partly, { percent: Math.round(progress.share * 100) })
        : pace === 'none'
          ? ''
          : words.pace[pace],
    [words.columns.goals.whatNow.header]: nothing && entry.whatNow.code !== 'check' ? '' : goalNow(entry),
    [words.columns.goals.horizon.header]: horizon === null ? '' : words.horizon[horizon],
    [words.columns.goals.stepsDone.header]:
      stepsDone.all === 0 ? '' : say(words.stepsDone, { done: stepsDone.done, all: stepsDone.all }),
  };
}

function expectedStep(entry: StepReview, today: Day): Record<string, string> {
  const { step } = entry;
  const closed = step.status === 'done' || step.status === 'letGo';
  return {
    [words.columns.steps.whatNow.header]:
      step.title === '' && step.goalText === '' && step.due === null && entry.whatNow.code !== 'check'
        ? ''
        : stepNow(entry),
    [words.columns.steps.daysLeft.header]: closed || step.due === null ? '' : String(daysBetween(today, step.due)),
  };
}

/** All differences, a line each: `Goals row 7 Pace: Ahead instead of On track`. */
export function differences(inHand: PlanInHand, today: Day): string[] {
  const { plan, review } = judge(inHand, today);
  const lines: string[] = [];
  const compare = (
    tab: string,
    rows: readonly Record<string, string>[],
    row: number,
    wanted: Readonly<Record<string, string>>,
  ): void => {
    for (const [header, text] of Object.entries(wanted)) {
      const got = rows[row - 2]?.[header] ?? '';
      if (got !== text) lines.push(`${tab} row ${row} ${header}: “${got}” instead of “${text}”`);
    }
  };
  const goalRows = inHand.rows('Goals');
  const stepRows = inHand.rows('Steps');
  for (const entry of review.goals) compare('Goals', goalRows, entry.goal.row, expectedGoal(entry));
  for (const entry of review.steps) compare('Steps', stepRows, entry.step.row, expectedStep(entry, today));
  return [...lines, ...timelineDifferences(inHand, plan, today), ...homeDifferences(inHand, plan, today)];
}

const british = (day: Day | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

const plain = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();

function timelineDifferences(inHand: PlanInHand, plan: Plan, today: Day): string[] {
  const shown = inHand.rows('Timeline').slice(3);
  // The order is that of the last update; the text of each line is of today.
  const lines: string[] = [];
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const { milestone, indent, passed } = words.timeline;
  shown.forEach((row, index) => {
    const id = row[words.columns.timeline.id.header] ?? '';
    const goal = goals.get(id);
    const step = steps.get(id);
    if (!goal && !step) return;
    const due = goal ? goal.deadline : (step?.due ?? null);
    // Own words and Waymark's are shown as they stand in the row.
    const isKnown = (goal ?? step)?.status != null;
    const status = isKnown
      ? inHand.shown(goal ? 'Goals' : 'Steps', (goal ?? step)?.row ?? 0, words.columns.steps.status.header)
      : null;
    const rests = goal ? ['reached', 'letGo', 'paused', 'draft'].includes(goal.status ?? '') : !isOpen(step as Step);
    const wanted: Record<string, string | null> = {
      // What a formula gives as a title, an error or a day, is shown as the program shows it.
      [words.columns.timeline.what.header]: /^#|^\d{4}-\d\d-\d\d$/.test((goal ?? step)?.title ?? '')
        ? null
        : goal
          ? `${milestone}${goal.title}`
          : `${indent}${step?.reward ? milestone : ''}${step?.title ?? ''}`,
      [words.columns.timeline.start.header]: british((goal ?? step)?.start ?? null),
      [words.columns.timeline.due.header]: british(due),
      // A status that is not an option stays as it was typed.
      [words.columns.timeline.status.header]:
        status === null ? null : `${due !== null && due < today && !rests ? passed : ''}${status}`,
    };
    for (const [header, text] of Object.entries(wanted))
      // A blank that nobody sees around a title is shown as it was typed.
      if (text !== null && plain(row[header] ?? '') !== plain(text))
        lines.push(`Timeline row ${index + 5} (${id}) ${header}: “${row[header] ?? ''}” instead of “${text}”`);
  });
  return lines;
}

function homeDifferences(inHand: PlanInHand, plan: Plan, today: Day): string[] {
  const sheet = inHand.sheet('Home');
  const texts = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getDisplayValues().flat();
  const soon = plan.steps.filter(
    (step) =>
      isOpen(step) && step.due !== null && daysBetween(today, step.due) >= 0 && daysBetween(today, step.due) <= 7,
  ).length;
  const done = plan.steps.filter((step) => step.status === 'done');
  const hours = done.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  return [
    say(words.home.dueSoon, { count: soon }),
    say(words.home.since, {
      steps: done.length,
      hours: sayHours(words, hours, (number) => String(Math.round(number))),
    }),
  ].flatMap((text) =>
    texts.includes(text)
      ? []
      : [`Home lacks “${text}”: ${texts.filter((one) => /^(Due in 7|Since you)/.test(one)).join(' | ')}`],
  );
}
