/** Prints an HTML document as a PDF with an installed Chromium or Chrome, without a window and without the network. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './command';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/snap/bin/chromium',
  ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** A page is printed in two seconds; a busy machine takes longer. */
const LIMIT_MS = 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The path of a Chromium: from the variables CHROMIUM and CHROME_PATH, on the PATH, or in the usual folders; undefined without one. */
function findChromium(environment: Environment, places: readonly string[]): string | undefined {
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const programs = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']].flatMap(
    (folder) => (folder ? WINDOWS_PLACES.map((path) => join(folder, path)) : []),
  );
  return [environment['CHROMIUM'], environment['CHROME_PATH'], ...onPath, ...places, ...programs].find(
    (path): path is string => path !== undefined && path !== '' && existsSync(path),
  );
}

/** The bytes of the PDF. Rejects with one sentence when there is no Chromium, or it does not print. */
export async function printToPdf(
  html: string,
  environment: Environment = process.env,
  places: readonly string[] = PLACES,
): Promise<Uint8Array> {
  const program = findChromium(environment, places);
  if (program === undefined)
    throw new UsageError(
      'A PDF needs Chromium or Chrome, and none is installed here: export .html and print that, or name one in the variable CHROMIUM.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    const said = await run(program, [
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Chromium's sandbox refuses to run as root, as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    if (!existsSync(pdf))
      throw new UsageError(
        `${program} wrote no PDF: export .html and print that.${said === '' ? '' : ` It says: ${said}`}`,
      );
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the program to its end; the last line of its error output, '' when it succeeded. */
async function run(program: string, args: readonly string[]): Promise<string> {
  return await new Promise((resolve) => {
    execFile(program, [...args], { timeout: LIMIT_MS }, (error, _, stderr) =>
      resolve(error === null ? '' : (stderr.trim().split('\n').at(-1) ?? error.message)),
    );
  });
}
