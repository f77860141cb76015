import { say, type Words } from '../catalogue/catalogue';
import { escapeHtml } from '../mail/html';
import type { Said } from '../actions/plan/said';
import type { SidebarView } from '../sidebar/opening-view';
import { hear, sidebarWordsFor, wordsFor } from './language';
import { findMarks, speechOf } from './spreadsheet/marks';
import { readFile } from './read-file';

/*
 * What the menu shows: the sidebar, toasts, and alerts with the problems.
 */

/** Problems in an alert before "and 4 more". */
const mostProblems = 12;

/** What is shown stands beside the tabs, so it speaks their language. */
function words(): Words {
  return wordsFor(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

/** Opens the sidebar, on a view of its own choice or on the one asked for. */
export function openSidebar(view: SidebarView = ''): void {
  hear(speechOf(findMarks(SpreadsheetApp.getActiveSpreadsheet())));
  const { language, sidebar } = words();
  const inLanguage = sidebarWordsFor(language);
  const beginning = `<body data-view="${view}">${inLanguage === '' ? '' : `<script type="application/json" id="words">${inLanguage.replace(/</g, '\\u003c')}</script>`}`;
  const page = readFile('Sidebar')
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('<body data-view="">', () => beginning);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle(sidebar.title));
}

/** A sentence that goes away by itself; with problems it stays as an alert, because they want to be read. */
export function showSaid({ message, problems }: Said, title?: string): void {
  const { menu, messages } = words();
  if (problems.length === 0 && title === undefined) {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, menu.title);
    return;
  }
  const shown = problems.slice(0, mostProblems).map((problem) => `• ${problem}`);
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(say(messages.more, { count: rest }));
  const ui = SpreadsheetApp.getUi();
  ui.alert(title ?? menu.title, [message, ...shown].join('\n'), ui.ButtonSet.OK);
}

/** Asks before something is taken away. */
export function confirmed(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(words().menu.title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A text to copy, in a window of its own. */
export function showText(text: string, title: string): void {
  const html = `<textarea readonly aria-label="${escapeHtml(title)}" style="width:100%;height:340px;box-sizing:border-box;font:12px monospace" onfocus="this.select()">${escapeHtml(text)}</textarea>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(560).setHeight(370), title);
}

/** A calendar file to download, in a window of its own: the link holds the file itself, so that nothing goes through a server. */
export function showDownload(calendar: string, title: string, how: string): void {
  const name = 'plan.ics';
  const html = `<p style="font:14px Arial,sans-serif"><a download="${name}" href="data:text/calendar;charset=utf-8,${encodeURIComponent(calendar)}">${escapeHtml(say(how, { file: name }))}</a></p>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(420).setHeight(90), title);
}

/** One sentence for whatever went wrong; Google's own is passed on as it is. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
