/** `npm run check`: format, types, lint, import rules, unused code, wording and the unit tests of the pure layers, in under a minute. */
import { format, imports, jest, lint, report, sum, types, unused, wording } from './parts.mjs';
import { fail, ready } from './ready.mjs';

const UNITS = ['test/domain', 'test/tables', 'test/mail', 'test/catalogue', 'test/api'];

await ready().catch(fail);
const counts = [
  ...(await Promise.all([format, types, lint, wording].map(report))),
  ...(await Promise.all([imports, unused, jest('unit tests', UNITS)].map(report))),
];
process.exitCode = sum(counts).failed ? 1 : 0;
