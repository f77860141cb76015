import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { dailyRun } from '../actions/reminders/daily-run';
import { notesOf } from '../actions/update/script-facts';
import { words as english } from '../catalogue/en';
import type { Zoom } from '../domain/now/zoom';
import { apiDescriptions, type Api, type ApiName, type SidebarView, type TabToAdd } from '../sidebar/contract';
import { tabOrder } from '../tables/design';
import { findMarks } from './spreadsheet/marks';
import { addMenu } from './menu';
import * as desk from './desk/index';
import { confirmed, openSidebar, sentenceOf, showDownload, showSaid, showText } from './show';
import { wire } from './ports';

/*
 * What the entries of main.ts do: each is one line to an action.
 */

/** A call from the sidebar: checked, done, and given back as JSON. */
export function serve<N extends ApiName>(name: N, request: unknown): ReturnType<Api[N]> {
  return desk.serve(name, request);
}

/** What the sidebar may call, for whoever drives the plan from a shell. */
export function describe(): { name: string; what: string }[] {
  return Object.entries(apiDescriptions).map(([name, what]) => ({ name, what }));
}

/** The tabs by their English keys and the names that they have now, for scripts that drive the plan. */
export function describeNames(): { key: string; name: string }[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const marks = findMarks(spreadsheet);
  return tabOrder.flatMap((key) => {
    const tab = marks.get(key);
    return tab ? [{ key: english.tabs[key], name: tab.sheet.getName() }] : [];
  });
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
  updateNow: (): void => showSaid(desk.updateNow(wire())),
  zoom: (zoom: Zoom): void => showSaid(desk.setZoom(wire(), zoom)),
  loadExample: (): void => showSaid(desk.loadExample(wire())),
  clearExample(): void {
    const ports = wire();
    if (confirmed(ports.words.messages.clearAsk)) showSaid(desk.clearExample(ports));
  },
  addTab: (tab: TabToAdd): void => showSaid(desk.addTab(wire(), tab)),
  exportCalendar(): void {
    const { calendarTitle, calendarHow } = wire().words.messages;
    showDownload(desk.writeCalendar(), calendarTitle, calendarHow);
  },
  exportMarkdown(): void {
    const { text, title } = desk.writeMarkdown();
    showText(text, title);
  },
  exportJson(): void {
    showText(desk.writeExport(), wire().words.messages.exportTitle);
  },
};
