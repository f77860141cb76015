/** `npm run interop`: compares every formula of an exported plan with LibreOffice's recalculation. Installs Calc when it is missing. */
import { ensureSoffice } from './libreoffice.cjs';
import { jest, report } from './parts.mjs';
import { fail, ready } from './ready.mjs';

try {
  await ready({ build: true });
  await ensureSoffice();
  const { failed } = await report(jest('interop', ['test/interop'], { live: true }));
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  fail(error);
}
