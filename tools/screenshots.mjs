/**
 * `npm run screenshots`: takes screenshots of the page, each tab, each view of the sidebar and the mail, with the example plan and a fixed
 * clock. All go to .build/screenshots; those in README and docs also go to docs/pictures. The icons, the banner and the screenshots of a
 * listing, and the pictures of the ways to install, go to docs/publishing and docs/pictures; `-- listing` takes these alone.
 */
import { ensureChromium } from './chromium.cjs';
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  process.exitCode = await run(
    process.execPath,
    ['tools/run.mjs', 'tools/browser/screenshots.ts', ...process.argv.slice(2)],
    { env },
  );
} catch (error) {
  fail(error);
}
