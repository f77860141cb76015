/**
 * `node build.js`: makes `dist/`, which is exactly what `clasp push` sends, and the workbench and the probes in `.build/`.
 *
 * Apps Script has no modules, runs every top-level statement at each call, and sees only top-level functions. So the code is one function
 * that runs at the first use, and each export of src/main.ts has a plain function at the top level. The language is ES2019 with `?.` and
 * `??`, which Google's own samples use (docs/google-facts.md, language).
 */
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const acorn = require('acorn');
const esbuild = require('esbuild');
const { buildProbes } = require('./probes/build.js');

const root = __dirname;
/** A temporary folder, so that a failed or running build leaves the last complete build in its place. */
const dist = join(root, `.build/dist-${process.pid}`);
const mostBytes = { 'Code.js': 1100 * 1024, 'Sidebar.html': 260 * 1024 };

/** What esbuild writes for other bundlers. */
const bundlersNote = '/* @__PURE__ */ ';

/** Stands in the script until its hash is known. */
const buildPlaceholder = 'hash of the build';

/** The options of every bundle for Google. */
const common = { absWorkingDir: root, bundle: true, write: false, charset: 'utf8', logLevel: 'error' };

/** @param {string} name @param {string} text */
function put(name, text) {
  const bytes = Buffer.byteLength(text);
  const most = mostBytes[name] ?? Infinity;
  if (bytes > most) throw new Error(`${name} has ${bytes} bytes; at most ${most} are allowed.`);
  writeFileSync(join(dist, name), text);
  process.stderr.write(`${name}: ${bytes} bytes\n`);
}

/**
 * Code with a tab for each two blanks at the beginning of a line: 4 % less to send and to read at every call. Lines inside of a
 * template literal stay, since their blanks are text. The few comments that esbuild leaves inside of functions go, as all others did.
 * @param {string} code
 */
function indentByTabs(code) {
  const inText = new Set();
  // esbuild keeps comments inside of objects and calls, and no others: they are lines of their own.
  const comments = new Set();
  acorn.parse(code, {
    ecmaVersion: 2022,
    sourceType: 'module',
    locations: true,
    onComment: (isBlock, text, start, end, { line }, { line: last }) => {
      if (isBlock) for (let at = line; at <= last; at += 1) comments.add(at);
    },
    onToken: ({ type, loc }) => {
      if (type.label === 'template')
        for (let line = loc.start.line + 1; line <= loc.end.line; line += 1) inText.add(line);
    },
  });
  const indent = (line) => line.replace(/^(?: {2})+/, (blanks) => '\t'.repeat(blanks.length / 2));
  const isComment = (line) => /^\s+(\/\*\*.*\*\/|\/\/ .*)$/.test(line);
  return code
    .split('\n')
    .flatMap((line, index) => (inText.has(index + 1) ? [line] : isComment(line) ? [] : [indent(line)]))
    .join('\n');
}

/**
 * The script: readable, since a person reads it before trusting it, and Google's log shows its function names.
 * @param {string} sidebar the page, which is part of the build's hash
 */
async function buildCode(sidebar) {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ['src/main.ts'],
    format: 'esm',
    target: 'es2019',
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    define: { BUILD: JSON.stringify(buildPlaceholder) },
  });
  const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // esbuild ends the module with its one list of exports: `export { call, dailyRun, … };`
  const [, body, list] = /^(.*)\nexport \{(.*)\};\s*$/s.exec(
    indentByTabs(outputFiles[0].text.replaceAll(bundlersNote, '')),
  );
  const hash = createHash('sha256').update(body).update(sidebar).digest('hex').slice(0, 12);
  const exports = list.split(',').map((item) => item.trim().split(' as '));
  const names = exports.map(([own, exported = own]) => exported);
  put(
    'Code.js',
    [
      `/**\n * Waymark ${version}: ${description}.\n * MIT licence. Built by build.js from src/ of the project Waymark: change it there.\n */`,
      'var loaded_ = null;',
      '',
      '/** The code below, which runs at the first use. */',
      'function waymark_() {',
      '  if (!loaded_) loaded_ = load_();',
      '  return loaded_;',
      '}',
      '',
      ...names.map((name) => `function ${name}() { return waymark_().${name}.apply(null, arguments); }`),
      '',
      'function load_() {',
      body.replace(buildPlaceholder, hash),
      `return { ${exports.map(([own, exported = own]) => (exported === own ? own : `${exported}: ${own}`)).join(', ')} };`,
      '}',
      '',
    ].join('\n'),
  );
}

/** A script in ASCII without `//` and `/*` in its strings and regular expressions: an escape means the same there. @param {string} script */
function escapeTexts(script) {
  const texts = [];
  acorn.parse(script, {
    ecmaVersion: 2022,
    onToken: ({ type, start, end }) => {
      if (type.label === 'string' || type.label === 'regexp') texts.push([start, end]);
    },
  });
  const escape = (text) =>
    text
      // A line limit cuts strings too, and a simple tokenizer ends a string at the end of its line.
      .replace(/(?<!\\)\\\n/g, '')
      .replace(/(?<!^|\\)(?:\/{2,}|\/(?=\*))/g, (slashes) => '\\/'.repeat(slashes.length))
      .replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return texts.reduceRight(
    (whole, [start, end]) => whole.slice(0, start) + escape(whole.slice(start, end)) + whole.slice(end),
    script,
  );
}

/**
 * Refuses what Apps Script could take for a comment and cut out of the page: its reader of served scripts knows neither template literals nor
 * all regular expressions (docs/google-facts.md). Text beyond ASCII has come back altered. @param {string} page
 */
function refuseCuts(page) {
  const [found] = /.{0,30}(?:\/\/|\/\*|[^\n -~]).{0,30}/u.exec(page) ?? [];
  if (found !== undefined) throw new Error(`Sidebar.html: Apps Script could cut the page here: ${found}`);
}

/** The sidebar: one page with its script and its style inside. */
async function buildSidebar() {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ['src/sidebar/main.tsx'],
    format: 'iife',
    // The user's browser runs it, not Google's engine.
    target: 'es2021',
    minify: true,
    charset: 'ascii',
    // Lines that an editor can show, as far as the statements allow.
    lineLimit: 2000,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
  });
  const script = escapeTexts(outputFiles[0].text.trim().replace(/<\/script/gi, '<\\/script'));
  const source = readFileSync(join(root, 'src/sidebar/sidebar.css'), 'utf8');
  const { code: css } = await esbuild.transform(source, { loader: 'css', minify: true, lineLimit: 2000 });
  const page = readFileSync(join(root, 'src/sidebar/sidebar.html'), 'utf8');
  const whole = page
    .replace('<!-- css -->', () => `<style>${css.trim()}</style>`)
    .replace('<!-- js -->', () => `<script>${script}</script>`);
  refuseCuts(whole);
  put('Sidebar.html', whole);
  return whole;
}

/** The exports of a module of src. @param {string} entry */
async function evaluate(entry) {
  const { outputFiles } = await esbuild.build({ ...common, entryPoints: [entry], format: 'cjs' });
  const module = { exports: {} };
  require('node:vm').runInThisContext(`(function (module) {${outputFiles[0].text}\n})`)(module);
  return module.exports;
}

/** A file for each language but English: JSON in ASCII, in an HTML file because Apps Script takes no other kind. */
async function buildLanguages() {
  const { languageNames } = await evaluate('src/catalogue/language-names.ts');
  const { languageFileOf } = await evaluate('src/catalogue/language-file.ts');
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  mkdirSync(join(dist, 'lang'));
  for (const language of Object.keys(languageNames).filter((code) => code !== 'en')) {
    const file = languageFileOf(await evaluate(`src/catalogue/${language}/index.ts`));
    put(`lang/${language}.html`, JSON.stringify(file).replace(/[<>&]|[^ -~]/g, escaped));
  }
}

/**
 * The workbench: the spreadsheet engine and all that needs it is one bundle (workbench/workbook.ts), which the command line and the server's
 * thread load with V8's code cache when they need it.
 */
async function buildWorkbench() {
  const external = {
    name: 'external-packages',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || /^(@odoo|core-js)\//.test(path) ? undefined : { path, external: true },
      ),
  };
  const workbook = {
    name: 'workbook-with-code-cache',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /\/workbook$/ }, ({ path, kind }) =>
        kind === 'dynamic-import' ? { path, namespace: 'code-cache' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'code-cache' }, () => ({
        contents: `const { join } = require('node:path');
          const { loadCached } = require('./load-cached');
          module.exports = loadCached(join(__dirname, 'workbook.cjs'), join(__dirname, 'cache'));`,
        resolveDir: join(root, 'workbench'),
      }));
    },
  };
  const options = {
    absWorkingDir: root,
    outdir: '.build',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    // A command starts only after the whole file is read.
    minifyWhitespace: true,
    minifySyntax: true,
    // A script of node:vm, as which the workbook is run, has no import().
    supported: { 'dynamic-import': false },
    // The spreadsheet engine imports its user-interface library, which needs a browser: a stub replaces it.
    alias: { '@odoo/owl': './runtime/engine/owl-stub.ts' },
  };
  await Promise.all([
    esbuild.build({ ...options, entryPoints: ['workbench/workbook.ts'], plugins: [external] }),
    esbuild.build({
      ...options,
      // The page's server holds the workbook in a worker thread, which needs its own bundle.
      entryPoints: { workbench: 'workbench/main.ts', 'workbook-worker': 'workbench/server/workbook-worker.ts' },
      plugins: [workbook, external],
    }),
  ]);
}

/** Runs a command once, so that compiled code and the checked script are kept (.build/cache) before anybody waits for them. */
function fillCache() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-build-'));
  try {
    const command = ['--file', folder, 'call', 'previewMail', '{}'];
    spawnSync(process.execPath, [join(root, '.build/workbench.cjs'), ...command], { stdio: 'ignore', timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbench's page: unlike everything else here it runs in a browser, so it contains the real owl, and the engine's templates are text. */
async function buildPage() {
  const page = '.build/page';
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { page: 'workbench/page/main.tsx' },
    outdir: page,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    // The engine's `browser` build is a script of its own and exports nothing.
    mainFields: ['module', 'main'],
    minify: true,
    // Beside the page, but the page does not refer to it, so it is not served.
    sourcemap: 'external',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    assetNames: 'fonts/[name]',
    // Every browser that runs the page reads woff2.
    loader: { '.xml': 'text', '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    logLevel: 'error',
  });
  copyFileSync(join(root, 'workbench/page/index.html'), join(root, page, 'index.html'));
}

async function main() {
  mkdirSync(dist, { recursive: true });
  mkdirSync(join(root, '.build'), { recursive: true });
  copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
  await Promise.all([buildSidebar().then(buildCode), buildLanguages()]);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(root, 'dist'));
  rmSync(join(root, '.build/cache'), { recursive: true, force: true });
  await Promise.all([buildWorkbench(), buildPage(), buildProbes()]);
  fillCache();
}

main().catch((error) => {
  rmSync(dist, { recursive: true, force: true });
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
