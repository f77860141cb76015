/** `npm run bench`: measures runs of the add-on, the rules alone, the page in a browser, commands, and the memory of the server. */
import { ensureChromium } from './chromium.cjs';
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  const codes = [];
  for (const program of [
    'bench/main.ts',
    'bench/runtime.ts',
    'bench/domain.ts',
    'bench/page.ts',
    'bench/commands.ts',
    'bench/server-memory.ts',
  ])
    codes.push(await run(process.execPath, ['tools/run.mjs', program], { env }));
  process.exitCode = Math.max(...codes);
} catch (error) {
  fail(error);
}
