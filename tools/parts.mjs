/**
 * The parts of the checks: `{ name, run }`, where `run` resolves to `{ passed, failed, output }` and `output`
 * is what a person needs to correct the failure.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bin, root } from './ready.mjs';
import { findBlemishes } from './wording.mjs';

const TYPES = [
  'src/tsconfig.pure.json',
  'src/tsconfig.json',
  'src/sidebar/tsconfig.json',
  'probes/tsconfig.json',
  'workbench/page/tsconfig.json',
  'tsconfig.json',
  'tools/browser/tsconfig.json',
];
const CRUISED = ['src', 'runtime', 'workbench', 'probes', 'bench', 'test'].filter((folder) =>
  existsSync(join(root, folder)),
);

export const format = {
  name: 'format',
  run: async () =>
    oneOf([
      await execute(bin('prettier'), [
        '--check',
        '.',
        '--log-level=warn',
        '--cache',
        '--cache-location=.build/prettier',
      ]),
    ]),
};

export const types = { name: 'types', run: async () => oneOf(await Promise.all(TYPES.map(compile))) };

export const lint = {
  name: 'lint',
  run: async () =>
    oneOf([await execute(bin('eslint'), ['.', '--max-warnings=0', '--cache', '--cache-location=.build/eslint'])]),
};

export const imports = {
  name: 'imports',
  run: async () =>
    oneOf([
      await execute(bin('dependency-cruiser', 'depcruise'), [
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type=err',
        ...CRUISED,
      ]),
    ]),
};

/** Files, exports, types and packages that nothing uses. */
export const unused = {
  name: 'unused code',
  run: async () => oneOf([await execute(bin('knip'), ['--no-progress', '--treat-config-hints-as-errors'])]),
};

export const wording = {
  name: 'wording',
  run: async () => {
    const found = await findBlemishes(root);
    return oneOf([{ code: found.length ? 1 : 0, output: found.join('\n') }]);
  },
};

/**
 * Jest on the given folders (all of test/ when none). `live` shows jest's own report while it runs; otherwise it is the output.
 * `workers` is how many files run at a time.
 * A suite that cannot be loaded counts as one failure.
 */
export function jest(name, folders, { live = false, workers = '100%', args = [] } = {}) {
  return {
    name,
    run: async () => {
      const report = join(root, '.build', `jest-${name}.json`);
      mkdirSync(join(root, '.build'), { recursive: true });
      rmSync(report, { force: true });
      const { code, output } = await execute(
        bin('jest'),
        [
          '--ci',
          '--passWithNoTests',
          `--maxWorkers=${workers}`,
          '--json',
          `--outputFile=${report}`,
          ...args,
          ...folders,
        ],
        { stdio: ['ignore', 'ignore', live ? 'inherit' : 'pipe'] },
      );
      const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = readReport(report);
      const failed = numFailedTests + numRuntimeErrorTestSuites;
      return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output: live ? '' : output };
    },
  };
}

/** Runs a part, prints its result in one line (and all of its output when it failed), and resolves to its counts. */
export async function report({ name, run }) {
  const start = performance.now();
  const { passed, failed, output } = await run().catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = passed + failed === 1 ? '' : `${passed} passed${failed ? `, ${failed} failed` : ''}, `;
  console.log(`${failed ? '✗' : '✓'} ${name} (${count}${seconds} s)`);
  if (failed && output.trim()) console.log(output.trim());
  return { passed, failed };
}

export const sum = (counts) =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** Several runs that count as one. */
function oneOf(results) {
  const broken = results.filter(({ code }) => code !== 0);
  return {
    passed: broken.length ? 0 : 1,
    failed: broken.length ? 1 : 0,
    output: broken.map(({ output }) => output).join('\n'),
  };
}

/** The native compiler; where npm has no build of it for this machine, the one that is written in JavaScript. */
function typeChecker() {
  const built = join(root, `node_modules/@typescript/typescript-${process.platform}-${process.arch}`);
  return bin(existsSync(built) ? 'typescript-native' : 'typescript', 'tsc');
}

function compile(project) {
  // Results are cached, so that a second run reads only changed files.
  const memory = join('.build/types', project.replaceAll('/', '-').replace('.json', '.tsbuildinfo'));
  return execute(typeChecker(), ['-p', project, '--incremental', '--tsBuildInfoFile', memory, '--pretty', 'false']);
}

/** Models of spreadsheets are many short-lived objects: with more memory for these, the run takes a third less time. */
const ROOM_FOR_THE_YOUNG = '--max-semi-space-size=64';

function execute(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    // In the environment, so that programs which tests start inherit it.
    const env = {
      ...process.env,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, ROOM_FOR_THE_YOUNG].filter(Boolean).join(' '),
    };
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }; // jest itself failed, as its exit code shows
  }
}
