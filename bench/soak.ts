/** `npm run soak`: three simulated years of a plan of 100 steps for each of three seeds; says what was sent, doubled and left out. */
import { join, resolve } from 'node:path';
import { openWorkbook } from '../runtime';
import { live } from './life';
import { opening } from './plan';

const dist = join(resolve(__dirname, '../..'), 'dist');
const [days = 1096, seeds = 3] = process.argv.slice(2).map(Number);

for (let seed = 1; seed <= seeds; seed += 1) {
  const workbook = openWorkbook({ project: dist, ...opening });
  workbook.call('call', ['start', {}]);
  const began = performance.now();
  const lived = live(workbook, { seed, days, steps: 100 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const wrong = [...lived.doubled, ...lived.unwanted, ...lived.unmentioned, ...lived.altered];
  process.stdout.write(
    `Seed ${seed}: ${lived.days} days, ${lived.edits} edits, ${lived.disturbed} disturbed runs; ${lived.mails} mails sent, ${lived.doubled.length} doubled, ${lived.unwanted.length} unwanted, ${lived.unmentioned.length} missing, ${lived.altered.length} rows altered; ${seconds} s\n`,
  );
  process.stdout.write(
    `  ${Object.entries(lived.events)
      .map(([event, times]) => `${event} ${times}`)
      .join(', ')}\n`,
  );
  for (const line of wrong.slice(0, 20)) process.stdout.write(`  ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  workbook.close();
}
