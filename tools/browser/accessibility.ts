/** Runs axe on a page: the rules of WCAG 2.0 to 2.2, levels A and AA, including colour contrast. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Frames are checked separately, because axe cannot enter a sandboxed frame from its page. */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  iframes: false,
  resultTypes: ['violations', 'incomplete'],
};

let source: string | undefined;
const axeSource = (): string => (source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

/** One line for each violation: the rule, the element and the reason. `leaveOut` are selectors of elements to skip. */
export async function findViolations(frame: Frame, leaveOut: readonly string[] = []): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource());
  const { violations } = await frame.evaluate(
    async ([options, exclude]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
      };
      return await axe.run(exclude.length ? { exclude: exclude.map((selector) => [selector]) } : document, options);
    },
    [OPTIONS, [...leaveOut]] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
    ),
  );
}
