/** Follows a link: to cells of this file in the grid, to a web address in a new browser tab. */
import { helpers } from '@odoo/o-spreadsheet';
import { destinationOf } from './links';
import { words } from './words';

const gidOf = (sheetId: string): number => Number(/^s(\d+)$/.exec(sheetId)?.[1] ?? NaN);

export function goTo(url: string, env: any): void {
  const destination = destinationOf(url);
  const { model } = env;
  const { getters } = model;
  if (destination.kind === 'web') {
    window.open(destination.url, '_blank', 'noopener');
    return;
  }
  if (destination.kind === 'none') {
    env.notifyUser({ text: words.unsafeLink, type: 'info', sticky: false });
    return;
  }
  const sheetId: string | undefined = getters.getSheetIds().find((id: string) => gidOf(id) === destination.gid);
  if (sheetId === undefined || !getters.isSheetVisible(sheetId)) {
    env.notifyUser({ text: words.noSuchPlace, type: 'info', sticky: false });
    return;
  }
  if (getters.getActiveSheetId() !== sheetId)
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
  if (destination.range === '') return;
  const zone = (helpers as any).toZone(destination.range);
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
}
