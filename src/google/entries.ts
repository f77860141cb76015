import type { TabToAdd } from '../actions/setup/add-tab';
import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { dailyRun } from '../actions/reminders/daily-run';
import { remindersOf } from '../actions/update/script-facts';
import { answer, api } from '../api/index';
import type { Zoom } from '../domain/now/zoom';
import type { SidebarView } from '../sidebar/opening-view';
import type { Said } from '../actions/plan/said';
import { addMenu } from './menu';
import { confirmed, openSidebar, sentenceOf, showDownload, showSaid, showText } from './show';
import { openPorts } from './ports';

/*
 * What the entries of main.ts do: each is one line to an action.
 */

/** A call of the sidebar or of a script that drives the plan. */
export function answerCall(name: unknown, request: unknown): unknown {
  return answer(openPorts(), name, request);
}

export function opened(): void {
  addMenu();
}

/** Simple trigger: value edits by a person only. What goes wrong here is left to the next run, and logged. */
export function edited(
  event: { readonly range?: GoogleAppsScript.Spreadsheet.Range; readonly oldValue?: unknown } | undefined,
): void {
  const range = event?.range;
  if (!range) return;
  const sheet = range.getSheet().getName();
  const { oldValue } = event;
  // Google says the old value of a single cell that was typed into, and of nothing else.
  if (typeof oldValue !== 'string') afterEdit(openPorts(), sheet);
  else afterEdit(openPorts(), sheet, { row: range.getRow(), column: range.getColumn(), before: oldValue });
}

/** The daily trigger's run; its event says which trigger it is. */
export function daily(event: { readonly triggerUid?: string } | undefined): void {
  let ports: Ports | null = null;
  try {
    ports = openPorts(event?.triggerUid ?? '');
    dailyRun(ports);
  } catch (error) {
    // An add-on's trigger fails without a word to anybody: the reason is kept where the sidebar shows it, and then the run fails.
    if (ports) tellTrouble(ports, sentenceOf(error));
    throw error;
  }
}

/** Keeps what went wrong, for the sidebar, and says it on Home too, if the spreadsheet can be written just now. */
function tellTrouble(ports: Ports, trouble: string): void {
  ports.reminderStore.write({ ...remindersOf(ports), lastError: trouble });
  try {
    showTrouble(ports, trouble);
  } catch {
    // The spreadsheet may be what went wrong. The next update says it from what is kept.
  }
}

/** Does what a menu item asks for, and shows what there is to say, in the language that the plan is in by then. */
function showOutcome(action: (ports: Ports) => Said, ports = openPorts()): void {
  const said = action(ports);
  showSaid(said, ports.languages.knownWords());
}

export const menu = {
  open: (): void => openSidebar(),
  view: (view: SidebarView): void => openSidebar(view),
  updateNow: (): void => showOutcome((ports) => api.updateNow.run(ports, {})),
  zoom: (zoom: Zoom): void => showOutcome((ports) => api.setZoom.run(ports, { zoom })),
  loadExample: (): void => showOutcome((ports) => api.loadExample.run(ports, {})),
  clearExample(): void {
    const ports = openPorts();
    const words = ports.languages.knownWords();
    if (confirmed(words.messages.clearAsk, words)) showOutcome(() => api.clearExample.run(ports, {}), ports);
  },
  addTab: (tab: TabToAdd): void => showOutcome((ports) => api.addTab.run(ports, { tab })),
  exportCalendar(): void {
    const ports = openPorts();
    const { calendarTitle, calendarHow } = ports.languages.knownWords().messages;
    showDownload(api.exportPlan.run(ports, { format: 'ics' }), calendarTitle, calendarHow);
  },
  exportMarkdown(): void {
    const ports = openPorts();
    const text = api.exportPlan.run(ports, { format: 'markdown' });
    showText(text, ports.languages.knownWords().transfer.markdown.title);
  },
  exportJson(): void {
    const ports = openPorts();
    const { exportTitle } = ports.languages.knownWords().messages;
    showText(api.exportPlan.run(ports, { format: 'json' }), exportTitle);
  },
};
