/**
 * The import rules of docs/architecture.md: main → google → api → actions → {tables, mail} → domain. A rule names where a folder may
 * reach; whatever else it reaches is an error. Types may be taken from anywhere below, since they are gone once compiled.
 */
const LAYERS = [
  { from: 'src/domain', may: ['src/domain'], packages: [] },
  // Words only: what it needs of the others are types.
  { from: 'src/catalogue', may: ['src/catalogue'], packages: [] },
  { from: 'src/tables', may: ['src/tables', 'src/domain', 'src/catalogue'], packages: [] },
  { from: 'src/mail', may: ['src/mail', 'src/domain', 'src/catalogue'], packages: [] },
  {
    from: 'src/actions',
    may: ['src/actions', 'src/tables', 'src/mail', 'src/domain', 'src/catalogue'],
    packages: [],
  },
  {
    from: 'src/api',
    may: ['src/api', 'src/actions', 'src/tables', 'src/mail', 'src/domain', 'src/catalogue'],
    packages: [],
  },
  {
    from: 'src/google',
    may: ['src/google', 'src/api', 'src/actions', 'src/tables', 'src/mail', 'src/domain', 'src/catalogue'],
    packages: [],
  },
  // The page knows the server by the types of its API alone; it judges a goal while one types by the very rules that the server has.
  { from: 'src/sidebar', may: ['src/sidebar', 'src/domain', 'src/catalogue'], packages: ['preact'] },
];

const folder = (path) => `^${path}(/|\\.tsx?$|$)`;
const anyOf = (paths) => paths.map(folder).join('|');
const inPackage = (names) => names.map((name) => `node_modules/${name}/`);

/** Rules for one layer: its own modules, its packages, and no more types than its level may know. */
function layer({ from, may, packages }) {
  const name = from.replace('src/', '');
  return [
    {
      name: `${name}-reaches-only-${may.length > 1 ? 'what-is-below' : 'itself'}`,
      comment: `${from} may import ${may.join(', ')}.`,
      severity: 'error',
      from: { path: folder(from) },
      to: {
        path: '^(src|runtime|workbench|test|bench|tools)/',
        pathNot: anyOf(may),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: `${name}-uses-only-its-packages`,
      comment: `${from} may use ${packages.join(', ') || 'no package'}: every byte of it is pushed to Google.`,
      severity: 'error',
      from: { path: folder(from) },
      to: {
        path: 'node_modules/',
        ...(packages.length ? { pathNot: inPackage(packages) } : {}),
        dependencyTypesNot: ['type-only'],
      },
    },
  ];
}

module.exports = {
  forbidden: [
    ...LAYERS.flatMap(layer),
    {
      name: 'main-only-lists-entries',
      comment:
        'src/main.ts is the list of functions that Google may call: it imports src/google, and the answer to a call from src/api.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { pathNot: anyOf(['src/google', 'src/api/index']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'types-flow-one-way-too',
      comment: 'A layer that needs even a type from above it is in the wrong place.',
      severity: 'error',
      from: { path: '^src/(domain|tables|mail|catalogue)/' },
      to: { path: '^src/(actions|api|google|sidebar)/' },
    },
    {
      name: 'actions-are-below-the-api',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: { path: '^src/(api|sidebar)/' },
    },
    {
      name: 'api-knows-no-page',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/sidebar/' },
    },
    {
      name: 'only-google-knows-google',
      severity: 'error',
      from: { path: '^src/(domain|tables|mail|catalogue|actions|api|sidebar)/' },
      to: { path: '^src/google/' },
    },
    {
      name: 'src-uses-nothing-of-node',
      comment: 'Apps Script has no modules of Node.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(runtime|workbench|test|bench|tools)/' },
    },
    {
      name: 'probes-stand-alone',
      comment: 'The probes judge what was built: they have no code of Waymark or of the runtime.',
      severity: 'error',
      from: { path: '^probes/', pathNot: '^probes/build\\.js$' },
      to: { pathNot: '^probes/' },
    },
    {
      name: 'runtime-knows-nothing-of-waymark',
      comment: 'The runtime runs any Apps Script project.',
      severity: 'error',
      from: { path: '^runtime/' },
      to: { path: '^(src|workbench|test|bench|tools)/' },
    },
    {
      name: 'workbench-loads-dist-not-src',
      comment: 'What it runs is what is pushed.',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^(src|test|bench|tools)/' },
    },
    {
      name: 'bench-measures-the-bundle',
      severity: 'error',
      from: { path: '^bench/', pathNot: '^bench/domain\\.ts$' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'bench-measures-rules-alone',
      comment: 'bench/domain.ts measures the rules without a spreadsheet.',
      severity: 'error',
      from: { path: '^bench/domain\\.ts$' },
      to: { path: '^(src|test)/', pathNot: '^src/domain/' },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need each other at run time are one module. Types may.',
      severity: 'error',
      from: { path: '^(src|runtime|workbench|bench)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'names-its-packages',
      comment: 'The root, runtime/ and workbench/ each import only packages that their own package.json names.',
      severity: 'error',
      from: { path: '^(src|runtime|workbench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'runs-on-dependencies',
      comment: 'What a program runs on is under dependencies, what builds and tests it under devDependencies.',
      severity: 'error',
      from: { path: '^(src|runtime|workbench)/', pathNot: '\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolves',
      severity: 'error',
      // The example imports the package by its name, as a stranger does: test/runtime/package.test.ts runs it.
      from: { pathNot: '^runtime/example/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // JSON and pages are read as text by the build.
    exclude: { path: '\\.(html|css|xml)$|^runtime/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
