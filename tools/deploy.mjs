/** `npm run deploy`: builds, then pushes dist/ to the Apps Script project that .clasp.json names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, fail, rebuild, root, run } from './ready.mjs';

const CREATE = 'npx clasp create-script --type sheets --title "My plan" --rootDir dist';

try {
  await rebuild();
  if (!namesScript()) throw new Error(`No sheet to push to yet. Make one first: ${CREATE}`);
  // --force: without it, and without a terminal, clasp skips the push in silence when the manifest has changed.
  process.exitCode = await run(process.execPath, [bin('@google/clasp', 'clasp'), 'push', '--force']);
} catch (error) {
  fail(error);
}

function namesScript() {
  const settings = join(root, '.clasp.json');
  if (!existsSync(settings)) return false;
  // clasp reads JSON5, so this looks for the key instead of parsing the file.
  return /["']?scriptId["']?\s*:\s*["'][^"']+["']/.test(readFileSync(settings, 'utf8'));
}
