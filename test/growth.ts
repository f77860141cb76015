import { Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * How much work a function does, as the number of operations that V8 counts. Unlike time, it is the same on every machine and under any load.
 * V8 counts each run of a block from the moment on that this file is imported, in functions that run for the first time after it.
 */

const project = pathToFileURL(join(__dirname, '..')).href;
const self = pathToFileURL(__filename).href;
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => session.disconnect());

/** How often blocks of the project's code ran since the last question. */
function takeBlocks(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result)
      if (url.startsWith(`${project}/`) && !url.includes('/node_modules/') && url !== self)
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}

/** Built-in methods that look at a whole array or text, which V8 does not count: each counts as many operations as that has items. */
const whole: readonly (readonly [prototype: object, names: readonly PropertyKey[]])[] = [
  [
    Array.prototype,
    ['includes', 'indexOf', 'lastIndexOf', 'slice', 'splice', 'concat', 'join', 'reverse', 'fill', 'shift', 'unshift'],
  ],
  [Array.prototype, [Symbol.iterator]],
  [String.prototype, ['split', 'replace', 'includes', 'indexOf', 'trim']],
];

/** The operations of `work`. */
function operationsOf(work: () => unknown): number {
  let items = 0;
  const restored = whole.flatMap(([prototype, names]) =>
    names.map((name) => {
      const before = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      const method = before.value as (...args: unknown[]) => unknown;
      const counted = function (this: { readonly length: number }, ...args: unknown[]): unknown {
        items += this.length;
        return Reflect.apply(method, this, args);
      };
      Object.defineProperty(prototype, name, { ...before, value: counted });
      return () => Object.defineProperty(prototype, name, before);
    }),
  );
  takeBlocks();
  try {
    work();
  } finally {
    for (const restore of restored) restore();
  }
  return takeBlocks() + items;
}

/**
 * How the work of a function grows with the size of its input.
 * @param prepare makes work of a size; only the work itself is counted, and not what happens once in a process
 * @returns how many times more operations the large work takes than the small one
 */
export function growthOf(prepare: (size: number) => () => unknown, small: number, large: number): number {
  // V8 counts the calls of a function only after its first ones.
  for (const size of [small, large]) operationsOf(prepare(size));
  return operationsOf(prepare(large)) / operationsOf(prepare(small));
}
