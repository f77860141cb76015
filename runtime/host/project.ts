/**
 * A folder with an Apps Script project (`.js`, `.gs`, `.html`, `appsscript.json`). Every execution loads it with gas-local into a new
 * realm and runs its top-level code again, as in Apps Script.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import gas from 'gas-local';
import { ServiceError } from '../contract';
import { isTimeZone } from '../values';
import { everyScope } from './reference';
import { checkSyntax } from './syntax';
import type { Realm } from './realm';

export interface Project {
  readonly folder: string;
  /** The manifest's scopes; all scopes if it lists none (Google would detect them). */
  readonly scopes: readonly string[];
  /** The manifest's time zone, or null. */
  readonly timeZone: string | null;
  /** The contents of HTML files, by path in the folder without `.html`, as clasp names them. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** Whether the web app runs as its visitor; else as the owner of the script. */
  readonly runsAsVisitor: boolean;
  /** The names of the top-level functions. */
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

/** Google's name of a file: its path in the folder without the extension. */
function remoteName(folder: string, path: string): string {
  const name = relative(folder, path).split(sep).join('/');
  return name.slice(0, name.length - extname(name).length);
}

interface Manifest {
  oauthScopes?: unknown;
  timeZone?: unknown;
  webapp?: { executeAs?: unknown };
}

function readManifest(folder: string): Manifest {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return {};
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) return manifest;
  } catch {
    // The error is thrown below.
  }
  throw new ServiceError(`${path} is not a manifest: it must be one JSON object.`);
}

/** The project of each folder, as it was read last: many workbooks are opened with the same. */
const opened = new Map<string, { readonly version: string; readonly project: Project }>();

/** Changes when a file has changed. */
const versionOf = (path: string): string => {
  const { mtimeMs, size, ino } = statSync(path);
  return `${mtimeMs} ${size} ${ino}`;
};

/** Reads a project and checks its syntax. @throws ServiceError for a missing or empty folder, and for syntax that Google refuses. */
export function openProject(folder: string): Project {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ServiceError(`There is no folder ${folder}.`);
  const version = filesOf(folder)
    .map((path) => `${path} ${versionOf(path)}`)
    .join('\n');
  const known = opened.get(folder);
  if (known?.version === version) return known.project;
  const project = readProject(folder);
  opened.set(folder, { version, project });
  return project;
}

function readProject(folder: string): Project {
  const functions = new Set<string>();
  const htmlFiles: Record<string, string> = {};
  const taken = new Map<string, string>();
  for (const path of filesOf(folder)) {
    const extension = extname(path);
    const name = remoteName(folder, path);
    if (extension === '.html') htmlFiles[name] = readFileSync(path, 'utf8');
    if (!SOURCE.has(extension)) continue;
    const other = taken.get(name);
    if (other) throw new ServiceError(`Conflicting files found: ${other} and ${relative(folder, path)}.`);
    taken.set(name, relative(folder, path));
    for (const found of checkSyntax(readFileSync(path, 'utf8'), relative(folder, path))) functions.add(found);
  }
  if (taken.size === 0) throw new ServiceError(`${folder} has no Apps Script in it (.js or .gs).`);
  const manifest = readManifest(folder);
  const scopes = Array.isArray(manifest.oauthScopes) ? manifest.oauthScopes.map(String) : everyScope;
  const timeZone = typeof manifest.timeZone === 'string' && manifest.timeZone !== '' ? manifest.timeZone : null;
  if (timeZone && !isTimeZone(timeZone)) throw new ServiceError(`appsscript.json: ${timeZone} is not a time zone.`);
  const runsAsVisitor = manifest.webapp?.executeAs === 'USER_ACCESSING';
  return { folder, scopes, timeZone, runsAsVisitor, htmlFiles, functions };
}

/** The paths of a project's code. */
export const sourcesOf = ({ folder }: Project): string[] => filesOf(folder).filter((path) => SOURCE.has(extname(path)));

/** The script of each file, compiled at its first use and again when the file has changed. */
const scripts = new Map<string, { readonly version: string; readonly script: Script }>();

function scriptOf(path: string): Script {
  const version = versionOf(path);
  const known = scripts.get(path);
  if (known?.version === version) return known.script;
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  scripts.set(path, { version, script });
  return script;
}

/**
 * Runs the top-level code of all files of the project in the realm. gas-local finds the files and their order; it would compile each again
 * for every execution, so the compiled scripts run instead of its own.
 */
export function loadProject(project: Project, realm: Realm): void {
  const files: string[] = [];
  const take = (path: string): boolean => {
    if (SOURCE.has(extname(path))) files.push(path);
    return false;
  };
  gas.require(project.folder, realm.context, { filter: take });
  for (const path of files) scriptOf(path).runInContext(realm.context);
}
