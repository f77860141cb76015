/** Notes of cells in xlsx: a comments part with the texts, and a drawing part, which Excel requires. */
import { cellName } from '../features/formula-references';
import { declareType, escapeXml, insertChild, addRelationship, XML_HEAD, type Parts } from './xml';

export interface CellNote {
  row: number;
  col: number;
  note: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export function addNotes(parts: Parts, index: number, notes: readonly CellNote[]): void {
  const path = `xl/worksheets/sheet${index}.xml`;
  const sheet = parts.get(path);
  if (notes.length === 0 || sheet === undefined) return;
  const comments = `xl/comments${index}.xml`;
  const drawing = `xl/drawings/vmlDrawing${index}.vml`;
  parts.set(comments, commentsPart(notes));
  parts.set(drawing, drawingPart(notes));
  declareType(parts, { part: comments }, COMMENTS);
  declareType(parts, { extension: 'vml' }, DRAWING);
  addRelationship(parts, path, { type: 'comments', target: `../comments${index}.xml` });
  const id = addRelationship(parts, path, { type: 'vmlDrawing', target: `../drawings/vmlDrawing${index}.vml` });
  parts.set(path, insertChild(sheet, 'legacyDrawing', `<legacyDrawing r:id="${id}"/>`));
}

function commentsPart(notes: readonly CellNote[]): string {
  const list = notes.map(
    ({ row, col, note }) =>
      `<comment ref="${cellName(row, col)}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(note)}</t></r></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes of the notes, beside their cells; the height depends on the number of lines. */
function drawingPart(notes: readonly CellNote[]): string {
  const shapes = notes.map(({ row, col, note }, i) => {
    const lines = note.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
    const rows = Math.max(3, lines);
    return (
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:160pt;height:${rows * 13}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${col + 1}, 12, ${row}, 2, ${col + 3}, 16, ${row + rows}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${shapes.join('')}</xml>`
  );
}
