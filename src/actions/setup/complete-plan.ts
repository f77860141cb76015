import type { TabKey } from '../../tables/column';
import { tabOrder } from '../../tables/design';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import { pendingParts, type Found, type PendingPart, type Ports, type SavingPorts } from '../ports';
import { updatePlan } from '../update/update';
import { makeFirst, partsOrder, startOrder } from './start';

/*
 * A new plan in several short runs, so that a person sees Home and answers the first question while the other tabs are made; and what a Start
 * in one run leaves to a later one. The marks of the tabs say what is left, so any run can go on. (rules Y70 to Y73)
 */

/** Tabs that one short run makes, and tabs that it completes. */
const tabsToMake = 2;
const tabsToComplete = 3;

/** The tabs of a Start that was begun and has not made all of them; empty when a tab is missing because somebody deleted it. */
function missingTabs(found: Found): TabKey[] {
  const isNew = !isStarted(found) && !found.home;
  if (!isNew && !found.home?.pending?.includes('tabs')) return [];
  const isMade = (tab: TabKey): boolean => found[tab]?.made === true;
  // A missing tab before one that was made was deleted by somebody. (rule Y74)
  const isToCome = (order: readonly TabKey[], tab: TabKey): boolean => !order.slice(order.indexOf(tab)).some(isMade);
  return partsOrder.filter((tab) => isToCome(partsOrder, tab) || isToCome(startOrder, tab));
}

const pendingTabs = (found: Found): TabKey[] =>
  tabOrder.filter((tab) => found[tab]?.made && (found[tab]?.pending?.length ?? 0) > 0);

/** How many tabs are still to be made or completed. */
export const countLeft = (found: Found): number =>
  found.home || isStarted(found) ? missingTabs(found).length + pendingTabs(found).length : 0;

/** What a Start did. In parts it says how much is left, in numbers of tabs. */
export interface Started extends Said {
  /** Tabs that are still to be made. */
  readonly toMake?: number;
  /** Tabs that are still to be made or completed. */
  readonly left?: number;
}

const silent = { message: '', problems: [] };

/** Begins a plan, or goes on with one, for some seconds. A page calls it until nothing is left; other calls may come in between. */
export function startNext(ports: SavingPorts): Started {
  const { reader, maker, lock, languages } = ports;
  const outcome = lock.during(5 * lockMilliseconds, (): Started => {
    const found = reader.find();
    const missing = missingTabs(found);
    if (missing.length === 0) return completeTabs(ports, found);
    makeFirst(ports, found, missing.slice(0, tabsToMake), ['tabs', 'warning', 'colours', 'charts']);
    if (missing.includes('home')) maker.show('home');
    const now = reader.known();
    return { ...silent, toMake: missingTabs(now).length, left: countLeft(now) };
  });
  if (!outcome.done) throw new Told(languages.knownWords().messages.busy);
  return outcome.result;
}

/** Makes the tabs that a Start which was cut off has not made. Must run under the lock. */
export function makeMissing(ports: SavingPorts, found: Found): Found {
  const missing = missingTabs(found);
  if (missing.length === 0) return found;
  makeFirst(ports, found, missing, ['tabs', 'warning', 'colours']);
  return ports.reader.known();
}

/**
 * Makes what tabs were left without, after an update: a failure here must not stop the run. Must run under the lock.
 * @param parts those to make now
 */
export function completePending(ports: SavingPorts, parts: readonly PendingPart[] = pendingParts): void {
  const { reader, writer, maker } = ports;
  const found = reader.known();
  const tabs = pendingTabs(found).filter((tab) => found[tab]?.pending?.some((part) => parts.includes(part)));
  if (tabs.length === 0) return;
  // Update now leaves the warnings, and with them this look.
  if (parts.includes('warning')) maker.reveal();
  writer.attempt(() => maker.complete(tabs, found.words, parts));
}

/** Completes tabs; before Home an update, because its mark says that the Start was not over. */
function completeTabs(ports: SavingPorts, found: Found): Started {
  const pending = pendingTabs(found);
  ports.maker.reveal();
  const words = found.home?.pending?.includes('tabs') ? updatePlan(ports, found).words : found.words;
  ports.maker.complete(pending.slice(0, tabsToComplete), words, pendingParts);
  return { ...silent, toMake: 0, left: countLeft(ports.reader.known()) };
}

/** Completes a plan at the end of a run that somebody started; other runs may come in between, and the next goes on where this one ends. */
export function completeAfter(ports: Ports): void {
  const { reader, writer } = ports;
  for (let before = Infinity, left = countLeft(reader.known()); left > 0 && left < before;) {
    before = left;
    if (!writer.attempt(() => void (left = startNext(ports).left ?? 0))) return;
  }
}
