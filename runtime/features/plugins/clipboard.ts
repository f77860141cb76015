/**
 * Cut, copy and paste in the page. MOVE_RANGES moves cut cells and the plugins adapt to it; the engine's handlers would move rules a second
 * time and lose the properties that only Google's rules have.
 */
import { copiedFormats, copiedValidations } from './rule-copies';
import type { AttachmentWrite } from './cell-attachments';
import type { BaseClass, RangeData, Zone } from './engine';

interface Clip {
  sheetId: string;
  zones: Zone[];
  attachments: AttachmentWrite[];
}

interface PasteOptions {
  isCutOperation?: boolean;
  pasteOption?: string;
}

const dataOf = (sheetId: string, zone: Zone): RangeData => ({ _sheetId: sheetId, _zone: zone });

/** The zone that a paste fills: the selection if its size is a multiple of the copied zone's, else the size of the copied zone. */
function pasteZone(from: Zone, selection: Zone): Zone {
  const size = (zone: Zone) => ({ rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 });
  const [a, b] = [size(from), size(selection)];
  const rows = b.rows % a.rows === 0 ? b.rows : a.rows;
  const columns = b.columns % a.columns === 0 ? b.columns : a.columns;
  return {
    left: selection.left,
    top: selection.top,
    right: selection.left + columns - 1,
    bottom: selection.top + rows - 1,
  };
}

function handlerOf(
  Base: BaseClass,
  paste: (
    getters: any,
    dispatch: (type: string, payload: object) => void,
    clip: Clip,
    sheetId: string,
    to: Zone,
  ) => void,
): BaseClass {
  return class RuleClipboardHandler extends Base {
    copy({ sheetId, zones }: { sheetId: string; zones: Zone[] }): Clip | undefined {
      const zone = zones[0];
      if (zone === undefined) return undefined;
      const attachments = this.getters
        .getCellAttachments(sheetId)
        .filter(
          (cell: AttachmentWrite) =>
            cell.col >= zone.left && cell.col <= zone.right && cell.row >= zone.top && cell.row <= zone.bottom,
        );
      return { sheetId, zones, attachments };
    }

    paste(target: { sheetId: string; zones: Zone[] }, clip: Clip | undefined, options: PasteOptions): void {
      const from = clip?.zones?.[0];
      if (options.isCutOperation || options.pasteOption === 'asValue' || clip === undefined || from === undefined)
        return;
      for (const zone of target.zones) paste(this.getters, this.dispatch, clip, target.sheetId, pasteZone(from, zone));
    }

    isPasteAllowed(): string {
      return 'Success';
    }
  };
}

/** Replaces the engine's handlers for rules and adds a handler for notes and rich text. */
export function registerClipboard(registries: any): void {
  const handlers = registries.clipboardHandlersRegistries.cellHandlers;
  const Base = Object.getPrototypeOf(handlers.get('dataValidation')) as BaseClass;
  handlers.replace(
    'dataValidation',
    handlerOf(Base, (getters, dispatch, clip, sheetId, to) => {
      const rules = copiedValidations(getters, clip.sheetId, clip.zones[0]!, sheetId, to);
      if (rules.length > 0 || getters.getDataValidationRules(sheetId).length > 0) {
        dispatch('SET_DATA_VALIDATIONS', { sheetId, ranges: [dataOf(sheetId, to)], rules });
      }
    }),
  );
  handlers.replace(
    'conditionalFormat',
    handlerOf(Base, (getters, dispatch, clip, sheetId, to) => {
      if (getters.getConditionalFormats(clip.sheetId).length + getters.getConditionalFormats(sheetId).length === 0)
        return;
      dispatch('SET_CONDITIONAL_FORMATS', {
        sheetId,
        join: true,
        rules: copiedFormats(getters, clip.sheetId, clip.zones[0]!, sheetId, to),
      });
    }),
  );
  handlers.add(
    'cellAttachments',
    handlerOf(Base, (_getters, dispatch, clip, sheetId, to) => {
      const cells = copiedAttachments(clip.attachments, clip.zones[0]!, to);
      if (cells.length > 0) dispatch('SET_CELL_ATTACHMENTS', { sheetId, cells });
    }),
  );
}

/** The writes that copy the attachments of `from` to `to`, repeated; cells whose source has none lose theirs. */
export function copiedAttachments(attachments: readonly AttachmentWrite[], from: Zone, to: Zone): AttachmentWrite[] {
  const rows = from.bottom - from.top + 1;
  const columns = from.right - from.left + 1;
  const byPlace = new Map(attachments.map((cell) => [`${cell.row - from.top} ${cell.col - from.left}`, cell]));
  const cells: AttachmentWrite[] = [];
  for (let row = to.top; row <= to.bottom; row += 1) {
    for (let col = to.left; col <= to.right; col += 1) {
      const source = byPlace.get(`${(row - to.top) % rows} ${(col - to.left) % columns}`);
      cells.push({ row, col, note: source?.note ?? null, rich: source?.rich ?? null });
    }
  }
  return cells;
}
