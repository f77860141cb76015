import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The value of a cell in a file: '' when it is empty; an error is its text. */
export type FileValue = string | number | boolean;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#'))
      return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescape(text)).join('');

function valueOf(type: string, raw: string | undefined, content: string, shared: readonly string[]): FileValue {
  if (type === 'inlineStr') return textOf(content);
  if (raw === undefined) return '';
  if (type === 's') return shared[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  return type === 'str' || type === 'e' ? unescape(raw) : Number(raw);
}

/** A cell of a file: its value, and its formula without `=`; '' for a cell without a formula. */
export interface FileCell {
  readonly value: FileValue;
  readonly formula: string;
}

/** All cells of an .xlsx file: by the tab's name, then by the cell's name such as `B7`. */
export function readWorkbook(path: string): Map<string, Map<string, FileCell>> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item = '']) =>
    textOf(item),
  );
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      / Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      / Target="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const tabs = new Map<string, Map<string, FileCell>>();
  for (const [tag] of (parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)) {
    const name = unescape(/ name="([^"]*)"/.exec(tag)?.[1] ?? '');
    const target = (targets.get(/ r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    const cells = new Map<string, FileCell>();
    for (const [, attributes = '', content = ''] of (parts[target] ?? '').matchAll(
      /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const at = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      const raw = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(content)?.[1];
      const formula = unescape(/<f(?:\s[^>]*)?>([^<]*)<\/f>/.exec(content)?.[1] ?? '');
      cells.set(at, { value: valueOf(type, raw, content, shared), formula });
    }
    tabs.set(name, cells);
  }
  return tabs;
}
