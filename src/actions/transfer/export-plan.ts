import { exportedTabs, exportRows } from './export-rows';
import { keptSnapshots } from '../update/quarter-snapshots';
import type { ReadingPorts } from '../ports';
import { sayTabProblems } from '../plan/say-problems';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { isExample } from '../update/script-facts';

/** What is wrong with tabs as a whole: rows are missing in the file because of that. (rule Y22) */
function leftOut(read: PlanRead): { readonly exportedAtLeftOut?: readonly string[] } {
  const said = sayTabProblems(read);
  return said.length > 0 ? { exportedAtLeftOut: said } : {};
}

/** The version of the exported form; it is raised when the form changes. */
export const exportSchema = 1;

/** What the exported form begins with. */
export const exportFormat = 'waymark-plan';

/**
 * The whole plan as JSON: one list of rows a tab (export-rows.ts), the private ones too, because it is one's own file. What belongs to one
 * file or one moment stands under keys that begin with `exportedAt`, `file` or `spreadsheet`.
 */
export function exportPlan(ports: ReadingPorts, at: string): string {
  const { file, reader } = ports;
  reader.lookEverywhere();
  const found = reader.find();
  const read = readPlan(ports, found);
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
