/** `npm run bench`: what runs cost in calls and seconds, and then how quick the page is in a browser. */
import { ensureChromium } from './chromium.cjs';
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  const codes = [];
  for (const program of ['bench/main.ts', 'bench/page.ts']) codes.push(await run(process.execPath, ['tools/run.mjs', program], { env }));
  process.exitCode = Math.max(...codes);
} catch (error) {
  fail(error);
}
