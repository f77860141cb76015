import type { TabToAdd } from '../actions/setup/add-tab';
import { afterEdit } from '../actions/update/edit';
import { showTrouble } from '../actions/update/draw-home';
import type { Ports } from '../actions/ports';
import { Told } from '../actions/plan/told';
import { completeAfter } from '../actions/setup/complete-plan';
import { dailyRun } from '../actions/reminders/daily-run';
import { proveTrigger } from '../actions/reminders/reminders';
import { remindersOf } from '../actions/update/script-facts';
import { api } from '../api/index';
import type { Zoom } from '../domain/now/zoom';
import type { SidebarView } from '../sidebar/opening-view';
import type { Said } from '../actions/plan/said';
import { askForConsent } from './consent';
import { removeTrigger } from './daily-trigger';
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
  event:
    | { readonly range?: GoogleAppsScript.Spreadsheet.Range; readonly oldValue?: unknown; readonly value?: unknown }
    | undefined,
): void {
  const range = event?.range;
  if (!range) return;
  const ports = openPorts();
  try {
    afterEdit(ports, {
      sheet: range.getSheet().getName(),
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
      // Google says the old value of a single cell that was typed into, and of nothing else.
      before: typeof event.oldValue === 'string' ? event.oldValue : null,
      isTyped: event.value !== undefined || event.oldValue !== undefined,
    });
  } catch (error) {
    // Who may not edit the script's cells is not told at each edit; the run of somebody else writes them.
    if (ports.explainRefusal(error) === '') throw error;
  }
}

/** What a clock trigger passes to its function. */
type ClockEvent = { readonly triggerUid?: string } | undefined;

/** The ports in a run of a clock trigger. Whether such a run has the file of its trigger is uncertain: null without, which is logged. */
function openClockPorts(event: ClockEvent): Ports | null {
  try {
    return openPorts(event?.triggerUid ?? '');
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    Logger.log(error.message);
    return null;
  }
}

/** The run of the daily trigger, whose ID is in the event. */
export function handleDailyTrigger(event: ClockEvent): void {
  const ports = openClockPorts(event);
  if (ports === null) return;
  try {
    dailyRun(ports);
  } catch (error) {
    // Nobody is notified when an add-on's trigger fails: the reason is stored for the sidebar before the run fails.
    const refusal = ports.explainRefusal(error);
    keepTrouble(ports, refusal === '' ? messageOf(error) : refusal);
    if (refusal === '') throw error;
  }
}

/** The run that proves that Google's clock reaches this file; it comes once. */
export function handleProofTrigger(event: ClockEvent): void {
  try {
    const ports = openClockPorts(event);
    if (ports) proveTrigger(ports);
  } finally {
    removeTrigger(event?.triggerUid ?? '');
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

/**
 * A menu item's function: asks for missing permissions first, and shows a sentence in an alert where Google refuses the item, such as to a
 * person who may only look.
 */
function item<A extends readonly unknown[]>(work: (ports: Ports, ...args: A) => void): (...args: A) => void {
  return (...args) => {
    askForConsent();
    const ports = openPorts();
    try {
      work(ports, ...args);
      completeAfter(ports);
    } catch (error) {
      const refusal = ports.explainRefusal(error);
      if (refusal === '') throw error;
      const words = ports.languages.knownWords();
      showSaid({ message: refusal, problems: [] }, words, words.menu.title);
    }
  };
}

/** Shows the message of an action, in the language that the plan has afterwards. */
function showOutcome(said: Said, ports: Ports): void {
  showSaid(said, ports.languages.knownWords());
}

export const menu = {
  open(): void {
    askForConsent();
    openSidebar();
  },
  view(view: SidebarView): void {
    askForConsent();
    openSidebar(view);
  },
  updateNow: item((ports) => showOutcome(api.updateNow.run(ports, {}), ports)),
  zoom: item((ports, zoom: Zoom) => showOutcome(api.setZoom.run(ports, { zoom }), ports)),
  loadExample: item((ports) => showOutcome(api.loadExample.run(ports, {}), ports)),
  clearExample: item((ports) => {
    const words = ports.languages.knownWords();
    if (askToConfirm(words.messages.clearAsk, words)) showOutcome(api.clearExample.run(ports, {}), ports);
  }),
  addTab: item((ports, tab: TabToAdd) => showOutcome(api.addTab.run(ports, { tab }), ports)),
  exportCalendar: item((ports) => {
    const { calendarTitle, calendarHow } = ports.languages.knownWords().messages;
    showDownload(api.exportPlan.run(ports, { format: 'ics' }), calendarTitle, calendarHow);
  }),
  exportMarkdown: item((ports) => {
    const text = api.exportPlan.run(ports, { format: 'markdown' });
    showText(text, ports.languages.knownWords().transfer.markdown.title);
  }),
  exportJson: item((ports) => {
    const { exportTitle } = ports.languages.knownWords().messages;
    showText(api.exportPlan.run(ports, { format: 'json' }), exportTitle);
  }),
};
