/** `npm run soak`: three simulated years of daily runs for each of some seeds; says what was sent, doubled and left out. */
import { join, resolve } from 'node:path';
import { openWorkbook } from '../runtime';
import { live } from './life';
import { opening } from './plan';

const dist = join(resolve(__dirname, '../..'), 'dist');
const [days = 1096, seeds = 3] = process.argv.slice(2).map(Number);

for (let seed = 1; seed <= seeds; seed += 1) {
  const workbook = openWorkbook({ project: dist, ...opening });
  workbook.call('start', [{}]);
  const began = performance.now();
  const lived = live(workbook, { seed, days, steps: 100 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`seed ${seed}: ${lived.days} days, ${lived.edits} edits, ${lived.disturbed} disturbed runs, ${lived.mails} mails, ${lived.doubled.length} doubled, ${lived.unmentioned.length} left out, ${seconds} s\n`);
  for (const line of [...lived.doubled, ...lived.unmentioned].slice(0, 12)) process.stdout.write(`  ${line}\n`);
  if (lived.doubled.length + lived.unmentioned.length > 0) process.exitCode = 1;
  workbook.close();
}
