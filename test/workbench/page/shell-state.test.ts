import {
  initialShell,
  isWorking,
  reduceShell,
  type ShellEvent,
  type ShellState,
} from '../../../workbench/page/shell-state';
import type { ShownInPage, ToPage } from '../../../workbench/protocol';

const after = (events: readonly ShellEvent[], state: ShellState = initialShell): ShellState =>
  events.reduce(reduceShell, state);
const show = (what: ShownInPage): ShellEvent => ({ kind: 'message', message: { kind: 'show', what }, at: 0 });
const said = (message: Extract<ToPage, { kind: 'running' | 'hide' }>): ShellEvent => ({
  kind: 'message',
  message,
  at: 0,
});
const page = (kind: 'sidebar' | 'modal' | 'modeless', frame: string): ShellEvent =>
  show({ kind, frame, title: 'Waymark', html: '' });
const alert = (dialog: string): ShellEvent =>
  show({ kind: 'alert', dialog, title: '', text: 'Sure?', buttons: ['YES', 'NO'] });

describe('the state of the page', () => {
  test('[B25] a new sidebar replaces the old sidebar, and a new dialog the old dialog', () => {
    const { sidebar, dialog } = after([
      page('sidebar', 'a'),
      page('modal', 'b'),
      page('modeless', 'c'),
      page('sidebar', 'd'),
    ]);
    expect([sidebar?.frame, dialog?.frame, dialog?.kind]).toEqual(['d', 'c', 'modeless']);
  });

  test('[B25] a page can set the size of its dialog', () => {
    const shown = after([page('modal', 'a'), { kind: 'resize', width: 300 }, { kind: 'resize', height: 200 }]);
    expect(shown.dialog).toMatchObject({ width: 300, height: 200 });
    expect(after([{ kind: 'resize', width: 300 }]).dialog).toBeNull();
  });

  test('[B26] questions are shown in turn, and a question whose run has ended is closed', () => {
    const two = after([alert('1'), alert('2')]);
    expect(two.questions.map(({ dialog }) => dialog)).toEqual(['1', '2']);
    expect(after([{ kind: 'answered', dialog: '1' }], two).questions.map(({ dialog }) => dialog)).toEqual(['2']);
    expect(after([said({ kind: 'hide', dialog: '2' })], two).questions.map(({ dialog }) => dialog)).toEqual(['1']);
  });

  test('[B27] a toast replaces the toast before, even with the same text', () => {
    const toast = show({ kind: 'toast', title: '', text: 'Saved', seconds: 5 });
    const [first, second] = [after([toast]), after([toast, toast])];
    expect(second.toast).toMatchObject({ text: 'Saved' });
    expect(second.toast?.key).not.toBe(first.toast?.key);
  });

  test('[B33] a run is shown while it works, but not while it waits for an answer, and not for simple triggers', () => {
    const running = after([said({ kind: 'running', handler: 'menuUpdateNow' })]);
    expect(isWorking(running)).toBe(true);
    expect(isWorking(after([alert('1')], running))).toBe(false);
    expect(isWorking(after([said({ kind: 'running', handler: null })], running))).toBe(false);
    expect(isWorking(after([said({ kind: 'running', handler: 'onEdit' })]))).toBe(false);
  });

  test('[B33] the error of a run is shown until the next run starts', () => {
    const stopped = after([
      said({ kind: 'running', handler: 'a' }),
      { kind: 'scriptError', text: 'Exception: no' },
      said({ kind: 'running', handler: null }),
    ]);
    expect(stopped.scriptError).toBe('Exception: no');
    expect(after([said({ kind: 'running', handler: 'b' })], stopped).scriptError).toBeNull();
  });

  test('[B31] when the server is gone, open questions are closed and the sidebar stays', () => {
    const lost = after([
      page('sidebar', 'a'),
      alert('1'),
      said({ kind: 'running', handler: 'x' }),
      { kind: 'consentNeeded', path: ['Waymark', 'Open'] },
      { kind: 'lost' },
    ]);
    expect(lost).toMatchObject({
      connection: 'lost',
      questions: [],
      running: null,
      consent: null,
      sidebar: { frame: 'a' },
    });
    expect(after([{ kind: 'opened' }], lost).connection).toBe('open');
  });

  test('[B30] a new user does not see what was shown to the user before', () => {
    const other = after([
      page('sidebar', 'a'),
      page('modal', 'b'),
      { kind: 'notice', text: 'No' },
      { kind: 'userChanged' },
    ]);
    expect(other).toMatchObject({ sidebar: null, dialog: null, notice: null, jump: null });
  });
});
