/**
 * What the engine cannot write of charts: the bars and lines of a combo in any order, a histogram, whose counts are in no cell and stand in the
 * chart itself, and a table chart, which becomes a text box, since the format has no such chart.
 */
import { MARKS } from '../features/plugins/chart-kinds';
import { escapeXml, unescapeXml, type Parts } from './xml';

const CHART = /^xl\/charts\/(chart\d+\.xml)$/;
const SERIES = /<c:ser>[^]*?<\/c:ser>/g;

/** Rewrites the chart parts that have marks of `chart-kinds.ts`. */
export function repairChartKinds(parts: Parts): void {
  for (const [path, xml] of [...parts]) {
    const [, name] = CHART.exec(path) ?? [];
    if (name === undefined) continue;
    const table = /<c:f>\s*table:([^<]*)<\/c:f>/.exec(xml);
    if (table) replaceByTable(parts, path, name, JSON.parse(unescapeXml(table[1] ?? '')) as Table);
    else parts.set(path, literalsIn(comboIn(xml)));
  }
}

/** A list of values in place of a reference to cells. */
function literalsIn(xml: string): string {
  return xml
    .replace(/<c:strRef>\s*<c:f>\s*literal:([^<]*)<\/c:f>[^]*?<\/c:strRef>/g, (_, json: string) => literal('str', json))
    .replace(/<c:numRef>\s*<c:f>\s*literal:([^<]*)<\/c:f>[^]*?<\/c:numRef>/g, (_, json: string) => literal('num', json))
    .replace(/<c:gapWidth val="\d+"\/>/g, (gap) => (xml.includes(MARKS.literal) ? '<c:gapWidth val="0"/>' : gap));
}

function literal(kind: 'str' | 'num', json: string): string {
  const values = JSON.parse(unescapeXml(json)) as (string | number)[];
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Lit>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Lit>`;
}

/**
 * The engine writes a combo's first series as bars and all others as lines: here each goes to the group of its mark, beside its axes, with the
 * parts that a series of that group may have (ECMA-376 21.2.2.16 and 21.2.2.97).
 */
function comboIn(xml: string): string {
  if (!/<c:f>\s*as-(?:bar|line):/.test(xml)) return xml;
  const groups = [...xml.matchAll(/<c:(bar|line)Chart>[^]*?<\/c:\1Chart>/g)].map(([group]) => group);
  const axesOf = (group: string): string => (group.match(/<c:axId [^>]*>/g) ?? []).join('');
  const made = [...new Set(groups.map(axesOf))].flatMap((axes) => {
    const series = groups.filter((group) => axesOf(group) === axes).flatMap((group) => group.match(SERIES) ?? []);
    return (['bar', 'line'] as const).map((kind) => groupOf(kind, series, axes));
  });
  const [first = '', ...others] = groups;
  const rest = others.reduce((text, group) => text.replace(group, () => ''), xml);
  // Bars first, so that the lines lie over them.
  return rest.replace(first, () => made.sort((a, b) => Number(a > b) - Number(a < b)).join(''));
}

function groupOf(kind: 'bar' | 'line', all: readonly string[], axes: string): string {
  const mark = new RegExp(`(<c:f>\\s*)${kind === 'bar' ? MARKS.bar : MARKS.line}`);
  const series = all.filter((text) => mark.test(text)).map((text) => seriesOf(kind, text.replace(mark, '$1')));
  if (series.length === 0) return '';
  return kind === 'bar'
    ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="70"/><c:overlap val="-20"/>${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}${axes}</c:lineChart>`;
}

function seriesOf(kind: 'bar' | 'line', text: string): string {
  const plain = text.replace(/<c:marker>[^]*?<\/c:marker>/, '');
  const part = (pattern: RegExp): string => pattern.exec(plain)?.[0] ?? '';
  const look = part(/<c:spPr>[^]*?<\/c:spPr>/);
  return [
    '<c:ser>',
    part(/<c:idx [^>]*>/),
    part(/<c:order [^>]*>/),
    part(/<c:tx>[^]*?<\/c:tx>/),
    kind === 'line' ? look.replace(/<a:ln (?:w="\d+" )?/, '<a:ln w="28575" cap="rnd" ') : look,
    kind === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>',
    part(/<c:cat>[^]*?<\/c:cat>/),
    part(/<c:val>[^]*?<\/c:val>/),
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

interface Table {
  readonly title: string;
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
}

/** English Metric Units in a pixel, and the width of a character of 10 points, in pixels. */
const PIXEL = 9525;
const CHARACTER = 7;

/** Puts a text box with the table's rows in the place of the chart, and removes the chart's part. */
function replaceByTable(parts: Parts, path: string, name: string, table: Table): void {
  for (const [relations, list] of [...parts]) {
    const relation = relations.startsWith('xl/drawings/_rels/')
      ? list.match(/<Relationship\b[^>]*>/g)?.find((node) => node.includes(`/${name}"`))
      : undefined;
    const id = relation && / Id="([^"]*)"/.exec(relation)?.[1];
    if (relation === undefined || id === undefined) continue;
    const drawing = relations.replace('_rels/', '').replace(/\.rels$/, '');
    const xml = parts.get(drawing) ?? '';
    parts.set(
      drawing,
      xml.replace(/<xdr:graphicFrame>[^]*?<\/xdr:graphicFrame>/g, (frame) =>
        frame.includes(`r:id="${id}"`) ? textBox(frame, table) : frame,
      ),
    );
    parts.set(
      relations,
      list.replace(/<Relationship\b[^>]*?(?:\/>|><\/Relationship>)/g, (node) =>
        node.includes(`/${name}"`) ? '' : node,
      ),
    );
  }
  parts.delete(path);
  const types = '[Content_Types].xml';
  parts.set(
    types,
    (parts.get(types) ?? '').replace(/<Override\b[^>]*?(?:\/>|><\/Override>)/g, (node) =>
      node.includes(`/${path}"`) ? '' : node,
    ),
  );
}

function paragraph(text: string, look: string, stops: string): string {
  const run = `<a:r><a:rPr lang="en-US" ${look}><a:latin typeface="Arial"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<a:p><a:pPr><a:tabLst>${stops}</a:tabLst></a:pPr>${text.trim() === '' ? '' : run}</a:p>`;
}

function textBox(frame: string, { title, header, rows }: Table): string {
  const all = [...(header ? [header] : []), ...rows];
  const count = all.reduce((most, cells) => Math.max(most, cells.length), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    all.reduce((most, cells) => Math.max(most, (cells[column] ?? '').length), 3),
  );
  let at = 0;
  const stops = widths
    .slice(0, -1)
    .map((width) => `<a:tab pos="${(at += (width + 2) * CHARACTER * PIXEL)}" algn="l"/>`)
    .join('');
  const lines = all.map((cells, index) => {
    const isHeader = header !== null && index === 0;
    return paragraph(cells.join('\t'), isHeader ? 'sz="1000" b="1"' : 'sz="1000"', stops);
  });
  if (title !== '') lines.unshift(paragraph(title, 'sz="1400"', ''));
  const name = /<xdr:cNvPr [^>]*\/?>/.exec(frame)?.[0].replace(/\s*\/?>$/, '/>') ?? '<xdr:cNvPr id="1" name="Table"/>';
  return [
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${name}<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>`,
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9E2E7"/></a:solidFill></a:ln></xdr:spPr>',
    `<xdr:txBody><a:bodyPr wrap="square" anchor="t"/><a:lstStyle/>${lines.join('')}</xdr:txBody></xdr:sp>`,
  ].join('');
}
