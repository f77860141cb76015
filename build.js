/**
 * `node build.js`: makes `dist/`, which is exactly what `clasp push` sends, and the workbench in `.build/`.
 *
 * Apps Script has no modules, runs every top-level statement at each call, and sees only top-level functions. So the code is one function
 * that runs at the first use, and each export of src/main.ts has a plain function at the top level. The language is ES2019 with `?.` and
 * `??`, which Google's own samples use (docs/google-facts.md, language).
 */
const { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const acorn = require('acorn');
const esbuild = require('esbuild');

const root = __dirname;
/** A folder aside, so that a build that fails or still runs leaves the last good one in its place. */
const dist = join(root, `.build/dist-${process.pid}`);
const mostBytes = { 'Code.js': 700 * 1024, 'Sidebar.html': 220 * 1024 };

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
  acorn.parse(code, {
    ecmaVersion: 2022,
    sourceType: 'module',
    locations: true,
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

/** The script: readable, since a person reads it before trusting it, and Google's log shows its function names. */
async function buildCode() {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ['src/main.ts'],
    format: 'esm',
    target: 'es2019',
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Marks for bundlers that come after are of no use here. esbuild ends the module with its one list of exports: `export { call, dailyRun, … };`
  const code = indentByTabs(outputFiles[0].text).replace(/\/\* @__PURE__ \*\/ /g, '');
  const [, body, list] = /^(.*)\nexport \{(.*)\};\s*$/s.exec(code);
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
      body,
      `return { ${exports.map(([own, exported = own]) => `${exported}: ${own}`).join(', ')} };`,
      '}',
      '',
    ].join('\n'),
  );
}

/** Refuses `//` inside a template literal, since Apps Script takes it for a comment and cuts the page there. @param {string} script */
function refuseComments(script) {
  acorn.parse(script, {
    ecmaVersion: 2022,
    onToken: ({ type, value }) => {
      if (type.label === 'template' && String(value).includes('//'))
        throw new Error(`Sidebar.html: // inside a template literal: ${String(value).slice(0, 80)}`);
    },
  });
}

/** The sidebar: one page with its script and its style inside. */
async function buildSidebar() {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ['src/sidebar/main.tsx'],
    format: 'iife',
    // The browser of the person runs it, not Google's engine.
    target: 'es2021',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
  });
  const script = outputFiles[0].text.trim().replace(/<\/script/gi, '<\\/script');
  refuseComments(script);
  const source = readFileSync(join(root, 'src/sidebar/sidebar.css'), 'utf8');
  const { code: css } = await esbuild.transform(source, { loader: 'css', minify: true });
  const page = readFileSync(join(root, 'src/sidebar/sidebar.html'), 'utf8');
  put(
    'Sidebar.html',
    page
      .replace('<!-- css -->', () => `<style>${css.trim()}</style>`)
      .replace('<!-- js -->', () => `<script>${script}</script>`),
  );
}

/** What a module of src exports. @param {string} entry */
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

async function buildWorkbench() {
  const external = {
    name: 'external-packages',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || /^(@odoo|core-js)\//.test(path) ? undefined : { path, external: true },
      ),
  };
  await esbuild.build({
    absWorkingDir: root,
    // The page's server keeps the workbook in a thread, which is a program of its own.
    entryPoints: { workbench: 'workbench/main.ts', 'workbook-worker': 'workbench/server/workbook-worker.ts' },
    outdir: '.build',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    // A command waits for every byte of it to be read.
    minifyWhitespace: true,
    // The spreadsheet engine asks for its user-interface library, which needs a browser: it is given a stub.
    alias: { '@odoo/owl': './runtime/engine/owl-stub.ts' },
    plugins: [external],
  });
}

/** The workbench's page: unlike everything else here it runs in a browser, so owl is itself and the engine's templates are text. */
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
    // Beside the page and not named in it, so that it is not served.
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
  await Promise.all([buildCode(), buildSidebar(), buildLanguages()]);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(root, 'dist'));
  await Promise.all([buildWorkbench(), buildPage()]);
}

main().catch((error) => {
  rmSync(dist, { recursive: true, force: true });
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
