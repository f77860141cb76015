import type { Problem } from '../../domain/plan/plan';
import type { TabKey } from '../../tables/column';
import { isStructural, sayLong } from '../../tables/say-problem';
import type { Found } from '../ports';
import { nameOfTab } from './say-problems';
import { checkStructure } from './check-structure';

/** An empty tab: only the headers of these tabs are checked. */
const nothing = { cells: [], formulas: [] };

/**
 * One sentence for each fault of a whole tab that shows without reading rows. Of Home and the Timeline it knows what the last update found.
 * @param tabs the tabs to check: each that was not read costs a call to Google, but not Home and the Timeline
 * @param others problems that were read anyway: those of whole tabs are told too
 */
export function sayWrong(found: Found, tabs: readonly TabKey[], others: readonly Problem[] = []): string[] {
  const standing = Object.fromEntries(tabs.map((tab) => [tab, nothing]));
  const whole = others.filter(({ row, code }) => row === 0 && isStructural(code));
  return [...checkStructure(found, standing), ...whole].map((problem) =>
    sayLong(problem, nameOfTab(found, problem.tab), found.words),
  );
}
