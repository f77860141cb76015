/** Reads the cells of an open page. The grid is a canvas, so this reads the engine's model in the page. */
import type { Page } from 'playwright-core';

interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The members of the engine's model that are used. */
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
  // The hook of owl, the grid's UI library, for its developer tools.
  var __OWL_DEVTOOLS__: { apps: Iterable<{ root: { component: { model: PageModel } } | null }> } | undefined;
  var modelOfPage: (() => PageModel) | undefined;
}

/** An init script for the page: makes its model available as `modelOfPage`. */
export function nameModel(): void {
  globalThis.modelOfPage = () => {
    for (const { root } of globalThis.__OWL_DEVTOOLS__?.apps ?? []) if (root) return root.component.model;
    throw new Error('There is no grid in this page yet.');
  };
}

/** The displayed values of a tab, up to its last row and column with content, without hidden rows. */
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

/** The position of the selected cells in the page, in pixels. */
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
