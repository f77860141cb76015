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

/** What is pushed as a room of its own, and its entry. The first holds what every run needs. */
const rooms = {
  main: 'src/main.ts',
  mail: 'src/mail/index.ts',
  desk: 'src/google/desk/index.ts',
  maker: 'src/google/maker/index.ts',
  night: 'src/google/night/index.ts',
};

/** A room with fewer signs stands in Code.js. */
const smallRoom = 300;

/** The modules of src/ as few small ES modules: one for each room, and what several of them share. */
async function splitIntoRooms() {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: rooms,
    outdir: 'out',
    chunkNames: 'shared-[hash]',
    splitting: true,
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
  return modulesOf(metafile, outputFiles, Object.keys(rooms));
}

/** What esbuild made of the entries and of what they share, as bodies of functions; the entries first, in the order given. */
function modulesOf(metafile, outputFiles, entries) {
  const nameOf = (path) => /([^/]*)\.js$/.exec(path)[1];
  const paths = Object.keys(metafile.outputs).filter((path) => path.endsWith('.js'));
  // Names by order, so that a change of one line does not rename files.
  const names = new Map(
    paths
      .map(nameOf)
      .filter((name) => !entries.includes(name))
      .map((name, index) => [name, `shared${index + 1}`]),
  );
  const named = (path) => names.get(nameOf(path)) ?? nameOf(path);
  const modules = paths.map((path) => {
    const { imports, exports } = metafile.outputs[path];
    const { text } = outputFiles.find((file) => file.path === join(root, path));
    return {
      name: named(path),
      needs: imports.map((one) => named(one.path)),
      names: exports,
      body: asBody(text, named),
    };
  });
  const rank = ({ name }) => (entries.includes(name) ? entries.indexOf(name) : entries.length);
  return modules.sort((one, other) => rank(one) - rank(other));
}

/**
 * A module as the body of a function of `need_`, which gives what another module exports: `import{a as b}from"./c.js"` becomes
 * `const{a:b}=need_("c")`, and `export{a as start}` becomes `return{start:a}`.
 */
function asBody(module, named) {
  const { body } = acorn.parse(module, { ecmaVersion: 2022, sourceType: 'module' });
  let [text, end] = [module, ''];
  for (const node of [...body].reverse()) {
    const list = (inner, outer) =>
      node.specifiers
        .map((one) => (one[inner].name === one[outer].name ? one[inner].name : `${one[outer].name}:${one[inner].name}`))
        .join();
    if (node.type === 'ImportDeclaration') {
      const need = `need_(${JSON.stringify(named(node.source.value))})`;
      text = `${text.slice(0, node.start)}${node.specifiers.length ? `const{${list('local', 'imported')}}=${need};` : ''}${text.slice(node.end)}`;
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration || node.source) throw new Error('A module of the bundle exports otherwise than by a list.');
      end = `return{${list('local', 'exported')}};`;
      text = `${text.slice(0, node.start)}${text.slice(node.end)}`;
    }
  }
  return `${text}\n${end}`;
}

/** A function `name` with that body, as small as it gets. */
async function asFunction(name, body) {
  // esbuild looks at one expression at a time; terser takes another 2 % away. Arrows are safe: no function of ours is called with `new`.
  const { code = '' } = await minify(`function ${name}(need_) {\n${body}\n}`, {
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true },
    mangle: { reserved: ['need_'] },
    format: { comments: false },
  });
  return code;
}

/**
 * Code.js with what every run needs; every other room is a file that is loaded when something in it is wanted, because each run reads all
 * of Code.js before it does anything.
 */
async function buildCode() {
  const all = await splitIntoRooms();
  const find = (name) => all.find((one) => one.name === name);
  const core = new Set(['main']);
  for (const name of core) for (const need of find(name).needs) core.add(need);
  // A room that only hands on what rooms share costs less here than a file to be read.
  for (const { name, body } of all) if (body.length < smallRoom) core.add(name);
  const stubs = find('main').names.map(
    (name) => `function ${name}() { return need_('main').${name}.apply(null, arguments); }`,
  );
  const bodies = await Promise.all([...core].map((name) => asFunction(`${name}_`, find(name).body)));
  put(
    'Code.js',
    [
      '/* Waymark, MIT. Built by build.js from src/: change it there. */',
      'var loaded_ = null;',
      'function need_(room) {',
      '  if (!loaded_) loaded_ = {};',
      '  return loaded_[room] || (loaded_[room] = (core_(room) || read_(room))(need_));',
      '}',
      'function core_(room) {',
      `  return { ${[...core].map((name) => `${name}: ${name}_`).join(', ')} }[room];`,
      '}',
      'function read_(room) {',
      "  return new Function('need_', JSON.parse(HtmlService.createHtmlOutputFromFile('rooms/' + room).getContent()));",
      '}',
      ...stubs,
      ...bodies,
      '',
    ].join('\n'),
  );
  for (const { name, body } of all) {
    if (core.has(name)) continue;
    const text = await asFunction('room_', body);
    putData(`rooms/${name}.html`, text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')));
  }
}

/** Fails on `//` inside a template literal, with the text around it: Apps Script would cut the page off there. @param {string} script */
function refuseComments(script) {
  acorn.parse(script, {
    ecmaVersion: 2022,
    onToken: ({ type, value }) => {
      if (type.label === 'template' && String(value).includes('//'))
        throw new Error(`Sidebar.html: // inside a template literal: ${String(value).slice(0, 80)}`);
    },
  });
}

/** The sidebar's page with what it opens with, and the other views as a file that the page asks for. */
async function buildSidebar() {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: 'src/sidebar/main.tsx', views: 'src/sidebar/more-views.ts' },
    chunkNames: 'shared-[hash]',
    splitting: true,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
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
  const [views, ...core] = modulesOf(metafile, outputFiles, ['views', 'main']);
  const bodies = await Promise.all([views, ...core].map(({ name, body }) => asFunction(`${name}_`, body)));
  const [later, ...first] = bodies.map((code) => code.replace(/<\/script/gi, '<\\/script'));
  const script = [
    'var loaded_={};',
    'function need_(room){return loaded_[room]||(loaded_[room]=globalThis[room+"_"](need_))}',
    ...first,
    'need_("main");',
  ].join('');
  for (const text of [script, later]) refuseComments(text);
  putData('rooms/views.html', later);
  const { code: css } = await esbuild.transform(readFileSync(join(root, 'src/sidebar/sidebar.css'), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const page = readFileSync(join(root, 'src/sidebar/sidebar.html'), 'utf8');
  put(
    'Sidebar.html',
    page
      .replace('<!-- css -->', () => `<style>${css.trim()}</style>`)
      .replace('<!-- js -->', () => `<script>${script.trim()}</script>`),
  );
}

/** A data file that the bundle reads on demand: JSON in an HTML file, because Apps Script pushes nothing else. */
function putData(name, value) {
  put(name, JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026'));
}

/** What a module of src exports. */
async function evaluate(entry) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    logLevel: 'error',
  });
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
    putData(
      `lang/${language}-example.html`,
      JSON.parse(example, (_, value) => (typeof value === 'string' ? (texts[value] ?? value) : value)),
    );
  }
}

/** What `describeApi` gives back: nobody but a shell asks for it. */
async function buildDescriptions() {
  putData('api.html', (await evaluate('src/sidebar/contract.ts')).apiDescriptions);
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
  mkdirSync(join(dist, 'rooms'), { recursive: true });
  mkdirSync(join(root, '.build'), { recursive: true });
  copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
  await Promise.all([buildCode(), buildSidebar(), buildLanguages(), buildDescriptions()]);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(root, 'dist'));
  await Promise.all([buildWorkbench(), buildPage()]);
}

main().catch((error) => {
  rmSync(dist, { recursive: true, force: true });
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
