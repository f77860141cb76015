import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/** The files that clasp lists as those it would push; this needs no account and no network. */
function fileStatus(settings: object, from = 'dist'): { filesToPush: string[]; untrackedFiles: string[] } {
  // clasp refuses a folder that is reached through a symbolic link, as a system's temporary folder may be.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-clasp-')));
  try {
    cpSync(join(ROOT, from), join(folder, from), { recursive: true });
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify(settings));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [CLASP, 'show-file-status', '--json', '--project', '.clasp.json'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder, USERPROFILE: folder } },
    );
    if (status !== 0) throw new Error(stderr || stdout);
    return JSON.parse(stdout) as { filesToPush: string[]; untrackedFiles: string[] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('clasp pushes one script, the pages and the manifest, and finds nothing else in dist', () => {
  const { filesToPush, untrackedFiles } = fileStatus({ scriptId: 'the-id-of-no-script', rootDir: 'dist' });
  const pages = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages).toContain('Sidebar.html');
  expect(filesToPush.sort()).toEqual(['Code.js', 'appsscript.json', ...pages].map((file) => join('dist', file)).sort());
  expect(untrackedFiles).toEqual([]);
});

test('clasp pushes the probes with their manifest, their page and the two files that they judge', () => {
  const { filesToPush, untrackedFiles } = fileStatus(
    { scriptId: 'no-script', rootDir: '.build/probes' },
    '.build/probes',
  );
  const files = ['Code.gs', 'Page.html', 'Sidebar.html', 'appsscript.json', 'lang/de.html'];
  expect(filesToPush.sort()).toEqual(files.map((file) => join('.build/probes', file)).sort());
  expect(untrackedFiles).toEqual([]);
});

test('without a script of its own, clasp has nothing to push to, so that creating one is still possible', () => {
  expect(() => fileStatus({ rootDir: 'dist' })).toThrow('Project settings not found');
});
