import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playDemo } from '../../workbench/demo/play';
import { displayWidth } from '../../workbench/table';

const dist = join(__dirname, '../../dist');
const folder = mkdtempSync(join(tmpdir(), 'waymark-demo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const play = async (weeks?: number): Promise<string[]> => {
  const lines: string[] = [];
  await playDemo(dist, folder, (line) => lines.push(line), weeks);
  return lines;
};

describe('the demo', () => {
  let lines: string[] = [];
  beforeAll(async () => {
    lines = await play();
  }, 120_000);

  /** The lines below a title, up to the next part. */
  const part = (title: string): string[] => {
    const from = lines.findIndex((line) => line.startsWith(title));
    expect(from).toBeGreaterThan(-1);
    const to = lines.findIndex((line, index) => index > from + 2 && /^─{20}/.test(line));
    return lines.slice(from + 2, to < 0 ? undefined : to - 1);
  };

  test('prints Home with what is next, what was done and the goals', () => {
    const home = part('Home').join('\n');
    for (const words of ['Next', 'Lately done', 'Waiting for your decision', 'Goals', 'Due in 7 days', 'Reminders are on']) expect(home).toContain(words);
  });

  test('prints the visible columns of Goals and Steps alone', () => {
    expect(part('Goals')[0]).toMatch(/^ID +Goal +Measure +Now +Target +Deadline +Status +Bar/);
    expect(part('Steps')[0]).toMatch(/^ID +Step +Goal +Status +Due +Effort h +This week +What now$/);
    expect(part('Steps').filter((line) => /^S\d+ /.test(line))).toHaveLength(34);
  });

  test('draws the timeline with what is done, passed and to come, and today', () => {
    const drawn = part('Timeline').join('\n');
    for (const mark of ['█', '▓', '░', '│', '▼']) expect(drawn).toContain(mark);
    expect(drawn).toMatch(/Mar\s+Apr\s+May\s+Jun/);
  });

  test('tells every mail by day, three of them whole', () => {
    expect(part('The mails')[0]).toMatch(/^Mon {2}2 Mar {2}Today: /);
    const whole = lines.filter((line) => line.startsWith('Mail of '));
    expect(whole).toHaveLength(3);
    expect(whole[1]).toMatch(/^Mail of Mon/);
    expect(lines.join('\n')).toContain('expected a date, got “soon”');
  });

  test('tells the dates that moved', () => {
    expect(part('Changes').filter((line) => line.includes('Moved later')).length).toBeGreaterThan(7);
  });

  test('writes the plan and every mail, and says where', () => {
    expect(part('Written')[0]).toBe(join(folder, 'plan.xlsx'));
    expect(existsSync(join(folder, 'plan.xlsx'))).toBe(true);
    expect(readdirSync(join(folder, 'mails')).length).toBeGreaterThan(20);
  });

  test('fits a terminal of 120 columns and a few screens', () => {
    expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([]);
    expect(lines.length).toBeLessThan(320);
  });

  test('prints the same twice', async () => {
    const short = await play(2);
    expect(short.length).toBeGreaterThan(100);
    expect(await play(2)).toEqual(short);
  }, 120_000);
});
