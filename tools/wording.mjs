/**
 * Checks the text of all files for problems that no compiler finds: paths of a machine, secrets, download addresses in the lockfile, files that
 * are too long, and tests that name a rule which is not in docs/spec.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const TEXT = new Set(['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.md', '.html', '.css', '.gs', '.yml', '']);
const CODE = new Set(['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.html']);
/** Characters of the longest source file. */
const LONGEST = 40 * 1024;

const FORBIDDEN = [
  { what: 'a path of one machine', pattern: /(?<![\w.-])\/(?:home|root|Users|mnt|work(?:spaces?)?)\/[\w.-]+/ },
  { what: 'a path of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  {
    what: 'a secret',
    pattern:
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bGOCSPX-[\w-]{20}|\bAIza[\w-]{35}|\bya29\.[\w-]{20}|"refresh_token"\s*:\s*"[^"]{20}/,
  },
];

/** Resolves to one line for each problem in the project in `root`. */
export async function findBlemishes(root) {
  const files = listFiles(root).filter((file) => TEXT.has(extname(file)));
  const found = [];
  const rules = rulesOf(join(root, 'docs/spec.md'));
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    if (file === 'package-lock.json') {
      if (/"resolved": "http/.test(text))
        found.push('package-lock.json: it holds download addresses; npm install with this .npmrc leaves them out');
      continue;
    }
    for (const { what, pattern } of FORBIDDEN) {
      const at = text.search(pattern);
      if (at >= 0) found.push(`${file}:${lineAt(text, at)}: ${what}`);
    }
    if (/^(src|runtime|workbench)\//.test(file) && CODE.has(extname(file)) && text.length > LONGEST) {
      found.push(`${file}: ${Math.round(text.length / 1024)} KB: split it`);
    }
    if (rules && /^test\/.*\.test\.tsx?$/.test(file)) {
      for (const { rule, at } of rulesNamed(text)) {
        if (!rules.has(rule)) found.push(`${file}:${lineAt(text, at)}: docs/spec.md has no rule ${rule}`);
      }
    }
  }
  return found;
}

/** The files that git tracks or would add. Without git (a downloaded archive): all files except installed and built ones. */
function listFiles(root) {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (git.status === 0) return git.stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
  const skipped = new Set(['node_modules', 'dist', '.build', '.git', 'coverage', 'my-plan']);
  const walk = (folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !skipped.has(name))
      .flatMap((name) => {
        const path = folder ? `${folder}/${name}` : name;
        return statSync(join(root, path)).isDirectory() ? walk(path) : [path];
      });
  return walk('');
}

/** The rules in `[W2]` or `[W2, W3]` at the beginning of the names of tests. */
function rulesNamed(text) {
  return [
    ...text.matchAll(
      /\b(?:test|it)(?:\.each\([^)]*\))?\(\s*['"`]\[([A-Z]{1,2}\d+[a-z]?(?:, ?[A-Z]{1,2}\d+[a-z]?)*)\]/g,
    ),
  ].flatMap((match) => match[1].split(/, ?/).map((rule) => ({ rule, at: match.index })));
}

function rulesOf(spec) {
  if (!existsSync(spec)) return undefined;
  return new Set(readFileSync(spec, 'utf8').match(/\b[A-Z]{1,2}\d+[a-z]?\b/g));
}

const lineAt = (text, at) => text.slice(0, at).split('\n').length;
