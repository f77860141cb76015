/**
 * `npm run screenshots`: pictures of the page, each tab, each view of the sidebar and the mail, from an example plan whose clock stands.
 * Those that README and docs show go to docs/pictures, all of them to .build/screenshots.
 */
import { ensureChromium } from './chromium.cjs';
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  process.exitCode = await run(process.execPath, ['tools/run.mjs', 'tools/browser/screenshots.ts'], { env });
} catch (error) {
  fail(error);
}
