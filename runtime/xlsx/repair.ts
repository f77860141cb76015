/** Corrections of the parts that the engine writes. */
import { fromEngineFormat } from '../engine/formats';
import { cellName } from '../features/formula-references';
import { escapeXml, insertChild, unescapeXml, type Parts } from './xml';
import type { Document } from '../engine/document';
import type { Zone } from '../features/plugins/engine';

/**
 * Corrects a worksheet. The engine writes formulas as arrays of a single cell, which LibreOffice shows in braces; gives all rules the
 * same priority; writes an empty attribute, which Excel's schema forbids; and omits the depth of groups, without which Excel hides them.
 */
export function repairSheet(
  xml: string,
  facts: { help: readonly (string | null)[]; controls: { ROW: string; COL: string }; filter: Zone | null },
): string {
  let sheet = addAlphaChannel(xml)
    .replace(/<c ([^>]*?) ?cm="1"([^>]*)>(\s*)<f t="array" ref="[A-Z]+\d+">/g, '<c $1$2>$3<f>')
    .replace(/ errorStyle=""/g, '')
    .replace(/<dataValidations count="\d+">\s*<\/dataValidations>|<dataValidations count="\d+"\/>/g, '');
  let priority = 0;
  sheet = sheet.replace(
    /(<cfRule[^>]*?) priority="\d+"/g,
    (_, head: string) => `${head} priority="${(priority += 1)}"`,
  );
  let rule = 0;
  sheet = sheet.replace(/<dataValidation (?=[^>]*sqref)/g, (head) => {
    const help = facts.help[rule];
    rule += 1;
    return help === null || help === undefined || help === ''
      ? head
      : `${head}prompt="${escapeXml(help.slice(0, 255))}" error="${escapeXml(help.slice(0, 225))}" `;
  });
  sheet = sheet.replace(/<dataValidations count="\d+">/, `<dataValidations count="${rule}">`);
  const depth = (tag: string): number =>
    Math.max(
      0,
      ...[...sheet.matchAll(new RegExp(`<${tag} [^>]*?outlineLevel="(\\d+)"`, 'g'))].map((match) => Number(match[1])),
    );
  const [rows, columns] = [depth('row'), depth('col')];
  const levels = `${rows > 0 ? ` outlineLevelRow="${rows}"` : ''}${columns > 0 ? ` outlineLevelCol="${columns}"` : ''}`;
  sheet = sheet.replace(/<sheetFormatPr/, `<sheetFormatPr${levels}`);
  if (rows + columns > 0) sheet = withOutlineProperties(sheet, facts.controls);
  if (facts.filter !== null) {
    const { left, right, top, bottom } = facts.filter;
    sheet = insertChild(sheet, 'autoFilter', `<autoFilter ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`);
  }
  return sheet;
}

function withOutlineProperties(sheet: string, { ROW, COL }: { ROW: string; COL: string }): string {
  const node = `<outlinePr summaryBelow="${ROW === 'BEFORE' ? 0 : 1}" summaryRight="${COL === 'BEFORE' ? 0 : 1}"/>`;
  if (/<sheetPr>/.test(sheet)) return sheet.replace('</sheetPr>', `${node}</sheetPr>`);
  return insertChild(sheet, 'sheetPr', `<sheetPr>${node}</sheetPr>`);
}

/** Removes the apostrophe with which the engine marks text that looks like another type. */
export function repairStrings(xml: string): string {
  return xml.replace(/(<t(?: [^>]*)?>)(?:'|&apos;)/g, '$1');
}

/** Adds the alpha channel that colours have in xlsx (ECMA-376 18.18.86). */
function addAlphaChannel(xml: string): string {
  return xml.replace(/ rgb="([0-9A-Fa-f]{6})"/g, (_, rgb: string) => ` rgb="FF${rgb.toUpperCase()}"`);
}

/** Replaces embedded number formats (engine/formats.ts) by the original patterns. */
export function repairStyles(xml: string): string {
  return addAlphaChannel(xml).replace(
    /formatCode="([^"]*)"/g,
    (_, code: string) => `formatCode="${escapeXml(fromEngineFormat(unescapeXml(code)))}"`,
  );
}

/**
 * Makes a chart's border, which the engine draws in black, thin and grey as in the grid; and keeps labels that are dates from becoming an axis
 * of time, as in the grid.
 */
export function repairChart(xml: string): string {
  return xml
    .replace(/<c:auto val="1"\/>/g, '<c:auto val="0"/>')
    .replace(
      /(<c:spPr>\s*(?:<a:solidFill>\s*<a:srgbClr val="[0-9A-F]{6}"\s*\/>\s*<\/a:solidFill>\s*)?<a:ln cmpd="sng")(>\s*<a:solidFill>\s*<a:srgbClr val=")000000(?=")/,
      '$1 w="9525"$2D9E2E7',
    );
}

/**
 * Restores apostrophes in names of sheets, for which the engine stores U+02BC (engine/sheet-names.ts); inside a quoted name in a formula
 * they are doubled.
 */
export function repairNames(xml: string): string {
  if (!xml.includes('\u02bc')) return xml;
  return xml
    .replace(
      /(<sheet [^>]*?name=")([^"]*)/g,
      (_, head: string, name: string) => head + name.replace(/\u02bc/g, '&apos;'),
    )
    .replace(
      /('|&apos;)([^'<>]*?\u02bc[^'<>]*?)\1!/g,
      (_, quote: string, name: string) => `${quote}${name.replace(/\u02bc/g, quote + quote)}${quote}!`,
    );
}

/** Adds the named ranges, with the names of sheets as they are in the file. */
export function addNames(parts: Parts, document: Document): void {
  const path = 'xl/workbook.xml';
  const workbook = parts.get(path);
  const { getters } = document.model;
  const named = getters.getNamedRanges() as { name: string; range: { sheetId: string; zone: Zone } }[];
  if (workbook === undefined || named.length === 0) return;
  const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1] ?? '');
  const ids = getters.getSheetIds() as string[];
  const nodes = named.flatMap(({ name, range: { sheetId, zone } }) => {
    const sheet = names[ids.indexOf(sheetId)];
    if (sheet === undefined || zone.left < 0) return [];
    const fixed = (row: number, column: number) => cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const quoted = `'${sheet.replace(/'|&apos;/g, "''")}'`;
    return [
      `<definedName name="${escapeXml(name)}">${quoted}!${fixed(zone.top, zone.left)}:${fixed(zone.bottom, zone.right)}</definedName>`,
    ];
  });
  if (nodes.length > 0)
    parts.set(path, workbook.replace('</sheets>', `</sheets><definedNames>${nodes.join('')}</definedNames>`));
}
