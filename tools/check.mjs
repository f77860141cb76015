/** `npm run check`: types, lint, import rules, wording and the unit tests of the pure layers, in under a minute. */
import { imports, jest, lint, report, sum, types, wording } from './parts.mjs';
import { fail, ready } from './ready.mjs';

const UNITS = ['test/domain', 'test/tables', 'test/mail', 'test/catalogue', 'test/api'];

await ready().catch(fail);
const counts = [
  ...(await Promise.all([types, lint, wording].map(report))),
  ...(await Promise.all([imports, jest('unit tests', UNITS)].map(report))),
];
process.exitCode = sum(counts).failed ? 1 : 0;
