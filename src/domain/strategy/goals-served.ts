import type { Goal } from '../plan/plan';

/** The IDs of the goals that serve each choice, as the rows stand; goals that were let go serve nothing any more. (rule E18) */
export function goalsServed(goals: readonly Pick<Goal, 'id' | 'status' | 'choice'>[]): Map<string, string[]> {
  const served = new Map<string, string[]>();
  for (const { id, status, choice } of goals) {
    if (id === '' || !choice || status === 'letGo') continue;
    served.set(choice, [...(served.get(choice) ?? []), id]);
  }
  return served;
}
