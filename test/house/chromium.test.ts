import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium, launchChromium } from '../../tools/chromium.cjs';

const TOOL = resolve(__dirname, '../../tools/chromium.cjs');
const LACKS_LIBRARY =
  '#!/bin/sh\necho "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2\nexit 127\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, script: string): void => writeFileSync(join(folder, name), script, { mode: 0o755 });
const real = (): string => {
  const path = findChromium();
  if (!path) throw new Error('There is no Chromium here: npm test installs one.');
  return path;
};

/** Calls ensureChromium on a system that has only the programs in `folder` and cannot download. */
function ensure(environment: Record<string, string> = {}): { path: string; error: string; chatter: string } {
  const program = `require(${JSON.stringify(TOOL)}).ensureChromium({ places: [] }).then((path) => console.log(JSON.stringify({ path })), ({ message }) => console.log(JSON.stringify({ error: message })))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    env: {
      HOME: folder,
      PATH: folder,
      PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright'),
      PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
      ...environment,
    },
  });
  return { path: '', error: '', ...(JSON.parse(stdout) as object), chatter: stderr };
}

/** Creates an apt-get whose install runs the script `installs`, and a sudo that needs no password. */
function putDebian(installs: string): void {
  put('apt-get', `#!/bin/sh\necho "$@" >> '${folder}/asked'\n[ "$1" != install ] || { ${installs}; }\n`);
  put('sudo', '#!/bin/sh\n[ "$1" != -n ] || shift\n[ "$1" != true ] || exit 0\nexec "$@"\n');
}

test('an installed Chromium is launched and shows a page', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<p>It works</p>');
  expect(await page.textContent('p')).toBe('It works');
  await browser.close();
});

test('the program in CHROMIUM is preferred', () => {
  put('chromium', LACKS_LIBRARY);
  expect(ensure({ CHROMIUM: real() })).toEqual({ path: real(), error: '', chatter: '' });
});

test('a program that does not start is skipped', () => {
  put('chromium', LACKS_LIBRARY);
  put('google-chrome', `#!/bin/sh\nexec '${real()}' "$@"\n`);
  expect(ensure({ PATH: `${folder}:/usr/bin:/bin` }).path).toBe(join(folder, 'google-chrome'));
});

test('without a Chromium, and when Playwright’s cannot be downloaded, Debian’s is installed', () => {
  putDebian(`printf '#!/bin/sh\\nexec ${real()} "$@"\\n' > '${folder}/chromium'; /bin/chmod 755 '${folder}/chromium'`);
  expect(ensure()).toMatchObject({
    path: join(folder, 'chromium'),
    error: '',
    chatter: expect.stringContaining('Debian’s Chromium (once') as string,
  });
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('install -y --no-install-recommends chromium');
});

test('when none can be installed, one sentence says what was tried and what to do', () => {
  put('chromium', LACKS_LIBRARY);
  putDebian('echo "E: Unable to locate package chromium"; exit 100');
  const { path, error } = ensure();
  expect(path).toBe('');
  expect(error).toContain(
    `${join(folder, 'chromium')} does not start: chromium: error while loading shared libraries: libnss3.so`,
  );
  expect(error).toContain('Playwright said "');
  expect(error).toContain('apt-get install said "E: Unable to locate package chromium"');
  expect(error).toMatch(
    /Install Chromium or Chrome by hand, or name one in the environment variable CHROMIUM, and try again\.$/,
  );
  expect(existsSync(join(folder, 'playwright', 'chromium'))).toBe(false);
});
