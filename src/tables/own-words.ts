import type { OwnWord, OwnWords, Words } from '../catalogue/catalogue';
import { statusWords } from '../catalogue/typed-words';
import type { Fact } from './facts';
import { literal, whenPresent, type FormulaScope } from './formula';
import { wordIn } from './formula-parts';
import type { SettingKey } from './settings';

/*
 * The user's own words for a status. A row of Settings for each meaning holds them, with commas between. Facts of the hidden tab put them
 * together by formula, so that a changed row of Settings counts at once, and a helper column of Goals and Steps gives the meaning of an own
 * word. Script and formulas read the rows by the same rules. (rules X40 to X45)
 */

export type StatusList = 'goalStatus' | 'stepStatus';
export type OwnWordsKey = Extract<SettingKey, `own${string}`>;

/** The meanings of each list in their order, each with its row in Settings: the first meaning of a word counts. */
export const ownMeanings = {
  stepStatus: [
    ['todo', 'ownTodo'],
    ['doing', 'ownDoing'],
    ['waiting', 'ownWaiting'],
    ['done', 'ownDone'],
    ['letGo', 'ownLetGo'],
  ],
  goalStatus: [
    ['draft', 'ownDraft'],
    ['active', 'ownActive'],
    ['paused', 'ownPaused'],
    ['reached', 'ownReached'],
    ['letGo', 'ownLetGo'],
  ],
} as const satisfies Readonly<Record<StatusList, readonly (readonly [key: string, setting: OwnWordsKey])[]>>;

export const statusLists = ['stepStatus', 'goalStatus'] as const satisfies readonly StatusList[];
/** The fact that holds the own words of each list. */
export const ownWordsFacts = { stepStatus: 'ownStepWords', goalStatus: 'ownGoalWords' } as const satisfies Record<
  StatusList,
  Fact
>;

/** The words of a row of Settings: between commas, semicolons, bars and line breaks, as the formula cleans them. */
export function splitOwnWords(text: string): string[] {
  return text
    .split(/[,;|\n]/)
    .map((word) => word.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .filter((word) => word !== '');
}

/** The key of Waymark's word, in any language, that an own word with another meaning may not be; undefined when it is free. */
function takenBy(word: string, list: StatusList, key: string): string | undefined {
  return [...(statusWords[list].get(word) ?? [])].find((other) => other !== key);
}

const wordOf = (words: Words, list: StatusList, key: string): string =>
  (words.options[list] as Readonly<Record<string, string>>)[key] ?? '';

/** A word of Settings that does not count, and why. */
interface OwnWordProblem {
  readonly setting: OwnWordsKey;
  readonly code: 'ownWordTaken' | 'ownWordTwice';
  readonly got: string;
  readonly others: readonly string[];
}

/**
 * The own words behind the texts of Settings. A word that Waymark has for another meaning does not count; of a word with two meanings the
 * first counts.
 */
export function readOwnWords(
  texts: Readonly<Partial<Record<OwnWordsKey, string>>>,
  words: Words,
): { readonly own: OwnWords; readonly problems: readonly OwnWordProblem[] } {
  const problems: OwnWordProblem[] = [];
  const own: Record<string, ReadonlyMap<string, OwnWord>> = {};
  for (const list of statusLists) {
    const known = new Map<string, OwnWord>();
    const waymarks = new Set(Object.values<string>(words.options[list]).map((word) => word.toLowerCase()));
    for (const [key, setting] of ownMeanings[list])
      for (const word of splitOwnWords(texts[setting] ?? '')) {
        const lower = word.toLowerCase();
        const taken = takenBy(lower, list, key);
        const before = known.get(lower);
        if (taken !== undefined)
          problems.push({ setting, code: 'ownWordTaken', got: word, others: [wordOf(words, list, taken)] });
        else if (before !== undefined && before.key !== key)
          problems.push({ setting, code: 'ownWordTwice', got: word, others: [wordOf(words, list, before.key)] });
        else if (before === undefined && !waymarks.has(lower)) known.set(lower, { key, word });
      }
    own[list] = known;
  }
  return { own, problems };
}

/** A sign that no text in lower case holds: it ends a word, and the number of its meaning follows. */
const END = 'A';

/**
 * The fact with all own words of a list, `|on holdA3||blockedA3|`: a formula over the rows of Settings.
 * @param textOf the formula for the value of a row
 */
export function ownWordsFormula(list: StatusList, words: Words, textOf: (setting: OwnWordsKey) => string): string {
  const waymarks = Object.values<string>(words.options[list]).map((word) => word.toLowerCase());
  return ownMeanings[list]
    .map(([key, setting], index) => {
      const text = textOf(setting);
      const replaced = (from: string, to: string) => (formula: string) => `SUBSTITUTE(${formula};${from};${to})`;
      const end = `${END}${index + 1}|`;
      const banned = new Set([
        ...waymarks,
        ...[...statusWords[list].keys()].filter((word) => takenBy(word, list, key)),
      ]);
      const cleaned = [
        replaced('";"', '","'),
        replaced('"|"', '","'),
        replaced('CHAR(10)', '","'),
        (formula: string) => `TRIM(${formula})`,
        replaced('", "', '","'),
        replaced('" ,"', '","'),
        (formula: string) => `"|"&${replaced('","', literal(`${end}|`))(formula)}&${literal(end)}`,
        ...['', ...banned].map((word) => replaced(literal(`|${word}${end}`), '""')),
      ];
      return cleaned.reduce((formula, clean) => clean(formula), `LOWER(IF(ISTEXT(${text});${text};""))`);
    })
    .join('&');
}

/** The own words in a fact, in lower case. */
export function ownWordsInFact(list: StatusList, fact: string): ReadonlyMap<string, OwnWord> {
  const known = new Map<string, OwnWord>();
  for (const part of fact.match(/\|[^|A]*A\d\|/g) ?? []) {
    const word = part.slice(1, -3);
    const [key] = ownMeanings[list][Number(part.slice(-2, -1)) - 1] ?? [];
    if (key !== undefined && !known.has(word)) known.set(word, { key, word: null });
  }
  return known;
}

/** Waymark's word for the own word in *Status*; empty for any other text. (rule X41) */
export function meaningOfOwnWord(f: FormulaScope, list: StatusList): string {
  const cell = f.cell('status');
  const fact = f.fact(ownWordsFacts[list]);
  const wanted = `"|"&SUBSTITUTE(LOWER(${cell});"|";"${END}")&"${END}"`;
  const meaning = `MID(${fact};FIND(${wanted};${fact})+LEN(${cell})+2;1)`;
  const said = ownMeanings[list].map(([key]) => literal(wordOf(f.words, list, key))).join(';');
  return `IF(ISTEXT(${cell});IFERROR(CHOOSE(FIND(${meaning};"12345");${said});"");"")`;
}

type KeyOf<L extends StatusList> = keyof Words['options'][L];

/**
 * Conditions for the status of the row, by Waymark's word or by an own one. Plans of earlier versions have no column for own words before
 * *Check my plan*.
 * @param place gives the cell of the row in a column; the cell of the same row by default
 */
export function statusIn<L extends StatusList>(
  f: FormulaScope,
  list: L,
  place: (column: string) => string = (column) => f.cell(column),
): (...keys: readonly KeyOf<L>[]) => string {
  const status = wordIn(place('status'));
  const own = whenPresent(() => wordIn(place('ownStatus')));
  return (...keys) => {
    const is = keys.flatMap((key) => {
      const word = literal(wordOf(f.words, list, String(key)));
      return own === null ? [`${status}=${word}`] : [`${status}=${word}`, `${own}=${word}`];
    });
    return is.length === 1 ? is.join('') : `OR(${is.join(';')})`;
  };
}

/** The pairs of column and criterion whose counts together give the steps with a status; no step meets two of them. */
export function stepsWithStatus(
  f: FormulaScope,
  status: KeyOf<'stepStatus'>,
): readonly (readonly [column: string, criterion: string])[] {
  const word = literal(f.words.options.stepStatus[status]);
  const own = whenPresent(() => f.column('steps', 'ownStatus'));
  return [[f.column('steps', 'status'), word], ...(own === null ? [] : [[own, word] as const])];
}
