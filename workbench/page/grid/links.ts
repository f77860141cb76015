/** Links of cells: from rich text, from HYPERLINK and from typed addresses. The cell's card shows and opens them. */
import type { RichText } from '../../../runtime/features/plugins/cell-attachments';

/** A link in the engine's form. */
export interface CellLink {
  readonly label: string;
  readonly url: string;
  readonly isExternal: boolean;
  readonly isUrlEditable: boolean;
}

/** The target of a link: cells of this file, a web or mail address, or none when it is not safe to open. */
export type Destination =
  | { readonly kind: 'sheet'; readonly gid: number; readonly range: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'none' };

/** Parses an address as Google does: `#gid=12&range=B2`, also after the address of the file; web and mail addresses. */
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

/** The link of a cell's rich text; undefined when it has no link or several different links. */
export function linkOfRichText(rich: RichText): CellLink | undefined {
  const urls = new Set(rich.runs.map((run) => run.link).filter((link) => link !== null));
  const [url] = urls;
  return url === undefined || urls.size > 1
    ? undefined
    : { label: rich.text, url, isExternal: true, isUrlEditable: true };
}
