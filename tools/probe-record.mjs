/** Takes over what the probes found out at Google: into docs/google-facts.json, docs/google-facts.md and runtime/cost-model.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const keyOf = ({ id, locale }) => `${id}@${locale}`;

/**
 * @param {string} root the folder of package.json, built
 * @param {{ when: string, facts: { id: string, locale: string, value: unknown }[], calls: object[] }} results
 * @returns {string[]} lines that say which doubts are settled and what is to be changed
 */
export function recordFacts(root, { when, facts: found, calls }) {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const write = (path, value) => writeFileSync(join(root, path), `${JSON.stringify(value, null, 1)}\n`);
  const listed = new Map(read('.build/probe-facts.json').map((fact) => [fact.id, fact]));
  const expected = read('probes/expected.json');
  const taken = found.filter(({ id }) => listed.has(id));
  const strange = found.filter(({ id }) => !listed.has(id)).map(({ id }) => id);

  const before = existsSync(join(root, 'docs/google-facts.json')) ? read('docs/google-facts.json') : [];
  const merged = new Map(before.map((entry) => [keyOf(entry), entry]));
  for (const { id, locale, value } of taken) merged.set(keyOf({ id, locale }), { id, value, when, locale });
  write(
    'docs/google-facts.json',
    [...merged.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
  if (calls.length > 0) write('runtime/cost-model.json', { when, calls });
  const page = join(root, 'docs/google-facts.md');
  const tried = new Map([...merged.values()].map((entry) => [entry.id, entry.when]));
  writeFileSync(page, markTried(readFileSync(page, 'utf8'), tried));

  const answers = taken.map((entry) => {
    const fact = listed.get(entry.id);
    const again = fact.again && entry.locale === 'de_DE';
    const believed = expected[again ? `${entry.id}@de_DE` : entry.id];
    return { ...entry, fact, believed, holds: same(believed, entry.value) };
  });
  return [
    `Recorded ${taken.length} answers of ${when}${calls.length > 0 ? ` and the times of ${calls.length} calls` : ''}.`,
    ...(strange.length > 0 ? [`Unknown here, and left out: ${strange.join(', ')}.`] : []),
    ...doubtLines(answers),
    ...changeLines(answers),
  ];
}

/** Each doubt about which facts were asked: settled as believed, or the other way. */
function doubtLines(answers) {
  const doubts = groupBy(answers, ({ fact }) => fact.settles);
  doubts.delete(undefined);
  if (doubts.size === 0) return ['No doubt is settled.'];
  const held = [...doubts].filter(([, all]) => all.every(({ holds }) => holds)).map(([doubt]) => doubt);
  const turned = [...doubts.keys()].filter((doubt) => !held.includes(doubt));
  return [
    ...(held.length > 0 ? [`Doubts settled as believed: ${held.join(', ')}.`] : []),
    ...turned.map(
      (doubt) => `Doubt ${doubt} is settled the other way: make that its side 0 in runtime/doubts.ts and behave so.`,
    ),
  ];
}

function groupBy(items, keyOfItem) {
  const groups = new Map();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return groups;
}

/** What in the runtime is to be changed, and what rests on it. */
function changeLines(answers) {
  const wrong = answers.filter(({ holds }) => !holds);
  if (wrong.length === 0) return ['The runtime behaves as Google does, as far as was asked.'];
  return [
    'To be changed in the runtime, or named with a reason in runtime/oddities.json:',
    ...wrong.map(
      ({ id, locale, value, believed, fact }) =>
        `- ${id} (${locale}): believed ${JSON.stringify(believed)}, Google gives ${JSON.stringify(value)}. See ${fact.runtime}; on it rests: ${fact.restsOn}.`,
    ),
    'Correct their rows in docs/google-facts.md too.',
  ];
}

/** The parts of a row between its bars; the first and the last are empty. */
const partsOf = (line) => line.split(/(?<!\\)\|/);

/**
 * The page with the status `T` and the day in each row whose probes have all been tried.
 * @param {string} page docs/google-facts.md
 * @param {ReadonlyMap<string, string>} tried the day on which each fact was tried last
 */
export function markTried(page, tried) {
  let columns = [];
  const lines = page.split('\n').map((line) => {
    if (!line.startsWith('|')) {
      columns = [];
      return line;
    }
    const parts = partsOf(line);
    if (columns.length === 0) {
      columns = parts.map((part) => part.trim());
      return line;
    }
    const [status, probe] = [columns.indexOf('status'), columns.indexOf('probe')];
    const ids = [...(parts[probe] ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id);
    if (status < 0 || ids.length === 0 || !ids.every((id) => tried.has(id))) return line;
    parts[status] = ` T ${ids.map((id) => tried.get(id)).sort()[0]} `;
    return parts.join('|');
  });
  return lines.join('\n');
}
