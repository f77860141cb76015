import type { State } from '../../../actions/setup/say-state';
import type { SavedSettings } from '../../../actions/setup/save-settings';
import { ownMeanings } from '../../../domain/plan/own-meanings';
import { say, words } from '../../words';

/*
 * The user's own words for a status as a list of lines, and the rows of Settings that they become. (rules S33, S34)
 */

type Setting = State['ownWords'][number]['setting'];
type List = keyof typeof ownMeanings;
export type GroupKey = 'plan' | 'targets' | 'network' | 'feedback' | 'experiments';

/** One of Waymark's words as a meaning, with the row of Settings that holds the words for it. */
export interface Meaning {
  readonly setting: Setting;
  readonly key: string;
  readonly name: string;
  /** The lists in which a word with this meaning is known. */
  readonly lists: readonly List[];
}

/** A word that is typed, and what it means. */
export interface OwnWordLine {
  /** Stays the same while other lines come and go. */
  readonly key: number;
  readonly group: GroupKey;
  readonly word: string;
  /** A key of `meaningsOf`; '' while none is chosen. */
  readonly meaning: string;
}

const optionWords = (list: List): Readonly<Record<string, string>> => words.options[list];

const meaningsIn = (list: List): Meaning[] =>
  ownMeanings[list].map(([key, setting]) => ({ setting, key, name: optionWords(list)[key] ?? '', lists: [list] }));

/** One row of Settings holds the words for *Let go* of both tabs. */
const isOfBoth = ({ setting }: Meaning): boolean =>
  (['stepStatus', 'goalStatus'] as const).every((list) => ownMeanings[list].some(([, other]) => other === setting));

const steps = meaningsIn('stepStatus').filter((meaning) => !isOfBoth(meaning));
const goals = meaningsIn('goalStatus').filter((meaning) => !isOfBoth(meaning));
const both = meaningsIn('stepStatus')
  .filter(isOfBoth)
  .map((meaning): Meaning => ({ ...meaning, lists: ['stepStatus', 'goalStatus'] }));

/** The meanings of Goals and Steps by tab. */
export const planMeanings = { steps, goals, both } as const;

const meaningsByGroup: Readonly<Record<GroupKey, readonly Meaning[]>> = {
  plan: [...steps, ...goals, ...both],
  targets: meaningsIn('targetStage'),
  network: meaningsIn('contactStage'),
  feedback: meaningsIn('adviceStatus'),
  experiments: meaningsIn('verdict'),
};
export const groupKeys = Object.keys(meaningsByGroup) as GroupKey[];
export const meaningsOf = (group: GroupKey): readonly Meaning[] => meaningsByGroup[group];

/** How a meaning is known among those of its group: a word of Goals and one of Steps have different keys. */
export const keyOfMeaning = ({ setting, key }: Pick<Meaning, 'setting' | 'key'>): string => `${setting}.${key}`;

const groupOf = (setting: Setting): GroupKey =>
  groupKeys.find((group) => meaningsOf(group).some((meaning) => meaning.setting === setting)) ?? 'plan';

const meaningOf = ({ group, meaning }: OwnWordLine): Meaning | undefined =>
  meaningsOf(group).find((one) => keyOfMeaning(one) === meaning);

/** The words of Settings as lines. */
export const linesOfOwnWords = ({ ownWords }: Pick<State, 'ownWords'>): OwnWordLine[] =>
  ownWords.map(({ setting, word, meaning }, key) => ({
    key,
    word,
    group: groupOf(setting),
    meaning: meaning === '' ? '' : keyOfMeaning({ setting, key: meaning }),
  }));

const isPair = (group: GroupKey): boolean => group !== 'plan';

/** The rows of Settings that these lines become; pairs with the key of their meaning, since the file may have another language by now. */
function textsOf(lines: readonly OwnWordLine[]): Readonly<Partial<Record<Setting, string>>> {
  const texts: Partial<Record<Setting, string>> = {};
  for (const line of lines) {
    const meaning = meaningOf(line);
    const word = line.word.trim();
    const setting = meaning?.setting ?? meaningsOf(line.group)[0]?.setting;
    if (word === '' || setting === undefined || (meaning === undefined && !isPair(line.group))) continue;
    const said = meaning !== undefined && isPair(line.group) ? `${word} = ${meaning.key}` : word;
    texts[setting] = [texts[setting] ?? '', said].filter((part) => part !== '').join(', ');
  }
  return texts;
}

/** The rows of Settings that differ from the saved ones. */
export function changesOfOwnWords(lines: readonly OwnWordLine[], state: Pick<State, 'ownWords'>) {
  const [before, now] = [textsOf(linesOfOwnWords(state)), textsOf(lines)];
  const settings = groupKeys.flatMap((group) => meaningsOf(group).map(({ setting }) => setting));
  return Object.fromEntries(
    [...new Set(settings)]
      .filter((setting) => (before[setting] ?? '') !== (now[setting] ?? ''))
      .map((setting) => [setting, now[setting] ?? '']),
  ) as Readonly<Partial<Record<Setting, string>>>;
}

/** What is wrong with each line, by its key: one sentence. A line without a word is left out when the list is saved. */
export function errorsOfOwnWords(
  lines: readonly OwnWordLine[],
  refused: NonNullable<SavedSettings['refused']> = [],
): ReadonlyMap<number, string> {
  const texts = words.settings.ownWords;
  const errors = new Map<number, string>();
  const seen = new Set<string>();
  for (const line of lines) {
    const word = line.word.trim();
    if (word === '') continue;
    const meaning = meaningOf(line);
    const lower = word.toLowerCase();
    if ((isPair(line.group) ? /[,;|=\n]/ : /[,;|\n]/).test(word))
      errors.set(line.key, isPair(line.group) ? texts.equals : texts.separator);
    else if (meaning === undefined) errors.set(line.key, say(texts.chooseMeaning, { word }));
    else {
      const places = meaning.lists.map((list) => `${list} ${lower}`);
      const taken = meaning.lists
        .flatMap((list) => Object.values(optionWords(list)))
        .find((name) => name.toLowerCase() === lower);
      const told = refused.find((one) => one.setting === meaning.setting && one.word === word);
      if (taken !== undefined) errors.set(line.key, say(texts.taken, { word, meaning: taken }));
      else if (places.some((place) => seen.has(place))) errors.set(line.key, say(texts.twice, { word }));
      else if (told) errors.set(line.key, told.said);
      for (const place of places) seen.add(place);
    }
  }
  return errors;
}
