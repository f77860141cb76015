import { hashOf } from '../../domain/plan/hash';
import { comparableName } from '../../domain/strategy/value-hours';
import type { Role } from '../../domain/transfer/foreign-words';
import type { NumberOrder } from '../../domain/plan/written-day';
import type { BroughtRow } from '../../domain/transfer/foreign-rows';
import type { Source } from '../../domain/transfer/foreign-table';
import { plural, say } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { tables } from '../../tables/design';
import { hashOfRow, textOf } from '../adjusting/adjust-record';
import { changePlan, refuseLost } from '../plan/change-plan';
import { addOwnWords } from '../setup/let-word-mean';
import { isStarted } from '../plan/is-started';
import { readValues, type PlanRead } from '../plan/read-plan';
import { sayDay } from '../plan/say-day';
import { sayHours } from '../plan/say-hours';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import { updatePlan } from '../update/update';
import type { Found, Ports, SavingPorts, UpdatingPorts } from '../ports';
import { keepBrought, marksOf, readBrought, type Brought, type LastImport, type Remembered } from './brought-rows';
import type { Line } from './export-rows';
import { matchBrought, type MatchedFile } from './match-brought';
import type { Matched, MatchedRow } from './match-import';
import {
  askOrder,
  nameColumn,
  readForeignFile,
  sayUnread,
  unknownWords,
  type Choices,
  type ChosenStatus,
  type ForeignFile,
  type UnknownWord,
} from './read-foreign';
import { writeImport } from './write-import';

/*
 * Brings in rows of other programs: first a preview, then exactly what it said. (rules U60 to U68)
 */

export interface ForeignPreview {
  readonly source: Source;
  readonly columns: readonly { readonly name: string; readonly sample: string; readonly role: Role }[];
  /** What each row becomes, in the order of the file. Goals that only steps name come before their first step. */
  readonly rows: readonly {
    readonly row: number;
    readonly becomes: 'step' | 'goal' | 'here';
    readonly title: string;
    /** Goal, status, days and hours, in words. */
    readonly facts: string;
  }[];
  /** Words for a status that are unknown, or that the user has just given a meaning; absent without any. */
  readonly unknown?: readonly UnknownWord[];
  readonly counts: { readonly steps: number; readonly goals: number; readonly here: number };
  /** Cells that could not be read and rows that are left out, one sentence each. */
  readonly notes: readonly string[];
  /** What must be answered before the rows can come in; null when nothing is open. */
  readonly question: { readonly text: string; readonly dayFirst: string; readonly monthFirst: string } | null;
  readonly order: NumberOrder | 'guess';
  readonly basis: string;
}

export interface ForeignRequest extends Choices {
  readonly text: string;
}

/** What must be read to know which rows are here, and what own words for a status mean. The numbers of IDs are kept with the tabs. */
const tabsToMatch: readonly TabKey[] = ['settings', 'goals', 'steps'];

type PortsToRead = UpdatingPorts & Pick<Ports, 'formStore'>;

/** What would come in. Writes nothing. */
export function sayBringIn(ports: PortsToRead, request: ForeignRequest): ForeignPreview {
  const found = ports.reader.find();
  if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
  const read = readValues(ports, found, tabsToMatch);
  const file = readForeignFile(request.text, request, read.found, ports.clock);
  const matched = matchBrought(read, file.read.rows, readBrought(ports));
  const { goals, steps } = matched;
  const lines = [
    ...goals.map(({ title, row, here, own }) => ({
      row: own?.row ?? row,
      becomes: here === null ? ('goal' as const) : ('here' as const),
      title,
      facts: own?.due ? say(found.words.bringIn.facts.due, { day: sayDay(own.due, found.dayLocale) }) : '',
      place: 0,
      isOwn: own !== null,
    })),
    ...steps.map(({ row, here }) => ({
      row: row.row,
      becomes: here === null ? ('step' as const) : ('here' as const),
      title: row.title,
      facts: sayFacts(row, found),
      place: 1,
      isOwn: true,
    })),
  ].filter(({ becomes, isOwn }) => becomes !== 'here' || isOwn);
  const rows = lines
    .sort((a, b) => a.row - b.row || a.place - b.place)
    .map(({ row, becomes, title, facts }) => ({ row, becomes, title, facts }));
  const unknown = unknownWords(file, request);
  const count = (kind: 'step' | 'goal' | 'here'): number => rows.filter(({ becomes }) => becomes === kind).length;
  return {
    source: file.table.source,
    columns: file.table.headings.map((heading, index) => ({
      name: nameColumn(heading, index, found.words),
      sample: sampleOf(file, index),
      role: file.roles[index] ?? 'leaveOut',
    })),
    rows,
    ...(unknown.length > 0 ? { unknown } : {}),
    counts: { steps: count('step'), goals: count('goal'), here: count('here') },
    notes: [...(file.roles.includes('title') ? [] : [found.words.bringIn.noTitle]), ...sayUnread(file, found.words)],
    question: askOrder(file, found, ports.clock),
    order: file.read.order ?? 'guess',
    basis: basisOf(request, matched),
  };
}

const sampleOf = ({ table }: ForeignFile, index: number): string =>
  (table.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);

function sayFacts({ goal, status, said, due, start, doneOn, effort }: BroughtRow, { words, dayLocale }: Found): string {
  const { facts } = words.bringIn;
  return [
    goal,
    status === null ? '' : said || words.options.stepStatus[status],
    due === null ? '' : say(facts.due, { day: sayDay(due, dayLocale) }),
    start === null ? '' : say(facts.start, { day: sayDay(start, dayLocale) }),
    doneOn === null ? '' : say(facts.doneOn, { day: sayDay(doneOn, dayLocale) }),
    effort === null ? '' : sayHours(words, effort, (hours) => hours.toLocaleString(dayLocale.replace('_', '-'))),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A hash that changes when the text, the choices or what is here changes. */
const basisOf = ({ text, roles, order, statuses = [] }: ForeignRequest, { goals, steps }: MatchedFile): string =>
  hashOf(JSON.stringify([text, roles, order, statuses, goals.map(({ here }) => here), steps.map(({ here }) => here)]));

/** Brings in what was previewed. The same call after an interrupted run completes it; after its end it says the same again. */
export function bringIn(ports: SavingPorts, request: ForeignRequest, basis: string): Said {
  const { reader, clock } = ports;
  const asked = hashOf(JSON.stringify([request.text, request.roles, request.order, request.statuses ?? [], basis]));
  return changePlan(ports, (found) => {
    // Read first: then nobody asks for the headers alone.
    const read = readValues(ports, found, tabsToMatch);
    refuseLost(found, 'goals', 'steps');
    const brought = readBrought(ports);
    const file = readForeignFile(request.text, request, read.found, clock);
    const matched = matchBrought(read, file.read.rows, brought);
    const mine = brought.last?.request === asked ? brought.last : null;
    const isIn = [...matched.goals, ...matched.steps].every(({ here }) => here !== null);
    if (mine?.done && isIn) return { message: sayDone(mine, found), problems: sayUnread(file, found.words) };
    if (!mine || mine.done) {
      if (basisOf(request, matched) !== basis) throw new Told(found.words.adjusting.changed);
      const question = askOrder(file, found, clock);
      if (question) throw new Told(question.text);
    }
    // Before the rows: they hold these words.
    addOwnWords(ports, found, 'stepStatus', chosenWords(file, request, matched));
    const isResumed = mine !== null && !mine.done;
    const begun = isResumed ? mine : begin(ports, read, matched, { asked, source: file.table.source });
    const rows = rowsOf(read, matched, begun);
    // Kept before the first row is written, so that the same call can complete a run that was cut off, and *undo* can take it back.
    if (!isResumed) keepBrought(ports, remember(brought, rows.remembered, begun));
    const problems = writeImport(
      ports,
      found,
      read,
      { tabs: rows.tabs, counters: {}, given: {}, isEmpty: false },
      /* replaces= */ false,
    );
    const { words, problems: others } = updatePlan(ports, reader.known());
    keepBrought(ports, remember(brought, rows.remembered, { ...begun, done: true, given: { goals: {}, steps: {} } }));
    return {
      message: sayDone(begun, { ...found, words }),
      problems: [...problems, ...sayUnread(file, words), ...others],
    };
  });
}

/** The words with a chosen meaning that new rows hold. */
function chosenWords(file: ForeignFile, request: ForeignRequest, { steps }: MatchedFile): readonly ChosenStatus[] {
  const used = new Set(steps.map(({ row }) => row.said));
  return unknownWords(file, request).flatMap(({ word, meaning }) =>
    meaning !== '' && used.has(word) ? [{ word, meaning }] : [],
  );
}

const sayDone = ({ goals, steps }: LastImport, { words }: Pick<Found, 'words'>): string =>
  plural(words, words.bringIn.done, goals + steps, { goals, steps });

/** The key of a goal in what is kept while rows are written. */
const goalKey = (name: string): string => comparableName(name);

/** Gives the new rows their IDs. */
function begin(
  ports: SavingPorts,
  { counters, found }: PlanRead,
  { goals, steps }: MatchedFile,
  { asked, source }: { readonly asked: string; readonly source: Source },
): LastImport {
  let goal = Math.max(counters.goals, found.goals?.counter ?? 0);
  let step = Math.max(counters.steps, found.steps?.counter ?? 0);
  const givenGoals: Record<string, string> = {};
  const givenSteps: Record<string, string> = {};
  for (const { name, here } of goals)
    if (here === null) givenGoals[goalKey(name)] = `${tables.goals.prefix}${(goal += 1)}`;
  steps.forEach(({ here }, index) => {
    if (here === null) givenSteps[index] = `${tables.steps.prefix}${(step += 1)}`;
  });
  const last: LastImport = {
    request: asked,
    source,
    on: ports.clock.today(),
    goals: Object.keys(givenGoals).length,
    steps: Object.keys(givenSteps).length,
    done: false,
    given: { goals: givenGoals, steps: givenSteps },
  };
  // Counters first: an ID that is kept below can never be given to another row.
  if (goal > (found.goals?.counter ?? 0) && last.goals > 0) ports.writer.keepCounter('goals', goal);
  if (step > (found.steps?.counter ?? 0) && last.steps > 0) ports.writer.keepCounter('steps', step);
  return last;
}

interface RowsToWrite {
  readonly tabs: Matched['tabs'];
  readonly remembered: readonly Remembered[];
}

/** The lines of the new rows, and how all rows of the file are known from now on. */
function rowsOf({ plan }: PlanRead, { goals, steps }: MatchedFile, { given, on }: LastImport): RowsToWrite {
  const rowOf = new Map([...plan.goals, ...plan.steps].map(({ id, row }) => [id, row]));
  const remembered: Remembered[] = [];
  const idOfGoal = new Map<string, string>();
  const matchedRow = (line: Line): MatchedRow => {
    const row = rowOf.get(String(line['id']));
    return { line, fate: row === undefined ? { kind: 'add' } : { kind: 'fill', row }, was: '' };
  };
  const isGiven = (id: string | undefined, here: string | null): id is string =>
    id !== undefined && (here === null || here === id);
  const newGoals = goals.flatMap(({ name, title, here, own }): MatchedRow[] => {
    const id = given.goals[goalKey(name)];
    idOfGoal.set(goalKey(name), (isGiven(id, here) ? id : here) ?? '');
    const marks = marksOf({ ...emptyRow, goal: name });
    if (!isGiven(id, here)) {
      if (here !== null) remembered.push({ id: here, ...marks, written: '' });
      return [];
    }
    const line = filled({ id, title, status: 'active', deadline: own?.due ?? null });
    remembered.push({ id, ...marks, written: hashOfLine(line) });
    return [matchedRow(line)];
  });
  const newSteps = steps.flatMap(({ row, here }, index): MatchedRow[] => {
    const id = given.steps[index];
    if (!isGiven(id, here)) {
      if (here !== null) remembered.push({ id: here, ...marksOf(row), written: '' });
      return [];
    }
    const { title, goal, due, effort, start, notes } = row;
    // The update would fill in the same day, with a call for each run of such rows.
    const doneOn = row.doneOn ?? (row.status === 'done' ? on : null);
    const ofGoal = goal === '' ? null : (idOfGoal.get(goalKey(goal)) ?? null);
    const status = row.status ?? 'todo';
    const line = filled({ id, title, goal: ofGoal, status, due, effort, start, doneOn, notes });
    // A row is compared by what its word means.
    remembered.push({ id, ...marksOf(row), written: hashOfLine(line) });
    return [matchedRow({ ...line, status: row.said || status })];
  });
  return { tabs: { goals: newGoals, steps: newSteps }, remembered };
}

const emptyRow: BroughtRow = {
  row: 0,
  title: '',
  goal: '',
  status: null,
  said: '',
  due: null,
  start: null,
  doneOn: null,
  effort: null,
  notes: '',
  key: '',
};

const filled = (line: Line): Line =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null && value !== ''));

/** The hash that the row has as long as nobody changes it. */
function hashOfLine(line: Line): string {
  const values = Object.fromEntries(
    Object.entries(line).flatMap(([key, value]) => (key === 'id' ? [] : [[key, textOf(value)] as const])),
  );
  return hashOfRow(values);
}

/** What was kept, with the rows of this file. Rows of earlier imports can no longer be taken out in one click. */
function remember({ rows }: Brought, now: readonly Remembered[], last: LastImport): Brought {
  const again = new Set(now.map(({ id }) => id));
  const earlier = rows.flatMap((one) => (again.has(one.id) ? [] : [{ ...one, written: '' }]));
  return { rows: [...earlier, ...now], last };
}
