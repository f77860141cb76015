import type { OwnWord, OwnWords, Words } from '../catalogue/catalogue';
import { statusWords } from '../catalogue/typed-words';
import { ownMeanings } from '../domain/plan/own-meanings';
import type { Fact } from './facts';
import { literal, whenPresent, type FormulaScope } from './formula';
import { wordIn } from './formula-parts';
import { keyOfOption } from './options';
import { settings, type SettingKey } from './settings';

/*
 * The user's own words for a status. Those of Goals and Steps have a row of Settings for each meaning, with commas between; those of any other
 * tab one row with pairs, `Submitted = Applied, Rejected = Closed`. Facts of the hidden tab put them together by formula, so that a changed row
 * of Settings counts at once; in Goals and Steps a helper column gives the meaning of an own word. Script and formulas read the rows by the
 * same rules. (rules X40 to X45, X50 to X52)
 */

export type StatusList = keyof typeof statusWords;
export type OwnWordsKey = Extract<SettingKey, `own${string}`>;

/** The column in which each list of words is chosen, by tab. */
export const statusColumns = {
  goals: { column: 'status', list: 'goalStatus' },
  steps: { column: 'status', list: 'stepStatus' },
  targets: { column: 'stage', list: 'targetStage' },
  network: { column: 'stage', list: 'contactStage' },
  feedback: { column: 'status', list: 'adviceStatus' },
  experiments: { column: 'verdict', list: 'verdict' },
} as const satisfies Readonly<Record<string, { readonly column: string; readonly list: StatusList }>>;
export type TabWithStatus = keyof typeof statusColumns;
export const tabsWithStatus = Object.keys(statusColumns) as TabWithStatus[];

type Meanings = Readonly<Record<StatusList, readonly (readonly [key: string, setting: OwnWordsKey])[]>>;
export const statusLists = Object.keys(ownMeanings satisfies Meanings) as StatusList[];
/** The fact that holds the own words of each list. */
export const ownWordsFacts = {
  stepStatus: 'ownStepWords',
  goalStatus: 'ownGoalWords',
  targetStage: 'ownTargetWords',
  contactStage: 'ownContactWords',
  adviceStatus: 'ownAdviceWords',
  verdict: 'ownVerdictWords',
} as const satisfies Record<StatusList, Fact>;

/** The list whose words a row of Settings holds as pairs; undefined for a row with the words for one meaning. */
export function listOfPairs(setting: SettingKey): StatusList | undefined {
  const kind = settings[setting];
  return kind.kind === 'words' && 'of' in kind ? kind.of : undefined;
}

/** What separates the words of a row. */
const separators = /([,;|\n])/;

const cleaned = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');

/** The words of a row of Settings: between commas, semicolons, bars and line breaks, as the formula cleans them. */
function splitOwnWords(text: string): string[] {
  return text
    .split(separators)
    .filter((_, index) => index % 2 === 0)
    .map(cleaned)
    .filter((word) => word !== '');
}

/** Whether the rows of Settings for this list can hold this word, given as the next update would leave it. */
export const canBeOwnWord = (word: string, list: StatusList): boolean =>
  splitOwnWords(word).join() === word &&
  word !== '' &&
  !(word.includes('=') && listOfPairs(ownMeanings[list][0][1]) !== undefined);

/** A pair such as `Submitted = Applied`, as the formula cleans it: the word, and what is behind the last `=`. */
function splitPair(pair: string): { readonly word: string; readonly meaning: string } {
  const parts = pair.split('=').map(cleaned);
  return { word: parts.slice(0, -1).join('='), meaning: parts[parts.length - 1] ?? '' };
}

/** The text with each meaning as `say` gives it; where that is undefined, and the rest of the text, as it was typed. */
function withMeanings(text: string, say: (meaning: string) => string | undefined): string {
  return text
    .split(separators)
    .map((part, index) => {
      const at = part.lastIndexOf('=');
      const said = index % 2 === 0 && at >= 0 ? say(cleaned(part.slice(at + 1))) : undefined;
      return said === undefined ? part : `${part.slice(0, at).replace(/ +$/, '')} = ${said}`;
    })
    .join('');
}

const keyNow = (text: string, list: StatusList, words: Words): string | undefined =>
  Object.entries<string>(words.options[list]).find(([, word]) => word.toLowerCase() === text.toLowerCase())?.[0];

/** A row with pairs, its meanings in the words of the file's language. (rules L6, L7) */
export const respellPairs = (text: string, list: StatusList, words: Words): string =>
  withMeanings(text, (meaning) => {
    const key = keyNow(meaning, list, words) === undefined ? keyOfOption(meaning, list, withoutOwn(words)) : undefined;
    return key === undefined ? undefined : wordOf(words, list, key);
  });

/** The same with the keys of the meanings, as an export has them, and back. */
export const pairsByKey = (text: string, list: StatusList, words: Words): string =>
  withMeanings(text, (meaning) => keyOfOption(meaning, list, withoutOwn(words)));
export const pairsFromKeys = (text: string, list: StatusList, words: Words): string =>
  withMeanings(text, (meaning) => (meaning in words.options[list] ? wordOf(words, list, meaning) : undefined));

/** An own word has no own words for its meaning. */
const withoutOwn = ({ own: _, ...words }: Words): Words => words;

/** The row of Settings of a meaning with one more word. */
export function withOwnWord(text: string, list: StatusList, key: string, word: string, words: Words): string {
  const [, setting] = ownMeanings[list].find(([one]) => one === key) ?? [];
  const isPair = setting !== undefined && listOfPairs(setting) !== undefined;
  return [text, isPair ? `${word} = ${wordOf(words, list, key)}` : word].filter((part) => part !== '').join(', ');
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
  readonly code: 'ownWordTaken' | 'ownWordTwice' | 'ownWordAgain' | 'ownWordUnclear';
  readonly got: string;
  readonly others: readonly string[];
}

/** A word of Settings with what it means; `key` is undefined where a pair names no meaning. */
export interface SaidWord {
  readonly setting: OwnWordsKey;
  readonly word: string;
  readonly key: string | undefined;
}

type OwnTexts = Readonly<Partial<Record<OwnWordsKey, string>>>;

/** The words of a list in the order in which they count. */
export function ownWordsSaid(texts: OwnTexts, list: StatusList, words: Words): readonly SaidWord[] {
  const [first] = ownMeanings[list];
  const pairs = listOfPairs(first[1]);
  if (pairs === undefined)
    return ownMeanings[list].flatMap(([key, setting]) =>
      splitOwnWords(texts[setting] ?? '').map((word) => ({ setting, word, key })),
    );
  return splitOwnWords(texts[first[1]] ?? '').map((pair) => {
    const { word, meaning } = splitPair(pair);
    const key = word === '' ? undefined : keyNow(meaning, list, words);
    return { setting: first[1], word: key === undefined ? pair : word, key };
  });
}

/**
 * The own words behind the texts of Settings. A word that Waymark has for another meaning does not count; of a word with two meanings the
 * first counts.
 */
export function readOwnWords(
  texts: OwnTexts,
  words: Words,
): { readonly own: OwnWords; readonly problems: readonly OwnWordProblem[] } {
  const problems: OwnWordProblem[] = [];
  const own: Record<string, ReadonlyMap<string, OwnWord>> = {};
  for (const list of statusLists) {
    const known = new Map<string, OwnWord>();
    const waymarks = new Set(Object.values<string>(words.options[list]).map((word) => word.toLowerCase()));
    for (const { key, setting, word } of ownWordsSaid(texts, list, words)) {
      const add = (code: OwnWordProblem['code'], others: readonly string[]): void =>
        void problems.push({ setting, code, got: word, others });
      if (key === undefined) {
        add('ownWordUnclear', Object.values<string>(words.options[list]));
        continue;
      }
      const lower = word.toLowerCase();
      const taken = takenBy(lower, list, key);
      const before = known.get(lower);
      if (taken !== undefined) add('ownWordTaken', [wordOf(words, list, taken)]);
      else if (before !== undefined && before.key !== key)
        add(listOfPairs(setting) === undefined ? 'ownWordTwice' : 'ownWordAgain', [wordOf(words, list, before.key)]);
      else if (before === undefined && !waymarks.has(lower)) known.set(lower, { key, word });
    }
    own[list] = known;
  }
  return { own, problems };
}

/** A sign that no text in lower case holds: it ends a word, and the number of its meaning follows. */
const END = 'A';
/** Another one: it follows one of Waymark's words in a pair, with the number of the only meaning that it can have; 0 for none. */
const MARK = 'B';

const replaced =
  (from: string, to: string) =>
  (formula: string): string =>
    `SUBSTITUTE(${formula};${from};${to})`;

/** Words with commas between and no odd blanks, in lower case. */
const cleaning: readonly ((formula: string) => string)[] = [
  replaced('";"', '","'),
  replaced('"|"', '","'),
  replaced('CHAR(10)', '","'),
  (formula) => `TRIM(${formula})`,
  replaced('", "', '","'),
  replaced('" ,"', '","'),
];

const applied = (text: string, steps: readonly ((formula: string) => string)[]): string =>
  steps.reduce((formula, step) => step(formula), `LOWER(IF(ISTEXT(${text});${text};""))`);

/**
 * The fact with all own words of a list, `|on holdA3||blockedA3|`: a formula over the rows of Settings.
 * @param textOf the formula for the value of a row
 */
export function ownWordsFormula(list: StatusList, words: Words, textOf: (setting: OwnWordsKey) => string): string {
  const [first] = ownMeanings[list];
  if (listOfPairs(first[1]) !== undefined) return pairsFormula(list, words, textOf(first[1]));
  const waymarks = Object.values<string>(words.options[list]).map((word) => word.toLowerCase());
  return ownMeanings[list]
    .map(([key, setting], index) => {
      const end = `${END}${index + 1}|`;
      const banned = new Set([
        ...waymarks,
        ...[...statusWords[list].keys()].filter((word) => takenBy(word, list, key)),
      ]);
      return applied(textOf(setting), [
        ...cleaning,
        (formula) => `"|"&${replaced('","', literal(`${end}|`))(formula)}&${literal(end)}`,
        ...['', ...banned].map((word) => replaced(literal(`|${word}${end}`), '""')),
      ]);
    })
    .join('&');
}

/**
 * The same of a row with pairs: `|submitted=applied|` becomes `|submittedA4|`. One of Waymark's words is marked before, so that it ends as
 * such a part only with the meaning that it has. The steps are nested: fewer than 64, which is what other programs take.
 */
function pairsFormula(list: StatusList, words: Words, text: string): string {
  const keys = ownMeanings[list].map(([key]) => key as string);
  const waymarks = keys.map((key) => wordOf(words, list, key).toLowerCase());
  const marks = new Map(waymarks.map((word): [string, number] => [word, 0]));
  for (const [word, meanings] of statusWords[list])
    if (!marks.has(word)) marks.set(word, meanings.size === 1 ? keys.indexOf([...meanings].join('')) + 1 : 0);
  return applied(text, [
    ...cleaning,
    replaced('" ="', '"="'),
    replaced('"= "', '"="'),
    (formula) => `"|"&${replaced('","', '"||"')(formula)}&"|"`,
    ...[...marks].map(([word, at]) => replaced(literal(`|${word}=`), literal(`|${word}${MARK}${at}=`))),
    ...waymarks.map((word, index) => replaced(literal(`=${word}|`), literal(`${END}${index + 1}|`))),
    ...waymarks.map((_, index) =>
      replaced(literal(`${MARK}${index + 1}${END}${index + 1}|`), literal(`${END}${index + 1}|`)),
    ),
    replaced(literal(`|${END}`), '"|"'),
  ]);
}

/** The own words in a fact, in lower case. */
export function ownWordsInFact(list: StatusList, fact: string): ReadonlyMap<string, OwnWord> {
  const known = new Map<string, OwnWord>();
  for (const part of fact.match(/\|[^|AB]*A\d\|/g) ?? []) {
    const word = part.slice(1, -3);
    const [key] = ownMeanings[list][Number(part.slice(-2, -1)) - 1] ?? [];
    if (key !== undefined && !known.has(word)) known.set(word, { key, word: null });
  }
  return known;
}

/** The number of the meaning of the own word in a cell, as a text; an error for any other text. */
function meaningIn(f: FormulaScope, list: StatusList, cell: string): string {
  const fact = f.fact(ownWordsFacts[list]);
  const wanted = `"|"&SUBSTITUTE(LOWER(${cell});"|";"${END}")&"${END}"`;
  return `MID(${fact};FIND(${wanted};${fact})+LEN(${cell})+2;1)`;
}

/** Waymark's word for the own word in *Status*; empty for any other text. (rule X41) */
export function meaningOfOwnWord(f: FormulaScope, list: 'stepStatus' | 'goalStatus'): string {
  const cell = f.cell('status');
  const meaning = meaningIn(f, list, cell);
  const said = ownMeanings[list].map(([key]) => literal(wordOf(f.words, list, key))).join(';');
  return `IF(ISTEXT(${cell});IFERROR(CHOOSE(FIND(${meaning};"12345");${said});"");"")`;
}

type KeyOf<L extends StatusList> = keyof Words['options'][L];

/** Conditions for the status of the row in a tab that has no column for the meaning of own words. (rule X51) */
export function meansIn<L extends StatusList>(
  f: FormulaScope,
  list: L,
  column: string,
): (...keys: readonly KeyOf<L>[]) => string {
  const cell = f.cell(column);
  return (...keys) => {
    const is = keys.map((key) => `${wordIn(cell)}=${literal(wordOf(f.words, list, String(key)))}`);
    const numbers = keys.map((key) => ownMeanings[list].findIndex(([one]) => one === key) + 1).join('');
    return `OR(${[...is, `ISNUMBER(FIND(${meaningIn(f, list, cell)};"${numbers}"))`].join(';')})`;
  };
}

/**
 * Conditions for the status of the row, by Waymark's word or by an own one. Plans of earlier versions have no column for own words before
 * *Check my plan*.
 * @param place gives the cell of the row in a column; the cell of the same row by default
 */
export function statusIn<L extends 'stepStatus' | 'goalStatus'>(
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
