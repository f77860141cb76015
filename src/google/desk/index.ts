import { addTab } from '../../actions/setup/add-tab';
import { saveAnswer, sayQuestions } from '../../actions/guide/answers';
import { exportCalendar } from '../../actions/reminders/calendar';
import { checkMyPlan } from '../../actions/setup/check-plan';
import { endGuide } from '../../actions/guide/end-guide';
import { clearExample, loadExample } from '../../actions/setup/example';
import { exportMarkdown } from '../../actions/transfer/export-markdown';
import { exportPlan } from '../../actions/transfer/export-plan';
import { chooseStep, countGoal, tickStep } from '../../actions/planning/tick-and-choose';
import { previewMail } from '../../actions/reminders/preview-mail';
import { turnOffReminders, turnOnReminders } from '../../actions/reminders/reminders';
import { saveGuide } from '../../actions/guide/save-guide';
import { saveGoal, saveStep } from '../../actions/plan/save-row';
import { saveSettings } from '../../actions/setup/save-settings';
import { sayFocus, sayGoals } from '../../actions/now/say-focus';
import { saySelected } from '../../actions/plan/say-selected';
import { sayState } from '../../actions/setup/say-state';
import { sendMailNow } from '../../actions/reminders/send-mail-now';
import { start } from '../../actions/setup/start';
import { moveTimeline, setZoom } from '../../actions/update/timeline-view';
import { updateNow } from '../../actions/update/update-now';
import type { Api, ApiName } from '../../sidebar/contract';
import { openPorts } from '../ports';
import { readRequest } from './door';
import { planServer } from './serve-plan';
import { reviewServer } from './review';

/*
 * Behind the sidebar and the menu's forms: each function of the contract is one line to an action.
 */

/** The instant of an export, in the spreadsheet's zone. */
function now(): string {
  return Utilities.formatDate(
    new Date(),
    SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    "yyyy-MM-dd'T'HH:mm:ssXXX",
  );
}

const server: Api = {
  ...planServer,
  getState: () => sayState(openPorts()),
  start: () => start(openPorts()),
  saveGuide: (answer) => saveGuide(openPorts(), answer),
  endGuide: ({ finished }) => endGuide(openPorts(), finished),
  getFocus: () => sayFocus(openPorts()),
  getGoals: () => sayGoals(openPorts()),
  getSelected: () => saySelected(openPorts()),
  saveGoal: ({ goal, key }) => saveGoal(openPorts(), goal, key),
  saveStep: ({ step, key }) => saveStep(openPorts(), step, key),
  countGoal: ({ id, by }) => countGoal(openPorts(), id, by),
  tickStep: ({ id, done }) => tickStep(openPorts(), id, done),
  chooseStep: ({ id, thisWeek }) => chooseStep(openPorts(), id, thisWeek),
  getQuestions: () => sayQuestions(openPorts()),
  saveAnswer: ({ question, answer }) => saveAnswer(openPorts(), question, answer),
  saveSettings: ({ settings }) => saveSettings(openPorts(), settings),
  previewMail: () => previewMail(openPorts()),
  updateNow: () => updateNow(openPorts()),
  sendMailNow: () => sendMailNow(openPorts()),
  turnOnReminders: ({ hour, takeOver }) => turnOnReminders(openPorts(), hour, takeOver),
  turnOffReminders: () => turnOffReminders(openPorts()),
  loadExample: () => loadExample(openPorts()),
  clearExample: () => clearExample(openPorts()),
  setZoom: ({ zoom }) => setZoom(openPorts(), zoom),
  moveTimeline: ({ periods }) => moveTimeline(openPorts(), periods),
  addTab: ({ tab }) => addTab(openPorts(), tab),
  checkPlan: () => checkMyPlan(openPorts()),
  exportPlan: ({ format }) =>
    format === 'ics' ? writeCalendar() : format === 'markdown' ? exportMarkdown(openPorts()) : writeExport(),
  ...reviewServer,
};

/** A call from the sidebar: checked, done, and given back as JSON. */
export function serve<N extends ApiName>(name: N, request: unknown): ReturnType<Api[N]> {
  const action = server[name] as (checked: Parameters<Api[N]>[0]) => ReturnType<Api[N]>;
  return action(readRequest(name, request));
}

/** The whole plan as a file. */
export function writeExport(): string {
  return exportPlan(openPorts(), now());
}

/** The plan as a page to read, with what its window is called. */
export function writeMarkdown(): { readonly text: string; readonly title: string } {
  const ports = openPorts();
  return { text: exportMarkdown(ports), title: ports.languages.knownWords().desk.markdown.title };
}

/** The deadlines as a calendar file. */
export function writeCalendar(): string {
  return exportCalendar(openPorts());
}

export { addTab, clearExample, loadExample, setZoom, updateNow };
