/** Overrides for commands that the engine handles differently from Google. */
import { textContent } from '../../../runtime/engine/contents';
import { sortFeatures } from '../../../runtime/features/cell-features';
import { sortedOrder } from '../../../runtime/spreadsheet/sorting';
import { parseTabSeparated } from '../../../runtime/values/tab-separated';
import type { Document, Zone } from '../../../runtime/engine/document';
import type { Payload, CommandOverride } from './dispatch-interceptor';
import { asOneStep } from './gestures';
import type { UserInput, Position } from './user-input';

/** The overrides, by the name of the command. */
export function commandOverrides(document: Document, input: UserInput): Record<string, CommandOverride> {
  return { ...inputOverrides(document, input), ...orderOverrides(document) };
}

/** The commands that enter texts: typing, pasting and replacing. */
function inputOverrides(document: Document, input: UserInput): Record<string, CommandOverride> {
  const { model } = document;
  return {
    /** The engine's link editor stores `[label](address)` as content. Here a link is rich text, as in Google. */
    UPDATE_CELL(payload: Payload, pass) {
      const link = /^\[((?:[^\]\\]|\\.)*)\]\((.+)\)$/s.exec(String(payload['content'] ?? ''));
      if (!link) return pass();
      const { sheetId, col, row } = payload;
      const text = link[1]!;
      const inFile = /^o-spreadsheet:\/\/(.+)$/.exec(link[2]!);
      const url = inFile ? `#gid=${document.gidOf(inFile[1]!)}` : link[2]!;
      asOneStep(model, () => {
        pass({ sheetId, col, row, content: textContent(text) });
        model.dispatch('SET_CELL_ATTACHMENTS', {
          sheetId,
          cells: [{ col, row, rich: { text, runs: [{ start: 0, style: {}, link: url }] } }],
        });
      });
      return undefined;
    },

    PASTE_FROM_OS_CLIPBOARD({ target, clipboardContent }: Payload) {
      const { left, top } = target[0] as Zone;
      const sheetId: string = model.getters.getActiveSheetId();
      const { rows, columns } = input.pasteRows(
        { sheetId, row: top, col: left },
        parseTabSeparated(String(clipboardContent.text ?? '')),
      );
      if (rows > 0)
        model.selection.selectZone({
          cell: { col: left, row: top },
          zone: { left, top, right: left + columns - 1, bottom: top + rows - 1 },
        });
    },

    /** Replaces in the text that the cell editor shows, and enters the result as typed text. */
    REPLACE_SEARCH({ searchString, replaceWith, matches, searchOptions }: Payload) {
      const literal = String(searchString).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const pattern = new RegExp(
        searchOptions.exactMatch ? `^${literal}$` : literal,
        searchOptions.matchCase ? 'g' : 'gi',
      );
      const texts = (matches as Position[])
        .map((position) => ({
          position,
          isFormula: model.getters.getCell(position)?.isFormula === true,
          before: input.editorText(position),
        }))
        .filter(({ isFormula }) => !isFormula || searchOptions.searchFormulas)
        .map(({ position, before }) => ({ position, before, text: before.replace(pattern, () => replaceWith) }))
        .filter(({ before, text }) => text !== before);
      input.typeAll(texts);
    },
  };
}

/** The commands that put rows or columns into another order. */
function orderOverrides(document: Document): Record<string, CommandOverride> {
  const { model } = document;
  return {
    SORT_CELLS({ sheetId, col, zone, sortDirection, sortOptions }: Payload, pass) {
      if (model.getters.doesIntersectMerge(sheetId, zone)) return pass();
      const area = areaOf(document, sheetId, sortOptions?.sortHeaders ? zone : withoutHeader(document, sheetId, zone));
      const cells = document.readValues(area.gid, area.row0, area.column0, area.rows, area.columns);
      const order = sortedOrder(
        cells,
        [{ column: col - area.column0, ascending: sortDirection !== 'desc' }],
        document.locale,
      );
      asOneStep(model, () => {
        document.permuteRows(
          area.gid,
          {
            left: area.column0,
            top: area.row0,
            right: area.column0 + area.columns - 1,
            bottom: area.row0 + area.rows - 1,
          },
          order,
        );
        sortFeatures(document, area, order);
      });
      return undefined;
    },

    MOVE_COLUMNS_ROWS({ sheetId, dimension, base, position, elements }: Payload) {
      const at = Math.min(...elements);
      const target = position === 'after' ? base + 1 : base;
      if (target < at || target > at + elements.length)
        document.moveHeaders(document.gidOf(sheetId), dimension, at, elements.length, target);
      const to = target > at ? target - elements.length : target;
      const last = model.getters.getNumberHeaders(sheetId, dimension === 'ROW' ? 'COL' : 'ROW') - 1;
      const zone =
        dimension === 'ROW'
          ? { top: to, bottom: to + elements.length - 1, left: 0, right: last }
          : { left: to, right: to + elements.length - 1, top: 0, bottom: last };
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    },
  };
}

function areaOf(document: Document, sheetId: string, zone: Zone) {
  return {
    gid: document.gidOf(sheetId),
    row0: zone.top,
    column0: zone.left,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}

/** As in Google, frozen rows are headers and are not sorted. */
function withoutHeader(document: Document, sheetId: string, zone: Zone): Zone {
  const frozen: number = document.model.getters.getPaneDivisions(sheetId).ySplit;
  return zone.top < frozen && zone.bottom >= frozen ? { ...zone, top: frozen } : zone;
}
