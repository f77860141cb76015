/**
 * Makes `dist/`, what the package consists of beside its documents: one file of code, and the types that a caller sees. npm runs it before it
 * packs. What the runtime uses of other packages stays in them (`dependencies`).
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const require = createRequire(import.meta.url);

/** The code, for `require`; a module that names the same exports for `import`, so that both have the same classes. */
async function buildCode() {
  const code = join(dist, 'index.cjs');
  await build({
    absWorkingDir: here,
    entryPoints: ['package.ts'],
    outfile: code,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    legalComments: 'none',
    logLevel: 'error',
  });
  const names = Object.keys(require(code)).sort();
  writeFileSync(join(dist, 'index.mjs'), `export { ${names.join(', ')} } from './index.cjs';\n`);
}

/** What callers hold without looking into it: the engine's document, and the services of an execution. */
const opaque = {
  'engine/document': ['Document', 'CellRead'],
  'host/services': ['Services'],
};

/** The declarations that package.ts reaches, without what is protected or internal. */
function buildTypes() {
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...JSON.parse(readFileSync(join(here, '../tsconfig.base.json'), 'utf8')).compilerOptions,
      target: 'es2022',
      lib: ['es2023'],
      types: ['node'],
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
    },
    here,
  );
  const program = ts.createProgram([join(here, 'package.ts'), join(here, 'host/gas-local.d.ts')], options);
  const made = new Map();
  program.emit(
    undefined,
    (file, text) => made.set(relative(here, file).replace(/\.d\.ts$/, ''), text),
    undefined,
    true,
    {
      afterDeclarations: [dropProtected],
    },
  );
  if (made.size === 0) throw new Error('The compiler made no types.');
  for (const [file, names] of Object.entries(opaque))
    made.set(file, names.map((name) => `export type ${name} = Readonly<object>;\n`).join(''));
  const kept = new Set();
  keepReached(made, 'package', kept);
  writeFileSync(join(dist, 'index.d.ts'), "export * from './types/package';\n");
  // For `import` the file is a module; its types are those of `require`.
  writeFileSync(join(dist, 'index.d.mts'), "export * from './index.js';\n");
}

/** Leaves protected and private members out of the classes, since nobody outside derives classes of them. */
function dropProtected(context) {
  const isHidden = (member) =>
    ts.canHaveModifiers(member) &&
    ts
      .getModifiers(member)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ProtectedKeyword || kind === ts.SyntaxKind.PrivateKeyword);
  const visit = (node) => {
    if (!ts.isClassDeclaration(node)) return ts.visitEachChild(node, visit, context);
    return context.factory.updateClassDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      node.members.filter((member) => !isHidden(member)),
    );
  };
  return (file) => ts.visitNode(file, visit);
}

/** Writes a file's declarations and those that they need. @param {Map<string, string>} made @param {Set<string>} kept */
function keepReached(made, file, kept) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = withoutUnused(made.get(file));
  const path = join(dist, 'types', `${file}.d.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
    const target = [join(dirname(file), name), join(dirname(file), name, 'index')].find((found) => made.has(found));
    if (target === undefined) throw new Error(`${file}: there are no types of ${name}.`);
    keepReached(made, target, kept);
  }
}

/** Without imports of names that only left-out members used. @param {string} text */
function withoutUnused(text) {
  return text.replace(/^import (type )?\{([^}]*)\} from ([^\n]+)\n/gm, (line, type = '', names, source) => {
    const rest = text.replace(line, '');
    const used = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => {
        const own = name
          .replace(/^type /, '')
          .split(' as ')
          .pop();
        return own !== '' && new RegExp(`\\b${own}\\b`).test(rest);
      });
    return used.length === 0 ? '' : `import ${type}{ ${used.join(', ')} } from ${source}\n`;
  });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
copyFileSync(join(here, '../LICENSE'), join(dist, 'LICENSE'));
buildTypes();
await buildCode();
