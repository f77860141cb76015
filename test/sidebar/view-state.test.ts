import * as fc from 'fast-check';
import { firstView, nextView, pageOf, viewFor, type ViewEvent, type ViewState } from '../../src/sidebar/view-state';
import { makeGoal, makeState } from './fake-server';

const after = (...events: ViewEvent[]): ViewState => events.reduce(nextView, firstView);
const loaded = (plan: Parameters<typeof makeState>[0] = { started: true }): ViewEvent => ({
  kind: 'loaded',
  plan: makeState(plan),
  wished: '',
});

describe('[V21] the view on opening', () => {
  test.each([
    ['welcome', {}, ''],
    ['welcome', { started: false }, 'goal'],
    ['focus', { started: true }, ''],
    ['goal', { started: true }, 'goal'],
    ['guide', { started: true, guide: { screen: 'you' } }, ''],
    ['settings', { started: true, guide: { screen: 'you' } }, 'settings'],
    ['focus', { started: true, guide: { screen: 'done', finished: true } }, ''],
    ['focus', { started: true, example: true, guide: { screen: 'you' } }, ''],
  ] as const)('is %s for %j and “%s”', (view, plan, wished) => {
    expect(viewFor(makeState(plan), wished)).toBe(view);
  });

  test('is none while nothing has been answered, and says why after a trouble', () => {
    expect(pageOf(firstView)).toBe('loading');
    expect(pageOf(after({ kind: 'failed', message: 'No' }))).toBe('unreached');
    expect(pageOf(after({ kind: 'failed', message: 'No' }, loaded()))).toBe('focus');
  });
});

describe('[V24] what is said', () => {
  test('goes when something else is asked, and with the view that said it', () => {
    const told = after(loaded(), { kind: 'told', said: { message: 'Saved.', problems: [] } });
    expect(told.said).toEqual({ message: 'Saved.', problems: [], isTrouble: false });
    expect(nextView(told, { kind: 'asked', name: 'updateNow' }).said).toBeNull();
    expect(nextView(told, { kind: 'went', view: 'goal' }).said).toBeNull();
  });

  test('stays while the plan is read anew in the background', () => {
    const told = after(
      loaded(),
      { kind: 'told', said: { message: 'Saved.', problems: [] } },
      { kind: 'refreshed', plan: makeState({ started: true, goals: 4 }) },
    );
    expect([told.said?.message, told.plan?.goals, told.view]).toEqual(['Saved.', 4, 'focus']);
  });
});

describe('[V25] a call', () => {
  test('is slow only while it goes on', () => {
    expect(after(loaded(), { kind: 'slow' }).isSlow).toBe(false);
    expect(after(loaded(), { kind: 'asked', name: 'updateNow' }, { kind: 'slow' }).isSlow).toBe(true);
    expect(after(loaded(), { kind: 'asked', name: 'updateNow' }, { kind: 'slow' }, { kind: 'answered' }).isSlow).toBe(
      false,
    );
  });

  test('leaves the view as it is, whatever becomes of it', () => {
    const events = fc.constantFrom<ViewEvent>(
      { kind: 'asked', name: 'saveGoal' },
      { kind: 'slow' },
      { kind: 'answered' },
      { kind: 'failed', message: 'No' },
      { kind: 'told', said: { message: 'Well.', problems: [] } },
    );
    const row = makeGoal();
    fc.assert(
      fc.property(fc.array(events), (happened) => {
        const view = after(loaded(), { kind: 'went', view: 'goal', row }, ...happened);
        expect([view.view, view.row]).toEqual(['goal', row]);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
