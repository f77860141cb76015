import { say, type Words } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { headerOf, tables } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { cutText, sayLong } from '../../tables/say-problem';
import { stepsTable } from '../../tables/steps';
import { homeIsInPlace } from '../update/draw-home';
import type { PlanRead } from './read-plan';
import { tabsRead } from '../update/wanted-on-demand';

/** All problems in sentences: tabs and columns that are gone first, then rows. */
export function sayProblems(read: PlanRead, words: Words): string[] {
  const { found } = read;
  const gone: string[] = [];
  const needed: readonly TabKey[] = ['home', 'goals', 'steps', 'timeline', 'settings', 'changes', 'hidden'];
  for (const tab of needed) if (!found[tab]) gone.push(say(words.problems.missingTab, { tab: words.tabs[tab] }));
  for (const table of [goalsTable, stepsTable, ...tabsRead(read).map((key) => tables[key])]) {
    const tab = found[table.key];
    if (!tab) continue;
    for (const key of Object.keys(table.columns)) {
      if (tab.columns[key] !== undefined) continue;
      const column = headerOf(words, table.key, key);
      gone.push(say(words.problems.whereTab, { tab: tab.name, text: say(words.problems.missingColumn, { column }) }));
    }
  }
  if (found.home && !homeIsInPlace(read, words)) gone.push(words.problems.homeMoved);
  const told = read.renumbered.map(({ tab, row, from, to }) =>
    say(words.messages.duplicateIdTold, { tab: found[tab]?.name ?? '', row, old: from, new: to }),
  );
  const kept = read.keptTexts.map(({ tab, row, text }) =>
    say(words.messages.textInIdTold, {
      tab: found[tab]?.name ?? '',
      row,
      text: cutText(text),
      id: read.ids[tab]?.get(row) ?? '',
      changes: found.changes?.name ?? words.tabs.changes,
    }),
  );
  const duplicateRows = new Set(read.renumbered.map(({ tab, row }) => `${tab} ${row}`));
  const rows = read.problems
    .filter(({ tab, row, column }) => !(column === 'id' && duplicateRows.has(`${tab} ${row}`)))
    .map((problem) => sayLong(problem, found[problem.tab as TabKey]?.name ?? problem.tab, words));
  return [...gone, ...told, ...kept, ...rows];
}
