import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const ids = new Set(
  (JSON.parse(readFileSync(join(ROOT, '.build/probe-facts.json'), 'utf8')) as { id: string }[]).map(({ id }) => id),
);
const lines = readFileSync(join(ROOT, 'docs/google-facts.md'), 'utf8').split('\n');

/** The rows of all tables but that of the sources, each as its cells by column. */
const rows = lines.flatMap((line, index) => {
  if (!line.startsWith('|')) return [];
  const first = lines
    .slice(0, index + 1)
    .findLastIndex((_, at) => !lines[at - 1]?.startsWith('|') && lines[at]?.startsWith('|'));
  const [columns, cells] = [lines[first] ?? '', line].map((text) => text.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  if (index < first + 2 || columns?.[1] === 'short') return [];
  return [{ columns, cells, line: index + 1 }];
});

const probeOf = ({ columns, cells }: (typeof rows)[number]): string => cells?.[columns?.indexOf('probe') ?? -1] ?? '';

test('each row of docs/google-facts.md names its probes, or says that it cannot be probed', () => {
  expect(rows.length).toBeGreaterThan(100);
  const without = rows.filter((row) => !/^(`[a-z0-9-]+`(, |$))+$|^cannot be probed\b/.test(probeOf(row)));
  const told = without.map(
    ({ line, cells }) =>
      `line ${line}, “${cells?.[1]?.slice(0, 50)}…”: put the ids of its probes (probes/facts/) into the last column, such as \`marks-verbatim\`, or the words: cannot be probed`,
  );
  expect(told).toEqual([]);
});

test('each probe that a row names is there, and each probe is named by a row', () => {
  const named = rows.flatMap((row) => [...probeOf(row).matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => !named.includes(id))).toEqual([]);
});

test('a row with the status T says the day on which it was tried', () => {
  const statuses = rows.map(({ columns, cells }) => cells?.[columns?.indexOf('status') ?? -1] ?? '');
  expect(statuses.filter((status) => /^T/.test(status) && !/^T \d{4}-\d\d-\d\d$/.test(status))).toEqual([]);
});
