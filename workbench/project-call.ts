/** Functions of the project by name: those at its top level, and those behind its one door `call(name, request)` if it has one. */
import type { RunOptions, Workbook } from '../runtime';

type Answer = ReturnType<Workbook['call']>;

const door = 'call';

/** A name that is not at the top level of a project with a door goes through it. */
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

/** The function that a call of a page means: the one that is named to the door, else the one that ran. */
export function calledFunction(ran: string, request: unknown): string {
  const { args } = (request ?? {}) as { readonly args?: readonly unknown[] };
  const named = args?.[0];
  return ran === door && typeof named === 'string' ? named : ran;
}
