import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The value of a cell as a file holds it: '' when it is empty; an error is its text. */
export type FileValue = string | number | boolean;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

const textOf = (xml: string): string => [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescape(text)).join('');

/** All values of an .xlsx file: by the tab's name, then by the cell's name such as `B7`. */
export function readWorkbook(path: string): Map<string, Map<string, FileValue>> {
  const parts = Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item = '']) => textOf(item));
  const targets = new Map([...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [/ Id="([^"]*)"/.exec(tag)?.[1] ?? '', / Target="([^"]*)"/.exec(tag)?.[1] ?? '']));
  const tabs = new Map<string, Map<string, FileValue>>();
  for (const [tag] of (parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)) {
    const name = unescape(/ name="([^"]*)"/.exec(tag)?.[1] ?? '');
    const target = (targets.get(/ r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    const cells = new Map<string, FileValue>();
    for (const [, attributes = '', content = ''] of (parts[target] ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const at = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      const raw = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(content)?.[1];
      if (type === 'inlineStr') cells.set(at, textOf(content));
      else if (raw === undefined) continue;
      else if (type === 's') cells.set(at, shared[Number(raw)] ?? '');
      else if (type === 'b') cells.set(at, raw === '1');
      else if (type === 'str' || type === 'e') cells.set(at, unescape(raw));
      else cells.set(at, Number(raw));
    }
    tabs.set(name, cells);
  }
  return tabs;
}
