/** Where knip starts when it looks for files, exports, types and packages that nothing uses (`npm run check`). */
module.exports = {
  workspaces: {
    '.': {
      entry: [
        'build.js',
        // The entry files of build.js's bundles, and each language.
        'src/main.ts',
        'probes/main.ts',
        'probes/facts/index.ts',
        'src/sidebar/main.tsx',
        'src/**/*.css',
        'src/catalogue/language-{names,file}.ts',
        'src/catalogue/*/index.ts',
        'tools/*.{mjs,cjs}',
        'tools/paste/words/*.mjs',
        'tools/browser/screenshots.ts',
        'bench/{main,runtime,domain,page,commands,server-memory,soak}.ts',
        'test/**/*.test.ts',
        'test/{bundle/runtime,sidebar/page}-environment.js',
        'test/runtime/services/fixtures/parse-pages.mjs',
      ],
      project: ['**/*.{ts,tsx,js,mjs,cjs,css}', '!test/**/fixtures/**/*.{js,gs}'],
      typescript: {
        config: [
          'tsconfig.json',
          'src/tsconfig*.json',
          'src/sidebar/tsconfig.json',
          'probes/tsconfig.json',
          'tools/browser/tsconfig.json',
        ],
      },
      // Programs that are run by their path, and the engine, whose templates a test reads.
      // A test mounts a small disk, where that is allowed.
      ignoreBinaries: ['mount', 'umount'],
      ignoreDependencies: [
        '@google/clasp',
        'dependency-cruiser',
        'prettier',
        'typescript-native',
        '@odoo/o-spreadsheet',
      ],
      // Jest finds a test's environment from the root, not from the test.
      ignoreUnresolved: ['./test/bundle/runtime-environment.js', './test/sidebar/page-environment.js'],
    },
    runtime: {
      entry: ['index.ts', 'package.ts', 'host/make-reference.mjs', 'example/*.mjs', 'example/add-on/*.js'],
      // make-reference.mjs reads its files and does not import them.
      ignoreDependencies: ['gas-types-detailed'],
    },
    workbench: {
      // TypeScript takes the types of a .cjs file from the .d.cts beside it.
      entry: ['demo.ts', 'load-cached.ts', 'server/workbook-worker.ts', 'page/main.tsx', '*.d.cts'],
      typescript: { config: ['page/tsconfig.json'] },
      // The workbench imports the runtime's files by their paths.
      ignoreDependencies: ['@waymark/apps-script-runtime'],
    },
  },
  // So that knip counts packages with styles as used.
  compilers: { css: (text) => [...text.matchAll(/@import [^;]+/g)].join('\n').replaceAll('@import', 'import') },
};
