/** Writes what somebody needs who puts Waymark into a sheet by hand: the built files, numbered, and one page that copies and explains them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePage } from './make-page.mjs';

const template = fileURLToPath(new URL('page.html', import.meta.url));

/**
 * Writes `folder` anew from `dist/` of `project`. `name` of a file is what the editor calls it, without the ending that the editor adds.
 * @param {{ project: string, folder: string }} where
 * @returns {{ file: string, name: string }[]} in the order of the steps
 */
export function writePaste({ project, folder }) {
  const dist = join(project, 'dist');
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const files = listFiles(dist).map(({ path, name, shown }, index) => {
    const bytes = readFileSync(join(dist, path));
    const text = bytes.toString('utf8');
    // A textarea changes line ends, and what is no UTF-8 cannot be copied as text.
    if (text.includes('\r') || !Buffer.from(text).equals(bytes))
      throw new Error(`dist/${path} cannot be copied as text.`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file: `${index + 1}-${shown.replaceAll('/', '-')}`, name, shown, text, bytes: bytes.length, sha256 };
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of files) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'index.html'), makePage(readFileSync(template, 'utf8'), { version, files }));
  return files.map(({ file, name }) => ({ file, name }));
}

/** The script, the pages, the manifest, then the languages, which somebody who reads English can leave out. */
function listFiles(dist) {
  const html = (folder) =>
    readdirSync(join(dist, folder))
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => {
        const name = join(folder, file).replaceAll('\\', '/').slice(0, -'.html'.length);
        return { path: `${name}.html`, name, shown: `${name}.html` };
      });
  return [
    { path: 'Code.js', name: 'Code', shown: 'Code.gs' },
    ...html(''),
    { path: 'appsscript.json', name: 'appsscript', shown: 'appsscript.json' },
    ...html('lang'),
  ];
}
