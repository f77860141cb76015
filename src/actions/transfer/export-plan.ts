import { exportedTabs, exportRows } from './export-rows';
import { keptSnapshots } from '../update/quarter-snapshots';
import type { ReadingPorts } from '../ports';
import { readAnyByCopy } from '../plan/change-plan';
import { sayTabProblems } from '../plan/say-problems';
import { readValues, tabsWithRows, type PlanRead } from '../plan/read-plan';
import { isExample } from '../update/script-facts';

/** The faults of whole tabs, because they make rows missing from the file. (rule Y22) */
function leftOut(read: PlanRead): { readonly exportedAtLeftOut?: readonly string[] } {
  const said = sayTabProblems(read);
  return said.length > 0 ? { exportedAtLeftOut: said } : {};
}

/** The version of the export format; increase it when the format changes. */
export const exportSchema = 1;

/** The identifier of the export format. */
export const exportFormat = 'waymark-plan';

/**
 * The whole plan as JSON: one list of rows for each tab (export-rows.ts), with the private rows, because it is the user's own file. Keys
 * that begin with `exportedAt`, `file` or `spreadsheet` hold facts of one file or one moment.
 */
export function exportPlan(ports: ReadingPorts, at: string): string {
  const { file, reader } = ports;
  reader.lookEverywhere();
  const read = readAnyByCopy(ports, (found) => readValues(ports, found, tabsWithRows));
  const { found } = read;
  const tabs = Object.fromEntries(
    exportedTabs.flatMap((tab) =>
      found[tab] ? [[tab, exportRows(read, tab, found.words).map(({ line }) => line)]] : [],
    ),
  );
  const plan = {
    format: exportFormat,
    schema: exportSchema,
    exportedAt: at,
    fileName: file.name,
    spreadsheetId: file.id,
    spreadsheetLocale: file.locale,
    example: isExample(read),
    counters: read.counters,
    /** What the ratings of the targets are about. */
    ...(found.targets ? { fitValues: read.fitNames } : {}),
    /** What was kept of each quarter. */
    pictures: Object.fromEntries(keptSnapshots(read)),
    ...leftOut(read),
    tabs,
  };
  return `${JSON.stringify(plan, null, 2)}\n`;
}
