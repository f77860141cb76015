/**
 * `npm run probe`: makes a sheet with the probes in your own Google account, or puts the present ones into it, and says what to click.
 * `npm run probe -- --record facts.json` takes over what they found out there.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf, claspIn, explain, parse, push, readProject, requireApi, requireLogin } from './clasp.mjs';
import { recordFacts } from './probe-record.mjs';
import { fail, ready, rebuild, root } from './ready.mjs';

const COMMAND = 'npm run probe';
const TITLE = 'Waymark probes';
const built = join(root, '.build/probes');
/** Holds .clasp.json and what is pushed, since both have to lie in one folder. */
const project = join(root, '.build/probe-project');
const script = join(project, 'script');

const STEPS = `Then, in the sheet:
1. Reload it and choose Probes ▸ Run all. Allow what Google asks for, and leave only “Connect to an external service” unticked.
2. Do what the tab Probes says in four lines, and answer the question in the sidebar.
3. Choose Probes ▸ Results, copy the text into a file facts.json, and run \`${COMMAND} -- --record facts.json\`.`;

try {
  const { record } = readOptions();
  if (record === undefined) await pushProbes();
  else {
    const results = readResults(record);
    await ready({ build: true });
    say(recordFacts(root, results).join('\n'));
  }
} catch (error) {
  fail(error);
}

function readOptions() {
  try {
    return parseArgs({ options: { record: { type: 'string' } } }).values;
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}: the only option is --record facts.json.`, { cause: error });
  }
}

function readResults(path) {
  if (!existsSync(resolve(path)))
    throw new Error(`There is no file ${path}: choose Probes ▸ Results and save its text there.`);
  const results = parse(readFileSync(resolve(path), 'utf8'));
  const isWhole =
    /^\d{4}-\d\d-\d\d$/.test(results?.when ?? '') &&
    Array.isArray(results.facts) &&
    results.facts.every(({ id, locale, value }) => id && locale && value !== undefined) &&
    Array.isArray(results.calls);
  if (!isWhole) throw new Error(`${path} is not the whole text of Probes ▸ Results: copy it again.`);
  return results;
}

async function pushProbes() {
  await rebuild();
  await requireLogin(COMMAND);
  const before = readProject(project);
  if (!before) await requireApi(COMMAND);
  const sheetId = before ? before.sheetId : await create();
  const where = sheetId ? addressOf(sheetId) : 'the sheet of the probes';
  putScript();
  const count = await push(COMMAND, claspIn(project)).catch((error) => {
    if (!/no such sheet or script/.test(error.message)) throw error;
    throw new Error(`The sheet of the probes is gone: delete .build/probe-project, then run \`${COMMAND}\` again.`);
  });
  const files = readdirSync(script, { recursive: true }).filter((path) => statSync(join(script, path)).isFile());
  if (count !== 0 && count !== files.length)
    throw new Error(`Google has ${count} of the ${files.length} files: run \`${COMMAND}\` again.`);
  say(`The probes are in ${where}\n${STEPS}`);
}

/** Makes the sheet and its script. Resolves to the ID of the sheet. */
async function create() {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(script, { recursive: true });
  writeFileSync(join(project, '.clasp.json'), '{ "rootDir": "script" }');
  const { code, output, error } = await claspIn(project)(
    'create-script',
    '--type',
    'sheets',
    '--title',
    TITLE,
    '--rootDir',
    'script',
    '--json',
  );
  if (code !== 0)
    throw new Error(
      `${explain(error || output, COMMAND, 'Google made no script')} Google may have made an empty sheet “${TITLE}” in your Drive: delete it.`,
    );
  return parse(output)?.parentId ?? readProject(project)?.sheetId;
}

/** clasp writes the new script's manifest into the folder, so the files are put there afterwards. */
function putScript() {
  rmSync(script, { recursive: true, force: true });
  cpSync(built, script, { recursive: true });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
