/** Patches the engine's renderer so that cells look as in Google. */
import { stores } from '@odoo/o-spreadsheet';
import { isDark } from './is-dark';

/** The side of the triangle that marks a note, in pixels. */
const MARK = 7;

export function registerRenderer(): void {
  const prototype = (stores.GridRenderer as any).prototype;
  if (prototype.drawsAsGoogle) return;
  prototype.drawsAsGoogle = true;

  // No animation of changed cells: writes of a script appear at once and need no further frames.
  prototype.getBoxesWithAnimations = (boxes: unknown): unknown => boxes;

  const { createZoneBox, drawCellBackground } = prototype;
  prototype.createZoneBox = function (
    viewports: unknown,
    sheetId: string,
    zone: { left: number; top: number },
    ...rest: unknown[]
  ): any {
    const box = createZoneBox.call(this, viewports, sheetId, zone, ...rest);
    box.hasNote = this.getters.getCellAttachment({ sheetId, col: zone.left, row: zone.top })?.note !== undefined;
    return box;
  };
  prototype.drawCellBackground = function (context: { ctx: CanvasRenderingContext2D }, boxes: any[]): void {
    drawCellBackground.call(this, context, boxes);
    const { ctx } = context;
    for (const { x, y, width, hasNote, isError, style } of boxes) {
      if (!hasNote) continue;
      ctx.fillStyle = isDark(style.fillColor) ? '#ffffff' : '#202124';
      const right = x + width;
      // Leaves space for the red mark of a validation error.
      const at = isError ? right - MARK : right;
      ctx.beginPath();
      ctx.moveTo(at - MARK, y);
      ctx.lineTo(at, y);
      ctx.lineTo(at, y + MARK);
      ctx.fill();
    }
  };

  prototype.computeCellAlignment = function (
    position: { sheetId: string; col: number; row: number },
    isOverflowing: boolean,
  ): string {
    if (this.getters.getCell(position)?.isFormula && this.getters.shouldShowFormulas()) return 'left';
    const { align } = this.getters.getCellStyle(position);
    const cell = this.getters.getEvaluatedCell(position);
    // When a number is too wide, its first digits are the most important.
    if (isOverflowing && cell.type === 'number') return align === 'center' ? align : 'left';
    return align ?? cell.defaultAlign;
  };
}
