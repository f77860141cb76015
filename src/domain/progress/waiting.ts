import { isOpen, type Step } from '../plan/plan';

/*
 * Which steps wait for which, by the column After. No step waits for a step that is done or let go.
 * (rules W7, W12, F1)
 */

export interface Waiting {
  /** By ID: the open steps that a step waits for, in the order typed, without those of its own circle; absent when it waits for none. */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>;
  /** IDs of all steps in the circle of a step, in the order of the rows; absent when it is in no circle. */
  readonly circleOf: ReadonlyMap<string, readonly string[]>;
  /** Each circle once, in the order of the rows. */
  readonly circles: readonly (readonly string[])[];
  /** By ID: how many open steps wait for the step directly. */
  readonly waitedForBy: ReadonlyMap<string, number>;
}

type WaitingStep = Pick<Step, 'id' | 'status' | 'after'>;

/** Reads the waits-for graph of all steps; linear in steps and references, at any depth. Of steps with the same ID the first counts. */
export function readWaiting(steps: readonly WaitingStep[]): Waiting {
  const ids: string[] = [];
  const numberOf = new Map<string, number>();
  const open: WaitingStep[] = [];
  for (const step of steps) {
    if (step.id === '' || numberOf.has(step.id) || !isOpen(step)) continue;
    numberOf.set(step.id, ids.length);
    ids.push(step.id);
    open.push(step);
  }
  const edges = open.map((step) => {
    const targets = new Set<number>();
    for (const id of step.after) {
      const target = numberOf.get(id);
      if (target !== undefined) targets.add(target);
    }
    return [...targets];
  });
  const component = components(edges);

  const members = new Map<number, string[]>();
  ids.forEach((id, node) => {
    const list = members.get(component[node] ?? -1);
    if (list) list.push(id);
    else members.set(component[node] ?? -1, [id]);
  });
  const circleOf = new Map<string, readonly string[]>();
  const circles: string[][] = [];
  ids.forEach((id, node) => {
    const circle = members.get(component[node] ?? -1) ?? [];
    if (circle.length === 1 && !edges[node]?.includes(node)) return;
    circleOf.set(id, circle);
    if (circle[0] === id) circles.push(circle);
  });

  const waitsFor = new Map<string, readonly string[]>();
  const waitedForBy = new Map<string, number>();
  edges.forEach((targets, node) => {
    const id = ids[node] ?? '';
    const outside = targets
      .filter((target) => component[target] !== component[node])
      .map((target) => ids[target] ?? '');
    if (outside.length > 0) waitsFor.set(id, outside);
    for (const target of targets) {
      if (target !== node) waitedForBy.set(ids[target] ?? '', (waitedForBy.get(ids[target] ?? '') ?? 0) + 1);
    }
  });
  return { waitsFor, circleOf, circles, waitedForBy };
}

/**
 * Strongly connected components (Tarjan 1972), with an explicit stack: a chain of ten thousand steps would overflow the call stack.
 * Gives each node the number of its component.
 */
function components(edges: readonly (readonly number[])[]): number[] {
  const count = edges.length;
  const order = new Array<number>(count).fill(-1);
  const low = new Array<number>(count).fill(0);
  const component = new Array<number>(count).fill(-1);
  const nextEdge = new Array<number>(count).fill(0);
  const path: number[] = [];
  const open: number[] = [];
  let visited = 0;
  let found = 0;
  const visit = (node: number): void => {
    order[node] = low[node] = visited;
    visited += 1;
    open.push(node);
    path.push(node);
  };
  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    visit(start);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0;
      const at = nextEdge[node] ?? 0;
      const target = edges[node]?.[at];
      if (target !== undefined) {
        nextEdge[node] = at + 1;
        if (order[target] === -1) visit(target);
        else if (component[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found += 1;
    }
  }
  return component;
}
