/** The project's own bundle: built when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The newest change of a file or of anything in a folder, milliseconds; 0 when it is not there. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The folder of the bundle beside package.json in `root`. What the build says goes to standard error. */
export function builtProject(root: string): string {
  const dist = join(root, 'dist');
  const sources = Math.max(
    newest(join(root, 'src')),
    newest(join(root, 'appsscript.json')),
    newest(join(root, 'build.js')),
  );
  const code = join(dist, 'Code.js');
  if (existsSync(code) && statSync(code).mtimeMs >= sources) return dist;
  if (!existsSync(join(root, 'build.js')))
    throw new Error(`There is no build in ${dist}. Give the folder of a project with --project DIR.`);
  const made = spawnSync(process.execPath, ['build.js'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (made.status !== 0) throw new Error('The build failed.');
  return dist;
}
