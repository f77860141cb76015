/**
 * The card beside a cell: its note, its links, the message of its validation and the reason of a formula error. It appears when the mouse
 * hovers over the cell, and when the keyboard selects it.
 */
import { Component, xml } from '@odoo/owl';
import { stores } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';
import type { Attachment } from '../../../runtime/features/plugins/cell-attachments';
import { goTo } from './go-to';
import { destinationOf } from './links';
import { cellName, validationText, type Position } from './cell-descriptions';
import { words } from './words';

interface CardLink {
  readonly label: string;
  readonly url: string;
}

/** What a card shows; empty texts are not shown. */
interface CardContent {
  readonly note: string;
  readonly links: readonly CardLink[];
  readonly invalid: string;
  readonly error: string;
}

const NO_CONTENT: CardContent = { note: '', links: [], invalid: '', error: '' };

function cardContentOf(position: Position, getters: any): CardContent {
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
  const invalid = getters.isDataValidationInvalid(position) ? validationText(position, getters) : '';
  if (!attachment?.note && links.length === 0 && error === '' && invalid === '') return NO_CONTENT;
  return { note: attachment?.note ?? '', links, invalid, error };
}

class CellCard extends Component {
  static override template = xml`
    <div class="grid-card" t-att-aria-label="label" role="note">
      <p t-if="content.error" class="grid-card-error"><strong t-esc="words.error"/> <span t-esc="content.error"/></p>
      <p t-if="content.invalid" class="grid-card-error"><strong t-esc="words.invalid"/> <span t-esc="content.invalid"/></p>
      <p t-foreach="content.links" t-as="link" t-key="link_index" class="grid-card-link">
        <a t-att-href="hrefOf(link)" target="_blank" rel="noopener noreferrer" t-on-click="(ev) => this.follow(ev, link)" t-esc="textOf(link)"/>
      </p>
      <p t-if="content.note" class="grid-card-note" t-esc="content.note"/>
    </div>`;
  static override props = { cellPosition: Object, onClosed: { type: Function, optional: true } };
  words = words;

  get content(): CardContent {
    return cardContentOf((this as any).props.cellPosition, (this as any).env.model.getters);
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
  cardContentOf(position, getters) === NO_CONTENT
    ? { isOpen: false }
    : { isOpen: true, Component: CellCard, props: { cellPosition: position }, cellCorner: 'top-right' };

/** Replaces the engine's tooltips for errors and links by the card. */
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

/** Shows the card of a cell that the keyboard has selected; closes it for a cell without a card and for null. */
export function showCardAt(env: any, position: Position | null): void {
  const popovers = env.getStore(stores.CellPopoverStore);
  const isCard = popovers.persistentCellPopover.type === 'CellCard';
  if (position !== null && cardContentOf(position, env.model.getters) !== NO_CONTENT)
    popovers.open({ col: position.col, row: position.row }, 'CellCard');
  else if (isCard) popovers.close();
}
