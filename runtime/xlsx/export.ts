/** The document as an .xlsx file: the engine's export of a prepared copy, plus the parts that the engine omits. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { repairChartKinds } from './charts';
import { addNames, repairChart, repairNames, repairSheet, repairStrings, repairStyles } from './repair';
import { addNotes } from './notes';
import { addRowHeights, wrappedLines } from './row-heights';
import { addRichText } from './rich-text';
import { prepareForXlsx } from './prepare';
import { XML_HEAD, type Parts } from './xml';
import type { Document } from '../engine/document';
import type { RichText } from '../features/plugins/cell-attachments';
import type { ValidationRule } from '../features/plugins/data-validations';

/** The date of every file in the package, constant so that equal documents give equal bytes; zip has no dates before 1980. */
const PACKED_AT = new Date(1980, 0, 1);

/**
 * Writes the document with its formulas (English names, commas) and their current values, formats, validations, conditional
 * formats, widths, frozen panes, hidden sheets and columns, groups, notes, rich text, filter and named ranges.
 * @returns the bytes of the file; equal for equal documents.
 */
export async function exportXlsx(
  document: Document,
  _settings?: { locale?: string; timeZone?: string },
): Promise<Uint8Array> {
  const copy = prepareForXlsx(document);
  const parts: Parts = await withDom(async () => {
    const { files } = (await copy.model.exportXLSX()) as { files: { path: string; content?: string }[] };
    return new Map(files.map((file) => [file.path, file.content ?? '']));
  });
  const { getters } = copy.model;
  (getters.getSheetIds() as string[]).forEach((sheetId, index) => {
    const path = `xl/worksheets/sheet${index}.xml`;
    const rules = getters.getDataValidationRules(sheetId) as ValidationRule[];
    const filter = getters.getSheetFilter(sheetId);
    const help = rules.map((rule) => rule.google?.help ?? null);
    const sheet = addRowHeights(repairNames(parts.get(path) ?? ''), wrappedLines(copy, copy.gidOf(sheetId)));
    parts.set(
      path,
      repairSheet(sheet, { help, controls: getters.getGroupControls(sheetId), filter: filter?.zone ?? null }),
    );
    const attached = getters.getCellAttachments(sheetId) as {
      row: number;
      col: number;
      note?: string;
      rich?: RichText;
    }[];
    addRichText(
      parts,
      index,
      attached.flatMap(({ row, col, rich }) => (rich === undefined ? [] : [{ row, col, rich }])),
    );
    addNotes(
      parts,
      index,
      attached.flatMap(({ row, col, note }) => (note === undefined ? [] : [{ row, col, note }])),
    );
  });
  rewrite(parts, 'xl/sharedStrings.xml', repairStrings);
  rewrite(parts, 'xl/styles.xml', repairStyles);
  rewrite(parts, 'xl/workbook.xml', repairNames);
  repairChartKinds(parts);
  for (const path of parts.keys()) if (/^xl\/charts\/chart\d+\.xml$/.test(path)) rewrite(parts, path, repairChart);
  addNames(parts, copy);
  return pack(parts);
}

function rewrite(parts: Parts, path: string, change: (xml: string) => string): void {
  const xml = parts.get(path);
  if (xml !== undefined) parts.set(path, change(xml));
}

function pack(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const paths = [first, ...[...parts.keys()].filter((path) => path !== first).sort()];
  const files: Zippable = {};
  for (const path of paths) {
    const xml = parts.get(path) ?? '';
    files[path] = [
      strToU8(xml.startsWith('<?xml') || path.endsWith('.vml') ? xml : XML_HEAD + xml),
      { mtime: PACKED_AT },
    ];
  }
  return zipSync(files, { level: 6 });
}

/**
 * The engine parses each part with the browser's DOMParser, looks for a parse error and serializes it again unchanged. So while it works,
 * the globals are stubs that return the text as it is. A real DOM needs seconds for a large sheet, and a library that the engine bundles
 * would take it for a browser.
 */
async function withDom<T>(work: () => Promise<T>): Promise<T> {
  const globals = globalThis as unknown as Record<string, unknown>;
  const before = { DOMParser: globals['DOMParser'], XMLSerializer: globals['XMLSerializer'] };
  Object.assign(globals, { DOMParser: TextParser, XMLSerializer: TextSerializer });
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete globals[name];
      else globals[name] = value;
    }
  }
}

class TextParser {
  parseFromString(text: string): { text: string; querySelector(): null } {
    return { text: text.trim(), querySelector: () => null };
  }
}

class TextSerializer {
  serializeToString(parsed: { text: string }): string {
    return parsed.text;
  }
}
