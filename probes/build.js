/**
 * Builds the probes into `.build/probes`: Code.gs, their page, and the artefacts of dist/ that they judge. Beside it, `.build/probe-facts.json`
 * lists the facts for the tests and for `npm run probe`.
 */
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const acorn = require('acorn');
const esbuild = require('esbuild');

const root = join(__dirname, '..');
const MOST_BYTES = 80 * 1024;
/** Characters of a part that has a hash of its own. */
const PART = 16384;

/** FNV-1a in 32 bits over the UTF-16 units, as in probes/artefacts.ts. @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** @param {string} text */
function artefactOf(text) {
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    hashOf(text.slice(index * PART, (index + 1) * PART)),
  );
  return { length: text.length, parts };
}

/** An object as code, an entry in each line. @param {object} entries */
const tabled = (entries) =>
  `{\n${Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}`;

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundle(entry, options) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: 'utf8',
    logLevel: 'error',
    target: 'es2019',
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    ...options,
  });
  return outputFiles[0].text;
}

/** What a person needs who changes the code, and Google does not. */
const HERE_ALONE = new Set(['restsOn', 'runtime']);

/** The code without the properties of facts that are used here alone. @param {string} code */
function withoutNotes(code) {
  const cuts = [];
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'Property' && !node.shorthand && HERE_ALONE.has(node.key.name) && node.value.type === 'Literal')
      cuts.push([node.start, node.end]);
    for (const child of Array.isArray(node) ? node : Object.values(node)) walk(child);
  };
  walk(acorn.parse(code, { ecmaVersion: 2022, sourceType: 'module' }));
  return cuts
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end).replace(/^,?\s*/, ''), code);
}

/** The facts without their questions, each with the part of the runtime that behaves as it says. */
async function listFacts() {
  const code = await bundle('probes/facts/index.ts', { format: 'cjs' });
  const module = { exports: {} };
  require('node:vm').runInThisContext(`(function (module) {${code}\n})`)(module);
  return module.exports.topics.flatMap(({ runtime, facts }) => facts.map((fact) => ({ ...fact, runtime })));
}

/** Needs dist/. */
async function buildProbes() {
  const folder = join(root, '.build/probes');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'lang'), { recursive: true });
  const files = { Page: 'probes/Page.html', Sidebar: 'dist/Sidebar.html', 'lang/de': 'dist/lang/de.html' };
  const artefacts = {};
  for (const [name, path] of Object.entries(files)) {
    copyFileSync(join(root, path), join(folder, `${name}.html`));
    artefacts[name] = artefactOf(readFileSync(join(root, path), 'utf8'));
  }
  copyFileSync(join(root, 'probes/appsscript.json'), join(folder, 'appsscript.json'));
  const expected = JSON.parse(readFileSync(join(root, 'probes/expected.json'), 'utf8'));
  const module = await bundle('probes/main.ts', { format: 'esm' });
  // Functions at the top level, and a tab for each two spaces in front of a line: no text of the probes has several lines.
  const code = withoutNotes(module)
    .replace(/\nexport \{[^}]*\};\s*$/, '\n')
    .replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
  const data = `var PART = ${PART};\nvar ARTEFACTS = ${tabled(artefacts)};\nvar EXPECTED = ${tabled(expected)};\n`;
  const head =
    '/**\n * Questions to Google about its own platform, for the project Waymark. Built from probes/: change it there.\n * @OnlyCurrentDoc\n */\n' +
    data;
  const bytes = Buffer.byteLength(head + code);
  if (bytes > MOST_BYTES) throw new Error(`The probes' Code.gs has ${bytes} bytes; at most ${MOST_BYTES} are allowed.`);
  writeFileSync(join(folder, 'Code.gs'), head + code);
  writeFileSync(join(root, '.build/probe-facts.json'), JSON.stringify(await listFacts(), null, 1));
}

module.exports = { buildProbes };
