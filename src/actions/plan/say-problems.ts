import type { Problem } from '../../domain/plan/plan';
import { say, type Words } from '../../catalogue/catalogue';
import type { Column, TabKey } from '../../tables/column';
import { headerOf, isTableKey, tables, type TableKey } from '../../tables/design';
import { cutText, isStructural, sayLong } from '../../tables/say-problem';
import type { Found, TabReader } from '../ports';
import type { PlanRead } from './read-plan';

/** The problems of whole tabs, one sentence each. */
export function sayTabProblems({ found, problems }: PlanRead): string[] {
  return problems
    .filter(({ code }) => isStructural(code))
    .map((problem) => sayLong(problem, nameOfTab(found, problem.tab), found.words));
}

/** The name of a tab as the user has it; for a tab that is not there the word of the language. */
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

/** One sentence for each tab with columns for which Google refused rules or formats in this run. (rule Y62) */
export function sayRefused(reader: TabReader, found: Found, words: Words): string[] {
  return [...reader.refused()].map(([tab, headers]) => {
    const named = isTableKey(tab) ? inOrder(tab, headers, words) : [...headers];
    const others = named.length - mostNamed;
    const got =
      named.slice(0, mostNamed).join(', ') + (others > 0 ? ` ${say(words.messages.more, { count: others })}` : '');
    return sayLong({ tab, row: 0, column: '', code: 'typed', got }, nameOfTab(found, tab), words);
  });
}

/** How many columns a sentence names: a whole table may be refused. */
const mostNamed = 6;

/** The headers in the order of the tab's columns, without those of hidden columns if there are others. */
function inOrder(tab: TableKey, headers: ReadonlySet<string>, words: Words): string[] {
  const all = Object.entries<Column>(tables[tab].columns);
  const of = (columns: typeof all): string[] =>
    columns.map(([key]) => headerOf(words, tab, key)).filter((header) => headers.has(header));
  const shown = of(all.filter(([, { place }]) => place !== 'helper'));
  return shown.length > 0 ? shown : of(all);
}
