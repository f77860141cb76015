/** `npm run soak`: three simulated years of the daily run, for each of three seeds. `npm run soak -- 365 1` lives shorter and once. */
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  process.exitCode = await run(process.execPath, ['tools/run.mjs', 'bench/soak.ts', ...process.argv.slice(2)]);
} catch (error) {
  fail(error);
}
