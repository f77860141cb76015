import { say } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { sayLong } from '../../tables/say-problem';
import type { Found, FoundTab, ChangingPorts, ReadingPorts } from '../ports';
import { checkStructure } from './check-structure';
import { readPlan, type PlanRead } from './read-plan';
import { Told } from './told';
import { isStarted } from './is-started';
import { lockMilliseconds } from './patience';

/** How long a form waits for an update, such as the one that follows what its user has just typed into a row. */
const patience = 5 * lockMilliseconds;

/** What a form asks of a plan that is there, while nobody else updates it. Throws one sentence when that cannot be. */
export function changePlan<T>({ reader, lock, languages }: ChangingPorts, work: (found: Found) => T): T {
  const outcome = lock.during(patience, () => {
    const found = reader.find();
    if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
    return work(found);
  });
  if (!outcome.done) throw new Told(languages.knownWords().messages.busy);
  return outcome.result;
}

/** Everything that the plan holds, for a view that needs it all. Throws a sentence when there is no plan. */
export function readWhole(ports: ReadingPorts): PlanRead {
  const found = ports.reader.find();
  if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
  return readPlan(ports, found);
}

/** A tab that a form needs. Throws the sentence that says how to bring it back. */
export function needTab(found: Found, tab: TabKey): FoundTab {
  const { [tab]: there, words } = found;
  if (!there) throw new Told(say(words.problems.missingTab, { tab: words.tabs[tab] }));
  return there;
}

/** Refuses in one sentence what would write into a tab whose header is not in its row. (rule Y22) */
export function refuseLost(found: Found, ...tabs: readonly TabKey[]): void {
  const standing = Object.fromEntries(tabs.map((tab) => [tab, { cells: [], formulas: [] }]));
  const [wrong] = checkStructure(found, standing).filter(({ code }) => code.startsWith('header'));
  if (wrong) throw new Told(sayLong(wrong, found[wrong.tab as TabKey]?.name ?? wrong.tab, found.words));
}
