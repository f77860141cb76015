/** @jest-environment ./test/bundle/runtime-environment.js */
import type { AdjustPreview, Adjusting } from '../../../src/actions/adjusting/adjust';
import type { Said } from '../../../src/actions/plan/said';
import type { SettingValues } from '../../../src/actions/setup/save-settings';
import { fillPlan } from '../../../bench/plan';
import { cutsOf } from '../cuts';
import { giveRoom } from '../give-room';
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Adjusting on the built bundle: previewed, applied, undone (rules U1 to U9). Monday 2 March 2026.
 */

type Applied = Said & { readonly undo: string };
type Undone = Said & { readonly undone: boolean };

const preview = (plan: PlanInHand, adjust: Adjusting): AdjustPreview => plan.call('previewAdjust', { adjust });
const requestOf = (plan: PlanInHand, adjust: Adjusting, note = ''): object => ({
  adjust,
  basis: preview(plan, adjust).basis,
  reason: 'time',
  note,
});
const apply = (plan: PlanInHand, adjust: Adjusting, note = ''): Applied =>
  plan.call('applyAdjust', requestOf(plan, adjust, note));
const undo = (plan: PlanInHand): Undone => plan.call('undoAdjust');

/** What every tab shows, also Changes and the last seen days. */
const shown = (plan: PlanInHand): string[][][] =>
  ['Home', 'Goals', 'Steps', 'Timeline', 'Settings', 'Changes', 'Waymark data'].map((tab) => {
    const sheet = plan.sheet(tab);
    return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())).getDisplayValues();
  });
/** Only the tabs with the user's cells: an undo does not free the number of an ID again. */
const rowsOf = (plan: PlanInHand): unknown => ['Goals', 'Steps', 'Settings', 'Changes'].map((tab) => plan.rows(tab));
const log = (plan: PlanInHand): string[] =>
  plan
    .rows('Changes')
    .map((line) =>
      ['Row', 'What', 'Before', 'After', 'Kind', 'Reason', 'Note'].map((header) => line[header]).join(' | '),
    );

let chain: PlanInHand | undefined;
/** S1, S2 after S1, S3 after S2; S4 waits for nothing. */
function chainPlan(): PlanInHand {
  if (!chain) {
    chain = startPlan();
    chain.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '30/06/2026', Status: 'Active', Start: '01/02/2026' });
    chain.put('Steps', 2, {
      Step: 'Read',
      Goal: 'Pass the exam',
      Due: '06/03/2026',
      Status: 'To do',
      'Effort h': '6',
      'If … then I …': 'If it is late, then I read a page',
    });
    chain.put('Steps', 3, {
      Step: 'Practise',
      Goal: 'Pass the exam',
      Start: '07/03/2026',
      Due: '20/03/2026',
      Status: 'To do',
    });
    chain.put('Steps', 4, { Step: 'Sit it', Goal: 'Pass the exam', Due: '10/04/2026', Status: 'To do' });
    chain.put('Steps', 5, { Step: 'Buy a pen', Due: 'soon', Status: 'To do' });
    chain.update();
    chain.put('Steps', 3, { After: 'S1' });
    chain.put('Steps', 4, { After: 'S2 · Practise' });
    chain.update();
  }
  return copyPlan(chain);
}

const move: Adjusting = { kind: 'move', id: 'S1', to: '2026-03-13' };
const split: Adjusting = {
  kind: 'split',
  id: 'S2',
  parts: [
    { title: 'Practise the first half', effort: 3, due: '2026-03-14' },
    { title: '=Practise the rest', effort: 3, due: '2026-03-21' },
  ],
};

describe('[U1] the preview', () => {
  test('names every cell that would change, and writes nothing', () => {
    const plan = chainPlan();
    const before = shown(plan);
    expect(preview(plan, move)).toEqual({
      lines: [
        { id: 'S1', title: 'Read', what: 'Due', before: '2026-03-06', after: '2026-03-13', isNew: false },
        { id: 'S2', title: 'Practise', what: 'Start', before: '2026-03-07', after: '2026-03-14', isNew: false },
        { id: 'S2', title: 'Practise', what: 'Due', before: '2026-03-20', after: '2026-03-27', isNew: false },
        { id: 'S3', title: 'Sit it', what: 'Due', before: '2026-04-10', after: '2026-04-17', isNew: false },
      ],
      notes: ['2 steps that wait for it move along.'],
      basis: expect.any(String) as string,
    });
    expect(shown(plan)).toEqual(before);
  });

  test('says what cannot be, in one sentence', () => {
    const plan = chainPlan();
    expect(() => preview(plan, { kind: 'move', id: 'S9', to: '2026-03-13' })).toThrow(
      'S9 is not in this plan any more.',
    );
    expect(() => preview(plan, { kind: 'split', id: 'G1', parts: split.kind === 'split' ? split.parts : [] })).toThrow(
      'Only a step can be adjusted in this way.',
    );
    expect(() => preview(plan, { kind: 'pause', id: '', until: '2026-03-02' })).toThrow(
      'A pause ends on a day that is ahead.',
    );
    expect(() => preview(plan, { kind: 'move', id: 'S1', to: '2026-03-06' })).toThrow('This would change nothing.');
  });

  test('leaves a cell with a formula alone', () => {
    const plan = chainPlan();
    plan.sheet('Steps').getRange(4, plan.column('Steps', 'Due')).setValue('=DATE(2026;4;10)');
    expect(() => preview(plan, move)).toThrow(
      'S3 · Sit it, Due: a formula stands there, and Waymark leaves it alone. Change it in the tab.',
    );
  });
});

describe('[U2] applying', () => {
  test('changes what the preview named and nothing else, with the reason in Changes', () => {
    const plan = chainPlan();
    const before = plan.rows('Steps');
    expect(apply(plan, move, ' a week of flu ')).toEqual({
      message: 'Done: S1 · Read moved to 13 March 2026',
      problems: [],
      undo: 'S1 · Read moved to 13 March 2026',
    });
    const changed = plan.rows('Steps').flatMap((line, index) =>
      Object.keys(line)
        .filter((header) => line[header] !== before[index]?.[header])
        .map((header) => `${index + 2} ${header} ${line[header]}`),
    );
    expect(changed.filter((text) => !/What now|Days left/.test(text))).toEqual([
      '2 Due 13/03/2026',
      '2 Moved 1',
      '3 Due 27/03/2026',
      '3 Start 14/03/2026',
      '3 Moved 1',
      '4 Due 17/04/2026',
      '4 Moved 1',
    ]);
    expect(log(plan)).toEqual([
      'S1 | Due | 06/03/2026 | 13/03/2026 | Moved later | Time | a week of flu',
      'S2 | Start | 07/03/2026 | 14/03/2026 | Other | Time | a week of flu',
      'S2 | Due | 20/03/2026 | 27/03/2026 | Moved later | Time | a week of flu',
      'S3 | Due | 10/04/2026 | 17/04/2026 | Moved later | Time | a week of flu',
    ]);
    expect(plan.update().message).toBe('Up to date. There is 1 thing to look at: see What now, or Check my plan.');
    expect(log(plan)).toHaveLength(4);
  });

  test('[U3] splitting gives the new steps IDs and hands on what waited', () => {
    const plan = chainPlan();
    apply(plan, split);
    expect(
      plan
        .rows('Steps')
        .map((line) => [
          line['ID'],
          line['Step'],
          line['Goal'],
          line['Status'],
          line['Due'],
          line['Effort h'],
          line['After'],
        ]),
    ).toEqual([
      ['S1', 'Read', 'G1 · Pass the exam', 'To do', '06/03/2026', '6', ''],
      ['S2', 'Practise the first half', 'G1 · Pass the exam', 'To do', '14/03/2026', '3', 'S1'],
      ['S3', 'Sit it', 'G1 · Pass the exam', 'To do', '10/04/2026', '', 'S5'],
      ['S4', 'Buy a pen', '', 'To do', 'soon', '', ''],
      ['S5', '=Practise the rest', 'G1 · Pass the exam', 'To do', '21/03/2026', '3', 'S2'],
    ]);
    expect(new Set(plan.shownColumn('Changes', 'Kind'))).toEqual(new Set(['Split']));
  });

  test('the plan rests, a goal is let go, an if-then is used: each with its line', () => {
    const plan = chainPlan();
    apply(plan, { kind: 'pause', id: '', until: '2026-04-01' });
    expect(plan.call<{ settings: SettingValues }>('getState').settings.pausedUntil).toBe('2026-04-01');
    apply(plan, { kind: 'letGo', id: 'G1' });
    expect(plan.shown('Goals', 2, 'Status')).toBe('Let go');
    apply(plan, { kind: 'ifThen', id: 'S1', text: '' });
    expect(log(plan)).toEqual([
      ' | Paused until |  | 01/04/2026 | Paused | Time | ',
      'G1 | Status | Active | Let go | Let go | Time | ',
      'S1 |  |  |  | If-then used | Time | ',
    ]);
  });

  test('is refused when the rows say something else since the preview', () => {
    const plan = chainPlan();
    const request = requestOf(plan, move);
    plan.put('Steps', 3, { Due: '21/03/2026' });
    const before = plan.rows('Steps');
    expect(() => plan.call('applyAdjust', request)).toThrow(
      'The plan says something else than when this was proposed. Please look at it once more.',
    );
    expect(plan.rows('Steps')).toEqual(before);
  });

  test('clicked twice it is done once', () => {
    const plan = chainPlan();
    const request = requestOf(plan, move);
    const first = plan.call('applyAdjust', request);
    const once = shown(plan);
    expect(plan.call('applyAdjust', request)).toEqual(first);
    expect(shown(plan)).toEqual(once);
  });
});

describe('[U5] taking back', () => {
  test.each<[string, Adjusting]>([
    ['move', move],
    ['split', split],
    ['extend a deadline', { kind: 'extend', id: 'G1', to: '2026-07-31' }],
    ['a day where a word stood', { kind: 'move', id: 'S4', to: '2026-03-31' }],
    ['practise', { kind: 'practise', id: 'S1', hours: 2.5, to: '2026-03-09' }],
    ['help', { kind: 'help', id: 'S1', contact: 'Ada', due: '2026-03-05' }],
    ['if-then', { kind: 'ifThen', id: 'S1', text: 'If it is late, then I sleep' }],
    ['pause a goal', { kind: 'pause', id: 'G1', until: '2026-05-01' }],
    ['pause the plan', { kind: 'pause', id: '', until: '2026-05-01' }],
    ['let go', { kind: 'letGo', id: 'S2' }],
  ])('%s restores every cell', (_, adjust) => {
    const plan = chainPlan();
    const before = rowsOf(plan);
    const { undo: what } = apply(plan, adjust);
    expect(rowsOf(plan)).not.toEqual(before);
    expect(undo(plan)).toEqual({ message: `Taken back: ${what}`, problems: [], undone: true });
    expect(rowsOf(plan)).toEqual(before);
    plan.update();
    expect(rowsOf(plan)).toEqual(before);
    expect(undo(plan)).toEqual({ message: 'There is nothing to take back.', problems: [], undone: false });
  });

  test('also days later, after other rows were changed, sorted and added', () => {
    const plan = chainPlan();
    apply(plan, move);
    plan.workbook.setNow(momentOf(plan, '2026-03-05T09:00'));
    plan.put('Steps', 5, { Due: '31/03/2026' });
    plan.put('Steps', 6, { Step: 'Another' });
    plan.update();
    const sheet = plan.sheet('Steps');
    sheet.getRange(2, 1, 5, sheet.getLastColumn()).sort({ column: plan.column('Steps', 'Step'), ascending: true });
    expect(undo(plan).undone).toBe(true);
    expect(plan.rows('Steps').map((line) => [line['ID'], line['Due'], line['Moved']])).toEqual([
      ['S5', '', ''],
      ['S4', '31/03/2026', ''],
      ['S2', '20/03/2026', ''],
      ['S1', '06/03/2026', ''],
      ['S3', '10/04/2026', ''],
    ]);
    expect(log(plan)).toEqual([]);
  });

  test.each<[string, Adjusting, (plan: PlanInHand) => void, string]>([
    [
      'its date',
      move,
      (plan) => plan.put('Steps', 3, { Due: '28/03/2026' }),
      'S2 · Practise was changed since: Due says something else now. So it stays as it is.',
    ],
    [
      'another cell of the row',
      move,
      (plan) => plan.put('Steps', 4, { Notes: 'Room 3' }),
      'S3 · Sit it was changed since, so it stays as it is.',
    ],
    [
      'the row away',
      move,
      (plan) => plan.sheet('Steps').deleteRows(4, 1),
      'S3 is not in this plan any more, so the rest stays as it is.',
    ],
    [
      'the new row',
      split,
      (plan) => plan.put('Steps', 6, { 'Effort h': '9' }),
      'S5 · =Practise the rest was changed since, so it stays as it is.',
    ],
    [
      'the new row away',
      split,
      (plan) => plan.sheet('Steps').deleteRows(6, 1),
      'S5 is not in this plan any more, so the rest stays as it is.',
    ],
    [
      'the setting',
      { kind: 'pause', id: '', until: '2026-05-01' },
      (plan) => void plan.call('saveSettings', { settings: { pausedUntil: '2026-06-01' } }),
      'Paused until was changed since, so it stays as it is.',
    ],
  ])('[U6] is refused, with the reason, when somebody has changed %s', (_, adjust, touch, message) => {
    const plan = chainPlan();
    apply(plan, adjust);
    touch(plan);
    plan.update();
    const before = shown(plan);
    expect(undo(plan)).toEqual({ message, problems: [], undone: false });
    expect(shown(plan)).toEqual(before);
  });

  test('[U6] a column of the user’s own in a new row keeps it', () => {
    const plan = chainPlan();
    apply(plan, split);
    const sheet = plan.sheet('Steps');
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(6, sheet.getMaxColumns()).setValue('mine');
    expect(undo(plan)).toMatchObject({
      undone: false,
      message: 'S5 · =Practise the rest was changed since, so it stays as it is.',
    });
  });
});

describe('[U7] cut off at any call and called again', () => {
  /** Without IDs: a run that was cut off may have used a number. */
  const masked = (plan: PlanInHand): string => JSON.stringify(shown(plan)).replace(/\bS[5-9]\b/g, 'new');

  function tryAll(start: PlanInHand, name: string, request: object): void {
    const uncut = copyPlan(start);
    uncut.call(name, request);
    const expected = masked(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', [name, request as never], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      plan.call(name, request);
      expect([at, masked(plan)]).toEqual([at, expected]);
    }
  }

  test.each<[string, Adjusting]>([
    ['move', move],
    ['split', split],
    ['pause the plan', { kind: 'pause', id: '', until: '2026-05-01' }],
  ])('%s ends as if it had not been', (_, adjust) => {
    const start = chainPlan();
    tryAll(start, 'applyAdjust', requestOf(start, adjust, 'flu'));
  });

  test.each<[string, Adjusting]>([
    ['move', move],
    ['split', split],
  ])('taking back %s ends as if it had not been', (_, adjust) => {
    const start = chainPlan();
    apply(start, adjust);
    tryAll(start, 'undoAdjust', {});
  });

  test('what was cut off can be taken back instead', () => {
    const start = chainPlan();
    const before = rowsOf(start);
    const request = requestOf(start, split);
    const uncut = copyPlan(start);
    uncut.call('applyAdjust', request);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['applyAdjust', request as never], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      undo(plan);
      plan.update();
      expect([at, rowsOf(plan)]).toEqual([at, before]);
    }
  });
});

test('[U9] calls to Google do not grow with the rows', () => {
  const calls = (steps: number, goals: number): number[] => {
    const plan = startPlan();
    fillPlan(plan.workbook, { steps, goals });
    giveRoom(plan);
    plan.update();
    const adjust: Adjusting = { kind: 'extend', id: plan.shown('Steps', 4, 'ID'), to: '2027-03-01' };
    const request = requestOf(plan, adjust);
    const counts = [plan.workbook.calls().calls];
    plan.call('applyAdjust', request);
    counts.push(plan.workbook.calls().calls);
    undo(plan);
    return [...counts, plan.workbook.calls().calls];
  };
  const [few, many] = [calls(20, 5), calls(300, 20)];
  many.forEach((count, index) => expect([index, Math.abs(count - (few[index] ?? 0)) <= 2]).toEqual([index, true]));
  for (const count of few) expect(count).toBeLessThan(80);
});

test('the small plan of other tests can be adjusted too', () => {
  expect(apply(smallPlan(), { kind: 'move', id: 'S2', to: '2026-06-08' }).undo).toBe(
    'S2 · Sit the exam moved to 8 June 2026',
  );
});
