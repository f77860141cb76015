import type { Day } from '../../domain/plan/day';
import { datesHeld, nextAfterSaving, periodOf } from '../../domain/looking-back/evidence';
import { labelOf } from '../../domain/plan/references';
import { say } from '../../catalogue/catalogue';
import type { Form } from '../plan/form';
import type { Said } from '../plan/said';
import type { JournalEntry } from '../../domain/plan/records';
import { isDateCell, sameCell, textOfCell, type Cell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import { journalTable } from '../../tables/journal';
import { readTable } from '../../tables/read-table';
import { sayLong } from '../../tables/say-problem';
import { openColumns } from '../../tables/spills';
import { blocksToWrite } from '../../tables/write-table';
import { makeTabs } from '../setup/add-tab';
import { changeSettings } from '../setup/change-settings';
import { changePlan, needTab, refuseLost } from '../plan/change-plan';
import type { Found, ReadingPorts, Standing, SavingPorts, UpdatingPorts } from '../ports';
import { firstRowBelow } from '../plan/leave-spills';
import { holdsFormula, leaveFormulas } from '../plan/own-formulas';
import { readValues } from '../plan/read-plan';
import { lastSeenOf } from './say-reflection';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';
import { sayDay } from '../plan/say-day';

/*
 * Rows of the Journal: reflections, setbacks and wins. They have no ID, so a row is recognised by its content. (rules J8, J9)
 */

export type ReflectionForm = Form<
  Pick<
    JournalEntry,
    'wentWell' | 'moved' | 'prioritiesChanged' | 'newChances' | 'lesson' | 'changeNext' | 'energy' | 'private'
  >
>;

export interface SetbackForm {
  readonly happened: string;
  readonly teaches: string;
  readonly toAFriend: string;
  readonly nextStep: string;
  /** ID of the goal that it is about; '' for none. */
  readonly goal: string;
  /** 1–5 */
  readonly energy: number | null;
  readonly private: boolean;
}

export interface WinForm {
  readonly text: string;
  /** ID of a goal; '' for none. */
  readonly goal: string;
  readonly private: boolean;
}

type Kind = 'reflection' | 'setback' | 'win';
type Line = Readonly<Partial<Record<keyof typeof journalTable.columns, Cell>>>;

const mostAttempts = 4;

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== false && (isDateCell(cell) || textOfCell(cell) !== '');

/** Gives the cells of a row by their column keys; undefined for a missing column. */
function cellsOfRow(
  { cells }: Standing,
  columns: Readonly<Record<string, number>>,
  row: number,
): (key: string) => Cell | undefined {
  const line = cells[row - 1] ?? [];
  return (key) => (columns[key] === undefined ? undefined : line[(columns[key] ?? 0) - 1]);
}

/**
 * The row to write these cells into: today's reflection, whatever its content; else a row without different content, such as one that a run
 * that was cut off has begun. 0 for none.
 */
function rowOf(standing: Standing, columns: Readonly<Record<string, number>>, line: Line, kind: Kind): number {
  const isSame = (row: number, keys: readonly string[]): boolean => {
    const cell = cellsOfRow(standing, columns, row);
    return keys.every((key) => !isFilled(cell(key)) || sameCell(cell(key), line[key as keyof Line] ?? ''));
  };
  const rows = Array.from({ length: Math.max(0, standing.cells.length - 1) }, (_, index) => index + 2);
  if (kind === 'reflection') {
    const today = rows.find((row) =>
      ['date', 'kind'].every((key) => sameCell(cellsOfRow(standing, columns, row)(key), line[key as keyof Line])),
    );
    if (today !== undefined) return today;
  }
  const keys = Object.keys(journalTable.columns);
  return (
    rows.find((row) => keys.some((key) => isFilled(cellsOfRow(standing, columns, row)(key))) && isSame(row, keys)) ?? 0
  );
}

/** The whole line of an entry. Throws a sentence when one of its cells is not what its column takes. */
function checkedLine(ports: ReadingPorts, { words }: Found, kind: Kind, line: Line): Line {
  const full: Line = { ...line, date: { day: ports.clock.today() }, kind: words.options.journalKind[kind] };
  const given = Object.entries(full);
  const positions = Object.fromEntries(given.map(([key], index) => [key, index + 1]));
  const [problem] = readTable(journalTable, positions, [[], given.map(([, cell]) => cell)], words).problems;
  if (problem) throw new Told(sayLong({ ...problem, row: 0 }, headerOf(words, 'journal', problem.column), words));
  return full;
}

/** Throws when a cell that would change holds a formula of the user's. */
function refuseFormulas(
  found: Found,
  { cells, formulas }: Standing,
  row: number,
  wanted: readonly { readonly key: string; readonly position: number; readonly cell: Cell }[],
): void {
  const computed = wanted.find(
    ({ position, cell }) =>
      holdsFormula(formulas, { row, column: position }) && !sameCell(cells[row - 1]?.[position - 1], cell),
  );
  if (computed) throw new Told(sayComputed(found, { cells, formulas }, wanted, computed.position));
}

/** The columns that the script fills itself: where a formula computes them, the entry comes without them. */
const own: readonly string[] = ['date', 'kind', 'held'];

function sayComputed(
  { words }: Found,
  { cells }: Standing,
  line: readonly { readonly key: string; readonly cell: Cell }[],
  position: number,
): string {
  return say(words.messages.computes, {
    row: textOfCell(line.find(({ key }) => key === 'date')?.cell ?? ''),
    column: textOfCell(cells[0]?.[position - 1] ?? ''),
  });
}

/** Writes one row of the Journal, below all others unless it is there already. Must run under the lock. */
function writeEntry(ports: UpdatingPorts, found: Found, kind: Kind, full: Line): void {
  const { reader, writer } = ports;
  const { words } = found;
  const { columns } = needTab(found, 'journal');
  refuseLost(found, 'journal');
  const given = Object.entries(full);
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const standing = reader.read('journal', /* withFormulas= */ true);
    const there = rowOf(standing, columns, full, kind);
    const row = there === 0 ? firstRowBelow(standing) : there;
    const open = new Set(there === 0 ? openColumns(standing.formulas) : []);
    const placed = given.flatMap(([key, cell]) =>
      columns[key] === undefined ? [] : [{ key, position: columns[key] ?? 0, cell, cells: [cell] }],
    );
    const wanted = placed.filter(({ position }) => !open.has(position));
    const lost = placed.find(({ key, cell, position }) => open.has(position) && isFilled(cell) && !own.includes(key));
    if (lost) throw new Told(sayComputed(found, standing, placed, lost.position));
    const { blocks } = blocksToWrite(row, leaveFormulas(wanted, standing.formulas, row), standing.cells, []);
    if (!reader.isUnchanged('journal')) continue;
    refuseFormulas(found, standing, row, wanted);
    writer.grow('journal', row);
    writer.write('journal', blocks);
    return;
  }
  throw new Told(words.messages.busy);
}

const rowTabs = ['settings', 'goals', 'steps', 'changes', 'hidden', 'journal'] as const;

/** Saves today's reflection with the share of dates that held, and keeps its day in the settings. */
export function saveReflection(ports: SavingPorts, form: ReflectionForm): Said & { readonly next: string } {
  const { clock } = ports;
  return changePlan(ports, (before) => {
    const today = clock.today();
    const read = readValues(ports, before, rowTabs);
    const plan = read.plan;
    const { held, of } = datesHeld(plan.steps, plan.changes ?? [], periodOf(plan, today), lastSeenOf(read));
    // A row that exists keeps its share: its dates were counted when it was first written.
    const earlier = plan.journal?.find(({ kind, date }) => kind === 'reflection' && date === today)?.held ?? null;
    const { wentWell, moved, prioritiesChanged, newChances, lesson, changeNext, energy } = trimmed(form);
    const line = checkedLine(ports, before, 'reflection', {
      held: earlier ?? (of === 0 ? '' : held / of),
      wentWell,
      moved,
      prioritiesChanged,
      newChances,
      lesson,
      changeNext,
      energy: energy ?? '',
      private: form.private,
    });
    const found = makeTabs(ports, before, ['journal']);
    writeEntry(ports, found, 'reflection', line);
    keepLastReflection(ports, found, today);
    const { words, read: after } = updatePlan(ports, found);
    const next = nextAfterSaving(plan.settings, today);
    return {
      message: say(words.lookingBack.saved.reflection, {
        tab: found.journal?.name ?? '',
        day: sayDay(next, after.found.dayLocale),
      }),
      problems: [],
      next,
    };
  });
}

/** Stores the day of the last reflection, if Settings has the row for it. */
function keepLastReflection(ports: UpdatingPorts, found: Found, today: Day): void {
  changeSettings(ports, found, (key) => (key === 'lastReflection' ? { day: today } : undefined));
}

/** The form with trimmed texts. */
function trimmed<T extends object>(form: T): T {
  return Object.fromEntries(
    Object.entries(form).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as T;
}

/** Writes an entry. @param goal its ID; '' for none @param isEnough whether the form has any text */
function saveEntry(ports: SavingPorts, kind: 'setback' | 'win', goal: string, line: Line, isEnough: boolean): Said {
  if (!isEnough) throw new Told(ports.languages.knownWords().lookingBack.saved.needsWords);
  return changePlan(ports, (before) => {
    const row = goal === '' ? undefined : readValues(ports, before, rowTabs).plan.goals.find(({ id }) => id === goal);
    if (goal !== '' && !row) throw new Told(say(before.words.messages.rowGone, { id: goal }));
    const full = checkedLine(ports, before, kind, { ...line, goal: row ? labelOf(row.id, row.title) : '' });
    const found = makeTabs(ports, before, ['journal']);
    writeEntry(ports, found, kind, full);
    const { words } = updatePlan(ports, found);
    return { message: say(words.lookingBack.saved[kind], { tab: found.journal?.name ?? '' }), problems: [] };
  });
}

/** Writes what happened into *What moved and why*, the next small step into *What I change next*. */
export function saveSetback(ports: SavingPorts, form: SetbackForm): Said {
  const { happened, teaches, toAFriend, nextStep, goal, energy } = trimmed(form);
  return saveEntry(
    ports,
    'setback',
    goal,
    { moved: happened, lesson: teaches, toAFriend, changeNext: nextStep, energy: energy ?? '', private: form.private },
    [happened, teaches, toAFriend, nextStep].some((text) => text !== ''),
  );
}

export function saveWin(ports: SavingPorts, form: WinForm): Said {
  const { text, goal } = trimmed(form);
  return saveEntry(ports, 'win', goal, { wentWell: text, private: form.private }, text !== '');
}
