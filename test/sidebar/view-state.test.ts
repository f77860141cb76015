import fc from 'fast-check';
import type { State } from '../../src/sidebar/contract';
import { firstView, hourLabel, isUnsaved, nextView, pageOf, type ViewEvent, type ViewState } from '../../src/sidebar/view-state';

const plan = (reminders: Partial<State['reminders']> = {}, started = true): State => ({
  started,
  example: false,
  reminders: { on: false, hour: 8, owner: '', mine: false, lastRun: '', lastError: '', ...reminders },
});
const after = (...events: ViewEvent[]): ViewState => events.reduce(nextView, firstView);

describe('the page', () => {
  test('waits, welcomes, and shows the plan once there is one', () => {
    expect(pageOf(firstView)).toBe('loading');
    expect(pageOf(after({ kind: 'loaded', plan: plan({}, false) }))).toBe('welcome');
    expect(pageOf(after({ kind: 'loaded', plan: plan() }))).toBe('plan');
  });

  test('offers another try while the server has never answered, and keeps the button during the try', () => {
    expect(pageOf(after({ kind: 'failed', message: 'No' }))).toBe('unreached');
    expect(pageOf(after({ kind: 'failed', message: 'No' }, { kind: 'asked', name: 'getState' }))).toBe('unreached');
    expect(after({ kind: 'failed', message: 'No' }, { kind: 'loaded', plan: plan() }).said).toBeNull();
  });

  test('stays where it is when a call does not work', () => {
    const view = after({ kind: 'loaded', plan: plan({}, false) }, { kind: 'asked', name: 'start' }, { kind: 'failed', message: 'No' });
    expect([pageOf(view), view.busy, view.said?.isTrouble]).toEqual(['welcome', null, true]);
  });

  test('keeps what was said while the new state comes in', () => {
    const view = after({ kind: 'asked', name: 'start' }, { kind: 'told', said: { message: 'Ready.', problems: ['One.'] } }, { kind: 'loaded', plan: plan() });
    expect(view.said).toEqual({ message: 'Ready.', problems: ['One.'], isTrouble: false });
  });
});

describe('what is chosen', () => {
  test('begins as the server has it', () => {
    const view = after({ kind: 'loaded', plan: plan({ on: true, hour: 6 }) });
    expect(view.chosen).toEqual({ on: true, hour: 6 });
    expect(isUnsaved(view)).toBe(false);
  });

  test('stays when saving does not work, and can be saved again', () => {
    const view = after(
      { kind: 'loaded', plan: plan() },
      { kind: 'chose', chosen: { on: true } },
      { kind: 'chose', chosen: { hour: 19 } },
      { kind: 'asked', name: 'turnOnReminders' },
      { kind: 'failed', message: 'No' },
    );
    expect(view.chosen).toEqual({ on: true, hour: 19 });
    expect(isUnsaved(view)).toBe(true);
  });

  test('stays when something else is updated meanwhile', () => {
    const view = after({ kind: 'loaded', plan: plan() }, { kind: 'chose', chosen: { on: true, hour: 19 } }, { kind: 'loaded', plan: plan({ lastRun: '2026-02-02' }) });
    expect(view.chosen).toEqual({ on: true, hour: 19 });
  });

  test('is saved once the server has it too', () => {
    const view = after({ kind: 'loaded', plan: plan() }, { kind: 'chose', chosen: { on: true, hour: 19 } }, { kind: 'loaded', plan: plan({ on: true, hour: 19 }) });
    expect(isUnsaved(view)).toBe(false);
  });

  test('an hour alone is nothing to save while reminders are off', () => {
    expect(isUnsaved(after({ kind: 'loaded', plan: plan() }, { kind: 'chose', chosen: { hour: 19 } }))).toBe(false);
  });

  test('is changed by nothing but a choice, whatever the server answers, until it is saved', () => {
    const events = fc.oneof(
      fc.constantFrom<ViewEvent>({ kind: 'asked', name: 'turnOnReminders' }, { kind: 'failed', message: 'No' }, { kind: 'told', said: { message: 'Well.', problems: [] } }),
      fc.record({ hour: fc.nat({ max: 23 }), started: fc.boolean() }).map(({ hour, started }): ViewEvent => ({ kind: 'loaded', plan: plan({ on: false, hour }, started) })),
    );
    fc.assert(
      fc.property(fc.nat({ max: 23 }), fc.array(events), (hour, happened) => {
        const view = after({ kind: 'loaded', plan: plan() }, { kind: 'chose', chosen: { on: true, hour } }, ...happened);
        expect(view.chosen).toEqual({ on: true, hour });
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});

test('hours are written with two digits', () => {
  expect([0, 8, 23].map(hourLabel)).toEqual(['00:00', '08:00', '23:00']);
});
