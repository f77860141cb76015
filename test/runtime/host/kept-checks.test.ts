import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepChecksIn, keptOr } from '../../../runtime/host/kept-checks';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The names, and how often the check ran. */
function ask(code: string, names = ['onOpen']): [readonly string[], number] {
  let checks = 0;
  const found = keptOr(code, () => {
    checks += 1;
    return names;
  });
  return [found, checks];
}

test('[B72] a file that passed the check is not checked again, a changed one is', () => {
  expect(ask('no folder')).toEqual([['onOpen'], 1]);
  keepChecksIn(join(home, 'cache'));
  expect(ask('one')).toEqual([['onOpen'], 1]);
  expect(ask('one')).toEqual([['onOpen'], 0]);
  expect(ask('two', ['call', 'onEdit'])).toEqual([['call', 'onEdit'], 1]);
  expect(ask('two')).toEqual([['call', 'onEdit'], 0]);
});

test('[B72] a refused file is refused every time', () => {
  keepChecksIn(join(home, 'cache'));
  const refuse = (): never => {
    throw new Error('Syntax error');
  };
  for (let time = 0; time < 2; time += 1) expect(() => keptOr('wrong', refuse)).toThrow('Syntax error');
});

test.each(['', '{', '{"a":1}', '[1]', 'null'])('[B72] a damaged result, %p, is made again', (text) => {
  const folder = join(home, 'cache');
  keepChecksIn(folder);
  ask('one');
  writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), text);
  expect(ask('one')).toEqual([['onOpen'], 1]);
  expect(ask('one')).toEqual([['onOpen'], 0]);
});

test('[B72] without a place to keep it, each process checks', () => {
  writeFileSync(join(home, 'file'), '');
  keepChecksIn(join(home, 'file', 'cache'));
  expect(ask('one')).toEqual([['onOpen'], 1]);
  expect(ask('one')).toEqual([['onOpen'], 1]);
});
