import type { Problem } from '../../domain/plan/plan';
import { say, type Words } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { isStructural, sayLong } from '../../tables/say-problem';
import type { PlanRead } from './read-plan';

/** All problems in sentences: tabs and columns that are gone first, then rows. */
export function sayProblems(read: PlanRead, words: Words): string[] {
  const { found } = read;
  const nameOf = (tab: string): string =>
    found[tab as TabKey]?.name ?? (words.tabs as Readonly<Record<string, string>>)[tab] ?? tab;
  const inWords = (problems: readonly Problem[]): string[] =>
    problems.map((problem) => sayLong(problem, nameOf(problem.tab), words));
  const told = read.renumbered.map(({ tab, row, from, to }) =>
    say(words.messages.duplicateIdTold, { tab: found[tab]?.name ?? '', row, old: from, new: to }),
  );
  const duplicateRows = new Set(read.renumbered.map(({ tab, row }) => `${tab} ${row}`));
  const rows = read.problems.filter(
    ({ tab, row, column, code }) => !isStructural(code) && !(column === 'id' && duplicateRows.has(`${tab} ${row}`)),
  );
  return [...inWords(read.problems.filter(({ code }) => isStructural(code))), ...told, ...inWords(rows)];
}
