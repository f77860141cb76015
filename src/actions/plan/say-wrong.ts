import type { TabKey } from '../../tables/column';
import { sayLong } from '../../tables/say-problem';
import type { Found } from '../ports';
import { checkStructure } from './check-structure';

/** An empty tab: only the headers of these tabs are checked. */
const nothing = { cells: [], formulas: [] };

/**
 * One sentence for each fault of a whole tab that shows without reading rows. Of Home and the Timeline it knows what the last update found.
 * @param tabs the tabs to check: each that was not read costs a call to Google, but not Home and the Timeline
 */
export function sayWrong(found: Found, tabs: readonly TabKey[]): string[] {
  const standing = Object.fromEntries(tabs.map((tab) => [tab, nothing]));
  return checkStructure(found, standing).map((problem) => {
    const tab = problem.tab as TabKey;
    return sayLong(problem, found[tab]?.name ?? found.words.tabs[tab], found.words);
  });
}
