import { GREATEST_NUMBER } from '../../domain/plan/references';
import { tables } from '../../tables/design';
import type { NumberedTab } from './number-rows';
import type { PlanRead } from './read-plan';

/** Gives new IDs, each of which was never used before. (rules I2, I3) */
export function idsAfter(
  read: PlanRead,
  tab: NumberedTab,
): { readonly next: () => string; readonly greatest: () => number } {
  const { prefix } = tables[tab];
  let greatest = read.counters[tab] ?? 0;
  const taken = new Set(read.ids[tab]?.values());
  return {
    next() {
      let number = greatest + 1;
      // When the user typed the greatest possible number, take the smallest number that is free.
      if (number <= GREATEST_NUMBER) greatest = number;
      else for (number = 1; taken.has(`${prefix}${number}`);) number += 1;
      taken.add(`${prefix}${number}`);
      return `${prefix}${number}`;
    },
    greatest: () => greatest,
  };
}
