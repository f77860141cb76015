/**
 * `npm run google`: makes a sheet with Waymark in it in your own Google account, in one command. `-- --title "My plan"` gives it another
 * name; `-- --sheet ADDRESS` puts the script into a sheet that is there already. Every failure ends in one sentence that says what to do.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf, clasp, explain, parse, push, readProject, requireApi, requireLogin } from './clasp.mjs';
import { fail, rebuild, root } from './ready.mjs';

const COMMAND = 'npm run google';
const UPDATE = 'npm run deploy';
const dist = join(root, 'dist');

try {
  const { title, sheet } = readOptions();
  requireNoProject();
  await rebuild();
  await requireLogin(COMMAND);
  await requireApi(COMMAND);
  const built = readFiles();
  const sheetId = await create(title, sheet);
  // clasp has written the empty script's manifest over ours, which would take all permissions away.
  restore(built);
  say(`Made ${sheet ? 'the script of' : `“${title}” at`} ${addressOf(sheetId)}`);
  await pushAll(built.size);
  say(`Waymark is in it. Open the sheet, reload it, and choose Waymark ▸ Open Waymark:\n${addressOf(sheetId)}`);
  // A machine without a browser has the address above.
  await clasp('open-container');
} catch (error) {
  fail(error);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { title: { type: 'string', default: 'Waymark' }, sheet: { type: 'string' } },
    });
    return { title: values.title, sheet: values.sheet === undefined ? undefined : idOf(values.sheet) };
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}: the options are --title "My plan" and --sheet ADDRESS.`, {
      cause: error,
    });
  }
}

/** The ID in a spreadsheet's address; an ID is taken as it is. */
function idOf(text) {
  const id = /\/spreadsheets\/d\/([\w-]+)/.exec(text)?.[1] ?? text;
  if (!/^[\w-]{20,}$/.test(id)) throw new Error(`${text} is no spreadsheet's address`);
  return id;
}

function requireNoProject() {
  const project = readProject();
  if (!project) return;
  const where = project.sheetId ? ` at ${addressOf(project.sheetId)}` : '';
  throw new Error(
    `There is a sheet already${where}: \`${UPDATE}\` puts the present build into it; for another sheet take "scriptId" out of .clasp.json first.`,
  );
}

/** Makes the sheet, unless there is one, and its script. Resolves to the ID of the sheet. */
async function create(title, sheet) {
  const { code, output, error } = await clasp(
    'create-script',
    ...(sheet ? ['--parentId', sheet] : ['--type', 'sheets']),
    '--title',
    title,
    '--rootDir',
    'dist',
    '--json',
  );
  if (code !== 0) {
    const left = sheet ? '' : ` Google may have made an empty sheet “${title}” in your Drive: delete it.`;
    throw new Error(`${explain(error || output, COMMAND, 'Google made no script')}${left}`);
  }
  const id = sheet ?? parse(output)?.parentId ?? readProject()?.sheetId;
  if (!id)
    throw new Error(`clasp did not say where the sheet is: look for “${title}” in your Drive, then run \`${UPDATE}\`.`);
  return id;
}

function readFiles() {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(dist, path)).isFile(),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path))]));
}

/** Puts dist/ back to what was built, and makes sure that its manifest is the project's. @param {Map<string, Buffer>} files */
function restore(files) {
  rmSync(dist, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  if (!readFileSync(join(dist, 'appsscript.json')).equals(readFileSync(join(root, 'appsscript.json'))))
    throw new Error(
      `dist/appsscript.json is not the project's: run \`${UPDATE}\`, which builds it anew and pushes it.`,
    );
}

async function pushAll(count) {
  const pushed = await push(UPDATE);
  if (pushed !== count)
    throw new Error(`Google has ${pushed} of the ${count} files: run \`${UPDATE}\`, which pushes all of them.`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
