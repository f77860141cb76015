import * as fc from 'fast-check';
import { firstView, nextView, pageOf, viewFor, type ViewEvent, type ViewState } from '../../src/sidebar/view-state';
import { makeGoal, makeState } from './fake-server';

const after = (...events: ViewEvent[]): ViewState => events.reduce(nextView, firstView);
const loaded = (plan: Parameters<typeof makeState>[0] = { started: true }): ViewEvent => ({
  kind: 'planLoaded',
  plan: makeState(plan),
  openingView: '',
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
  ] as const)('is %s for %j and “%s”', (view, plan, openingView) => {
    expect(viewFor(makeState(plan), openingView)).toBe(view);
  });

  test('is none while nothing has been answered, and says why after a trouble', () => {
    expect(pageOf(firstView)).toBe('loading');
    expect(pageOf(after({ kind: 'callFailed', message: 'No' }))).toBe('unreached');
    expect(pageOf(after({ kind: 'callFailed', message: 'No' }, loaded()))).toBe('focus');
  });
});

describe('[V24] what is said', () => {
  test('goes when something else is asked, and with the view that said it', () => {
    const told = after(loaded(), { kind: 'messageShown', said: { message: 'Saved.', problems: [] } });
    expect(told.said).toEqual({ message: 'Saved.', problems: [], isTrouble: false });
    expect(nextView(told, { kind: 'callStarted', name: 'updateNow' }).said).toBeNull();
    expect(nextView(told, { kind: 'viewOpened', view: 'goal' }).said).toBeNull();
  });

  test('stays while the plan is read anew in the background', () => {
    const told = after(
      loaded(),
      { kind: 'messageShown', said: { message: 'Saved.', problems: [] } },
      { kind: 'planRefreshed', plan: makeState({ started: true, goals: 4 }) },
    );
    expect([told.said?.message, told.plan?.goals, told.view]).toEqual(['Saved.', 4, 'focus']);
  });
});

describe('[V25] a call', () => {
  test('is slow only while it goes on', () => {
    expect(after(loaded(), { kind: 'callSlow' }).isSlow).toBe(false);
    expect(after(loaded(), { kind: 'callStarted', name: 'updateNow' }, { kind: 'callSlow' }).isSlow).toBe(true);
    expect(
      after(loaded(), { kind: 'callStarted', name: 'updateNow' }, { kind: 'callSlow' }, { kind: 'callEnded' }).isSlow,
    ).toBe(false);
  });

  test('leaves the view as it is, whatever becomes of it', () => {
    const events = fc.constantFrom<ViewEvent>(
      { kind: 'callStarted', name: 'saveGoal' },
      { kind: 'callSlow' },
      { kind: 'callEnded' },
      { kind: 'callFailed', message: 'No' },
      { kind: 'messageShown', said: { message: 'Well.', problems: [] } },
    );
    const row = makeGoal();
    fc.assert(
      fc.property(fc.array(events), (happened) => {
        const view = after(loaded(), { kind: 'viewOpened', view: 'goal', row }, ...happened);
        expect([view.view, view.row]).toEqual(['goal', row]);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
