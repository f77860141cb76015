import { saveAnswer, sayQuestions } from '../actions/answers';
import { exportCalendar } from '../actions/calendar';
import { checkMyPlan } from '../actions/check-plan';
import { dailyRun as runDaily } from '../actions/daily-run';
import { afterEdit } from '../actions/edit';
import { endGuide } from '../actions/end-guide';
import { clearExample, loadExample } from '../actions/example';
import { exportPlan } from '../actions/export-plan';
import { chooseStep, countGoal, tickStep } from '../actions/one-click';
import type { Ports } from '../actions/ports';
import { previewMail } from '../actions/preview-mail';
import { turnOffReminders, turnOnReminders } from '../actions/reminders';
import { saveGuide } from '../actions/save-guide';
import { saveGoal, saveStep } from '../actions/save-row';
import { saveSettings } from '../actions/save-settings';
import { sayFocus, sayGoals } from '../actions/say-focus';
import { saySelected } from '../actions/say-selected';
import { sayState } from '../actions/say-state';
import { sendMailNow } from '../actions/send-mail-now';
import { start } from '../actions/start';
import { moveTimeline, setZoom } from '../actions/timeline-view';
import { notesOf } from '../actions/update';
import { updateNow } from '../actions/update-now';
import { english } from '../catalogue/english';
import type { Zoom } from '../domain/zoom';
import type { Api, ApiName, apiDescriptions, SidebarView } from '../sidebar/contract';
import { tabOrder } from '../tables/design';
import { readRequest } from './door';
import { findMarks } from './marks';
import { addMenu } from './menu';
import { readFile } from './read-file';
import { confirmed, openSidebar, sentenceOf, showDownload, showSaid, showText } from './show';
import { wire } from './wire';

/*
 * What the entries of main.ts do: each is one line to an action.
 */

/** The instant of an export, in the spreadsheet's zone. */
function now(): string {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm:ssXXX");
}

const server: Api = {
  getState: () => sayState(wire()),
  start: () => start(wire()),
  saveGuide: (answer) => saveGuide(wire(), answer),
  endGuide: ({ finished }) => endGuide(wire(), finished),
  getFocus: () => sayFocus(wire()),
  getGoals: () => sayGoals(wire()),
  getSelected: () => saySelected(wire()),
  saveGoal: ({ goal, key }) => saveGoal(wire(), goal, key),
  saveStep: ({ step, key }) => saveStep(wire(), step, key),
  countGoal: ({ id, by }) => countGoal(wire(), id, by),
  tickStep: ({ id, done }) => tickStep(wire(), id, done),
  chooseStep: ({ id, thisWeek }) => chooseStep(wire(), id, thisWeek),
  getQuestions: () => sayQuestions(wire()),
  saveAnswer: ({ question, answer }) => saveAnswer(wire(), question, answer),
  saveSettings: ({ settings }) => saveSettings(wire(), settings),
  previewMail: () => previewMail(wire()),
  updateNow: () => updateNow(wire()),
  sendMailNow: () => sendMailNow(wire()),
  turnOnReminders: ({ hour, takeOver }) => turnOnReminders(wire(), hour, takeOver),
  turnOffReminders: () => turnOffReminders(wire()),
  loadExample: () => loadExample(wire()),
  clearExample: () => clearExample(wire()),
  setZoom: ({ zoom }) => setZoom(wire(), zoom),
  moveTimeline: ({ periods }) => moveTimeline(wire(), periods),
  checkPlan: () => checkMyPlan(wire()),
  exportPlan: ({ format }) => (format === 'ics' ? exportCalendar(wire()) : exportPlan(wire(), now())),
};

/** A call from the sidebar: checked, done, and given back as JSON. */
export function serve<N extends ApiName>(name: N, request: unknown): ReturnType<Api[N]> {
  const action = server[name] as (checked: Parameters<Api[N]>[0]) => ReturnType<Api[N]>;
  return action(readRequest(name, request));
}

/** What the sidebar may call, for whoever drives the plan from a shell. */
export function describe(): { name: string; what: string }[] {
  const descriptions = JSON.parse(readFile('api')) as typeof apiDescriptions;
  return Object.entries(descriptions).map(([name, what]) => ({ name, what }));
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
  const sheet = range.getSheet().getName();
  afterEdit(wire(), (found) => found.goals?.name === sheet || found.steps?.name === sheet);
}

/** The daily trigger's run; its event says which trigger it is. */
export function daily(event: { readonly triggerUid?: string } | undefined): void {
  let ports: Ports | null = null;
  try {
    ports = wire(event?.triggerUid ?? '');
    runDaily(ports);
  } catch (error) {
    // An add-on's trigger fails without a word to anybody: the reason is kept where the sidebar shows it, and then the run fails.
    if (ports) ports.notebook.write({ ...notesOf(ports), lastError: sentenceOf(error) });
    throw error;
  }
}

export const menu = {
  open: (): void => openSidebar(),
  view: (view: SidebarView): void => openSidebar(view),
  updateNow: (): void => showSaid(updateNow(wire())),
  zoom: (zoom: Zoom): void => showSaid(setZoom(wire(), zoom)),
  loadExample: (): void => showSaid(loadExample(wire())),
  clearExample(): void {
    const ports = wire();
    if (confirmed(ports.words.messages.clearAsk)) showSaid(clearExample(ports));
  },
  exportCalendar(): void {
    const ports = wire();
    const { calendarTitle, calendarHow } = ports.words.messages;
    showDownload(exportCalendar(ports), calendarTitle, calendarHow);
  },
  exportJson(): void {
    const ports = wire();
    showText(exportPlan(ports, now()), ports.words.messages.exportTitle);
  },
};
