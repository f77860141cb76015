/** The state of the workbook that the windows get besides its cells. */
import { localIso, type Workbook } from '../../runtime';
import type { LastRun, PageState } from '../protocol';
import { menusOf, type Window } from './windows';

/** A second user that every file offers, to try how a shared plan looks to another person. */
const COLLEAGUE = 'colleague@example.com';
/** The greatest number of calls in the log of a run. */
const LOGGED_CALLS = 500;

const minute = (ms: number, timeZone: string): string => localIso(ms, timeZone).slice(0, 16);

/** The clock trigger that is due next; of two at the same time the older. */
export function nextTrigger(workbook: Workbook): { at: number; handler: string; user: string } | null {
  let next: { at: number; handler: string; user: string } | null = null;
  for (const { eventType, nextAt, handler, user } of workbook.state.triggers) {
    if (eventType === 'CLOCK' && nextAt !== null && (next === null || nextAt < next.at))
      next = { at: nextAt, handler, user };
  }
  return next;
}

/** The last run of a script, as the page shows it. */
export function lastRunOf(workbook: Workbook): LastRun | null {
  const ran = workbook.lastHandler;
  if (!ran) return null;
  const { calls, cells, simulatedSeconds } = workbook.calls();
  return {
    ...ran,
    calls,
    cells,
    simulatedSeconds,
    log: workbook
      .callLog()
      .slice(0, LOGGED_CALLS)
      .map(({ method, cells: count, milliseconds }) => ({ name: method, cells: count, milliseconds })),
    lines: workbook.report.lines.map(({ level, text }) => ({ level, text })),
  };
}

/** The part of the state that is the same for all windows. */
export function commonState(
  workbook: Workbook,
  folder: string,
  scopes: readonly string[],
  lastRun: LastRun | null,
  editsFired: number,
): Omit<PageState, 'user' | 'permission' | 'withheld' | 'viewOnly' | 'menus' | 'isFirstOpening'> {
  const { state } = workbook;
  const next = nextTrigger(workbook);
  const users = [...new Set([state.owner, ...state.editors, ...(state.viewers ?? [])])];
  return {
    file: { name: state.name, folder },
    locale: state.locale,
    timeZone: state.timeZone,
    users: users.includes(COLLEAGUE) ? users : [...users, COLLEAGUE],
    scopes,
    clock: { now: workbook.now(), local: minute(workbook.now(), state.timeZone), runs: !state.clockStands },
    nextTrigger: next && { ...next, local: minute(next.at, state.timeZone) },
    mails: workbook.mailHeads(),
    lastRun,
    editsFired,
  };
}

/** The state for one window. */
export function stateFor(
  window: Window,
  common: ReturnType<typeof commonState>,
  permissionOf: (user: string) => Pick<PageState, 'permission' | 'withheld' | 'viewOnly'>,
  isFirstOpening: boolean,
): PageState {
  return {
    ...common,
    user: window.user,
    ...permissionOf(window.user),
    menus: menusOf(window.menus),
    isFirstOpening,
  };
}
