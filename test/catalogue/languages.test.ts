import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageNames } from '../../src/catalogue/language-names';
import { wholeEnglish } from '../../src/catalogue/language-file';
import { languageOf, menus } from '../../src/catalogue/languages';
import { withoutAccents } from '../../src/tables/options';
import { languageFiles, translations } from './language-files';

/*
 * Rules for every language of Waymark: no text is missing, each text is used, the same places to fill in.
 */

/** Every text of a catalogue with the path to it; a list is one entry. */
function textsOf(words: unknown, path = ''): Map<string, string | readonly unknown[]> {
  if (typeof words === 'string' || Array.isArray(words)) return new Map([[path, words as string | readonly unknown[]]]);
  return new Map(
    Object.entries((words ?? {}) as object).flatMap(([key, value]) => [
      ...textsOf(value, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** Every single text, those in lists too. */
const sentencesOf = (words: unknown): [string, string][] =>
  [...textsOf(words)].flatMap(([path, text]): [string, string][] =>
    typeof text === 'string'
      ? [[path, text]]
      : text.flatMap((one, index) =>
          typeof one === 'string'
            ? [[`${path}.${index}`, one] as [string, string]]
            : sentencesOf(one).map(([rest, inner]): [string, string] => [`${path}.${index}.${rest}`, inner]),
        ),
  );

/** The places to fill in; a sentence may contain a step as it is typed, {title}, or with a small first letter, {step}. */
const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => (place === 'title' ? 'step' : place)).sort();

const english = textsOf(wholeEnglish);
const englishSentences = new Map(sentencesOf(wholeEnglish));

/** Characters and spaces that are the same in every language. */
const isWordless = (text: string | readonly unknown[]): boolean =>
  typeof text === 'string' && !/\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

describe.each(Object.entries(translations))('the language %s', (code, translation) => {
  const texts = textsOf(translation);
  const sentences = sentencesOf(translation);

  test('[L3] has words for everything that English has words for', () => {
    expect([...english].filter(([path, text]) => !texts.has(path) && !isWordless(text)).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('[L3] has no words that nobody asks for', () => {
    expect([...texts.keys()].filter((path) => !english.has(path))).toEqual([]);
  });

  test('has as many of each list as English, but for the vague verbs', () => {
    const lists = [...texts].filter(([path, text]) => typeof text !== 'string' && !path.endsWith('vagueVerbs'));
    expect(lists.filter(([path, list]) => list.length !== english.get(path)?.length).map(([path]) => path)).toEqual([]);
  });

  test('fills in the same places as English', () => {
    const differing = sentences.filter(
      ([path, text]) =>
        englishSentences.has(path) &&
        !path.includes('vagueVerbs') &&
        placesOf(text).join() !== placesOf(englishSentences.get(path) ?? '').join(),
    );
    // A sentence may leave the number out where it is clear: “Eine Zeile …”.
    expect(differing.filter(([path]) => !path.endsWith('.one'))).toEqual([]);
  });

  test('names each of a dropdown’s words, each column of a tab, each tab and each setting by a word of its own', () => {
    const file = languageFiles[code as keyof typeof languageFiles];
    const { options, columns, tabs, settings } = file.words;
    const lists = [
      ...Object.entries(options),
      ...Object.entries(columns).map(
        ([tab, of]) => [tab, Object.fromEntries(Object.entries(of).map(([key, { header }]) => [key, header]))] as const,
      ),
      ['tabs', tabs] as const,
      ['settings', Object.fromEntries(Object.entries(settings).map(([key, { name }]) => [key, name]))] as const,
    ];
    const doubled = lists.filter(
      ([, list]) =>
        new Set(Object.values(list as object).map((word: string) => withoutAccents(word))).size <
        Object.keys(list as object).length,
    );
    expect(doubled.map(([name]) => name)).toEqual([]);
  });

  test('begins the states that are told by their beginning each with a beginning of its own', () => {
    // The colour rules recognise “Overdue 3 d” by the text before the number.
    const { whatNow } = languageFiles[code as keyof typeof languageFiles].words;
    const states = [
      whatNow.check,
      whatNow.overdue,
      whatNow.dueToday,
      whatNow.dueIn,
      whatNow.done,
      whatNow.datePassed,
    ].map((text) => text.split('{')[0] ?? '');
    expect(states.filter((one) => states.some((other) => other !== one && other.startsWith(one)))).toEqual([]);
    expect(states.filter((one) => one === '')).toEqual([]);
  });

  test('says the names of tabs, menu entries and columns as they are called', () => {
    const all = languageFiles[code as keyof typeof languageFiles];
    const { menu } = all.words;
    const paths = sentences.flatMap(([path, text]) =>
      [...text.matchAll(/Waymark ▸ ([^.,:;“”„{]+)/g)].map(([, way = '']) => [path, way.trim()] as const),
    );
    const { tabs, ...items } = menu;
    const names = [...Object.values(items), ...Object.values(tabs)].map((name) => name.replace(/ ?…$/, ''));
    expect(
      paths
        .filter(
          ([, way]) =>
            !way.split(' ▸ ').every((step) => names.some((name) => step === name || step.startsWith(`${name} `))),
        )
        .map(([path, way]) => `${path}: ${way}`),
    ).toEqual([]);
  });
});

test('[L7] no two languages call different options of one list by the same word', () => {
  const lists = [wholeEnglish, ...Object.values(languageFiles)].map(
    ({ words }) => words.options as Readonly<Record<string, Readonly<Record<string, string>>>>,
  );
  const clashes = Object.keys(wholeEnglish.words.options).flatMap((list) => {
    const keys = new Map<string, Set<string>>();
    for (const language of lists)
      for (const [key, word] of Object.entries(language[list] ?? {}))
        keys.set(withoutAccents(word), (keys.get(withoutAccents(word)) ?? new Set()).add(key));
    return [...keys].filter(([, those]) => those.size > 1).map(([word]) => `${list}: ${word}`);
  });
  expect(clashes).toEqual([]);
});

test('German says nothing that blames', () => {
  const blame = /verpass|versäum|zu spät|du solltest|gefährdet|Schwäche|gescheitert|Versagen|fehlgeschlagen/i;
  expect(sentencesOf(translations.de).filter(([, text]) => blame.test(text))).toEqual([]);
});

test('German speaks of “du” or of nobody, and quotes as German does', () => {
  const sentences = sentencesOf(translations.de);
  expect(sentences.filter(([, text]) => /\b(Sie|Ihnen|Ihre[nmsr]?)\b/.test(text))).toEqual([]);
  expect(
    sentences.filter(
      ([, text]) => /["”]/.test(text) || (text.match(/„/g) ?? []).length !== (text.match(/“/g) ?? []).length,
    ),
  ).toEqual([]);
});

test('Spanish says nothing that blames, and speaks of “tú” or of nobody, as everywhere where Spanish is spoken', () => {
  const sentences = sentencesOf(translations.es);
  const blame = /fracas|fallaste|incumpl|demasiado tarde|deberías|debilidad|culpa|retrasad/i;
  const others = /(?<!\p{L})(usted(es)?|vosotr\p{L}+|vuestr\p{L}+|os|\p{L}{2,}(áis|éis|steis))(?!\p{L})/iu;
  expect(sentences.filter(([, text]) => blame.test(text) || others.test(text))).toEqual([]);
});

test('Spanish opens what it closes: ¿?, ¡!, “”', () => {
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  const odd = sentencesOf(translations.es).filter(([, text]) =>
    ['¿?', '¡!', '“”', '()'].some(([open = '', close = '']) => count(text, open) !== count(text, close)),
  );
  expect(odd).toEqual([]);
  expect(sentencesOf(translations.es).filter(([, text]) => /["«»„]|\s[?!;:,]/.test(text))).toEqual([]);
});

test('French says nothing that blames, and speaks of “tu” or of nobody', () => {
  const sentences = sentencesOf(translations.fr);
  const blame = /échec|échou|(?<!\p{L})raté|manqué|en retard|trop tard|tu devrais|faiblesse|ta faute/iu;
  const vous = /(?<!\p{L})(votre|vos|vous|(?!chez|assez)\p{L}{2,}ez)(?!\p{L})/iu;
  expect(sentences.filter(([, text]) => blame.test(text) || vous.test(text))).toEqual([]);
});

test('French has no-break spaces before : ; ! ? % and inside « », and typographic apostrophes', () => {
  // Headers are typed, and have the spaces of the keyboard (rule L31); so have the words that are understood.
  const sentences = sentencesOf(translations.fr).filter(
    ([path]) => !/\.header$|fitHeader$|\.(spoken|understood)\./.test(path),
  );
  const example = Object.values(languageFiles.fr.example).map((text): [string, string] => ['example', text]);
  const wrong = /["“”„']|[^\u00a0\d!?]:(?!\d|\/)|[^\u00a0][;!?%»]|«(?!\u00a0)/u;
  expect([...sentences, ...example].filter(([, text]) => wrong.test(text))).toEqual([]);
});

test('[L32] the log of changes tells a goal’s day from a step’s by its header alone', () => {
  for (const { words } of [wholeEnglish, ...Object.values(languageFiles)]) {
    const { goals, steps } = words.columns;
    const days = [goals.deadline, steps.due, goals.start].map(({ header }) => header.toLowerCase());
    expect(new Set(days).size).toBe(3);
    expect([steps.start.header, steps.status.header]).toEqual([goals.start.header, goals.status.header]);
  }
});

test('[L5] each language has a whole menu in the bundle, and a locale finds its language', () => {
  for (const [language, { words }] of Object.entries(translations)) {
    expect(menus[language as keyof typeof menus]).toEqual({ ...menus.en, ...words.menu });
    const locales = [
      `${language}_${language.toUpperCase()}`,
      `${language}_XX`,
      language,
      `${language.toUpperCase()}-xx`,
    ];
    expect(locales.map(languageOf)).toEqual(locales.map(() => language));
  }
  expect(['en_GB', 'en_US', 'ja_JP', '', 'xx'].map(languageOf)).toEqual(['en', 'en', 'en', 'en', 'en']);
});

test('the example plan has every text in each language; IDs, codes and the words of dropdowns are the same everywhere', () => {
  const columns: Readonly<Record<string, readonly string[]>> = {
    Values: ['Value', 'Note'],
    Skills: ['Skill'],
    Trends: ['Trend', 'What it means for me'],
    Strategy: ['Choice', 'Why', 'Evidence'],
    Experiments: ['I believe that', 'Cheapest test', 'It worked if', 'Result', 'Learned'],
    Targets: ['Organisation', 'Role', 'Next move', 'What they need · my proof'],
    Network: ['Name', 'Where', 'Can help with', 'Last note', 'My next contribution'],
    Feedback: ['Question', 'What they said', 'What I change'],
    Journal: [
      'What went well',
      'What moved and why',
      'Priorities changed?',
      'New challenges or chances',
      'Lesson',
      'What I would tell a friend',
      'What I change next',
    ],
    Goals: ['Goal', 'Measure', 'Why achievable', 'Value', 'If … then I …', 'Reward'],
    Steps: ['Step', 'If … then I …', 'Reward', 'Notes'],
    Changes: ['Note'],
    Assessment: ['Question', 'My answer', 'Evidence or example'],
  };
  const file = JSON.parse(readFileSync(resolve(__dirname, '../../src/catalogue/en/example.json'), 'utf8')) as Record<
    string,
    unknown[][]
  >;
  const plan = Object.fromEntries(
    Object.entries(file).map(([tab, lines]): [string, Record<string, unknown>[]] => {
      const [names = [], ...rows] = Array.isArray(lines) ? lines : [];
      return [tab, rows.map((row) => Object.fromEntries(names.map((name, at) => [String(name), row[at]])))];
    }),
  );
  for (const [language, { example: texts }] of Object.entries(languageFiles)) {
    const shown = Object.entries(columns)
      .flatMap(([tab, headers]) => (plan[tab] ?? []).flatMap((row) => headers.map((header) => row[header])))
      .filter((text) => typeof text === 'string' && text !== '');
    expect(shown.length).toBeGreaterThan(250);
    expect([language, shown.filter((text) => texts[text as string] === undefined)]).toEqual([language, []]);
  }
});

test('[L5] the languages to choose from begin with English, each by its own name', () => {
  expect(Object.entries(languageNames)[0]).toEqual(['en', 'English']);
  const names = Object.values(translations).map(({ words }) => words.name);
  expect(Object.values(languageNames).slice(1)).toEqual(names);
  expect(Object.values(wholeEnglish.words.options.language)).toEqual(['As the spreadsheet', 'English', ...names]);
});
