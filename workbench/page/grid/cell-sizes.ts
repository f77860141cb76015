/** Cell sizes as in Google: rows of 21 pixels, columns of 100 pixels, and rows that grow with their text. */
import { helpers } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;
/** The engine's padding on each side of a cell, and its distance between lines, in pixels. */
const MARGIN = 4;

interface Position {
  sheetId: string;
  col: number;
  row: number;
}

/** The height of a row with this many lines, in pixels; `fontSize` is in points. */
export function heightOfLines(lines: number, fontSize: number): number {
  const lineHeight = Math.round((fontSize * 96) / 72);
  return Math.max(ROW_HEIGHT, lines * lineHeight + (lines - 1) * MARGIN + 2 * MARGIN);
}

/** The number of lines of a text when it is wrapped at word boundaries to this width. */
export function countLines(text: string, width: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let filled = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = measure(filled > 0 ? ` ${word}` : word);
      if (filled > 0 && filled + length > width) {
        lines += 1;
        filled = 0;
      }
      const alone = filled > 0 ? length : measure(word);
      // A word that is longer than a line continues on the next lines.
      if (filled === 0 && alone > width && width > 0) lines += Math.ceil(alone / width) - 1;
      filled += filled === 0 && alone > width ? alone % width : length;
    }
  }
  return lines;
}

interface TextStyle {
  readonly fontSize?: number;
  /** In radians. */
  readonly rotation?: number;
  readonly wrapping?: string;
}

/** The height that a row needs for a text in a column of this width, in pixels. */
function heightOfText(text: string, style: TextStyle, columnWidth: number, measure: (text: string) => number): number {
  if (style.rotation)
    return Math.max(ROW_HEIGHT, Math.ceil(Math.abs(Math.sin(style.rotation)) * measure(text)) + 2 * MARGIN);
  const lines =
    style.wrapping === 'wrap' ? countLines(text, columnWidth - 2 * MARGIN, measure) : text.split('\n').length;
  return heightOfLines(lines, style.fontSize ?? 10);
}

/** Patches the engine's plugins for column widths and row heights; does nothing the second time. */
export function registerCellSizes(): void {
  const core = registries.corePluginRegistry as any;
  const HeaderSize = core.get('headerSize');
  if (HeaderSize.hasGoogleSizes) return;

  core.replace(
    'headerSize',
    class extends HeaderSize {
      static hasGoogleSizes = true;
      getColSize(sheetId: string, index: number): number {
        return this['getUserHeaderSize'](sheetId, 'COL', index) ?? COLUMN_WIDTH;
      }
    },
  );
  registerRowHeights();
}

function registerRowHeights(): void {
  const views = registries.coreViewsPluginRegistry as any;
  const RowSize = views.get('row_size');
  views.replace(
    'row_size',
    class extends RowSize {
      handle(command: any): void {
        super.handle(command);
        // Hidden columns do not count for the height of a row, so hiding or showing them changes it.
        if (VISIBILITY_COMMANDS.has(command.type) && command.dimension !== 'ROW')
          this['initializeSheet'](command.sheetId);
      }

      getRowSize(sheetId: string, row: number): number {
        return Math.round(
          this['getters'].getUserRowSize(sheetId, row) ?? this['tallestCellInRow'][sheetId]?.[row]?.size ?? ROW_HEIGHT,
        );
      }

      getCellHeight(position: Position): number {
        const getters = this['getters'];
        const cell = getters.getCell(position);
        if (
          !cell ||
          this['isInMultiRowMerge'](position) ||
          getters.isHeaderHidden(position.sheetId, 'COL', position.col)
        )
          return ROW_HEIGHT;
        const style = cell.style ?? {};
        // The result of a formula can only change the height when it is wrapped.
        const text = cell.isFormula
          ? style.wrapping === 'wrap'
            ? String(getters.getEvaluatedCell(position).value ?? '')
            : ''
          : cell.content.replace(/^'/, '');
        if (text === '') return ROW_HEIGHT;
        const measure = (part: string): number =>
          (helpers as any).computeTextWidth(this['ctx'], part, { ...style, rotation: 0 });
        return heightOfText(text, style, getters.getColSize(position.sheetId, position.col), measure);
      }

      getRowTallestCell(sheetId: string, row: number): { cell: Position; size: number } | undefined {
        const getters = this['getters'];
        if (getters.getUserRowSize(sheetId, row) !== undefined) return undefined;
        let tallest: { cell: Position; size: number } | undefined;
        for (const id of getters.getRowCellIds(sheetId, row)) {
          if (!getters.getCellById(id)) continue;
          const cell: Position = getters.getCellPosition(id);
          const size = this.getCellHeight(cell);
          if (size > (tallest?.size ?? ROW_HEIGHT)) tallest = { cell, size };
        }
        return tallest;
      }

      updateRowSizeForCellChange(sheetId: string, row: number, col: number): void {
        const known = this['tallestCellInRow'][sheetId]?.[row];
        const size = this.getCellHeight({ sheetId, col, row });
        const isTallest = known?.cell.col === col;
        if (!isTallest && size <= (known?.size ?? ROW_HEIGHT)) return;
        const next =
          isTallest && size < known.size ? this.getRowTallestCell(sheetId, row) : { cell: { sheetId, col, row }, size };
        if (next?.size !== known?.size || next?.cell.col !== known?.cell.col)
          this['history'].update('tallestCellInRow', sheetId, row, next);
      }
    },
  );
}

const VISIBILITY_COMMANDS = new Set([
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'FOLD_HEADER_GROUP',
  'UNFOLD_HEADER_GROUP',
  'FOLD_ALL_HEADER_GROUPS',
  'UNFOLD_ALL_HEADER_GROUPS',
  'UNGROUP_HEADERS',
  'FOLD_HEADER_GROUPS_IN_ZONE',
  'UNFOLD_HEADER_GROUPS_IN_ZONE',
]);
