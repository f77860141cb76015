import type { Day } from '../../domain/plan/day';
import type { DayRange } from '../../domain/plan/plan';
import { say, type Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { headerOf, isTableKey, tables, type TableKey } from '../../tables/design';
import { isMergedOnHome } from '../../tables/home-layout';
import { tabsOnDemand, type Column, type TabKey } from '../../tables/column';
import { readSettings } from '../../tables/read-settings';
import { sayLong } from '../../tables/say-problem';
import { settingKeys, settings, type Setting, type SettingKey } from '../../tables/settings';
import { completePending } from './complete-plan';
import { makingOrder, seed } from './start';
import type { Offering } from '../planning/offers';
import { offersOf, unknownStatusesOf } from '../planning/offers';
import { withOwnWords } from '../plan/own-words';
import type { Found, Ports, TabReader } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { keptSettings } from '../plan/read-rows';
import { mendTrigger } from '../reminders/reminders';
import { updatePlan } from '../update/update';
import { readFound } from '../plan/change-rows';
import { addHistory } from '../update/target-stages';
import { homeIsInPlace, timelineIsInPlace } from '../plan/check-structure';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/**
 * *Check my plan*: reports faults of tabs, columns and rows and repairs them: restores tabs, columns, dropdowns, formats and colours,
 * gives duplicated rows their own IDs, and renews the daily trigger. It never changes what a user typed.
 */
export function checkMyPlan(ports: Ports): Offering {
  const { reader, writer, maker, lock, languages, clock } = ports;
  const before = reader.find();
  if (!isStarted(before)) return { message: before.words.messages.startFirst, problems: [] };
  const outcome = lock.during(lockMilliseconds, (): Offering => {
    const repaired: string[] = [];
    let found = withOwnWords(reader.find(), {
      ...(before.settings && { settings: reader.read('settings') }),
      ...(before.hidden && { hidden: reader.readColumns('hidden', ['fact', 'factValue']) }),
    });
    const { words } = found;
    // A tab that cannot be drawn anew is told by the update, which cannot write into it either.
    const redraw = (tab: 'home' | 'timeline'): void => {
      if (writer.attempt(() => maker.redraw(tab, words)))
        repaired.push(say(words.messages.repairedDrawn, { tab: words.tabs[tab] }));
    };
    for (const tab of makingOrder) {
      if (found[tab]?.made) continue;
      maker.make(tab, words);
      repaired.push(say(words.messages.repairedTab, { tab: words.tabs[tab] }));
    }
    for (const tab of tabsIn(found)) {
      // A tab that was created just now has its header.
      if (tab === 'timeline' || !found[tab]?.made || !maker.restoreHeader(tab, words)) continue;
      repaired.push(say(words.messages.repairedHeader, { tab: found[tab]?.name ?? words.tabs[tab] }));
      found = reader.find();
    }
    if (
      found.home?.made &&
      (hasOwnMerges(reader, 'home') || !homeIsInPlace({ standing: { home: reader.read('home') } }, words))
    )
      redraw('home');
    if (
      found.timeline?.made &&
      (hasOwnMerges(reader, 'timeline') || !timelineIsInPlace(found, { timeline: reader.read('timeline') }))
    )
      redraw('timeline');
    completePending(ports);
    if (repaired.length > 0) {
      found = reader.find();
      seed(ports, found, clock.today());
    }
    if (found.targets?.made && addHistory(ports, readFound(ports, found, 'targets', 'hidden'))) found = reader.find();
    const repairable = tabsIn(found).filter((tab): tab is TableKey => isTableKey(tab) && !found[tab]?.lost);
    for (const tab of repairable) {
      for (const [key] of Object.entries<Column>(tables[tab].columns)) {
        if (found[tab]?.columns[key] !== undefined) continue;
        maker.makeColumn(tab, key, words);
        const column = headerOf(words, tab, key);
        repaired.push(say(words.messages.repairedColumn, { tab: found[tab]?.name ?? words.tabs[tab], column }));
      }
    }
    maker.repair(repairable, words);
    repaired.push(...bringSettingsBack(ports, reader.find()));
    let updated = updatePlan(ports, reader.find());
    const failed = (['home', 'timeline'] as const).filter((tab) =>
      updated.read.problems.some((problem) => problem.tab === tab && problem.code === 'notDrawn'),
    );
    if (failed.length > 0) {
      failed.forEach(redraw);
      updated = updatePlan(ports, reader.find());
    }
    const { problems, read, words: after } = updated;
    const told = mendTrigger(ports, read.plan.settings.reminderHour);
    maker.show('home');
    const merged = mergedCells(ports, read, after).filter((said) => !problems.includes(said));
    const said = [
      ...repaired,
      ...(problems.length + merged.length === 0 && repaired.length === 0 ? [after.messages.nothingToSay] : []),
    ];
    return {
      message: said.join(' ') || after.messages.updated,
      problems: [...told, ...merged, ...problems],
      ...offersOf(read, after),
      ...unknownStatusesOf(read),
    };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}

/** The tabs of every plan, and those of its tabs on demand that are there. */
const tabsIn = (found: Found): TabKey[] => [...makingOrder, ...tabsOnDemand.filter((tab) => found[tab]?.made)];

/** The settings that plans of an earlier version have no rows for. */
const laterSettings: readonly SettingKey[] = ['followUpApplied', 'followUpInterview'];

/** Writes the rows of Settings that were deleted or that a later version has added, and the setting names that were emptied. (rule Y23) */
function bringSettingsBack({ reader, writer }: Ports, found: Found): string[] {
  const { settings: tab, hidden, words } = found;
  const { setting, value, explanation } = tab?.columns ?? {};
  if (!tab || tab.lost || setting === undefined || value === undefined) return [];
  const { cells } = reader.read('settings');
  const last = hidden ? keptSettings(found, reader.readColumns('hidden', ['fact', 'factValue'])) : {};
  const { rows, kept, problems } = readSettings(tab.columns, cells, words, last);
  const back: string[] = [];
  const put = (row: number, column: number | undefined, cell: Cell): void => {
    if (column !== undefined) writer.write('settings', [{ row, column, cells: [[cell]] }]);
  };
  for (const [key, row] of Object.entries(rows) as [SettingKey, number][])
    if (textOfCell(cells[row - 1]?.[setting - 1] ?? '') === '') put(row, setting, words.settings[key].name);
  const gone = [
    ...problems.filter(({ code }) => code === 'settingGone').map(({ column }) => column as SettingKey),
    // A plan of an earlier version never had the rows of own words.
    ...settingKeys.filter((key) => settings[key].kind === 'words' && !(key in kept)),
    // Settings of a later version than that of the plan.
    ...laterSettings.filter((key) => !(key in kept)),
  ];
  writer.grow('settings', cells.length + gone.length);
  gone.forEach((key, index) => {
    const row = cells.length + 1 + index;
    put(row, setting, words.settings[key].name);
    put(row, value, cellOfSetting(key, key in kept ? kept[key] : settings[key].first, words));
    put(row, explanation, words.settings[key].explanation);
    back.push(say(words.messages.repairedSettings, { tab: tab.name, row: words.settings[key].name }));
  });
  return back;
}

/** The value of a setting as its cell holds it; ranges of days as `2026-12-24 – 2027-01-01`. */
function cellOfSetting(key: SettingKey, value: unknown, words: Words): Cell {
  const setting: Setting = settings[key];
  if (value === null || value === undefined) return '';
  switch (setting.kind) {
    case 'option':
      return (words.options[setting.options] as Readonly<Record<string, string>>)[String(value)] ?? '';
    case 'day':
      return { day: String(value) as Day };
    case 'days':
      return (value as readonly DayRange[]).map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(', ');
    default:
      return value as number | boolean;
  }
}

/** Whether cells of Home or the Timeline are merged that Waymark has not merged: they cannot show what belongs there. */
function hasOwnMerges(reader: TabReader, tab: 'home' | 'timeline'): boolean {
  return reader.mergedIn(tab).some((address) => tab === 'timeline' || isMergedOnHome(address));
}

/** One sentence for each merged range in the tables. */
function mergedCells({ reader }: Ports, { found }: PlanRead, words: Words): string[] {
  return [...(['goals', 'steps', 'settings'] as const), ...tabsOnDemand]
    .filter((tab) => found[tab]?.made)
    .flatMap((tab) => reader.mergedIn(tab).map((got) => ({ tab, got })))
    .map(({ tab, got }) => sayLong({ tab, row: 0, column: '', code: 'merged', got }, found[tab]?.name ?? tab, words));
}
