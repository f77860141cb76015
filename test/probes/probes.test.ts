/** @jest-environment ./test/bundle/runtime-environment.js */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { UserSpreadsheet } from '../../runtime';
import { doubts, type DoubtId } from '../../runtime/doubts';
import { costOf } from '../../runtime/host/cost-model';
import { askAll, listedFacts, nameOf, openProbes, type Results, type Value } from './ask-all';

const ROOT = resolve(__dirname, '../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const facts = listedFacts();
const believed = readJson('probes/expected.json') as Record<string, Value>;
const oddities = readJson('runtime/oddities.json') as Record<string, string>;
const recorded = readJson('docs/google-facts.json') as { id: string; locale: string; value: Value }[];

/** What is known of Google: what was recorded there, else what is believed. */
const known: Record<string, Value> = {
  ...believed,
  ...Object.fromEntries(recorded.map((entry) => [nameOf(entry, facts), entry.value])),
};

const workbook = openProbes();
const results = askAll({}, workbook);
const answers = Object.fromEntries(results.facts.map((fact) => [nameOf(fact, facts), fact.value]));

/** The answers that differ between two runs, by name. */
const differing = (some: Record<string, Value>, others: Record<string, Value>): string[] =>
  [...new Set([...Object.keys(some), ...Object.keys(others)])].filter(
    (name) => JSON.stringify(some[name]) !== JSON.stringify(others[name]),
  );

// To take over the answers of the runtime as what is believed of Google: UPDATE_EXPECTED=1 npx jest test/probes/probes
if (process.env['UPDATE_EXPECTED']) {
  const kept = Object.fromEntries(Object.entries(believed).filter(([name]) => name in oddities));
  const all = Object.fromEntries(Object.entries({ ...answers, ...kept }).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(ROOT, 'probes/expected.json'), `${JSON.stringify(all, null, 2)}\n`);
}

describe('the facts', () => {
  test('are at least 65, in seven contexts, each with an id of its own', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.length).toBeGreaterThanOrEqual(65);
    expect([...new Set(facts.map(({ where }) => where))].sort()).toEqual(
      ['clock', 'limited', 'locale', 'mail', 'menu', 'open', 'page'].sort(),
    );
  });

  test('settle each doubt, and no other', () => {
    const settled = facts.flatMap(({ settles }) => settles ?? []);
    expect([...new Set(settled)].sort()).toEqual(doubts.map(({ id }) => id as string).sort());
  });
});

describe('on the runtime', () => {
  test('every fact has an answer', () => {
    expect(results.left).toEqual([]);
    expect(new Set(results.facts.map(({ id }) => id)).size).toBe(facts.length);
  });

  test('the answers are those of Google, but for the oddities that runtime/oddities.json gives a reason for', () => {
    const surprises = differing(answers, known).filter((name) => !(name in oddities));
    expect(surprises.map((name) => ({ name, here: answers[name], google: known[name] }))).toEqual([]);
  });

  test('each oddity is one: its answer differs', () => {
    expect(Object.keys(oddities).sort()).toEqual(
      differing(answers, known)
        .filter((name) => name in oddities)
        .sort(),
    );
  });

  test('each probe cleans up: tabs, names, locale and zone are as before, and no trigger is left but those that ran', () => {
    const spreadsheet = workbook.spreadsheet() as UserSpreadsheet & { getNamedRanges(): unknown[] };
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Probes', 'Sheet1']);
    expect(spreadsheet.getNamedRanges()).toEqual([]);
    expect([workbook.state.locale, workbook.state.timeZone]).toEqual(['en_US', 'Etc/GMT']);
    expect(workbook.state.triggers.filter(({ file, nextAt }) => file === undefined && nextAt !== null)).toEqual([]);
    expect(workbook.outbox()).toHaveLength(1);
  });

  test('the table has a line for each answer, ticked where it is as expected', () => {
    const lines = workbook.displayed('Probes').slice(17);
    expect(lines.map(([name]) => name)).toEqual(results.facts.map((fact) => nameOf(fact, facts)));
    const crosses = lines.filter(([, , , , , verdict]) => verdict !== '✓').map(([name = '']) => name);
    expect(crosses.sort()).toEqual(differing(answers, believed).sort());
  });

  test('calls that the cost model prices are timed', () => {
    expect(results.calls.length).toBeGreaterThanOrEqual(25);
    const unpriced = results.calls.map(({ call }) => call).filter((call) => costOf(call) === null);
    expect(unpriced).toEqual(['start of a run']);
  });
});

/** The doubts whose facts answer otherwise than believed; a fact that settles none is named itself. */
function foundIn(run: Results): string[] {
  const here = Object.fromEntries(run.facts.map((fact) => [nameOf(fact, facts), fact.value]));
  const found = differing(here, answers).map((name) => {
    const [id] = name.split('@');
    return facts.find((fact) => fact.id === id)?.settles ?? name;
  });
  return [...new Set(found)].sort();
}

const triples: DoubtId[][] = [
  ['marks-verbatim', 'clock-file', 'consent-from-page'],
  ['number-keeps-date', 'edits-one-by-one', 'property-bytes'],
  ['raw-content', 'sheet-order', 'builtins'],
];

describe('with doubts turned round, the probes find exactly these', () => {
  test.each(triples)('%s, %s and %s', (...turned) => {
    expect(foundIn(askAll(Object.fromEntries(turned.map((id) => [id, 1]))))).toEqual([...turned].sort());
  });

  test('all of them', () => {
    const sides = Object.fromEntries(doubts.map(({ id }) => [id, 1]));
    expect(foundIn(askAll(sides))).toEqual(doubts.map(({ id }) => id as string).sort());
  });
});

test('recording a run with three doubts turned round says that exactly these are settled the other way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-record-'));
  try {
    const files = ['.build/probe-facts.json', 'probes/expected.json', 'docs/google-facts.md', 'docs/google-facts.json'];
    for (const file of files) cpSync(join(ROOT, file), join(folder, file));
    mkdirSync(join(folder, 'runtime'));
    const turned = ['chart-ranges', 'late-errors', 'old-value'] as const;
    const found = askAll(Object.fromEntries(turned.map((id) => [id, 1])));
    const tool = pathToFileURL(join(ROOT, 'tools/probe-record.mjs')).href;
    const script = `import { readFileSync } from 'node:fs'; import { recordFacts } from '${tool}';
      console.log(recordFacts(process.argv[1], JSON.parse(readFileSync(0, 'utf8'))).join('\\n'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
      input: JSON.stringify(found),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const other = [...stdout.matchAll(/^Doubt (\S+) is settled the other way/gm)].map(([, id]) => id);
    expect(other.sort()).toEqual([...turned]);
    const held = /^Doubts settled as believed: (.*)\.$/m.exec(stdout)?.[1]?.split(', ') ?? [];
    expect([...held, ...other].sort()).toEqual(doubts.map(({ id }) => id as string).sort());
    const untried = readFileSync(join(folder, 'docs/google-facts.md'), 'utf8')
      .split('\n')
      .filter((line) => /\| `[a-z0-9-]+`(, `[a-z0-9-]+`)* \|$/.test(line) && !line.includes(`| T ${found.when} |`));
    expect(untried).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('Code.gs', () => {
  test('has less than 80 KB and no code of Waymark', () => {
    const file = join(ROOT, '.build/probes/Code.gs');
    expect(statSync(file).size).toBeLessThan(80 * 1024);
    const sources = [...readFileSync(file, 'utf8').matchAll(/^\/\/ (\S+\.(?:tsx?|json))$/gm)].map(([, path]) => path);
    expect(sources.filter((path) => !path?.startsWith('probes/'))).toEqual([]);
  });

  test('works alone, without the page and says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-probes-'));
    try {
      copyFileSync(join(ROOT, '.build/probes/Code.gs'), join(folder, 'Code.gs'));
      const alone = openProbes({}, folder);
      alone.menu(['Run all']);
      expect(alone.report.shown.map((shown) => (shown.kind === 'toast' ? shown.text : shown.kind))).toEqual([
        'The files are not beside the script: the page is left out.',
      ]);
      const { facts: asked, left } = JSON.parse(String(alone.call('probeResults'))) as Results;
      const others = ['limited', 'clock', 'page', 'open'];
      const missing = facts.filter(({ where }) => others.includes(where)).map(({ id }) => id);
      const files = ['raw-page', 'raw-sidebar', 'raw-language', 'parsed-page'];
      expect(left.map(({ id }) => id).filter((id) => !missing.includes(id))).toEqual([...files, 'typed-columns']);
      expect(left.find(({ id }) => id === 'raw-page')?.why).toBe('The file Page is not beside the script.');
      expect(asked.length).toBeGreaterThan(65);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
