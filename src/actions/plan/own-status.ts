import { ownWordOf } from '../../tables/options';
import { statusColumns, type TabWithStatus } from '../../tables/own-words';
import type { PlanRead } from './read-plan';
import { cellText } from './row-cells';

/*
 * The user's own words for a status, for the lines and forms of the sidebar.
 */

/** The own word in the cell of a status, if it is one; absent otherwise. */
export interface OwnStatus {
  readonly ownStatus?: string;
}

/** An own word that a form offers, and the key of the word that it means. */
export interface OwnChoice {
  readonly word: string;
  readonly meaning: string;
}

/** The own word in the row's status. */
export function ownStatus(read: PlanRead, tab: TabWithStatus, row: number): OwnStatus {
  const { column, list } = statusColumns[tab];
  const own = ownWordOf(cellText(read, tab, row, column), list, read.found.words);
  return own?.word == null ? {} : { ownStatus: own.word };
}

/** The own words for the status of a tab; absent without any. */
export function ownChoices(
  { found: { words } }: PlanRead,
  tab: TabWithStatus,
): { readonly own?: readonly OwnChoice[] } {
  const own = [...(words.own?.[statusColumns[tab].list]?.values() ?? [])].flatMap(({ word, key }) =>
    word === null ? [] : [{ word, meaning: key }],
  );
  return own.length === 0 ? {} : { own };
}
