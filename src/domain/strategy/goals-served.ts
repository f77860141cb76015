import type { Goal } from '../plan/plan';

/** The IDs of the goals that serve each choice, in the order of the rows; goals that were let go are left out. (rule E18) */
export function goalsServed(goals: readonly Pick<Goal, 'id' | 'status' | 'choice'>[]): Map<string, string[]> {
  const served = new Map<string, string[]>();
  for (const { id, status, choice } of goals) {
    if (id === '' || !choice || status === 'letGo') continue;
    served.set(choice, [...(served.get(choice) ?? []), id]);
  }
  return served;
}
