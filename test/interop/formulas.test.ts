import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { recalculate } from '../../tools/libreoffice.cjs';
import { readWorkbook, type FileValue } from './workbook';

/*
 * [Y15] The plan's formulas in another engine: LibreOffice recalculates the exported file, and each formula's value is compared with the
 * runtime's. The plans use the machine's date, because LibreOffice's TODAY() does.
 */

const workbench = join(resolve(__dirname, '../..'), '.build/workbench.cjs');
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-interop-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A plan in a folder of its own, driven by the command line. */
function plan(name: string): (args: readonly string[], input?: string) => string {
  const dir = join(folder, name);
  return (args, input) =>
    execFileSync(process.execPath, [workbench, '--file', dir, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      ...(input === undefined ? {} : { input }),
    });
}

function same(ours: FileValue, theirs: FileValue): boolean {
  return typeof ours === 'number' && typeof theirs === 'number' ? Math.abs(ours - theirs) < 1e-9 : ours === theirs;
}

/** Replaces the cached value of the first formula with a wrong number, so that only a real recalculation corrects it. */
function poison(path: string): { tab: string; value: number } {
  const parts = unzipSync(readFileSync(path));
  const value = 987_654_321;
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = strFromU8(bytes);
    const spoilt = xml.replace(/(<c [^>]*?)(?: t="n")?(>\s*<f>[^<]*<\/f>\s*<v>)\d+(?:\.\d+)?(<\/v>)/, `$1$2${value}$3`);
    if (!/worksheets\/sheet/.test(name) || spoilt === xml) continue;
    parts[name] = strToU8(spoilt);
    writeFileSync(path, zipSync(parts));
    return { tab: name, value };
  }
  throw new Error('no formula with a number was found to spoil');
}

type Run = ReturnType<typeof plan>;

function exported(name: string, run: Run): string {
  const file = join(folder, `${name}.xlsx`);
  run(['export', file]);
  return file;
}

/** Every formula whose value differs, as `Tab!B7: … LibreOffice: …`, and how many were compared. The file is not usable afterwards. */
async function compare(name: string, file: string): Promise<{ compared: number; differences: string[] }> {
  const ours = readWorkbook(file);
  const { value: poisoned } = poison(file);
  const theirs = readWorkbook(await recalculate(file, join(folder, `${name}-out`), { timeZone }));
  const differences: string[] = [];
  let compared = 0;
  for (const [tab, cells] of ours) {
    for (const [at, { value, formula }] of cells) {
      if (formula === '') continue;
      compared += 1;
      const other = theirs.get(tab)?.get(at)?.value ?? '';
      if (!same(value, other) || other === poisoned)
        differences.push(
          `${tab}!${at}: ours ${JSON.stringify(value)}, LibreOffice's ${JSON.stringify(other)}: ${formula.slice(0, 160)}`,
        );
    }
  }
  return { compared, differences };
}

describe('the example plan', () => {
  let run: Run;
  let file: string;
  beforeAll(() => {
    run = plan('example');
    run(['--timezone', timeZone, '--locale', 'en_GB', 'call', 'loadExample', '{}']);
    run(['call', 'turnOnReminders', '{"hour":8}']);
    file = exported('example', run);
  }, 60_000);

  test('the file holds the values that the runtime shows', () => {
    const goals = readWorkbook(file).get('Goals');
    const values = JSON.parse(run(['show', 'Goals', '--values', '--json'])) as FileValue[][];
    for (const [row, line] of values.entries())
      for (const [column, letter] of [
        [7, 'H'],
        [8, 'I'],
        [9, 'J'],
        [10, 'K'],
      ] as const)
        expect([letter, row, goals?.get(`${letter}${row + 1}`)?.value ?? '']).toEqual([letter, row, line[column]]);
  });

  test('[Y15] LibreOffice computes every formula of it as the runtime does', async () => {
    const { compared, differences } = await compare('example', file);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  }, 240_000);
});

test('[Y15] LibreOffice computes every formula of a German plan full of slips as the runtime does', async () => {
  const run = plan('slips');
  run(['--timezone', timeZone, '--locale', 'de_DE', 'call', 'start', '{}']);
  const year = new Date().getFullYear();
  const goals = [
    ['Less is better', 'kg', '78', '70', `31.12.${year + 1}`, 'Aktiv', '80'],
    ['=IMPORTRANGE("x")', '', 'drei', '5', 'bald', '', '0'],
    ['', '', '', '', '', '', ''],
    ['One of one', 'signed', '0', '1', `1.6.${year + 3}`, 'Aktiv', '0'],
    ['Over the top', 'calls', '9', '3', `1.1.${year - 1}`, 'Erreicht', '0'],
    ['<b>“quoted” & co</b>', '', '', '', '', 'Losgelassen', ''],
  ];
  run(
    ['paste', 'Ziele!B2'],
    goals
      .map(([title, measure, now, target, deadline, status]) =>
        [title, measure, now, target, deadline, status].join('\t'),
      )
      .join('\n'),
  );
  run(['paste', 'Ziele!L2'], goals.map((line) => line[6] ?? '').join('\n'));
  run(
    ['paste', 'Schritte!B2'],
    [
      ['First', 'G1', 'Erledigt', `1.2.${year}`, '3'],
      ['', '', '', '', ''],
      ['No goal', '', '', 'demnächst', 'zwei'],
      ['Unknown', 'G99', 'In Arbeit', `2.2.${year + 1}`, '-1'],
      ['By title', 'One of one', 'Offen', `5.1.${year - 1}`, '1,5'],
      ['Let go', 'G3', 'Losgelassen', '', ''],
      ['Odd word', 'G1', 'Nearly', `28.2.${year + 1}`, '0'],
    ]
      .map((line) => line.join('\t'))
      .join('\n'),
  );
  run(['menu', 'Jetzt aktualisieren']);
  run(['menu', 'Mehr', 'Zeitleiste', 'Quartale']);
  const { compared, differences } = await compare('slips', exported('slips', run));
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(600);
}, 240_000);
