/** `npm run soak [-- DAYS SEEDS]`: simulates three years of a plan of 100 steps for each of three seeds and prints wrong mails. */
import { join, resolve } from 'node:path';
import { openWorkbook } from '../runtime';
import { simulate } from './simulation';
import { opening } from './plan';

const dist = join(resolve(__dirname, '../..'), 'dist');
const [days = 1096, seeds = 3] = process.argv.slice(2).map(Number);

for (let seed = 1; seed <= seeds; seed += 1) {
  const workbook = openWorkbook({ project: dist, ...opening });
  workbook.call('call', ['start', {}]);
  const began = performance.now();
  const result = simulate(workbook, { seed, days, steps: 100 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const wrong = [...result.doubled, ...result.unwanted, ...result.unmentioned, ...result.altered];
  process.stdout.write(
    `Seed ${seed}: ${result.days} days, ${result.edits} edits, ${result.disturbed} disturbed runs; ${result.mails} mails sent, ${result.doubled.length} doubled, ${result.unwanted.length} unwanted, ${result.unmentioned.length} missing, ${result.altered.length} rows altered; ${seconds} s\n`,
  );
  process.stdout.write(
    `  ${Object.entries(result.events)
      .map(([event, times]) => `${event} ${times}`)
      .join(', ')}\n`,
  );
  for (const line of wrong.slice(0, 20)) process.stdout.write(`  ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  workbook.close();
}
