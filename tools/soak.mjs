/** `npm run soak`: simulates three years of the daily run for each of three seeds. `npm run soak -- 365 1`: one year, one seed. */
import { fail, ready, run } from './ready.mjs';

try {
  await ready({ build: true });
  process.exitCode = await run(process.execPath, ['tools/run.mjs', 'bench/soak.ts', ...process.argv.slice(2)]);
} catch (error) {
  fail(error);
}
