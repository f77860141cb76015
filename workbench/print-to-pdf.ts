/** Prints an HTML document as a PDF with an installed Chromium or Chrome, without a window and without the network. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './command';
import { installedChromiums, QUIET_FLAGS } from './installed-chromium.cjs';

/** A page is printed in two seconds; a busy machine takes longer. */
const LIMIT_MS = 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The bytes of the PDF. Rejects with one sentence when there is no Chromium, or it does not print. */
export async function printToPdf(
  html: string,
  environment: Environment = process.env,
  places?: readonly string[],
): Promise<Uint8Array> {
  const [program] = installedChromiums({ environment, places });
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
      ...QUIET_FLAGS,
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
