/**
 * `node build.js`: makes `dist/`, which is exactly what `clasp push` sends, and `.build/workbench.cjs`.
 *
 * Apps Script has no modules, runs every top-level statement at each call, and sees only top-level functions. So the bundle stands inside
 * one function that runs at the first use, and for each export of src/main.ts there is a plain stub. The language there is ES2019 with
 * `?.` and `??`, which Google's own samples use (docs/google-facts.md, language).
 */
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, copyFileSync } = require('node:fs');
const { join } = require('node:path');
const acorn = require('acorn');
const esbuild = require('esbuild');
const { minify } = require('terser');

const root = __dirname;
/** Put together aside, so that a build that fails or is under way leaves the last good one in its place. */
const dist = join(root, `.build/dist-${process.pid}`);
const mostBytes = { 'Code.js': 150 * 1024, 'Sidebar.html': 90 * 1024 };

/** @param {string} name @param {string} text */
function put(name, text) {
  const bytes = Buffer.byteLength(text);
  const most = mostBytes[name];
  if (most && bytes > most) throw new Error(`${name} has ${bytes} bytes; at most ${most} are allowed.`);
  writeFileSync(join(dist, name), text);
}

/** A module of src/ and all that it imports, as one small ES module. */
async function bundle(entry) {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'main.js',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2019',
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    charset: 'utf8',
    minify: true,
    legalComments: 'inline',
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return { names: Object.values(metafile.outputs)[0].exports, text: outputFiles[0].text };
}

/** A function that gives back what the module exports, named `name`. */
async function asFunction(name, text) {
  // esbuild looks at one expression at a time; terser takes another 2 % away. Arrows are safe: no function of ours is called with `new`.
  const { code = '' } = await minify(`function ${name}() {\n${returningExports(text)}\n}`, {
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true },
    format: { comments: false },
  });
  return code;
}

async function buildCode() {
  const { names, text } = await bundle('src/main.ts');
  const stubs = names.map((name) => `function ${name}() { return waymark_().${name}.apply(null, arguments); }`);
  const code = await asFunction('load_', text);
  put(
    'Code.js',
    [
      '/* Waymark, MIT. Built by build.js from src/: change it there. */',
      'var loaded_ = null;',
      'function waymark_() {',
      '  if (!loaded_) loaded_ = load_();',
      '  return loaded_;',
      '}',
      ...stubs,
      code,
      '',
    ].join('\n'),
  );
}

/** The code that only mails need, as the body of a function: every run reads Code.js, and one a day writes a mail. */
async function buildMail() {
  const { text } = await bundle('src/mail/index.ts');
  putData('mail.html', `${await asFunction('mail_', text)}\nreturn mail_();`);
}

/** The body of a module as that of a function which gives back what the module exports: `export{a as start}` becomes `return{start:a}`. */
function returningExports(module) {
  const [, body, list] = /^([^]*)export\s*\{([^{}]*)\};?\s*$/.exec(module) ?? [];
  if (body === undefined || list === undefined) throw new Error('The bundle does not end in its exports.');
  const entries = list.split(',').map((entry) => entry.trim().split(' as ')).map(([inside, outside = inside]) => `${outside}: ${inside}`);
  return `${body}return { ${entries.join(', ')} };`;
}

/** Fails on `//` inside a template literal, with the text around it: Apps Script would cut the page off there. @param {string} script */
function refuseComments(script) {
  acorn.parse(script, {
    ecmaVersion: 2022,
    onToken: ({ type, value }) => {
      if (type.label === 'template' && String(value).includes('//')) throw new Error(`Sidebar.html: // inside a template literal: ${String(value).slice(0, 80)}`);
    },
  });
}

async function buildSidebar() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/sidebar/main.tsx'],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    // The browser runs it, and no engine of Google's: what every editor's browser knows.
    target: 'es2021',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Apps Script takes `//` inside a template literal of a page for a comment: there are none after this, and refuseComments makes sure.
    supported: { 'template-literal': false },
    logLevel: 'error',
  });
  const { code = '' } = await minify(outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '', { ecma: 2020, compress: { passes: 2 }, format: { comments: false } });
  const script = code.replace(/<\/script/gi, '<\\/script');
  const style = outputFiles.find((file) => file.path.endsWith('.css'))?.text ?? '';
  refuseComments(script);
  const { code: css } = await esbuild.transform(style || readFileSync(join(root, 'src/sidebar/sidebar.css'), 'utf8'), { loader: 'css', minify: true });
  const page = readFileSync(join(root, 'src/sidebar/sidebar.html'), 'utf8');
  put('Sidebar.html', page.replace('<!-- css -->', () => `<style>${css.trim()}</style>`).replace('<!-- js -->', () => `<script>${script.trim()}</script>`));
}

/** A data file that the bundle reads on demand: JSON in an HTML file, because Apps Script pushes nothing else. */
function putData(name, value) {
  put(name, JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026'));
}

/** What a module of src exports. */
async function evaluate(entry) {
  const { outputFiles } = await esbuild.build({ absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, format: 'cjs', logLevel: 'error' });
  const module = { exports: {} };
  new Function('module', outputFiles[0].text)(module);
  return module.exports;
}

/** One file a language, with the words that the bundle does not have itself, and the example plan in each. */
async function buildLanguages() {
  const { languageFiles, exampleTexts } = await evaluate('src/catalogue/language-files.ts');
  const example = readFileSync(join(root, 'src/example-plan.json'), 'utf8');
  mkdirSync(join(dist, 'lang'));
  for (const [language, words] of Object.entries(languageFiles)) putData(`lang/${language}.html`, words);
  putData('lang/en-example.html', JSON.parse(example));
  for (const [language, texts] of Object.entries(exampleTexts)) {
    putData(`lang/${language}-example.html`, JSON.parse(example, (_, value) => (typeof value === 'string' ? (texts[value] ?? value) : value)));
  }
}

/** What `describeApi` gives back: nobody but a shell asks for it. */
async function buildDescriptions() {
  putData('api.html', (await evaluate('src/sidebar/contract.ts')).apiDescriptions);
}

async function buildWorkbench() {
  const external = {
    name: 'external-packages',
    setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || /^(@odoo|core-js)\//.test(path) ? undefined : { path, external: true })),
  };
  await esbuild.build({
    absWorkingDir: root,
    // The page's server keeps the workbook in a thread, which is a program of its own.
    entryPoints: { workbench: 'workbench/main.ts', room: 'workbench/server/room-worker.ts' },
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
  await Promise.all([buildCode(), buildSidebar(), buildMail(), buildLanguages(), buildDescriptions()]);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(root, 'dist'));
  await Promise.all([buildWorkbench(), buildPage()]);
}

main().catch((error) => {
  rmSync(dist, { recursive: true, force: true });
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
