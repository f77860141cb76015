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
import { wire } from '../ports';
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
  addTab: ({ tab }) => addTab(wire(), tab),
  checkPlan: () => checkMyPlan(wire()),
  exportPlan: ({ format }) =>
    format === 'ics' ? writeCalendar() : format === 'markdown' ? exportMarkdown(wire()) : writeExport(),
  ...reviewServer,
};

/** A call from the sidebar: checked, done, and given back as JSON. */
export function serve<N extends ApiName>(name: N, request: unknown): ReturnType<Api[N]> {
  const action = server[name] as (checked: Parameters<Api[N]>[0]) => ReturnType<Api[N]>;
  return action(readRequest(name, request));
}

/** The whole plan as a file. */
export function writeExport(): string {
  return exportPlan(wire(), now());
}

/** The plan as a page to read, with what its window is called. */
export function writeMarkdown(): { readonly text: string; readonly title: string } {
  const ports = wire();
  return { text: exportMarkdown(ports), title: ports.words.transfer.markdown.title };
}

/** The deadlines as a calendar file. */
export function writeCalendar(): string {
  return exportCalendar(wire());
}

export { addTab, clearExample, loadExample, setZoom, updateNow };
