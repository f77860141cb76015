/** How the engine draws cells, adjusted to Google's way. */
import { stores } from '@odoo/o-spreadsheet';

export function registerRenderer(): void {
  const prototype = (stores.GridRenderer as any).prototype;
  if (prototype.drawsAsGoogle) return;
  prototype.drawsAsGoogle = true;

  // Cells that change do not glide: a script's writes are seen at once and cost no further frames.
  prototype.getBoxesWithAnimations = (boxes: unknown): unknown => boxes;

  prototype.computeCellAlignment = function (position: { sheetId: string; col: number; row: number }, isOverflowing: boolean): string {
    if (this.getters.getCell(position)?.isFormula && this.getters.shouldShowFormulas()) return 'left';
    const { align } = this.getters.getCellStyle(position);
    const cell = this.getters.getEvaluatedCell(position);
    // Of a number that is too wide the first digits are what tells something.
    if (isOverflowing && cell.type === 'number') return align === 'center' ? align : 'left';
    return align ?? cell.defaultAlign;
  };
}
