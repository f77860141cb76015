import type { AdjustPreview } from '../../../src/actions/adjusting/adjust';
import type { ImportPreview } from '../../../src/actions/transfer/import-plan';
import type { Sides, Workbook } from '../../../runtime';
import { momentOf, openFile, type PlanInHand, type Said } from '../plan';

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

type Surface = NonNullable<Parameters<Workbook['run']>[2]>['surface'] & string;

/** What the steps of the job hand on beside the file. */
interface Kept {
  readonly failures: string[];
  readonly secondWrites: string[];
  /** The trigger of another file. */
  elsewhere: string;
  /** The basis of the adjusting that is previewed. */
  basis: string;
  /** The last export. */
  text: string;
}

/** The methods that runs called, by kind of run. */
type Methods = ReadonlyMap<Surface, Readonly<Record<string, number>>>;

/** The job before one of its steps, and what this step then called. */
export interface Checkpoint {
  readonly from: ReturnType<Workbook['copy']>;
  readonly now: number;
  readonly kept: Kept;
  readonly methods: Methods;
}

interface Job extends Kept {
  readonly plan: PlanInHand;
  attempt<T>(what: string, work: () => T): T | undefined;
  call<T = Said>(name: string, request?: object): T | undefined;
  updateTwice(): void;
  advance(to: string): void;
}

function jobOn(plan: PlanInHand, kept: Kept): Job {
  const { workbook } = plan;
  const job: Job = {
    ...structuredClone(kept),
    plan,
    attempt: (what, work) => {
      try {
        return work();
      } catch (error) {
        job.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      } finally {
        for (const { handler, message } of workbook.report.failures.splice(0))
          job.failures.push(`${handler}: ${message}`);
      }
    },
    call: <T = Said>(name: string, request: object = {}) => job.attempt(name, () => plan.call<T>(name, request)),
    updateTwice: () => {
      job.call('updateNow');
      job.call('updateNow');
      const writes = workbook.callLog().filter(({ method }) => /\.(set|insert|delete|clear|update)[A-Z]/.test(method));
      job.secondWrites.push(...writes.map(({ method }) => method));
    },
    advance: (to) => void job.attempt('advance', () => workbook.advance(momentOf(plan, to))),
  };
  return job;
}

const adjust = { kind: 'move', id: 'S2', to: '2026-03-27' };

/** The job in steps, each of which begins with the file and with what is kept. */
const steps: readonly ((job: Job) => void)[] = [
  (job) => {
    job.elsewhere = job.plan.workbook.addTriggerElsewhere('dailyRun', 'another-file');
    job.attempt('menu', () => job.plan.workbook.open());
  },
  ({ call }) => void call('start'),
  ({ call }) => {
    for (const screen of guide) call('saveGuide', screen);
  },
  ({ plan, attempt }) =>
    attempt('type', () => {
      plan.type('Steps', 4, { Step: 'Book a room', Goal: 'G1', Due: '10/03/2026' });
      plan.workbook.paste(
        plan.sheet('Steps').getRange(5, plan.column('Steps', 'Step')),
        ['Buy pens', 'Print cards', 'Call Ann'].join('\n'),
      );
      plan.type('Steps', 5, { Due: '20/03/2026' });
    }),
  ({ updateTwice }) => updateTwice(),
  ({ plan, attempt }) =>
    attempt('edit', () => {
      plan.type('Steps', 3, { Due: '16/03/2026', Status: 'Doing' });
      plan.type('Steps', 4, { Notes: 'Ask at the desk' });
    }),
  ({ plan, attempt }) =>
    attempt('type quickly', () => {
      const cell = (row: number) => plan.sheet('Steps').getRange(row, plan.column('Steps', 'Step'));
      plan.workbook.editQuickly(
        [8, 9, 10].map((row, index) => ({ at: index * 500, cell: cell(row), text: `Quick ${row}` })),
      );
    }),
  ({ call }) =>
    void call('saveWeek', {
      week: { done: ['S1'], days: [{ id: 'S5', due: '2026-03-06' }], letGo: [], chosen: ['S2'], energy: 4 },
    }),
  (job) => {
    job.basis = job.call<AdjustPreview>('previewAdjust', { adjust })?.basis ?? '';
    job.call('applyAdjust', { adjust, basis: job.basis, reason: 'time', note: '' });
    job.call('undoAdjust');
  },
  ({ updateTwice }) => updateTwice(),
  ({ advance }) => {
    advance('2026-03-02T20:00');
    advance('2026-03-04T20:00');
  },
  ({ call }) => void call('saveSettings', { settings: { language: 'de' } }),
  ({ updateTwice }) => updateTwice(),
  ({ advance }) => advance('2026-03-05T20:00'),
  (job) => {
    job.text = job.call<string>('exportPlan', { format: 'json' }) ?? '{}';
    job.attempt('delete', () => job.plan.sheet('Schritte').deleteRows(5, 1));
  },
  ({ call, text }) => {
    const imported = call<ImportPreview>('previewImport', { text });
    call('applyImport', { text, rule: 'keep', basis: imported?.basis ?? '' });
  },
  ({ updateTwice }) => updateTwice(),
  (job) => {
    job.text = job.call<string>('exportPlan', { format: 'json' }) ?? '{}';
  },
];

const fresh: Kept = { failures: [], secondWrites: [], elsewhere: '', basis: '', text: '{}' };

/** Calls `done` with each run of a function and the methods that it called. */
function watchRuns({ workbook }: PlanInHand, done: (surface: Surface, methods: Record<string, number>) => void): void {
  const execute = workbook['execute'].bind(workbook);
  workbook['execute'] = (request) => {
    const outcome = execute(request);
    done(request.surface, outcome.summary.byMethod);
    return outcome;
  };
}

function finish(plan: PlanInHand, kept: Kept, from: number, before: (job: Job, step: number) => void): Outcome {
  const job = jobOn(plan, kept);
  steps.forEach((step, index) => {
    if (index < from) return;
    before(job, index);
    step(job);
  });
  const exported = JSON.parse(job.text) as { tabs?: Outcome['plan'] };
  return {
    plan: exported.tabs ?? {},
    mails: plan.workbook.outbox().map(({ date }) => date.slice(0, 10)),
    secondWrites: job.secondWrites,
    failures: job.failures,
    triggersElsewhere: plan.workbook.state.triggers
      .filter(({ id }) => id === job.elsewhere)
      .map(({ handler }) => handler),
  };
}

/** The job from its beginning. */
export const doMainJob = (sides: Sides): Outcome => finish(openFile({ doubts: sides }), fresh, 0, () => {});

/** The job from its beginning, with a checkpoint before each step. */
export function doMainJobInSteps(sides: Sides): { outcome: Outcome; checkpoints: readonly Checkpoint[] } {
  const plan = openFile({ doubts: sides });
  const checkpoints: Checkpoint[] = [];
  let methods = new Map<Surface, Record<string, number>>();
  watchRuns(plan, (surface, called) => methods.set(surface, { ...methods.get(surface), ...called }));
  const outcome = finish(plan, fresh, 0, (job) => {
    const { failures, secondWrites, elsewhere, basis, text } = job;
    methods = new Map();
    checkpoints.push({
      from: plan.workbook.copy(),
      now: plan.workbook.now(),
      kept: structuredClone({ failures, secondWrites, elsewhere, basis, text }),
      methods,
    });
  });
  return { outcome, checkpoints };
}

/** The job under other sides from the step on that has this number. */
export const continueMainJob = (sides: Sides, { from, now, kept }: Checkpoint, step: number): Outcome =>
  finish(openFile({ doubts: sides, from, now }), kept, step, () => {});
