import { join } from 'node:path';
import { openWorkbook, type Workbook, type WorkbookOptions } from '../../../runtime';

const ANY = join(__dirname, 'fixtures/any');
export const CURRENT_ONLY = join(__dirname, 'fixtures/current-only');

/** A workbook of ana@example.com in memory, with a script bound to it that has every scope. */
export const open = (options: WorkbookOptions = {}): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    project: ANY,
    addOn: false,
    ...options,
  });

/** What a script of the workbook gives back; `file` is the active file, `other` a new one named Other. */
export const ask = (workbook: Workbook, body: string): unknown => workbook.run('evaluate', [body]);

/** What a script of the workbook fails with: name and message. */
export const failure = (workbook: Workbook, body: string): unknown =>
  ask(workbook, `try { ${body}; return ''; } catch (error) { return error.name + ': ' + error.message; }`);
