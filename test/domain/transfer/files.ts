import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOfOthers } from '../../../src/catalogue/typed-words';
import { readForeignRows, type ReadRows } from '../../../src/domain/transfer/foreign-rows';
import { readForeign, type ForeignTable } from '../../../src/domain/transfer/foreign-table';
import { gatherWords } from '../../../src/domain/transfer/foreign-words';
import type { NumberOrder } from '../../../src/domain/plan/written-day';
import type { Day } from '../../../src/domain/plan/day';

/*
 * Export files in each program's form, made for these tests. The forms are described at
 * https://www.todoist.com/help/articles/import-or-export-a-project-as-a-csv-file-in-todoist-YC8YvN,
 * https://support.atlassian.com/trello/docs/exporting-data-from-trello/, https://learn.microsoft.com/en-us/graph/api/resources/todotask,
 * https://wiki.mozilla.org/Calendar:Feature_Implementations:ImportExport:CSV (Outlook's columns),
 * https://developers.google.com/tasks/reference/rest/v1/tasks and, of the templates, in the template gallery of Google Sheets.
 */

export const words = gatherWords(tablesOfOthers);

const fixture = (name: string): string => readFileSync(join(__dirname, 'fixtures', name), 'utf8');

function tableOf(text: string): ForeignTable {
  const table = readForeign(text, words);
  if (table === null || table === 'unknownJson') throw new Error(`no table: ${String(table)}`);
  return table;
}

/** The day of a moment in Berlin. */
export const dayInBerlin = (moment: number): Day =>
  new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' }) as Day;

/** Read in Berlin on 2 March 2026. */
export function rowsOf(text: string, order: NumberOrder | null = null): ReadRows & { readonly table: ForeignTable } {
  const table = tableOf(text);
  return {
    table,
    ...readForeignRows(table, {
      roles: table.roles,
      order,
      today: '2026-03-02' as Day,
      dayAt: dayInBerlin,
      mostHours: 20000,
      words,
    }),
  };
}

/** What each row says: title | goal | status | due | start | done on | hours | notes. */
export const said = (name: string): string[] =>
  rowsOf(fixture(name)).rows.map(({ title, goal, status, due, start, doneOn, effort, notes }) =>
    [title, goal, status, due, start, doneOn, effort, notes.replace(/\n/g, ' / ')].map((part) => part ?? '').join('|'),
  );

export const left = (name: string): string[] => rowsOf(fixture(name)).leftOut.map(({ row, why }) => `${row} ${why}`);

export const unread = (name: string): string[] =>
  rowsOf(fixture(name)).unread.map(({ row, heading, text }) => `${row} ${heading}: ${text}`);
