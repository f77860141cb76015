import { say, type Words } from '../catalogue/catalogue';
import { escapeHtml } from '../mail/html';
import type { Said } from '../actions/plan/said';
import type { Boot } from '../sidebar/boot';
import type { SidebarView } from '../sidebar/opening-view';
import { languageOf } from '../catalogue/languages';
import { sidebarWordsOf, wordsOf } from './language';
import { findMarks, fileLanguageOf } from './spreadsheet/marks';
import { readFile } from './read-file';
import { scriptBuild } from './script-build';

/*
 * What the menu shows: the sidebar, toasts, and alerts with the problems.
 */

/** Problems in an alert before "and 4 more". */
const mostProblems = 12;

/** Opens the sidebar on a view, or on the one that fits the plan's state. It is in the language of the tabs beside it. */
export function openSidebar(view: SidebarView = ''): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const language = fileLanguageOf(findMarks(spreadsheet))?.language ?? languageOf(spreadsheet.getSpreadsheetLocale());
  const page = fillBoot(readFile('Sidebar'), { view, build: scriptBuild, words: sidebarWordsOf(language) });
  const { sidebar } = wordsOf(language);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle(sidebar.title));
}

/** Puts data into the page's element `boot`. Without that element every menu item would open the same view in English: it has to be there. */
function fillBoot(page: string, boot: Boot): string {
  const [before, after, ...others] = page.split('id="boot">{}<');
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error('Sidebar.html has to hold one empty element “boot”. Copy the file from dist/ again.');
  return `${before}id="boot">${jsonForPage(boot)}<${after}`;
}

/** JSON inside of a page: ASCII, and nothing that ends the element or that Apps Script takes for a comment (docs/google-facts.md). */
function jsonForPage(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\/{2,}|\/(?=\*)/g, (slashes) => '\\/'.repeat(slashes.length))
    .replace(/[<>&]|[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A toast; with problems an alert instead, because a toast disappears before they are read. */
export function showSaid({ message, problems }: Said, { menu, messages }: Words, title?: string): void {
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

/** Asks yes or no; true for yes. */
export function askToConfirm(question: string, { menu }: Words): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(menu.title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A text to copy, in a window of its own. */
export function showText(text: string, title: string): void {
  const html = `<textarea readonly aria-label="${escapeHtml(title)}" style="width:100%;height:340px;box-sizing:border-box;font:12px monospace" onfocus="this.select()">${escapeHtml(text)}</textarea>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(560).setHeight(370), title);
}

/** A calendar file to download, in a window of its own. The page makes the file, since Safari downloads no link that holds one. */
export function showDownload(calendar: string, title: string, how: string): void {
  const name = 'plan.ics';
  const html = `<p style="font:14px Arial,sans-serif"><a id="link" download="${name}">${escapeHtml(say(how, { file: name }))}</a></p>
<script type="application/json" id="file">${jsonForPage(calendar)}</script>
<script>
document.getElementById('link').href = URL.createObjectURL(new Blob([JSON.parse(document.getElementById('file').textContent)], { type: 'text/calendar' }));
</script>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(420).setHeight(90), title);
}

/** The message of an error; Google's own is passed on unchanged. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
