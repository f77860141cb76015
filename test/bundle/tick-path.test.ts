/** @jest-environment ./test/bundle/runtime-environment.js */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dist, openFile, startPlan } from './plan';

/*
 * The way of a tick through the code, as docs/architecture.md lists it: the call stack of the built script while it writes the cell.
 */

const code = readFileSync(join(dist, 'Code.js'), 'utf8').split('\n');

/** The source file of a line of the built script: esbuild writes its path above its code. */
function sourceOf(line: number): string | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    const [, path] = /^\s*\/\/ (src\/\S+)$/.exec(code[at] ?? '') ?? [];
    if (path !== undefined) return path;
  }
  return undefined;
}

/** The files of a stack, from the entry on, each once. */
function filesOf(stack: string): string[] {
  const lines = [...stack.matchAll(/Code\.js:(\d+):\d+/g)].map(([, line]) => Number(line));
  return [...new Set(lines.reverse().flatMap((line) => sourceOf(line) ?? []))];
}

/** The files on the call stack while the script writes the first cell of a tick, from the entry on. */
function tickedThrough(): string[] {
  const project = mkdtempSync(join(tmpdir(), 'waymark-tick-'));
  try {
    cpSync(dist, project, { recursive: true });
    // Below the code, so that its lines keep their numbers.
    writeFileSync(join(project, 'Code.js'), `${code.join('\n')}\nError.stackTraceLimit = 200;\n`);
    const plan = openFile({ project, from: startPlan().workbook.copy() });
    const { id } = plan.call<{ id: string }>('saveStep', { step: { title: 'Write to Ada' }, key: 'k' });
    const request = ['tickStep', { id, done: true }];
    const dry = openFile({ project, from: plan.workbook.copy() });
    dry.workbook.call('call', request);
    const at = dry.workbook.callLog().find(({ method }) => method === 'SpreadsheetApp.Range.setValues')?.n ?? 0;
    try {
      plan.workbook.call('call', request, { faults: [{ at, kind: 'server' }] });
      return [];
    } catch (error) {
      return filesOf((error as { readonly scriptStack: string }).scriptStack);
    }
  } finally {
    rmSync(project, { recursive: true });
  }
}

test('a tick passes at most twelve files, and docs/architecture.md lists them', () => {
  const document = readFileSync(resolve(__dirname, '../../docs/architecture.md'), 'utf8');
  const [, section = ''] = /\n## A tick, from button to cell\n([^]*?)\n## /.exec(document) ?? [];
  const listed = [...section.matchAll(/^\| +\d+ \| `([^`]+)` +\|/gm)].map(([, path = '']) => path);
  // Each `await` of the page ends a stack, so the page's files are not measured.
  const ofScript = listed.filter((path) => !path.startsWith('src/sidebar/'));
  expect(ofScript.length).toBeGreaterThan(0);
  expect(tickedThrough()).toEqual(ofScript);
  expect(listed.length).toBeLessThanOrEqual(12);
});
