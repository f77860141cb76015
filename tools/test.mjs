/**
 * `npm test`: everything that is checked, and as the last line `N passed, N failed`. Interop is compared where LibreOffice is;
 * `npm run interop` installs it.
 */
import { findSoffice } from './libreoffice.cjs';
import { imports, jest, lint, report, sum, types, wording } from './parts.mjs';
import { fail, ready } from './ready.mjs';

await ready({ build: true }).catch(fail);
const withInterop = findSoffice() !== undefined;
const counts = [
  ...(await Promise.all([types, lint, wording, imports].map(report))),
  await report(jest('tests', ['test'], { live: true, args: withInterop ? [] : ['--testPathIgnorePatterns=/test/interop/', '/node_modules/'] })),
];
if (!withInterop) console.log('Not compared with LibreOffice, which is not here: npm run interop installs it.');
const { passed, failed } = sum(counts);
process.exitCode = failed ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
