import type { PlanRead } from '../plan/read-plan';
import { exportedTabs, type ExportedTab } from './export-rows';
import { ownColumns, ownHeader } from './own-columns';
import type { ImportedPlan } from './read-import';

/*
 * The user's own columns in an imported file that the tab does not have here. (rule U30)
 */

/** The headers of the user's own columns that are in the file but not in the tab. */
export function missingOwn({ tabs }: ImportedPlan, { found, standing }: PlanRead, tab: ExportedTab): string[] {
  const own = ownColumns(found[tab], standing[tab]?.cells);
  const keys = new Set((tabs[tab] ?? []).flatMap((line) => Object.keys(line)));
  return [...keys].filter((key) => !(key in own)).flatMap((key) => ownHeader(key) ?? []);
}

/** The file without the cells that have no column here, so that they do not make a row differ. */
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
