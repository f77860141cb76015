/** Clears, copies and sorts the features of cells together with the cells, for the methods of Range and Sheet. */
import { copiedAttachments } from './plugins/clipboard';
import { copiedFormats, copiedValidations } from './plugins/rule-copies';
import { dataOf, zoneOf, type Area } from './areas';
import type { AttachmentWrite } from './plugins/cell-attachments';
import type { Document } from '../engine/document';

export interface Features {
  notes?: boolean;
  richText?: boolean;
  validations?: boolean;
  conditionalFormats?: boolean;
}

function attachmentsIn(document: Document, area: Area): AttachmentWrite[] {
  const zone = zoneOf(area);
  return document.model.getters
    .getCellAttachments(document.sheetId(area.gid))
    .filter(
      ({ row, col }: AttachmentWrite) => row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right,
    );
}

/** Removes the given features from the cells of an area. */
export function clearFeatures(document: Document, area: Area, features: Features): void {
  const sheetId = document.sheetId(area.gid);
  if (features.notes === true || features.richText === true) {
    const cells = attachmentsIn(document, area).map(({ row, col }) => ({
      row,
      col,
      ...(features.notes === true ? { note: null } : {}),
      ...(features.richText === true ? { rich: null } : {}),
    }));
    if (cells.length > 0) document.command('SET_CELL_ATTACHMENTS', { sheetId, cells });
  }
  if (features.validations === true && document.model.getters.getDataValidationRules(sheetId).length > 0) {
    document.command('SET_DATA_VALIDATIONS', { sheetId, ranges: [dataOf(document, area)], rules: [] });
  }
  if (features.conditionalFormats === true && document.model.getters.getConditionalFormats(sheetId).length > 0) {
    document.command('CLEAR_CONDITIONAL_FORMATS', { sheetId, ranges: [dataOf(document, area)] });
  }
}

/** Copies the given features of an area to another, repeated if the target is larger. */
export function copyFeatures(document: Document, from: Area, to: Area, features: Features): void {
  const [fromSheet, toSheet] = [document.sheetId(from.gid), document.sheetId(to.gid)];
  const [source, target] = [zoneOf(from), zoneOf(to)];
  const { getters } = document.model;
  if (features.notes === true || features.richText === true) {
    const copied = attachmentsIn(document, from);
    const cells = copiedAttachments(copied, source, target).map(({ note, rich, ...place }) => ({
      ...place,
      ...(features.notes === true ? { note: note ?? null } : {}),
      ...(features.richText === true ? { rich: rich ?? null } : {}),
    }));
    if (copied.length > 0 || attachmentsIn(document, to).length > 0)
      document.command('SET_CELL_ATTACHMENTS', { sheetId: toSheet, cells });
  }
  if (features.validations === true) {
    const rules = copiedValidations(getters, fromSheet, source, toSheet, target);
    if (rules.length > 0 || getters.getDataValidationRules(toSheet).length > 0) {
      document.command('SET_DATA_VALIDATIONS', { sheetId: toSheet, ranges: [dataOf(document, to)], rules });
    }
  }
  if (
    features.conditionalFormats === true &&
    getters.getConditionalFormats(fromSheet).length + getters.getConditionalFormats(toSheet).length > 0
  ) {
    document.command('SET_CONDITIONAL_FORMATS', {
      sheetId: toSheet,
      join: true,
      rules: copiedFormats(getters, fromSheet, source, toSheet, target),
    });
  }
}

/**
 * Moves notes and rich text after the rows of an area were sorted; metadata does not move (docs/google-facts.md).
 * `order[i]` is the old 0-based row inside the area that is now at i.
 */
export function sortFeatures(document: Document, area: Area, order: readonly number[]): void {
  const cells = attachmentsIn(document, area);
  // Writing the sorted cells has already removed the rich text of cells whose text changed.
  for (const { row, col, rich } of document.model.getters.getRemovedRichText(
    document.sheetId(area.gid),
  ) as AttachmentWrite[]) {
    const isInside =
      row >= area.row0 && row < area.row0 + area.rows && col >= area.column0 && col < area.column0 + area.columns;
    const there = cells.find((cell) => cell.row === row && cell.col === col);
    if (isInside && there === undefined) cells.push({ row, col, rich: rich ?? null });
    else if (isInside && there?.rich === undefined)
      cells.splice(cells.indexOf(there as AttachmentWrite), 1, { ...(there as AttachmentWrite), rich: rich ?? null });
  }
  if (cells.length === 0) return;
  const newRowOf = new Map(order.map((old, now) => [old, now]));
  const written = new Map<string, AttachmentWrite>();
  for (const { row, col } of cells) written.set(`${row} ${col}`, { row, col, note: null, rich: null });
  for (const { row, col, note, rich } of cells) {
    const now = area.row0 + (newRowOf.get(row - area.row0) ?? row - area.row0);
    written.set(`${now} ${col}`, { row: now, col, note: note ?? null, rich: rich ?? null });
  }
  document.command('SET_CELL_ATTACHMENTS', { sheetId: document.sheetId(area.gid), cells: [...written.values()] });
}
