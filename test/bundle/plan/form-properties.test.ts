/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { startPlan, type PlanInHand } from '../plan';

/*
 * In any plan, a form changes only those cells of the user that it names. (rules V2, V3, V9)
 */

/** Columns that Waymark fills in. */
const system = new Set([
  'ID',
  'Bar',
  'Progress %',
  'Pace',
  'What now',
  'Horizon',
  'Steps done',
  'Forecast',
  'SMART',
  'Check',
  'Paused to',
  'Progress of its parts',
  'Steps in all',
  'Meaning of own word',
  'Steps done so far',
  'Hours in all',
  'Hours done',
  'Days left',
  'Moved',
  'Waits',
  'Asks',
]);
const goalFields = {
  title: 'Goal',
  measure: 'Measure',
  now: 'Now',
  target: 'Target',
  deadline: 'Deadline',
  sure: 'How sure I am 1–5',
  ifThen: 'If … then I …',
  reward: 'Reward',
} as const;
const stepFields = {
  title: 'Step',
  goal: 'Goal',
  due: 'Due',
  effort: 'Effort h',
  helps: 'How much it helps 1–5',
  ifThen: 'If … then I …',
  reward: 'Reward',
} as const;

const text = fc.constantFrom(
  'Read',
  'Write a book',
  '  with blanks ',
  '=1+1',
  '-3',
  '@home',
  '12',
  'ä ö ü',
  '日本',
  'a · b',
  '<b>',
);
const typedDay = fc.constantFrom('', '04/03/2026', '01/01/2026', '31/12/2027', 'soon', '2026-05-05', '17');
const typedNumber = fc.constantFrom('', '1', '0', '2.5', '-1', 'two', '300');
const goalRow = fc.record({
  title: text,
  measure: text,
  now: typedNumber,
  target: typedNumber,
  deadline: typedDay,
  status: fc.constantFrom('', 'Active', 'Draft', 'Let go', 'Odd'),
});
const stepRow = fc.record({
  title: text,
  goal: fc.constantFrom('', 'G1', 'g2 · x', 'nowhere'),
  status: fc.constantFrom('', 'To do', 'Done', 'Waiting', 'Odd'),
  due: typedDay,
  effort: typedNumber,
  doneOn: typedDay,
  after: fc.constantFrom('', 'S1', 'S2, S3', 'S99'),
});
const gaps = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> =>
  fc.array(fc.option(row, { freq: 4 }), { minLength: 1, maxLength: 6 });

const day = fc.constantFrom('', '2026-03-04', '2027-01-31');
const number = fc.constantFrom(null, 0, 1, 2.5, 40);
const rating = fc.constantFrom(null, 1, 3, 5);
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>;
const act = fc.oneof(
  fc.record({
    kind: fc.constant('saveGoal' as const),
    at: fc.nat(6),
    form: some({
      title: text,
      measure: text,
      now: number,
      target: number,
      deadline: day,
      sure: rating,
      ifThen: text,
      reward: text,
    }),
  }),
  fc.record({
    kind: fc.constant('saveStep' as const),
    at: fc.nat(6),
    form: some({
      title: text,
      goal: fc.constantFrom('', 'first'),
      due: day,
      effort: number,
      helps: rating,
      ifThen: text,
      reward: text,
    }),
  }),
  fc.record({ kind: fc.constant('tickStep' as const), at: fc.nat(6), done: fc.boolean() }),
);

type Cells = Map<string, string>;

/** The content of each cell of the user's: its formula, else its displayed value. */
function cellsOf(plan: PlanInHand): Cells {
  const cells: Cells = new Map();
  for (const tab of ['Goals', 'Steps', 'Assessment', 'Settings']) {
    const sheet = plan.sheet(tab);
    const range = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn());
    const formulas = range.getFormulas();
    const [headers = [], ...lines] = range.getDisplayValues();
    lines.forEach((line, index) =>
      line.forEach((shown, column) => {
        const header = headers[column] ?? '';
        const held = formulas[index + 1]?.[column] || shown;
        if (held !== '' && !system.has(header)) cells.set(`${tab} ${index + 2} ${header}`, held);
      }),
    );
  }
  return cells;
}
const changed = (before: Cells, after: Cells): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();

/** Types rows as a script or a paste does: all rows of a column at once. */
function fill(
  plan: PlanInHand,
  tab: string,
  rows: readonly (Readonly<Record<string, string>> | null)[],
  headers: Readonly<Record<string, string>>,
): void {
  for (const [key, header] of Object.entries(headers))
    plan
      .sheet(tab)
      .getRange(2, plan.column(tab, header), rows.length, 1)
      .setValues(rows.map((row) => [row?.[key] ?? '']));
}

let keys = 0;
const newKey = (): string => `form ${(keys += 1)}`;
/** The number of the user's cells that forms changed: without any change, the test would prove little. */
let touched = 0;

test('[V2] [V3] [V9] a form touches no cell of the user’s but those that it names, whatever stands there', () => {
  fc.assert(
    fc.property(gaps(goalRow), gaps(stepRow), fc.array(act, { minLength: 2, maxLength: 4 }), (goals, steps, acts) => {
      const plan = startPlan();
      plan.sheet('Steps').insertColumnsBefore(4, 1);
      fill(plan, 'Goals', goals, {
        title: 'Goal',
        measure: 'Measure',
        now: 'Now',
        target: 'Target',
        deadline: 'Deadline',
        status: 'Status',
      });
      fill(plan, 'Steps', steps, {
        title: 'Step',
        goal: 'Goal',
        status: 'Status',
        due: 'Due',
        effort: 'Effort h',
        doneOn: 'Done on',
        after: 'After',
      });
      plan
        .sheet('Steps')
        .getRange(1, 4, steps.length + 1, 1)
        .setValues(['Mine', ...steps].map((_, index) => [index === 0 ? 'Mine' : `=${index}+1`]));
      plan.update();
      for (const one of acts) {
        const tab = one.kind === 'saveGoal' ? 'Goals' : 'Steps';
        const ids = plan.shownColumn(tab, 'ID');
        const found = ids[one.at] ?? '';
        const before = cellsOf(plan);
        const last = Math.max(
          ...[...before.keys()].filter((key) => key.startsWith(tab)).map((key) => Number(key.split(' ')[1])),
          1,
        );
        const row = found === '' ? last + 1 : one.at + 2;
        let named: string[];
        if (one.kind === 'tickStep') {
          if (found === '') continue;
          plan.call('tickStep', { id: found, done: one.done });
          named = ['Status', 'Done on'];
        } else if (one.kind === 'saveGoal') {
          plan.call('saveGoal', { goal: { ...one.form, title: one.form.title ?? 'New', id: found }, key: newKey() });
          named = [
            ...Object.keys({ ...one.form, title: '' }).map((key) => goalFields[key as keyof typeof goalFields]),
            ...(found === '' ? ['Status'] : []),
          ];
        } else {
          const [goal = ''] = plan.shownColumn('Goals', 'ID').filter((id) => id !== '');
          const form = { ...one.form, title: one.form.title ?? 'New', ...(one.form.goal === 'first' ? { goal } : {}) };
          plan.call('saveStep', { step: { ...form, id: found }, key: newKey() });
          named = [
            ...Object.keys(form).map((key) => stepFields[key as keyof typeof stepFields]),
            ...(found === '' ? ['Status'] : []),
          ];
        }
        const allowed = new Set(named.map((header) => `${tab} ${row} ${header}`));
        // The words behind a goal's ID follow its title, in every tab.
        const isLabel = (key: string): boolean =>
          one.kind === 'saveGoal' && /^Steps \d+ Goal$/.test(key) && (before.get(key) ?? '').startsWith(`${found} · `);
        const changes = changed(before, cellsOf(plan));
        touched += changes.length;
        expect(changes.filter((key) => !allowed.has(key) && !isLabel(key))).toEqual([]);
      }
    }),
    { seed: 20260302, numRuns: 12 },
  );
  expect(touched).toBeGreaterThan(50);
});
