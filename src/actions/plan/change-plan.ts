import { nameOfTab } from './say-problems';
import { say } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { sayLong } from '../../tables/say-problem';
import type { Found, FoundTab, ChangingPorts, ReadingPorts } from '../ports';
import { checkStructure } from './check-structure';
import { numberedTabs } from './number-rows';
import { readValues, tabsWithRows, type PlanRead } from './read-plan';
import { Told } from './told';
import { isStarted } from './is-started';
import { lockMilliseconds } from './patience';

/** Milliseconds that a form waits for the lock: an update after the user's last edit may still hold it. */
const patience = 5 * lockMilliseconds;

/**
 * Runs the work of a form on an existing plan, under the lock. Throws a sentence when there is no plan or the lock is taken.
 * @param isEnough whether the tabs that are there are enough for this work
 */
export function changePlan<T>(
  { reader, lock, languages }: ChangingPorts,
  work: (found: Found) => T,
  isEnough: (found: Found) => boolean = isStarted,
): T {
  const outcome = lock.during(patience, () => {
    const found = reader.find();
    if (!isEnough(found)) throw new Told(found.words.messages.startFirst);
    return work(found);
  });
  if (!outcome.done) throw new Told(languages.knownWords().messages.busy);
  return outcome.result;
}

/**
 * Reads the plan for a view, by the copy of the marks; again by the marks where the copy turns out to be wrong. Throws a sentence when there is no
 * plan. (rule Y88)
 */
export function readByCopy(ports: ReadingPorts, read: (found: Found) => PlanRead): PlanRead {
  return readAnyByCopy(ports, (found) => {
    if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
    return read(found);
  });
}

/** The same, also of a file in which tabs of the plan are missing. */
export function readAnyByCopy({ reader }: ReadingPorts, read: (found: Found) => PlanRead): PlanRead {
  const known = read(reader.findByCopy());
  return reader.hasMistaken() || hasNewNumbers(known) ? read(reader.confirm()) : known;
}

/** Whether a row has an ID above its tab's counter, or none: then the counter counts, and its copy may be behind. */
const hasNewNumbers = ({ found, counters }: PlanRead): boolean =>
  numberedTabs.some((tab) => found[tab] && (counters[tab] ?? 0) > found[tab].counter);

/** Reads the rows of all tabs for a view. Throws a sentence when there is no plan. */
export function readWhole(ports: ReadingPorts): PlanRead {
  return readByCopy(ports, (found) => readValues(ports, found, tabsWithRows));
}

/** Gives a tab that a form needs. When it is missing, throws a sentence that says how to bring it back. */
export function needTab(found: Found, tab: TabKey): FoundTab {
  const { [tab]: there, words } = found;
  if (!there) throw new Told(say(words.problems.missingTab, { tab: words.tabs[tab] }));
  return there;
}

/** Throws a sentence when the header of a tab is not in its row, because writing could hit the wrong cells. (rule Y22) */
export function refuseLost(found: Found, ...tabs: readonly TabKey[]): void {
  const standing = Object.fromEntries(tabs.map((tab) => [tab, { cells: [], formulas: [] }]));
  const [wrong] = checkStructure(found, standing).filter(({ code }) => code.startsWith('header'));
  if (wrong) throw new Told(sayLong(wrong, nameOfTab(found, wrong.tab), found.words));
}
