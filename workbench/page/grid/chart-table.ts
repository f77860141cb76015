/** Draws a table chart on a canvas: as many rows as there is room for. */
import { fontFamily, ink, type Box, type ChartTable } from './chart-config';

const rowHeight = 22;
const padding = 8;
const colours = { header: '#f1f3f4', other: '#f8f9fa', line: '#dadce0' };

export function drawTable(context: CanvasRenderingContext2D, { header, rows, plain }: ChartTable, box: Box): void {
  const all = [...(header ? [header] : []), ...rows];
  const count = all.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (count === 0) return;
  const fits = Math.max(1, Math.floor((box.bottom - box.top) / rowHeight));
  const isCut = all.length > fits;
  const shown = all.slice(0, isCut ? fits - 1 : fits);
  const widths = columnWidths(context, all, count, box.right - box.left);
  // A column's name is above its numbers.
  const isRight = widths.map(
    (_, column) => rows.length > 0 && rows.every((cells) => cells[column]?.isNumber !== false),
  );
  shown.forEach((cells, index) => {
    const isHeader = header !== null && index === 0;
    const top = box.top + index * rowHeight;
    const isOther = !plain && (header ? index % 2 === 0 : index % 2 === 1);
    if (isHeader || isOther) {
      context.fillStyle = isHeader ? colours.header : colours.other;
      context.fillRect(box.left, top, box.right - box.left, rowHeight);
    }
    context.fillStyle = colours.line;
    context.fillRect(box.left, top + rowHeight - 1, box.right - box.left, 1);
    context.font = `${isHeader ? 'bold ' : ''}12px ${fontFamily}`;
    let left = box.left;
    widths.forEach((width, column) => {
      const cell = cells[column];
      if (cell)
        write(context, cell.text, { left, top, width, isRight: isHeader ? isRight[column] === true : cell.isNumber });
      left += width;
    });
  });
  if (isCut)
    write(context, '…', { left: box.left, top: box.top + shown.length * rowHeight, width: 40, isRight: false });
}

/** Wide enough for the widest text, where all fit; the rest of the room is shared. */
function columnWidths(
  context: CanvasRenderingContext2D,
  rows: readonly (readonly { readonly text: string }[])[],
  count: number,
  room: number,
): number[] {
  context.font = `bold 12px ${fontFamily}`;
  const wanted = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, cells) => Math.max(most, context.measureText(cells[column]?.text ?? '').width), 20),
  ).map((width) => width + 2 * padding);
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (sum > room ? (width * room) / sum : width + (room - sum) / count));
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  { left, top, width, isRight }: { left: number; top: number; width: number; isRight: boolean },
): void {
  Object.assign(context, { fillStyle: ink, textAlign: isRight ? 'right' : 'left', textBaseline: 'middle' });
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > width - 2 * padding)
    shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
  context.fillText(shown, isRight ? left + width - padding : left + padding, top + rowHeight / 2);
}
