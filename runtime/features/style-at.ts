import type { Document } from '../engine/document';

/** The style of a cell as it is shown, with conditional formats. Colours are `#rrggbb`. */
export interface ShownStyle {
  background: string;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  fontSize: number;
  fontFamily: string;
  align: 'left' | 'center' | 'right' | 'general';
}

/** The style of a cell as the page shows it, from the engine's evaluation of conditional formats. */
export function styleAt(document: Document, gid: number, row0: number, column0: number): ShownStyle {
  const style = document.model.getters.getCellComputedStyle({
    sheetId: document.sheetId(gid),
    row: row0,
    col: column0,
  });
  return {
    background: style.fillColor?.toLowerCase() || '#ffffff',
    fontColor: style.textColor?.toLowerCase() || '#000000',
    bold: style.bold === true,
    italic: style.italic === true,
    underline: style.underline === true,
    strikethrough: style.strikethrough === true,
    fontSize: style.fontSize ?? 10,
    fontFamily: style.fontFamily || 'Arial',
    align: style.align ?? 'general',
  };
}
