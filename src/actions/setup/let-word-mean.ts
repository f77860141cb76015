import { say } from '../../catalogue/catalogue';
import { ownMeanings, readOwnWords, splitOwnWords, type OwnWordsKey } from '../../tables/own-words';
import { readSettings } from '../../tables/read-settings';
import { sayLong } from '../../tables/say-problem';
import { plainText } from '../../tables/tidy-cells';
import { changePlan, needTab } from '../plan/change-plan';
import { keptSettings } from '../plan/read-rows';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import type { Ports } from '../ports';
import { updatePlan } from '../update/update';
import { writeSettings } from './save-settings';

/** A word of *Status* and the meaning that it gets, as the key of Waymark's word. */
interface WordMeaning {
  readonly tab: 'goals' | 'steps';
  readonly word: string;
  readonly meaning: string;
}

/** Adds a word to the row of Settings with the words of that meaning. Throws a sentence when the word cannot have it. (rule X43) */
export function letWordMean(ports: Ports, { tab, word: given, meaning }: WordMeaning): Said {
  return changePlan(ports, (found) => {
    const { words } = found;
    const list = tab === 'goals' ? 'goalStatus' : 'stepStatus';
    const [word = '', ...more] = splitOwnWords(plainText(given));
    const [key, setting] = ownMeanings[list].find(([one]) => one === meaning) ?? [];
    if (word === '' || more.length > 0 || key === undefined || setting === undefined)
      throw new Told(say(words.messages.noOwnWord, { word: given }));
    const { reader } = ports;
    const { columns } = needTab(found, 'settings');
    const last = found.hidden ? keptSettings(found, reader.readColumns('hidden', ['fact', 'factValue'])) : {};
    const { kept } = readSettings(columns, reader.read('settings').cells, words, last);
    const texts = kept as Readonly<Partial<Record<OwnWordsKey, string>>>;
    const there = texts[setting] ?? '';
    const isThere = splitOwnWords(there).some((one) => one.toLowerCase() === word.toLowerCase());
    const text = isThere ? there : [there, word].filter((part) => part !== '').join(', ');
    const { problems } = readOwnWords({ ...texts, [setting]: text }, words);
    const [wrong] = problems.filter(({ got }) => got.toLowerCase() === word.toLowerCase());
    if (wrong)
      throw new Told(
        sayLong({ ...wrong, tab: 'settings', row: 0, column: wrong.setting }, words.settings[setting].name, words),
      );
    const [problem] = isThere ? [] : writeSettings(ports, found, { [setting]: text });
    if (problem !== undefined) throw new Told(problem);
    const updated = updatePlan(ports, reader.find());
    const said = (words.options[list] as Readonly<Record<string, string>>)[key] ?? '';
    return { message: say(words.messages.wordMeans, { word, meaning: said }), problems: updated.problems };
  });
}
