import type { TabToAdd } from '../actions/setup/add-tab';
import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { dailyRun } from '../actions/reminders/daily-run';
import { remindersOf } from '../actions/update/script-facts';
import { api } from '../api/index';
import type { Zoom } from '../domain/now/zoom';
import type { SidebarView } from '../sidebar/opening-view';
import type { Said } from '../actions/plan/said';
import { addMenu } from './menu';
import { askToConfirm, openSidebar, messageOf, showDownload, showSaid, showText } from './show';
import { openPorts } from './ports';

/*
 * What the triggers and menu items of main.ts do: each opens the ports and calls one action.
 */

/** Google calls it each time that the spreadsheet opens. */
export function handleOpen(): void {
  addMenu();
}

/** Simple trigger: runs after a person's edit of cells. Google logs its errors, and the next run repairs what it left undone. */
export function handleEdit(
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

/** The run of the daily trigger, whose ID is in the event. */
export function handleDailyTrigger(event: { readonly triggerUid?: string } | undefined): void {
  let ports: Ports | null = null;
  try {
    ports = openPorts(event?.triggerUid ?? '');
    dailyRun(ports);
  } catch (error) {
    // Nobody is notified when an add-on's trigger fails: the reason is stored for the sidebar before the run fails.
    if (ports) keepTrouble(ports, messageOf(error));
    throw error;
  }
}

/** Stores an error message for the sidebar, and shows it on Home if the spreadsheet can be written. */
function keepTrouble(ports: Ports, trouble: string): void {
  ports.reminderStore.write({ ...remindersOf(ports), lastError: trouble });
  try {
    showTrouble(ports, trouble);
  } catch {
    // The spreadsheet may be the cause of the error. The next update shows the stored message.
  }
}

/** Runs the action of a menu item, and shows its message in the language that the plan has afterwards. */
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
    if (askToConfirm(words.messages.clearAsk, words)) showOutcome(() => api.clearExample.run(ports, {}), ports);
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
