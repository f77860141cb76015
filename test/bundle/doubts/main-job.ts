import type { AdjustPreview } from '../../../src/actions/adjusting/adjust';
import type { ImportPreview } from '../../../src/actions/transfer/import-plan';
import type { Sides, Workbook } from '../../../runtime';
import { momentOf, openFile, type Said } from '../plan';

/*
 * What everybody does with Waymark, from Start to a moved plan, on a runtime that takes the given sides of the doubts (runtime/doubts.ts).
 * It fails nowhere: what did not work is in the outcome.
 */

export interface Outcome {
  /** The rows of all tabs at the end, as exported; what belongs to one moment or one file left out. */
  readonly plan: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** The days of mails, in order. */
  readonly mails: readonly string[];
  /** Writing calls of updates right after an update. */
  readonly secondWrites: readonly string[];
  /** What failed, in the words of the runtime or of Waymark. */
  readonly failures: readonly string[];
  /** The handlers of the user's triggers of another file at the end. */
  readonly triggersElsewhere: readonly string[];
}

const guide = [
  {
    screen: 'goal',
    goal: { title: 'Hold ten talks', kind: 'explore', measure: 'Talks', baseline: 0, now: 0, target: 10 },
    template: '',
    next: 'steps',
  },
  {
    screen: 'steps',
    steps: [
      { title: '=List five people', due: '2026-03-04', effort: 0.5, ifThen: '' },
      { title: 'Ask two of them', due: '2026-03-13', effort: 1 },
    ],
    next: 'rhythm',
  },
  { screen: 'rhythm', hoursPerWeek: 4, reminders: true, hour: 10, next: 'done' },
] as const;

export interface Job {
  readonly doubts: Sides;
  /** A file in which Start was done under sides that make no difference to it. */
  readonly started?: Started | undefined;
}

export interface Started {
  readonly from: ReturnType<Workbook['copy']>;
  /** The methods that Start called. */
  readonly byMethod: Readonly<Record<string, number>>;
}

export function start(doubts: Sides): Started {
  const { workbook, call } = openFile({ doubts });
  call('start');
  return { from: workbook.copy(), byMethod: workbook.calls().byMethod };
}

export function doMainJob({ doubts, started }: Job): Outcome {
  const failures: string[] = [];
  const secondWrites: string[] = [];
  const plan = openFile({ doubts, ...(started ? { from: started.from } : {}) });
  const { workbook } = plan;
  const attempt = <T>(what: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    } finally {
      for (const { handler, message } of workbook.report.failures.splice(0)) failures.push(`${handler}: ${message}`);
    }
  };
  const call = <T = Said>(name: string, request: object = {}): T | undefined =>
    attempt(name, () => {
      (globalThis as any).step?.(name);
      return plan.call<T>(name, request);
    });
  const updateTwice = (): void => {
    call('updateNow');
    call('updateNow');
    const writes = workbook.callLog().filter(({ method }) => /\.(set|insert|delete|clear|update)[A-Z]/.test(method));
    secondWrites.push(...writes.map(({ method }) => method));
  };
  const advance = (to: string): void => void attempt('advance', () => workbook.advance(momentOf(plan, to)));

  const elsewhere = workbook.addTriggerElsewhere('dailyRun', 'another-file');
  attempt('menu', () => workbook.open());
  if (!started) call('start');
  for (const screen of guide) call('saveGuide', screen);
  attempt('type', () => {
    plan.type('Steps', 4, { Step: 'Book a room', Goal: 'G1', Due: '10/03/2026' });
    workbook.paste(
      plan.sheet('Steps').getRange(5, plan.column('Steps', 'Step')),
      ['Buy pens', 'Print cards', 'Call Ann'].join('\n'),
    );
    plan.type('Steps', 5, { Due: '20/03/2026' });
  });
  updateTwice();
  attempt('edit', () => {
    plan.type('Steps', 3, { Due: '16/03/2026', Status: 'Doing' });
    plan.type('Steps', 4, { Notes: 'Ask at the desk' });
  });
  attempt('type quickly', () => {
    const cell = (row: number) => plan.sheet('Steps').getRange(row, plan.column('Steps', 'Step'));
    workbook.editQuickly([8, 9, 10].map((row, index) => ({ at: index * 500, cell: cell(row), text: `Quick ${row}` })));
  });
  call('saveWeek', {
    week: { done: ['S1'], days: [{ id: 'S5', due: '2026-03-06' }], letGo: [], chosen: ['S2'], energy: 4 },
  });
  const adjust = { kind: 'move', id: 'S2', to: '2026-03-27' };
  const preview = call<AdjustPreview>('previewAdjust', { adjust });
  call('applyAdjust', { adjust, basis: preview?.basis ?? '', reason: 'time', note: '' });
  call('undoAdjust');
  updateTwice();
  advance('2026-03-02T20:00');
  advance('2026-03-04T20:00');
  call('saveSettings', { settings: { language: 'de' } });
  updateTwice();
  advance('2026-03-05T20:00');
  const text = call<string>('exportPlan', { format: 'json' }) ?? '{}';
  attempt('delete', () => plan.sheet('Schritte').deleteRows(5, 1));
  const imported = call<ImportPreview>('previewImport', { text });
  call('applyImport', { text, rule: 'keep', basis: imported?.basis ?? '' });
  updateTwice();
  const last = call<string>('exportPlan', { format: 'json' }) ?? '{}';
  const exported = JSON.parse(last) as { tabs?: Outcome['plan'] };
  return {
    plan: exported.tabs ?? {},
    mails: workbook.outbox().map(({ date }) => date.slice(0, 10)),
    secondWrites,
    failures,
    triggersElsewhere: workbook.state.triggers.filter(({ id }) => id === elsewhere).map(({ handler }) => handler),
  };
}
