import type { TabToAdd } from '../actions/setup/add-tab';
import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { dailyRun } from '../actions/reminders/daily-run';
import { notesOf } from '../actions/update/script-facts';
import { answer, api } from '../api/index';
import type { Zoom } from '../domain/now/zoom';
import type { SidebarView } from '../sidebar/opening-view';
import { addMenu } from './menu';
import { confirmed, openSidebar, sentenceOf, showDownload, showSaid, showText } from './show';
import { wire } from './ports';

/*
 * What the entries of main.ts do: each is one line to an action.
 */

/** A call of the sidebar or of a script that drives the plan. */
export function answerCall(name: unknown, request: unknown): unknown {
  return answer(wire(), name, request);
}

export function opened(): void {
  addMenu();
}

/** Simple trigger: value edits by a person only. What goes wrong here is left to the next run, and logged. */
export function edited(event: { readonly range?: GoogleAppsScript.Spreadsheet.Range } | undefined): void {
  const range = event?.range;
  if (!range) return;
  afterEdit(wire(), range.getSheet().getName());
}

/** The daily trigger's run; its event says which trigger it is. */
export function daily(event: { readonly triggerUid?: string } | undefined): void {
  let ports: Ports | null = null;
  try {
    ports = wire(event?.triggerUid ?? '');
    dailyRun(ports);
  } catch (error) {
    // An add-on's trigger fails without a word to anybody: the reason is kept where the sidebar shows it, and then the run fails.
    if (ports) tellTrouble(ports, sentenceOf(error));
    throw error;
  }
}

/** Keeps what went wrong, for the sidebar, and says it on Home too, if the spreadsheet can be written just now. */
function tellTrouble(ports: Ports, trouble: string): void {
  ports.notebook.write({ ...notesOf(ports), lastError: trouble });
  try {
    showTrouble(ports, trouble);
  } catch {
    // The spreadsheet may be what went wrong. The next update says it from the notes.
  }
}

export const menu = {
  open: (): void => openSidebar(),
  view: (view: SidebarView): void => openSidebar(view),
  updateNow: (): void => showSaid(api.updateNow.run(wire(), {})),
  zoom: (zoom: Zoom): void => showSaid(api.setZoom.run(wire(), { zoom })),
  loadExample: (): void => showSaid(api.loadExample.run(wire(), {})),
  clearExample(): void {
    const ports = wire();
    if (confirmed(ports.words.messages.clearAsk)) showSaid(api.clearExample.run(ports, {}));
  },
  addTab: (tab: TabToAdd): void => showSaid(api.addTab.run(wire(), { tab })),
  exportCalendar(): void {
    const ports = wire();
    const { calendarTitle, calendarHow } = ports.words.messages;
    showDownload(api.exportPlan.run(ports, { format: 'ics' }), calendarTitle, calendarHow);
  },
  exportMarkdown(): void {
    const ports = wire();
    const text = api.exportPlan.run(ports, { format: 'markdown' });
    showText(text, ports.words.transfer.markdown.title);
  },
  exportJson(): void {
    const ports = wire();
    const { exportTitle } = ports.words.messages;
    showText(api.exportPlan.run(ports, { format: 'json' }), exportTitle);
  },
};
