/**
 * Format ▸ Convert to table, as in Google: the rows below the header become typed columns, in which scripts may set no rules and no number
 * formats. A table has a line around it, since nothing else of Google's look is drawn.
 */
import { stores } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';
import { doOverlap, type Zone } from '../../../runtime/features/plugins/engine';
import { words } from './words';

const LINE = { style: 'medium', color: '#356854' };

/** The cells of each table on a sheet, header included. */
const tablesOn = (getters: any, sheetId: string): Zone[] =>
  (getters.getTypedColumns(sheetId) as Zone[]).map((typed) => ({ ...typed, top: typed.top - 1 }));

/** Puts the rows below the headers of these tables in the place of the sheet's typed columns. */
function setTables(model: any, sheetId: string, tables: readonly Zone[]): void {
  model.dispatch('SET_TYPED_COLUMNS', {
    sheetId,
    ranges: tables.map((table) => ({ _sheetId: sheetId, _zone: { ...table, top: table.top + 1 } })),
  });
}

/** The selected cells; for a single cell everything around it, up to empty cells. */
function chosenCells({ getters }: any, sheetId: string): Zone {
  const { top, left, bottom, right } = getters.getSelectedZone() as Zone;
  const zone = { top, left, bottom, right };
  return top === bottom && left === right ? (getters.getContiguousZone(sheetId, zone) as Zone) : zone;
}

/** The tables of the active sheet that the selection touches, and the others. */
function sortTables({ getters }: any): { sheetId: string; touched: Zone[]; others: Zone[] } {
  const sheetId: string = getters.getActiveSheetId();
  const selected = getters.getSelectedZone() as Zone;
  const tables = tablesOn(getters, sheetId);
  const isTouched = (table: Zone): boolean => doOverlap(table, selected);
  return { sheetId, touched: tables.filter(isTouched), others: tables.filter((table) => !isTouched(table)) };
}

function convertOrRevert(env: any): void {
  const { model } = env;
  const { sheetId, touched, others } = sortTables(model);
  if (touched.length > 0) return setTables(model, sheetId, others);
  const chosen = chosenCells(model, sheetId);
  if (chosen.bottom === chosen.top) return env.notifyUser({ type: 'danger', text: words.tableTooSmall, sticky: false });
  setTables(model, sheetId, [...others.filter((table) => !doOverlap(table, chosen)), chosen]);
}

/** Adds the menu item and the line around tables; does nothing the second time. */
export function registerTables(): void {
  const prototype = (stores.GridRenderer as any).prototype;
  if (prototype.drawsTables) return;
  prototype.drawsTables = true;
  (registries.topbarMenuRegistry as any).addChild('convert_to_table', ['format'], {
    name: (env: any) => (sortTables(env.model).touched.length > 0 ? words.revertTable : words.convertToTable),
    // In the group of Conditional formatting, as in Google.
    sequence: 85,
    execute: convertOrRevert,
  });

  const { createZoneBox } = prototype;
  prototype.createZoneBox = function (viewports: unknown, sheetId: string, zone: Zone, ...rest: unknown[]): any {
    const box = createZoneBox.call(this, viewports, sheetId, zone, ...rest);
    const table = tablesOn(this.getters, sheetId).find((one) => doOverlap(one, zone));
    if (table)
      box.border = {
        ...box.border,
        ...(zone.top <= table.top ? { top: LINE } : {}),
        ...(zone.bottom >= table.bottom ? { bottom: LINE } : {}),
        ...(zone.left <= table.left ? { left: LINE } : {}),
        ...(zone.right >= table.right ? { right: LINE } : {}),
      };
    return box;
  };
}
