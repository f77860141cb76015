/** Escapes text for XML; removes control characters, which XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Unescapes the entities that the engine writes. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The XML files of an .xlsx package by path. */
export type Parts = Map<string, string>;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a relationship to a part's list and returns its id. */
export function addRelationship(
  parts: Parts,
  part: string,
  relation: { type: string; target: string; external?: boolean },
): string {
  const at = part.lastIndexOf('/');
  const path = `${part.slice(0, at)}/_rels/${part.slice(at + 1)}.rels`;
  const xml = parts.get(path) ?? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const ids = new Set([...xml.matchAll(/ Id="([^"]*)"/g)].map((match) => match[1]));
  let n = 1;
  while (ids.has(`rId${n}`)) n += 1;
  const mode = relation.external === true ? ' TargetMode="External"' : '';
  const added = `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${relation.type}" Target="${escapeXml(relation.target)}"${mode}/>`;
  parts.set(
    path,
    xml.includes('</Relationships>')
      ? xml.replace('</Relationships>', `${added}</Relationships>`)
      : `<Relationships xmlns="${RELATIONSHIPS}">${added}</Relationships>`,
  );
  return `rId${n}`;
}

/** Declares the content type of a part, or of all parts with a file extension. */
export function declareType(parts: Parts, what: { part: string } | { extension: string }, type: string): void {
  const path = '[Content_Types].xml';
  const xml = parts.get(path) ?? '';
  const node =
    'part' in what
      ? `<Override PartName="/${what.part}" ContentType="${type}"/>`
      : `<Default Extension="${what.extension}" ContentType="${type}"/>`;
  if (xml.includes(node)) return;
  // The schema requires defaults before overrides.
  parts.set(
    path,
    'part' in what ? xml.replace('</Types>', `${node}</Types>`) : xml.replace(/(<Types[^>]*>)/, `$1${node}`),
  );
}

/** The children of a worksheet in the order of the schema (ECMA-376 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Inserts a child into a worksheet, in the schema's order. */
export function insertChild(sheet: string, name: string, node: string): string {
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  const places = later.map((tag) => sheet.search(new RegExp(`<${tag}[\\s/>]`))).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : sheet.lastIndexOf('</worksheet>');
  return sheet.slice(0, at) + node + sheet.slice(at);
}
