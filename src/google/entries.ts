import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { dailyRun } from '../actions/reminders/daily-run';
import { remindersOf } from '../actions/update/script-facts';
import { english } from '../catalogue/en/words';
import type { Zoom } from '../domain/now/zoom';
import {
  apiDescriptions,
  type Api,
  type ApiName,
  type Said,
  type SidebarView,
  type TabToAdd,
} from '../sidebar/contract';
import { tabOrder } from '../tables/design';
import { findMarks } from './spreadsheet/marks';
import { addMenu } from './menu';
import * as desk from './desk/index';
import { confirmed, openSidebar, sentenceOf, showDownload, showSaid, showText } from './show';
import { openPorts } from './ports';

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
  afterEdit(openPorts(), range.getSheet().getName());
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
  updateNow: (): void => showOutcome(desk.updateNow),
  zoom: (zoom: Zoom): void => showOutcome((ports) => desk.setZoom(ports, zoom)),
  loadExample: (): void => showOutcome(desk.loadExample),
  clearExample(): void {
    const ports = openPorts();
    const words = ports.languages.knownWords();
    if (confirmed(words.messages.clearAsk, words)) showOutcome(desk.clearExample, ports);
  },
  addTab: (tab: TabToAdd): void => showOutcome((ports) => desk.addTab(ports, tab)),
  exportCalendar(): void {
    const { calendarTitle, calendarHow } = openPorts().languages.knownWords().messages;
    showDownload(desk.writeCalendar(), calendarTitle, calendarHow);
  },
  exportMarkdown(): void {
    const { text, title } = desk.writeMarkdown();
    showText(text, title);
  },
  exportJson(): void {
    showText(desk.writeExport(), openPorts().languages.knownWords().messages.exportTitle);
  },
};
