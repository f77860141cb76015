/** Tests are TypeScript, compiled one file at a time by swc; `npm run check` checks the types. */
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
  // Every package that the tests load has a CommonJS build: only the project's files are compiled.
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^@odoo/owl$': '<rootDir>/runtime/engine/owl-stub.ts' },
  testSequencer: '<rootDir>/test/longest-first.cjs',
  testTimeout: 60000,
  // Each worker loads the spreadsheet engine: more workers than this cost more time than they save.
  maxWorkers: 2,
  // What a worker loads for a file stays in its memory: it restarts before it uses up the memory of a small machine.
  workerIdleMemoryLimit: '1200MB',
};
