/** `npm run paste`: writes the files to paste into the Apps Script editor, and a page that explains each step, into .build/paste. */
import { join } from 'node:path';
import { writePaste } from './paste/write-paste.mjs';
import { fail, ready, root } from './ready.mjs';

const folder = join(root, '.build/paste');

try {
  await ready({ build: true });
  writePaste({ project: root, folder });
  process.stdout.write(`Open ${join(folder, 'index.html')} in a browser: it has a Copy button for each file.\n`);
} catch (error) {
  fail(error);
}
