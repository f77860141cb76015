/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Api } from '../../../src/api/index';
import { cutsOf } from '../cuts';
import { copyPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Own words for a status in rows of other programs and in pasted applications (rules X56 and X57). Monday 2 March 2026.
 */

const call = <N extends keyof Api>(plan: PlanInHand, name: N, request: Parameters<Api[N]>[0]): ReturnType<Api[N]> =>
  plan.call(name, request);
type Statuses = NonNullable<Parameters<Api['previewRows']>[0]['statuses']>;
type Stages = NonNullable<Parameters<Api['previewApplications']>[0]['stages']>;

function own(plan: PlanInHand, meaning: string, text: string): void {
  const row = plan.shownColumn('Settings', 'Setting').indexOf(`Own words: ${meaning}`) + 2;
  plan.put('Settings', row, { Value: text });
}
const setting = (plan: PlanInHand, meaning: string): string | undefined =>
  plan.rows('Settings').find((line) => line['Setting'] === `Own words: ${meaning}`)?.['Value'];

const table = [
  'Task,Status',
  'Write,Blocked',
  'Send,  IN review ',
  'Call,With legal',
  'Ask,with  legal',
  'Print,Erledigt',
  'Wait,"Parked, maybe"',
].join('\n');
const request = (statuses: Statuses = [], text = table) => ({ text, roles: [], order: 'guess', statuses }) as const;
const bring = (plan: PlanInHand, statuses: Statuses = [], text = table): ReturnType<Api['bringInRows']> => {
  const { basis } = call(plan, 'previewRows', request(statuses, text));
  return call(plan, 'bringInRows', { ...request(statuses, text), basis });
};
const steps = (plan: PlanInHand): (string | undefined)[][] =>
  plan
    .rows('Steps')
    .slice(-6)
    .map((line) => [line['Step'], line['Status'], line['Meaning of own word']]);

describe('[X56] rows of another program', () => {
  test('keep the words that are the user’s own, and words of other programs get Waymark’s', () => {
    const plan = copyPlan(smallPlan());
    own(plan, 'Doing', 'In review');
    plan.update();
    const { rows, unknown } = call(plan, 'previewRows', request());
    expect(rows.map(({ facts }) => facts)).toEqual(['Waiting', 'In review', '', '', 'Done', '']);
    // A word with a comma cannot be an own word: it is named in a note.
    expect(unknown).toEqual([{ word: 'With legal', count: 2, meaning: '' }]);
    bring(plan);
    expect(steps(plan)).toEqual([
      ['Write', 'Waiting', ''],
      ['Send', 'In review', 'Doing'],
      ['Call', 'To do', ''],
      ['Ask', 'To do', ''],
      ['Print', 'Done', ''],
      ['Wait', 'To do', ''],
    ]);
    expect(plan.rows('Steps').find((line) => line['Step'] === 'Call')?.['Notes']).toBe('Status: With legal');
    expect(setting(plan, 'Waiting')).toBe('');
  });

  test('keep an unknown word once it was given a meaning, which Settings then have; undone in one click', () => {
    const plan = copyPlan(smallPlan());
    const chosen: Statuses = [{ word: 'With legal', meaning: 'waiting' }];
    const before = plan.rows('Settings');
    const preview = call(plan, 'previewRows', request(chosen));
    expect(preview.unknown).toEqual([{ word: 'With legal', count: 2, meaning: 'waiting' }]);
    expect(preview.rows.map(({ facts }) => facts)).toEqual([
      'Waiting',
      'Doing',
      'With legal',
      'With legal',
      'Done',
      '',
    ]);
    expect(preview.notes.join()).not.toContain('With legal');
    expect(plan.rows('Settings')).toEqual(before);
    bring(plan, chosen);
    expect(steps(plan).slice(2, 4)).toEqual([
      ['Call', 'With legal', 'Waiting'],
      ['Ask', 'With legal', 'Waiting'],
    ]);
    expect(setting(plan, 'Waiting')).toBe('With legal');
    expect(plan.update().problems).toEqual([]);
    // The same again adds nothing, and asks nothing.
    const again = call(plan, 'previewRows', request());
    expect([again.counts, again.unknown]).toEqual([{ steps: 0, goals: 0, here: 6 }, undefined]);
    const count = plan.rows('Steps').length;
    expect(call(plan, 'undoRows', {}).problems).toEqual([]);
    expect(plan.rows('Steps')).toHaveLength(count - 6);
  });

  test('a word that cannot have the meaning is refused in a sentence, and nothing is written', () => {
    const plan = copyPlan(smallPlan());
    own(plan, 'Done', 'With legal');
    plan.update();
    const steps = plan.rows('Steps');
    // What Settings say comes before what was chosen.
    expect(call(plan, 'previewRows', request([{ word: 'With legal', meaning: 'todo' }])).rows[2]?.facts).toBe(
      'With legal',
    );
    const text = 'Task,Status\nWrite,Hecho';
    const chosen: Statuses = [{ word: 'Hecho', meaning: 'waiting' }];
    const { unknown, basis } = call(plan, 'previewRows', request(chosen, text));
    expect(unknown).toEqual([{ word: 'Hecho', count: 1, meaning: 'waiting' }]);
    expect(() => call(plan, 'bringInRows', { ...request(chosen, text), basis })).toThrow(/Waymark’s word/);
    expect(plan.rows('Steps')).toEqual(steps);
  });

  test('cut off at any call and called again, they come in with their words', () => {
    const start = copyPlan(smallPlan());
    const chosen: Statuses = [{ word: 'With legal', meaning: 'waiting' }];
    const whole = { ...request(chosen), basis: call(start, 'previewRows', request(chosen)).basis };
    const uncut = copyPlan(start);
    call(uncut, 'bringInRows', whole);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['bringInRows', whole as never], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      call(plan, 'bringInRows', whole);
      expect([at, steps(plan), setting(plan, 'Waiting')]).toEqual([at, steps(uncut), 'With legal']);
      expect([at, plan.update().problems]).toEqual([at, []]);
    }
  }, 240_000);
});

describe('[X57] pasted applications', () => {
  const list = 'Company,Status,Applied on\nLibrary,Submitted,2026-02-20\nMuseum,Shelved,2026-02-10\nZoo,shelved,';
  const rows = (plan: PlanInHand): (string | undefined)[][] =>
    plan.rows('Targets').map((line) => [line['Organisation'], line['Stage'], line['Stages so far']]);

  test('keep the user’s own words', () => {
    const plan = copyPlan(smallPlan());
    own(plan, 'Targets', 'Submitted = Applied');
    plan.update();
    const { lines, unknown } = call(plan, 'previewApplications', { text: list });
    expect(lines[0]).toContain('Submitted');
    expect(unknown).toEqual([{ word: 'Shelved', count: 2, meaning: '' }]);
    call(plan, 'addApplications', { text: list });
    expect(rows(plan)).toEqual([
      ['Library', 'Submitted', '2026-02-20 Submitted'],
      ['Museum', 'Applied', '2026-02-10 Applied'],
      ['Zoo', 'Watching', '2026-03-02 Watching'],
    ]);
  });

  test('keep an unknown word once it was given a meaning', () => {
    const plan = copyPlan(smallPlan());
    const stages: Stages = [{ word: 'Shelved', meaning: 'closed' }];
    const { lines, unknown, notes } = call(plan, 'previewApplications', { text: list, stages });
    expect(lines[1]).toContain('Shelved');
    expect(unknown).toEqual([{ word: 'Shelved', count: 2, meaning: 'closed' }]);
    expect(notes.join()).not.toContain('Shelved');
    expect(setting(plan, 'Targets')).toBe('');
    call(plan, 'addApplications', { text: list, stages });
    expect(rows(plan)).toEqual([
      ['Library', 'Applied', '2026-02-20 Applied'],
      ['Museum', 'Shelved', '2026-02-10 Applied\nShelved'],
      ['Zoo', 'Shelved', 'Shelved'],
    ]);
    expect(setting(plan, 'Targets')).toBe('Shelved = Closed');
    expect(plan.update().problems).toEqual([]);
    expect(call(plan, 'previewApplications', { text: list }).count).toBe(0);
  });
});
