import { adaptAll, doOverlap, isInside, targetOfMove } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, Zone } from './engine';

/** The style of some characters of a cell; an undefined property has the value of the cell's style. */
export interface RunStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  fontSize?: number;
  color?: string;
}

/** The characters from `start` (0-based) to the next run's start share a style and a link. */
export interface TextRun {
  start: number;
  style: RunStyle;
  link: string | null;
}

/** The runs are valid only while the cell's text is `text`. */
export interface RichText {
  text: string;
  runs: TextRun[];
}

/** What a cell has beside its value and format. */
export interface Attachment {
  note?: string;
  rich?: RichText;
}

interface Entry extends Attachment {
  readonly range: EngineRange;
}

/** A cell of a SET_CELL_ATTACHMENTS command: `null` removes the note or the rich text, undefined does not change it. */
export interface AttachmentWrite {
  col: number;
  row: number;
  note?: string | null;
  rich?: RichText | null;
}

const keyOf = (sheetId: string, col: number, row: number): string => `${sheetId} ${col} ${row}`;

/**
 * Notes and rich text of cells. Each has a range of a single cell, which the engine adapts on every change of structure.
 * Command: `SET_CELL_ATTACHMENTS {sheetId, cells: AttachmentWrite[]}`; getter: `getCellAttachment({sheetId, col, row})`.
 */
export function cellAttachmentsPlugin(CorePlugin: BaseClass): BaseClass {
  return class CellAttachmentsPlugin extends CorePlugin {
    static getters = ['getCellAttachment', 'getCellAttachments', 'getRemovedRichText'];
    entries: readonly Entry[] = [];
    indexed: readonly Entry[] | undefined;
    index = new Map<string, Entry>();
    /** The rich text that the last write removed; not saved in the document. */
    removedRichText: { sheetId: string; col: number; row: number; rich: RichText }[] = [];

    adaptRanges(adapters: RangeAdapters): void {
      const adapted = adaptAll(this.entries, adapters);
      if (adapted !== this.entries) this.history.update('entries', adapted);
    }

    /** While the engine deletes rows or columns, it clears cells at positions that already belong to other cells. */
    isRemoving = false;

    beforeHandle(command: Command): void {
      if (command.type === 'WRITE_CELLS') this.removedRichText = [];
      if (command.type === 'REMOVE_COLUMNS_ROWS') this.isRemoving = true;
      if (command.type !== 'MOVE_RANGES') return;
      // The cells at the target are replaced with their notes.
      const target = targetOfMove(command);
      const origin = command['target'][0] as Zone;
      this.keep((entry) => {
        if (entry.range.sheetId === command['sheetId'] && isInside(entry.range.zone, origin)) return true;
        return entry.range.sheetId !== command['targetSheetId'] || !doOverlap(entry.range.zone, target);
      });
    }

    handle(command: Command): void {
      switch (command.type) {
        case 'UPDATE_CELL':
          if (command['content'] !== undefined && !this.isRemoving) this.removeOutdatedRichText(command);
          break;
        case 'REMOVE_COLUMNS_ROWS':
          this.isRemoving = false;
          break;
        case 'SET_CELL_ATTACHMENTS':
          this.write(command['sheetId'] as string, command['cells'] as AttachmentWrite[]);
          break;
        case 'DUPLICATE_SHEET': {
          const copies = this.entries
            .filter((entry) => entry.range.sheetId === command['sheetId'])
            .map((entry) => ({ ...entry, range: { ...entry.range, sheetId: command['sheetIdTo'] as string } }));
          if (copies.length > 0) this.history.update('entries', [...this.entries, ...copies]);
          break;
        }
        case 'DELETE_SHEET':
          this.keep((entry) => entry.range.sheetId !== command['sheetId']);
          break;
      }
    }

    /** Removes the rich text of a cell whose text changed. */
    removeOutdatedRichText(command: Command): void {
      const { sheetId, col, row } = command as unknown as { sheetId: string; col: number; row: number };
      const rich = this.entries.length === 0 ? undefined : this.getCellAttachment({ sheetId, col, row })?.rich;
      if (rich !== undefined && `${command['content']}`.replace(/^'/, '') !== rich.text) {
        this.removedRichText.push({ sheetId, col, row, rich });
        this.write(sheetId, [{ col, row, rich: null }]);
      }
    }

    /** The rich text that the last write of cells removed: sorting writes the cells first, then moves their rich text. */
    getRemovedRichText(sheetId: string): { col: number; row: number; rich: RichText }[] {
      return this.removedRichText.filter((removed: { sheetId: string }) => removed.sheetId === sheetId);
    }

    keep(isKept: (entry: Entry) => boolean): void {
      const kept = this.entries.filter(isKept);
      if (kept.length < this.entries.length) this.history.update('entries', kept);
    }

    write(sheetId: string, cells: AttachmentWrite[]): void {
      const written = new Map(cells.map((cell) => [keyOf(sheetId, cell.col, cell.row), cell]));
      const next: Entry[] = [];
      for (const entry of this.entries) {
        const key = keyOf(entry.range.sheetId, entry.range.zone.left, entry.range.zone.top);
        const cell = written.get(key);
        const merged = cell === undefined ? entry : merge(entry, cell);
        written.delete(key);
        if (merged !== undefined) next.push(merged);
      }
      for (const cell of written.values()) {
        const zone = { left: cell.col, right: cell.col, top: cell.row, bottom: cell.row };
        const merged = merge({ range: this.getters.getRangeFromZone(sheetId, zone) }, cell);
        if (merged !== undefined) next.push(merged);
      }
      this.history.update('entries', next);
    }

    /** The note and rich text of a cell; undefined if it has neither. */
    getCellAttachment({ sheetId, col, row }: { sheetId: string; col: number; row: number }): Attachment | undefined {
      if (this.indexed !== this.entries) {
        this.index = new Map(
          this.entries.map((entry) => [keyOf(entry.range.sheetId, entry.range.zone.left, entry.range.zone.top), entry]),
        );
        this.indexed = this.entries;
      }
      return this.index.get(keyOf(sheetId, col, row));
    }

    /** All cells of a sheet with a note or rich text, sorted by row. */
    getCellAttachments(sheetId: string): (Attachment & { col: number; row: number })[] {
      return this.entries
        .filter((entry) => entry.range.sheetId === sheetId)
        .map(({ range, ...attachment }) => ({ ...attachment, col: range.zone.left, row: range.zone.top }))
        .sort((a, b) => a.row - b.row || a.col - b.col);
    }

    import(data: any): void {
      const entries: Entry[] = [];
      for (const sheet of data.sheets) {
        for (const [reference, attachment] of Object.entries(
          (sheet.cellAttachments ?? {}) as Record<string, Attachment>,
        )) {
          entries.push({ ...attachment, range: this.getters.getRangeFromSheetXC(sheet.id, reference) });
        }
      }
      this.entries = entries;
    }

    export(data: any): void {
      for (const sheet of data.sheets) {
        const cells: Record<string, Attachment> = {};
        for (const { col, row, ...attachment } of this.getCellAttachments(sheet.id)) {
          const zone = { left: col, right: col, top: row, bottom: row };
          cells[this.getters.getRangeString(this.getters.getRangeFromZone(sheet.id, zone), sheet.id)] = attachment;
        }
        if (Object.keys(cells).length > 0) sheet.cellAttachments = cells;
      }
    }
  };
}

function merge(entry: Entry, cell: AttachmentWrite): Entry | undefined {
  const note = cell.note === undefined ? entry.note : (cell.note ?? undefined);
  const rich = cell.rich === undefined ? entry.rich : (cell.rich ?? undefined);
  if ((note === undefined || note === '') && rich === undefined) return undefined;
  return {
    range: entry.range,
    ...(note !== undefined && note !== '' ? { note } : {}),
    ...(rich !== undefined ? { rich } : {}),
  };
}
