/**
 * A folder of Apps Script (`.js`, `.gs`, `.html`, `appsscript.json`), loaded through gas-local into a fresh realm at every
 * execution: top-level code runs again each time, as in Apps Script.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import gas from 'gas-local';
import { ServiceError } from '../contract';
import { isTimeZone } from '../values';
import { everyScope } from './reference';
import { checkSyntax } from './syntax';
import type { Realm } from './realm';

export interface Project {
  readonly folder: string;
  /** The manifest's scopes; every scope when it lists none (Google would detect them). */
  readonly scopes: readonly string[];
  /** The manifest's zone, or null when there is none. */
  readonly timeZone: string | null;
  /** HTML files by path under the folder without `.html`, as clasp names them. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** Functions that google.script.run, menus and triggers can name. */
  readonly functions: ReadonlySet<string>;
}

const SOURCE = new Set(['.js', '.gs']);

function filesOf(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...filesOf(path));
    else found.push(path);
  }
  return found;
}

/** Google's name of a file: its path under the folder without the last ending. */
function remoteName(folder: string, path: string): string {
  const name = relative(folder, path).split(sep).join('/');
  return name.slice(0, name.length - extname(name).length);
}

interface Manifest {
  oauthScopes?: unknown;
  timeZone?: unknown;
}

function readManifest(folder: string): Manifest {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return {};
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) return manifest;
  } catch {
    // Said below, in one sentence.
  }
  throw new ServiceError(`${path} is not a manifest: it must be one JSON object.`);
}

/** Reads a project and checks its syntax. Throws one sentence when there is no folder, nothing in it, or what Google refuses. */
export function openProject(folder: string): Project {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ServiceError(`There is no folder ${folder}.`);
  const functions = new Set<string>();
  const htmlFiles: Record<string, string> = {};
  const taken = new Map<string, string>();
  for (const path of filesOf(folder)) {
    const ending = extname(path);
    const name = remoteName(folder, path);
    if (ending === '.html') htmlFiles[name] = readFileSync(path, 'utf8');
    if (!SOURCE.has(ending)) continue;
    const other = taken.get(name);
    if (other) throw new ServiceError(`Conflicting files found: ${other} and ${relative(folder, path)}.`);
    taken.set(name, relative(folder, path));
    for (const one of checkSyntax(readFileSync(path, 'utf8'), relative(folder, path))) functions.add(one);
  }
  if (taken.size === 0) throw new ServiceError(`${folder} has no Apps Script in it (.js or .gs).`);
  const manifest = readManifest(folder);
  const scopes = Array.isArray(manifest.oauthScopes) ? manifest.oauthScopes.map(String) : everyScope;
  const timeZone = typeof manifest.timeZone === 'string' && manifest.timeZone !== '' ? manifest.timeZone : null;
  if (timeZone && !isTimeZone(timeZone)) throw new ServiceError(`appsscript.json: ${timeZone} is not a time zone.`);
  return { folder, scopes, timeZone, htmlFiles, functions };
}

/** Runs the project's files, all their top-level code, in the realm. */
export function loadProject(project: Project, realm: Realm): void {
  gas.require(project.folder, realm.context, { filter: (path: string) => SOURCE.has(extname(path)) });
}
