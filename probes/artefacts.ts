import type { Value } from './fact';

/** What the build knows of a file that is pushed beside the script: the hash of each part of its text. */
interface Artefact {
  readonly length: number;
  readonly parts: readonly string[];
}

/** Put in by the build (probes/build.js). */
declare const ARTEFACTS: Readonly<Record<string, Artefact>>;
declare const PART: number;

/** FNV-1a in 32 bits over the UTF-16 units; Page.html and the build have the same. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** `as pushed`, or the first part of a text that is another than in the pushed file. */
export function compareWithPushed(name: string, text: string): Value {
  const pushed = ARTEFACTS[name];
  if (!pushed) return 'unknown file';
  const index = pushed.parts.findIndex((hash, part) => hash !== hashOf(text.slice(part * PART, (part + 1) * PART)));
  if (index < 0 && text.length === pushed.length) return 'as pushed';
  const from = Math.max(0, index) * PART;
  return { length: text.length - pushed.length, from, begins: text.slice(from, from + 60) };
}

/** The files beside the script; none where Code.gs was pasted alone. */
export function isAlone(): boolean {
  return Object.keys(ARTEFACTS).some((name) => {
    try {
      HtmlService.createTemplateFromFile(name);
      return false;
    } catch {
      return true;
    }
  });
}
