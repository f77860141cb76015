import type { BulkCell } from './bulk-plugin';
import type { Zone } from './document';

/**
 * Rearranges the contents, formats and styles of a block's rows; `sortFeatures` moves notes and rich text. Relative references of a
 * formula that moves by n rows shift by n rows, as in a copy.
 */
export function permuteRows(
  getters: any,
  command: (type: string, payload: Record<string, unknown>) => boolean,
  sheetId: string,
  zone: Zone,
  order: readonly number[],
): void {
  const cells: BulkCell[] = [];
  order.forEach((from, to) => {
    if (from === to) return;
    for (let col = zone.left; col <= zone.right; col++) {
      const origin = { sheetId, row: zone.top + from, col };
      const place = { row: zone.top + to, col };
      const cell = getters.getCell(origin);
      if (cell || getters.getCell({ sheetId, ...place })) {
        const content = cell?.isFormula
          ? getters.getTranslatedCellFormula(sheetId, 0, to - from, cell.compiledFormula)
          : (cell?.content ?? '');
        cells.push({ ...place, content, format: cell?.format ?? '', style: cell?.style ?? null });
      }
    }
  });
  if (cells.length > 0) command('WRITE_CELLS', { sheetId, cells });
}
