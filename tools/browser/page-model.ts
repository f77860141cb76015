/** What stands in the grid of an open page. Cells are drawn on a canvas, so they are read from the copy of the document that is drawn. */
import type { Page } from 'playwright-core';

interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is used of the engine's model in the page. */
interface PageModel {
  getters: {
    getActiveSheetId(): string;
    getSheetIds(): string[];
    getSheetName(sheetId: string): string;
    isSheetVisible(sheetId: string): boolean;
    getNumberRows(sheetId: string): number;
    getNumberCols(sheetId: string): number;
    getEvaluatedCell(position: { sheetId: string; col: number; row: number }): { formattedValue: string };
    isRowHidden(sheetId: string, row: number): boolean;
    getSelectedZone(): Zone;
    getVisibleRect(zone: Zone): { x: number; y: number; width: number; height: number };
  };
}

declare global {
  // The grid's own window onto itself, which its user-interface library keeps for development tools.
  var __OWL_DEVTOOLS__: { apps: Iterable<{ root: { component: { model: PageModel } } | null }> } | undefined;
  var modelOfPage: (() => PageModel) | undefined;
}

/** To be run in the page before everything else: gives its model a name there. */
export function nameModel(): void {
  globalThis.modelOfPage = () => {
    for (const { root } of globalThis.__OWL_DEVTOOLS__?.apps ?? []) if (root) return root.component.model;
    throw new Error('There is no grid in this page yet.');
  };
}

/** What a tab shows, cell by cell, up to its last row and column with content; rows that a filter hides are left out. */
export function readTab(page: Page, tab: string): Promise<string[][]> {
  return page.evaluate((name) => {
    const { getters } = globalThis.modelOfPage!();
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
    if (sheetId === undefined) throw new Error(`The page has no tab ${name}.`);
    const columns = getters.getNumberCols(sheetId);
    const shown = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row)
      .filter((row) => !getters.isRowHidden(sheetId, row))
      .map((row) =>
        Array.from({ length: columns }, (_, col) => getters.getEvaluatedCell({ sheetId, col, row }).formattedValue),
      );
    const lastRow = shown.findLastIndex((cells) => cells.some((text) => text !== ''));
    const width = Math.max(0, ...shown.map((cells) => cells.findLastIndex((text) => text !== '') + 1));
    return shown.slice(0, lastRow + 1).map((cells) => cells.slice(0, width));
  }, tab);
}

/** Where the selected cells are drawn, in the page's pixels. */
export function placeOfSelection(
  page: Page,
): Promise<{ readonly centre: number; readonly top: number; readonly right: number }> {
  return page.evaluate(() => {
    const { getters } = globalThis.modelOfPage!();
    const grid = document.querySelector('.o-grid')!.getBoundingClientRect();
    const { x, y, width } = getters.getVisibleRect(getters.getSelectedZone());
    return { centre: grid.x + x + width / 2, top: grid.y + y, right: grid.x + x + width };
  });
}
