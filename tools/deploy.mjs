/** `npm run deploy`: builds, then pushes dist/ to the Apps Script project that .clasp.json names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, fail, rebuild, root, run } from './ready.mjs';

const CREATE = 'npx clasp create-script --type sheets --title "My plan" --rootDir dist';

try {
  await rebuild();
  if (!hasScriptId()) throw new Error(`No sheet to push to yet. Make one first: ${CREATE}`);
  // --force: without it clasp silently skips the push when the manifest has changed and there is no terminal to ask.
  process.exitCode = await run(process.execPath, [bin('@google/clasp', 'clasp'), 'push', '--force']);
} catch (error) {
  fail(error);
}

function hasScriptId() {
  const settings = join(root, '.clasp.json');
  if (!existsSync(settings)) return false;
  // The file is JSON5, so it cannot be parsed as JSON.
  return /["']?scriptId["']?\s*:\s*["'][^"']+["']/.test(readFileSync(settings, 'utf8'));
}
