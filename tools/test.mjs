/**
 * `npm test`: all checks, and as the last line `N passed, N failed`. Interop runs where LibreOffice is installed;
 * `npm run interop` installs it. The page is tested in a Chromium, which is installed when it is missing.
 */
import { ensureChromium } from './chromium.cjs';
import { findSoffice } from './libreoffice.cjs';
import { format, imports, jest, lint, report, sum, types, unused, wording } from './parts.mjs';
import { fail, ready } from './ready.mjs';

await ready({ build: true }).catch(fail);
const chromium = {
  name: 'a Chromium that starts',
  run: async () => {
    process.env.CHROMIUM = await ensureChromium();
    return { passed: 1, failed: 0, output: '' };
  },
};
const withInterop = findSoffice() !== undefined;
const elsewhere = ['/node_modules/', '/test/browser/', ...(withInterop ? [] : ['/test/interop/'])];
const counts = [
  ...(await Promise.all([format, types, lint, wording, imports, unused].map(report))),
  await report(chromium),
  await report(jest('tests', ['test'], { live: true, args: ['--testPathIgnorePatterns', ...elsewhere, '--'] })),
  // Separately: each has a server and a browser and mostly waits for them, so two at a time take little longer than one.
  await report(jest('browser tests', ['test/browser'], { live: true, workers: 2 })),
];
if (!withInterop) console.log('Not compared with LibreOffice, which is not here: npm run interop installs it.');
const { passed, failed } = sum(counts);
process.exitCode = failed ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
