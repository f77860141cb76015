/** Functions of the project by name: those at its top level, and those that its function `call(name, request)` dispatches to, if it has that function. */
import type { RunOptions, Workbook } from '../runtime';

type Answer = ReturnType<Workbook['call']>;

const door = 'call';

/** In a project with `call`, a name that is not at the top level is called with `call`. */
function behindDoor(workbook: Workbook, name: string): boolean {
  const { functions } = workbook.project();
  return !functions.has(name) && functions.has(door);
}

/** Calls a function as the sidebar does, and throws its failure. */
export function callProject(
  workbook: Workbook,
  name: string,
  args: readonly unknown[],
  options: RunOptions = {},
): Answer {
  return behindDoor(workbook, name)
    ? workbook.call(door, [name, ...args], options)
    : workbook.call(name, args, options);
}

/** The same without a trace in report and meter; undefined when there is no such function or it fails. */
export function askProject(workbook: Workbook, name: string): Answer | undefined {
  if (!workbook.hasProject) return undefined;
  return behindDoor(workbook, name) ? workbook.ask(door, [name, {}]) : workbook.ask(name);
}

/** The function that a page calls: the name passed to `call`, else the function that ran. */
export function calledFunction(ran: string, request: unknown): string {
  const { args } = (request ?? {}) as { readonly args?: readonly unknown[] };
  const named = args?.[0];
  return ran === door && typeof named === 'string' ? named : ran;
}
