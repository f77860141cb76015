import type { Problem } from '../../domain/plan/plan';
import { say, type Words } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { cutText, isStructural, sayLong } from '../../tables/say-problem';
import type { Found } from '../ports';
import type { PlanRead } from './read-plan';

/** The problems of whole tabs, one sentence each. */
export function sayTabProblems({ found, problems }: PlanRead): string[] {
  return problems
    .filter(({ code }) => isStructural(code))
    .map((problem) => sayLong(problem, nameOfTab(found, problem.tab), found.words));
}

/** The name of a tab as the user sees it; of one that is not there, the catalogue's. */
export function nameOfTab(found: Found, tab: string): string {
  return found[tab as TabKey]?.name ?? (found.words.tabs as Readonly<Record<string, string>>)[tab] ?? tab;
}

/** All problems in sentences: missing tabs and columns first, then rows. */
export function sayProblems(read: PlanRead, words: Words): string[] {
  const { found } = read;
  const inWords = (problems: readonly Problem[]): string[] =>
    problems.map((problem) => sayLong(problem, nameOfTab(found, problem.tab), words));
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
  const rows = read.problems.filter(
    ({ tab, row, column, code }) => !isStructural(code) && !(column === 'id' && duplicateRows.has(`${tab} ${row}`)),
  );
  return [...inWords(read.problems.filter(({ code }) => isStructural(code))), ...told, ...kept, ...inWords(rows)];
}
