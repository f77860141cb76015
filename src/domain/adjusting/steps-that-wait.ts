import { isOpen, type Step } from '../plan/plan';

/**
 * The open steps that wait for a step, directly or through other open steps, in the order of the rows; without the step itself.
 * Linear in steps and references. (rule A2)
 */
export function stepsThatWait(steps: readonly Step[], id: string): Step[] {
  const waiting = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.id === '' || !isOpen(step)) continue;
    for (const target of step.after) {
      const list = waiting.get(target);
      if (list) list.push(step);
      else waiting.set(target, [step]);
    }
  }
  const found = new Set([id]);
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const step of waiting.get(next) ?? []) {
      if (found.has(step.id)) continue;
      found.add(step.id);
      queue.push(step.id);
    }
  }
  return steps.filter((step) => step.id !== id && found.has(step.id) && isOpen(step));
}
