import type { OwnWord, OwnWords } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { ownWordsFacts, ownWordsInFact, statusLists, type StatusList } from '../../tables/own-words';
import { readSettings } from '../../tables/read-settings';
import { findUntidySettings, withTidyCells } from '../../tables/tidy-cells';
import type { Found } from '../ports';
import { factIn, keptSettings, type PlanCells } from './read-rows';

/*
 * The user's own words for a status, before any row is read. (rules X40 to X45)
 */

/** From Settings as they will stand after this run; where they were not read, as the formulas of the hidden tab see them. */
function ownWordsOf(found: Found, { settings, hidden }: PlanCells, isTidied: boolean): OwnWords {
  const { words } = found;
  const kept = keptSettings(found, hidden);
  if (settings) {
    const positions = found.settings?.columns ?? {};
    const cells =
      isTidied || settings.formulas.length > 0
        ? withTidyCells(settings.cells, findUntidySettings(positions, settings, words))
        : settings.cells;
    return readSettings(positions, cells, words, kept).own;
  }
  const { own: spelled } = readSettings({}, [], words, kept);
  const seen = (list: StatusList): ReadonlyMap<string, OwnWord> => {
    const known = ownWordsInFact(list, textOfCell(factIn(found, hidden, ownWordsFacts[list])));
    return new Map([...known].map(([word, { key }]) => [word, { key, word: spelled[list]?.get(word)?.word ?? null }]));
  };
  return Object.fromEntries(statusLists.map((list) => [list, seen(list)]));
}

/**
 * The tabs as they were found, with words that know the user's own.
 * @param isTidied whether Settings count as freed of odd blanks although their formulas are not known yet
 */
export function withOwnWords(found: Found, standing: PlanCells, isTidied = false): Found {
  const own = ownWordsOf(found, standing, isTidied);
  return statusLists.every((list) => (own[list]?.size ?? 0) === 0)
    ? found
    : { ...found, words: { ...found.words, own } };
}
