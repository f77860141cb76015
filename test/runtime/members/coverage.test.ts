import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classNames, membersOf, oddities, ROOT } from './members';
import { coveragePage, spreadsheetSums } from './page';

const PAGE = join(ROOT, 'docs/runtime-coverage.md');

test('the page of the coverage is that of the runtime', () => {
  const page = coveragePage();
  if (process.env['UPDATE_EXPECTED']) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('every member that an oddity names is one of Google’s', () => {
  const known = new Set(
    classNames.flatMap((name) => membersOf(name).map((member) => `${name.split('.')[1] ?? ''}.${member.name}`)),
  );
  expect([...oddities().keys()].filter((member) => !known.has(member))).toEqual([]);
});

test('the coverage does not shrink', () => {
  const { every, plain } = spreadsheetSums();
  expect(every.works).toBeGreaterThanOrEqual(1169);
  expect(plain.works / plain.all).toBeGreaterThan(0.98);
});
