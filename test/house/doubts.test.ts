import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limits, pending } from '../../bench/doubts-held';
import { doubts } from '../../runtime/doubts';

const facts = readFileSync(join(resolve(__dirname, '../..'), 'docs/google-facts.md'), 'utf8');
const ids = doubts.map(({ id }) => id as string);

test('each doubt stands beside its fact, once', () => {
  const named = [...facts.matchAll(/[Dd]oubts?\s+((?:`[a-z-]+`(?:,\s+(?:doubt\s+)?)?)+)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id),
  );
  expect(named.sort()).toEqual([...ids].sort());
});

test('what is known not to hold names a doubt', () => {
  for (const { doubt } of [...limits, ...pending]) expect([...ids, 'any']).toContain(doubt);
});
