/** Links of cells: those of rich text, of HYPERLINK and of addresses that were typed; shown in the cell's card and opened from there. */
import type { RichText } from '../../../runtime/features/plugins/cell-attachments';

/** As the engine has it. */
export interface CellLink {
  readonly label: string;
  readonly url: string;
  readonly isExternal: boolean;
  readonly isUrlEditable: boolean;
}

/** Where a link leads: to cells of this file, to the web, or nowhere that a page may go. */
export type Destination =
  | { readonly kind: 'sheet'; readonly gid: number; readonly range: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'none' };

/** Reads an address as Google does: `#gid=12&range=B2`, also behind the file's own address; web and mail addresses. */
export function destinationOf(address: string): Destination {
  const text = address.trim();
  const inFile = /#(?:.*&)?gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?/.exec(text);
  if (inFile && (text.startsWith('#') || /\/spreadsheets\/d\//.test(text) || /^https?:\/\/[^/]*\/?#/.test(text))) {
    return { kind: 'sheet', gid: Number(inFile[1]), range: (inFile[2] ?? '').replace(/\$/g, '') };
  }
  if (/^(https?:|mailto:)/i.test(text)) return { kind: 'web', url: text };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || !/^[^\s/]+\.[^\s/]{2,}/.test(text)) return { kind: 'none' };
  return { kind: 'web', url: `https://${text}` };
}

/** The one link of a cell's rich text; undefined when there is none or there are several. */
export function linkOfRichText(rich: RichText): CellLink | undefined {
  const urls = new Set(rich.runs.map((run) => run.link).filter((link) => link !== null));
  const [url] = urls;
  return url === undefined || urls.size > 1
    ? undefined
    : { label: rich.text, url, isExternal: true, isUrlEditable: true };
}
