/** The functions that Google may call. What begins with `probe` is called by triggers and by the page. */
import { isAlone } from './artefacts';
import { answerName, forget, GERMAN, keep, keptAnswers } from './answers';
import { askFacts } from './ask-facts';
import type { Fact, Value, Where } from './fact';
import { facts } from './facts';
import { quickKey, scheduleOnce } from './facts/triggers';
import { keepStart, measureCalls } from './measure';
import { QUICK_FIRST_ROW, QUICK_ROWS, TAB, UNTICKED, YELLOW } from './names';
import { resultsOf, rowsOfResults } from './results';
import { openPage } from './show-page';
import { prepareTab, writeTable } from './table';
import { removeLeftovers } from './tools';

/** A run ends after six minutes: facts begin in the first four, measurements in the first five. */
const ASK_MILLISECONDS = 4 * 60_000;
const MEASURE_MILLISECONDS = 5 * 60_000;
/** Longer than the time between two quick edits. */
const SLOW_EDIT_MILLISECONDS = 4000;

const factsOf = (where: Where): Fact[] => facts.filter((fact) => fact.where === where && !fact.late);

/** Facts without an answer; `locale` as in answerName. */
function unanswered(candidates: readonly Fact[], locale: string): Fact[] {
  const answers = keptAnswers();
  return candidates.filter((fact) => answers[answerName(fact, locale)] === undefined);
}

export function onOpen(event: object): void {
  SpreadsheetApp.getUi()
    .createMenu('Probes')
    .addItem('Run all', 'runAll')
    .addItem('Results', 'showResults')
    .addItem('Forget all answers', 'forgetAnswers')
    .addToUi();
  const missing = unanswered(factsOf('open'), '').filter(({ id }) => id !== 'new-file-zone' || !isAlone());
  askFacts(missing, { event });
}

export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range }): void {
  const { range } = event;
  if (range.getSheet().getName() !== TAB) return;
  const row = range.getRow();
  if (range.getA1Notation() === YELLOW) askFacts(unanswered(factsOf('limited'), ''), { event });
  else if (range.getColumn() === 2 && row >= QUICK_FIRST_ROW && row < QUICK_FIRST_ROW + QUICK_ROWS) {
    const begin = Date.now();
    Utilities.sleep(SLOW_EDIT_MILLISECONDS);
    PropertiesService.getScriptProperties().setProperty(quickKey(row), `${begin}–${Date.now()}`);
  }
}

/** Asks in English first, then what is asked once more in a German file; puts the locale back. Gives the number of facts left for a next run. */
function askInBothLocales(until: number): number {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const before = file.getSpreadsheetLocale();
  try {
    file.setSpreadsheetLocale('en_US');
    const open = askFacts(unanswered([...factsOf('menu'), ...factsOf('mail')], ''), { until });
    file.setSpreadsheetLocale(GERMAN);
    const german = [...factsOf('menu').filter(({ again }) => again), ...factsOf('locale')];
    return open + askFacts(unanswered(german, GERMAN), { until, locale: GERMAN });
  } finally {
    file.setSpreadsheetLocale(before);
  }
}

export function runAll(): void {
  const begin = Date.now();
  const file = SpreadsheetApp.getActiveSpreadsheet();
  prepareTab();
  removeLeftovers();
  const open = askInBothLocales(begin + ASK_MILLISECONDS);
  if (open === 0) measureCalls(begin + MEASURE_MILLISECONDS);
  const sheet = file.getSheetByName(TAB);
  if (sheet) file.setActiveSheet(sheet);
  scheduleOnce('probeClock');
  writeTable(rowsOfResults());
  if (open > 0) file.toast(`${open} facts are left: choose Probes ▸ Run all again.`, 'Probes', -1);
  else if (isAlone()) file.toast('The files are not beside the script: the page is left out.', 'Probes', -1);
  else showPage();
}

/** Opens the page; that Google refuses it is an answer too. */
function showPage(): void {
  try {
    openPage();
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    keep({ 'served-script': { value: 'throws', note } });
    SpreadsheetApp.getActiveSpreadsheet().toast(`Google does not show the page: ${note}`, 'Probes', -1);
  }
}

export function showResults(): void {
  askFacts(
    facts.filter(({ late }) => late),
    {},
  );
  const rows = rowsOfResults();
  writeTable(rows);
  const json = JSON.stringify(resultsOf(rows), null, 1).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const page = `<p style="font:14px Arial">Copy all of this into a file, facts.json.</p><textarea readonly style="width:100%;height:300px">${json}</textarea>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page).setWidth(560).setHeight(380), 'Results');
}

/** The results as `showResults` shows them, for a program that calls it. */
export function probeResults(): string {
  return JSON.stringify(resultsOf(rowsOfResults()));
}

export function forgetAnswers(): void {
  forget();
}

export function probeClock(event: object): void {
  askFacts(factsOf('clock'), { event });
}

export function probeLater(): void {
  keep({ 'born-disabled': { value: 'ran' } });
}

export function probeNothing(): void {
  // The handler of triggers that are deleted before they run.
}

export function probeEcho(value: Value): Value {
  return value;
}

export function probeDate(): unknown {
  return { due: new Date(0) };
}

export function probeNotANumber(): unknown {
  return { number: Number.NaN };
}

export function probeUndefined(): unknown {
  return { a: undefined, b: null };
}

export function probeThrow(): void {
  throw Object.assign(new Error('probe message'), { code: 7 });
}

export function probePrivate_(): string {
  return 'called';
}

/** Whether the permission was given; else it throws, and the page asks the user what they saw. */
export function probeConsent(): string {
  const { FULL } = ScriptApp.AuthMode;
  (ScriptApp as unknown as { requireScopes(mode: unknown, scopes: string[]): void }).requireScopes(FULL, [UNTICKED]);
  return 'given';
}

export function probeStart(milliseconds: number): void {
  keepStart(milliseconds);
}

/** The page's answers, by fact. */
export function probeHeard(json: string): void {
  askFacts(factsOf('page'), { heard: JSON.parse(json) as Record<string, Value> });
  writeTable(rowsOfResults());
}
