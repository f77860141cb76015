import type { TableKey } from '../../tables/design';
import type { ColumnDesign } from '../../tables/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns of names in pixels as earlier versions made them: too wide to stay in sight on a phone. */
const formerWidths: Partial<Record<TableKey, Readonly<Record<string, number>>>> = {
  goals: { title: 270 },
  steps: { title: 270 },
  timeline: { what: 270 },
  skills: { skill: 270 },
  trends: { trend: 290 },
  network: { name: 190 },
  targets: { organisation: 200 },
  journal: { kind: 110 },
};

/**
 * Reads whether a tab has the look of an earlier version, and gives what then renews it: the button of *More* before its group and narrower names,
 * once, because the position of the button tells that the tab has had them. A width that somebody chose stays. (rule Y64)
 */
export function renewLook(
  sheet: Sheet,
  key: TableKey,
  designs: readonly ColumnDesign[],
  columns: Readonly<Record<string, number>>,
): () => void {
  const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
  if (sheet.getColumnGroupControlPosition() === BEFORE) return () => undefined;
  const widths = Object.entries(formerWidths[key] ?? {}).flatMap(([column, former]): [number, number][] => {
    const [position, design] = [columns[column], designs.find((one) => one.key === column)];
    return position !== undefined && design && sheet.getColumnWidth(position) === former
      ? [[position, design.width]]
      : [];
  });
  return () => {
    sheet.setColumnGroupControlPosition(BEFORE);
    for (const [position, width] of widths) sheet.setColumnWidth(position, width);
  };
}
