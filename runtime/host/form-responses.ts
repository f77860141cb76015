/** The answers of a form in the spreadsheet that collects them (developers.google.com/apps-script/guides/triggers/events, "Form submit"). */
import type { Document } from '../engine/document';
import { defaultDateTimeFormat, serialOfInstant } from '../values';
import type { SubmittedForm } from './events';
import type { Services } from './services';
import { findSheet, spreadsheetOf, type UserSheet } from './user-actions';

/** Answers by question; a list for a question with several answers. */
export type FormAnswers = Readonly<Record<string, string | number | readonly string[]>>;

const TAB = 'Form Responses 1';
/** The header over the time of the submission. */
const TIME = 'Timestamp';

/** Writes the answers below the last row, with new columns for new questions. */
export function submitForm(
  services: Services,
  document: Document,
  answers: FormAnswers,
  tab: string = TAB,
): SubmittedForm {
  const sheet = findSheet(services, tab) ?? spreadsheetOf(services).insertSheet(tab);
  const headers = headersOf(sheet);
  const answerTo = (question: string): FormAnswers[string] | undefined =>
    Object.hasOwn(answers, question) ? answers[question] : undefined;
  for (const header of [TIME, ...Object.keys(answers)])
    if (!headers.includes(header)) {
      headers.push(header);
      widen(sheet, headers.length);
      sheet.getRange(1, headers.length).setValue(header);
    }
  const row = Math.max(sheet.getLastRow(), 1) + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows());
  const gid = sheet.getSheetId();
  document.write(gid, row - 1, 0, [
    headers.map((header) => {
      if (header === TIME)
        return {
          kind: 'number',
          value: Math.floor(serialOfInstant(document.now(), document.timeZone) * 86_400) / 86_400,
          format: defaultDateTimeFormat(document.locale),
        };
      const answer = answerTo(header);
      return answer === undefined || answer === '' ? null : undefined;
    }),
  ]);
  headers.forEach((header, index) => {
    const answer = answerTo(header);
    if (header !== TIME && answer !== undefined && answer !== '')
      sheet.getRange(row, index + 1).setValue(typeof answer === 'object' ? answer.join(', ') : answer);
  });
  const values = sheet.getRange(row, 1, 1, headers.length).getDisplayValues()[0] ?? [];
  const namedValues = Object.create(null) as Record<string, string[]>;
  headers.forEach((header, index) => {
    if (header !== '') (namedValues[header] ??= []).push(values[index] ?? '');
  });
  return {
    cells: { gid, row0: row - 1, column0: 0, rows: 1, columns: headers.length },
    values,
    namedValues,
  };
}

const headersOf = (sheet: UserSheet): string[] =>
  sheet.getLastColumn() === 0 ? [] : [...(sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0] ?? [])];

function widen(sheet: UserSheet, columns: number): void {
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}
