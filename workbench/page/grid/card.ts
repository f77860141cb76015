/**
 * The card beside a cell: its note, where its links lead, what a validation has against it, why its formula gives an error. It shows when
 * the mouse rests on the cell, and when the keyboard comes to it.
 */
import { Component, xml } from '@odoo/owl';
import { stores } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';
import type { Attachment } from '../../../runtime/features/plugins/cell-attachments';
import { goTo } from './go-to';
import { destinationOf } from './links';
import { cellName, ofValidation, type Position } from './telling';
import { words } from './words';

interface CardLink {
  readonly label: string;
  readonly url: string;
}

/** What a cell has to tell beside its value. */
interface Told {
  readonly note: string;
  readonly links: readonly CardLink[];
  readonly invalid: string;
  readonly error: string;
}

const NOTHING: Told = { note: '', links: [], invalid: '', error: '' };

function toldBy(position: Position, getters: any): Told {
  const attachment: Attachment | undefined = getters.getCellAttachment(position);
  const cell = getters.getEvaluatedCell(position);
  const runs = attachment?.rich?.runs ?? [];
  const links: CardLink[] = runs.flatMap(({ link, start }, index) => {
    if (link === null) return [];
    const label = attachment!.rich!.text.slice(start, runs[index + 1]?.start).trim();
    return [{ label: label || link, url: link }];
  });
  if (links.length === 0 && cell.link) links.push({ label: cell.link.label, url: cell.link.url });
  const error = cell.type === 'error' && cell.message ? String(cell.message) : '';
  const invalid = getters.isDataValidationInvalid(position) ? ofValidation(position, getters) : '';
  if (!attachment?.note && links.length === 0 && error === '' && invalid === '') return NOTHING;
  return { note: attachment?.note ?? '', links, invalid, error };
}

class CellCard extends Component {
  static override template = xml`
    <div class="grid-card" t-att-aria-label="label" role="note">
      <p t-if="told.error" class="grid-card-error"><strong t-esc="words.error"/> <span t-esc="told.error"/></p>
      <p t-if="told.invalid" class="grid-card-error"><strong t-esc="words.invalid"/> <span t-esc="told.invalid"/></p>
      <p t-foreach="told.links" t-as="link" t-key="link_index" class="grid-card-link">
        <a t-att-href="hrefOf(link)" target="_blank" rel="noopener noreferrer" t-on-click="(ev) => this.follow(ev, link)" t-esc="textOf(link)"/>
      </p>
      <p t-if="told.note" class="grid-card-note" t-esc="told.note"/>
    </div>`;
  static override props = { cellPosition: Object, onClosed: { type: Function, optional: true } };
  words = words;

  get told(): Told {
    return toldBy((this as any).props.cellPosition, (this as any).env.model.getters);
  }
  get label(): string {
    return words.tellsOf(cellName((this as any).props.cellPosition));
  }
  hrefOf({ url }: CardLink): string {
    const destination = destinationOf(url);
    return destination.kind === 'web' ? destination.url : `#${url.split('#')[1] ?? ''}`;
  }
  textOf({ url, label }: CardLink): string {
    const destination = destinationOf(url);
    if (destination.kind !== 'sheet') return url;
    return words.tab(label);
  }
  follow(event: MouseEvent, { url }: CardLink): void {
    if (destinationOf(url).kind === 'web') return;
    event.preventDefault();
    goTo(url, (this as any).env);
  }
}

const open = (position: Position, getters: any) =>
  toldBy(position, getters) === NOTHING
    ? { isOpen: false }
    : { isOpen: true, Component: CellCard, props: { cellPosition: position }, cellCorner: 'top-right' };

/** Puts the card in the place of the engine's own tips. */
export function registerCard(): void {
  const popovers = registries.cellPopoverRegistry as any;
  if (popovers.contains('CellCard')) return;
  popovers.remove('ErrorToolTip');
  popovers.remove('LinkCell');
  popovers.add('CellCard', { onHover: open, onOpen: open });
  (registries.urlRegistry as any).add('in_file', {
    match: (url: string) => destinationOf(url).kind === 'sheet',
    createLink: (url: string, label: string) => ({ url, label: label || url, isExternal: false, isUrlEditable: true }),
    urlRepresentation: (url: string) => url,
    open: goTo,
    sequence: -1,
  });
}

/** Shows the card of the cell that the keyboard has come to; gives what to call when the mouse takes over. */
export function showCardAt(env: any, position: Position | null): void {
  const popovers = env.getStore(stores.CellPopoverStore);
  const isOurs = popovers.persistentCellPopover.type === 'CellCard';
  if (position !== null && toldBy(position, env.model.getters) !== NOTHING)
    popovers.open({ col: position.col, row: position.row }, 'CellCard');
  else if (isOurs) popovers.close();
}
