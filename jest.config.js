/** Tests are TypeScript, compiled one file at a time by swc; `npm run check` is what checks the types. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // Every package that the tests load has a CommonJS build: only our own files are compiled.
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^@odoo/owl$': '<rootDir>/runtime/engine/owl-stub.ts' },
  testTimeout: 60000,
  // Each worker loads the spreadsheet engine: more of them than this cost more than they save.
  maxWorkers: 2,
  // What a worker has loaded for one file stays behind: it begins anew before it takes a small machine's memory.
  workerIdleMemoryLimit: '1200MB',
};
