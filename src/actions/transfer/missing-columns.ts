import type { PlanRead } from '../plan/read-plan';
import { exportedTabs, type ExportedTab } from './export-rows';
import { ownColumns, ownHeader } from './own-columns';
import type { ImportedPlan } from './read-import';

/*
 * Columns of the user's own making in an imported file that a tab does not have here. (rule U30)
 */

/** The headers of the user's own columns that the file has and a tab has not. */
export function missingOwn({ tabs }: ImportedPlan, { found, standing }: PlanRead, tab: ExportedTab): string[] {
  const own = ownColumns(found[tab], standing[tab]?.cells);
  const keys = new Set((tabs[tab] ?? []).flatMap((line) => Object.keys(line)));
  return [...keys].filter((key) => !(key in own)).flatMap((key) => ownHeader(key) ?? []);
}

/** What has no column here is left out, and does not make a row another. */
export function withoutMissing(file: ImportedPlan, read: PlanRead): ImportedPlan {
  const tabs = Object.fromEntries(
    exportedTabs.flatMap((tab) => {
      const lines = file.tabs[tab];
      if (!lines) return [];
      const own = ownColumns(read.found[tab], read.standing[tab]?.cells);
      return [
        [
          tab,
          lines.map((line) =>
            Object.fromEntries(Object.entries(line).filter(([key]) => key in own || ownHeader(key) === null)),
          ),
        ],
      ];
    }),
  );
  return { ...file, tabs };
}
