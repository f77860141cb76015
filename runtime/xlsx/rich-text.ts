/** Rich text of cells: runs inside the cell, and a hyperlink, of which xlsx allows only one in a cell. */
import { cellName } from '../features/formula-references';
import { escapeXml, insertChild, addRelationship, type Parts } from './xml';
import type { RichText, RunStyle } from '../features/plugins/cell-attachments';

export interface RichCell {
  row: number;
  col: number;
  rich: RichText;
}

export function addRichText(parts: Parts, index: number, cells: readonly RichCell[]): void {
  const path = `xl/worksheets/sheet${index}.xml`;
  let sheet = parts.get(path);
  if (sheet === undefined || cells.length === 0) return;
  const links: string[] = [];
  for (const { row, col, rich } of cells) {
    const name = cellName(row, col);
    const cell = new RegExp(`<c r="${name}"([^>]*?) t="s"([^>]*)>[\\s\\S]*?</c>`);
    sheet = sheet.replace(
      cell,
      (_, before: string, after: string) => `<c r="${name}"${before} t="inlineStr"${after}><is>${runs(rich)}</is></c>`,
    );
    const urls = [...new Set(rich.runs.flatMap((run) => run.link ?? []))];
    const [url] = urls;
    if (urls.length !== 1 || url === undefined) continue;
    const id = addRelationship(parts, path, { type: 'hyperlink', target: url, external: true });
    links.push(`<hyperlink ref="${name}" r:id="${id}"/>`);
  }
  if (links.length > 0) {
    sheet = sheet.includes('</hyperlinks>')
      ? sheet.replace('</hyperlinks>', `${links.join('')}</hyperlinks>`)
      : insertChild(sheet.replace(/<hyperlinks\s*\/>/, ''), 'hyperlinks', `<hyperlinks>${links.join('')}</hyperlinks>`);
  }
  parts.set(path, sheet);
}

function runs({ text, runs: list }: RichText): string {
  return list
    .map(({ start, style, link }, i) => {
      const part = text.slice(start, list[i + 1]?.start ?? text.length);
      return `<r>${properties(link === null ? style : { underline: true, color: '#1155cc', ...style })}<t xml:space="preserve">${escapeXml(part)}</t></r>`;
    })
    .join('');
}

/** The schema prescribes the order of the elements (ECMA-376 18.4.7). */
function properties({ bold, italic, underline, strikethrough, fontFamily, fontSize, color }: RunStyle): string {
  const nodes = [
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    strikethrough === true ? '<strike/>' : '',
    color === undefined ? '' : `<color rgb="FF${color.slice(1).toUpperCase()}"/>`,
    `<sz val="${fontSize ?? 10}"/>`,
    underline === true ? '<u/>' : '',
    `<rFont val="${escapeXml(fontFamily ?? 'Arial')}"/>`,
  ];
  return `<rPr>${nodes.join('')}</rPr>`;
}
