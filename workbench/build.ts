/** Finds the project's bundle, and builds it when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The latest modification time of a file, or of anything in a folder, in milliseconds; 0 when it does not exist. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The folder of the bundle, `dist` in `root`. The output of the build goes to standard error. Throws when there is nothing to build. */
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
  const build = spawnSync(process.execPath, ['build.js'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('The build failed.');
  return dist;
}
