import { ownMeanings } from '../../domain/plan/own-meanings';
import { say } from '../../catalogue/catalogue';
import {
  canBeOwnWord,
  ownWordsSaid,
  readOwnWords,
  statusColumns,
  withOwnWord,
  type OwnWordsKey,
  type StatusList,
  type TabWithStatus,
} from '../../tables/own-words';
import { readSettings } from '../../tables/read-settings';
import { sayLong } from '../../tables/say-problem';
import { plainText } from '../../tables/tidy-cells';
import { changePlan, needTab } from '../plan/change-plan';
import { keptSettings } from '../plan/read-rows';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import type { Found, Ports, UpdatingPorts } from '../ports';
import { updatePlan } from '../update/update';
import { writeSettings } from './save-settings';

/** A word of a status and the meaning that it gets, as the key of Waymark's word. */
interface WordMeaning {
  readonly tab: TabWithStatus;
  readonly word: string;
  readonly meaning: string;
}

/** Adds a word to the row of Settings with the words of that meaning. Throws a sentence when the word cannot have it. (rule X43) */
export function letWordMean(ports: Ports, { tab, word: given, meaning }: WordMeaning): Said {
  return changePlan(ports, (found) => {
    const { words } = found;
    const { list } = statusColumns[tab];
    addOwnWords(ports, found, list, [{ word: given, meaning }]);
    const [word, key] = [plainText(given), meaning];
    const updated = updatePlan(ports, ports.reader.find());
    const said = (words.options[list] as Readonly<Record<string, string>>)[key] ?? '';
    return { message: say(words.messages.wordMeans, { word, meaning: said }), problems: updated.problems };
  });
}

type OwnTexts = Readonly<Partial<Record<OwnWordsKey, string>>>;

/**
 * Adds words to the rows of Settings with the words of their meanings, where they are not there yet. Throws a sentence when one cannot have its
 * meaning; then nothing is written. Must run under the lock.
 */
export function addOwnWords(
  ports: UpdatingPorts,
  found: Found,
  list: StatusList,
  added: readonly { readonly word: string; readonly meaning: string }[],
): void {
  const { words } = found;
  const { reader } = ports;
  const { columns } = needTab(found, 'settings');
  const last = found.hidden ? keptSettings(found, reader.readColumns('hidden', ['fact', 'factValue'])) : {};
  const { kept } = readSettings(columns, reader.read('settings').cells, words, last);
  const before = kept as OwnTexts;
  let texts = before;
  for (const { word: given, meaning } of added) {
    const word = plainText(given);
    const [, setting] = ownMeanings[list].find(([one]) => one === meaning) ?? [];
    if (setting === undefined || !canBeOwnWord(word, list))
      throw new Told(say(words.messages.noOwnWord, { word: given }));
    const isThere = ownWordsSaid(texts, list, words).some(
      (one) => one.key === meaning && one.word.toLowerCase() === word.toLowerCase(),
    );
    if (isThere) continue;
    texts = { ...texts, [setting]: withOwnWord(texts[setting] ?? '', list, meaning, word, words) };
    const wrong = readOwnWords(texts, words).problems.find(({ got }) => got.toLowerCase() === word.toLowerCase());
    if (wrong)
      throw new Told(
        sayLong({ ...wrong, tab: 'settings', row: 0, column: wrong.setting }, words.settings[setting].name, words),
      );
  }
  const changed = (Object.keys(texts) as OwnWordsKey[]).filter((key) => texts[key] !== before[key]);
  if (changed.length === 0) return;
  const [problem] = writeSettings(ports, found, Object.fromEntries(changed.map((key) => [key, texts[key] ?? ''])));
  if (problem !== undefined) throw new Told(problem);
}
