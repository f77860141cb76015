/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import { plural, say, type Words } from '../../../src/catalogue/catalogue';
import { wholeEnglish, type LanguageFile } from '../../../src/catalogue/language-file';
import { withoutAccents } from '../../../src/tables/options';
import { settingKeys } from '../../../src/tables/settings';
import { languageFiles } from '../../catalogue/language-files';
import { momentOf, openFile, startPlan, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';
import { everything, tabs } from '../whole-file';

/*
 * A file in each language, from the first click to the mail: what is expected comes from the catalogue, so that a language needs no test
 * of its own. german.test.ts says the same in the words of one language.
 */

type Records = Record<string, string>;
const header = (words: Words, tab: keyof Words['columns'], column: string): string =>
  (words.columns[tab] as Readonly<Record<string, { readonly header: string }>>)[column]?.header ?? '';

/** A row with the headers of the language. */
const rowOf = (words: Words, tab: keyof Words['columns'], values: Records): Records =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [header(words, tab, column), value]));

/** All texts with a blank in them, which no two languages share by chance. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return /\p{L}+ \p{L}+/u.test(words.replace(/\{\w+\}/g, '')) ? [words] : [];
  return Object.values((words ?? {}) as object).flatMap(sentencesOf);
}

const shownIn = (plan: PlanInHand): string[] =>
  tabs(plan).flatMap((tab) =>
    plan.workbook
      .displayed(tab)
      .flat()
      .filter((text) => text !== ''),
  );

describe.each(Object.entries(languageFiles))('in %s', (language, { words, sidebar, example }: LanguageFile) => {
  const locale = `${language}_${language.toUpperCase()}`;
  const { stepStatus } = words.options;
  const day = (plan: PlanInHand, text: string): string => {
    const [year = '', month = '', date = ''] = text.split('-');
    return plan.workbook.document.locale.startsWith('de') ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
  };

  function typedPlan(): PlanInHand {
    const plan = startPlan({ locale });
    const { tabs: names } = words;
    plan.put(
      names.goals,
      2,
      rowOf(words, 'goals', {
        title: 'Examen',
        start: day(plan, '2026-02-01'),
        deadline: day(plan, '2026-12-31'),
        status: words.options.goalStatus.active,
        kind: words.options.goalKind.learn,
        baseline: '0',
        now: '12,5',
        target: '50',
      }),
    );
    plan.update();
    const step = (row: number, title: string, status: string, due: string, effort = ''): void =>
      plan.put(names.steps, row, rowOf(words, 'steps', { title, goal: 'G1', status, due, effort }));
    step(2, 'A', stepStatus.todo, day(plan, '2026-03-05'), '0,5');
    step(3, 'B', withoutAccents(stepStatus.doing).toUpperCase(), day(plan, '2026-02-27'), '1,5');
    step(4, 'C', withoutAccents(stepStatus.done), '', '2');
    step(5, 'D', stepStatus.letGo, '');
    return plan;
  }

  test('[L1] [L20] rows mean what they mean in English, also without accents, and the menu, Home and the sidebar say so', () => {
    const plan = typedPlan();
    expect(plan.update()).toEqual({ message: words.messages.updated, problems: [] });
    const told = plan
      .rows(words.tabs.steps)
      .map((row) => [row[header(words, 'steps', 'status')], row[header(words, 'steps', 'whatNow')]]);
    expect(told).toEqual([
      [stepStatus.todo, say(words.whatNow.dueIn, { days: 3 })],
      [stepStatus.doing, say(words.whatNow.overdue, { days: 3 })],
      [stepStatus.done, words.whatNow.done],
      [stepStatus.letGo, ''],
    ]);
    const [goal = {}] = plan.rows(words.tabs.goals);
    expect([
      goal[header(words, 'goals', 'progress')]?.replace(/\s/u, ''),
      goal[header(words, 'goals', 'stepsDone')],
    ]).toEqual(['25%', say(words.stepsDone, { done: 1, all: 3 })]);
    expect(shownIn(plan)).toEqual(expect.arrayContaining([words.home.heading, words.home.remindersOff, 'A', 'B']));
    plan.put(words.tabs.steps, 2, rowOf(words, 'steps', { status: 'Done' }));
    const [problem = ''] = plan.update().problems as readonly string[];
    const long = say(words.problems.unknownStatus.long, { options: Object.values(stepStatus).join(', '), got: 'Done' });
    const column = header(words, 'steps', 'status');
    expect(problem).toBe(say(words.problems.where, { tab: words.tabs.steps, row: 2, column, text: long }));
    plan.workbook.menu([words.menu.open]);
    const [page] = plan.workbook.report.shown;
    const [, json = '{}'] = /id="boot">(.*?)<\/script>/.exec(page && 'html' in page ? page.html : '') ?? [];
    expect(JSON.parse(json)).toMatchObject({ words: { language, focus: sidebar.focus } });
  });

  test('[L20] a word without its accents is put into the dropdown’s own by the next update', () => {
    const plan = startPlan({ locale });
    plan.call('addTab', { tab: 'journal' });
    const kinds = Object.values(words.options.journalKind);
    kinds.forEach((word, at) =>
      plan.put(
        words.tabs.journal,
        at + 2,
        rowOf(words, 'journal', { kind: withoutAccents(word).toUpperCase(), lesson: word }),
      ),
    );
    expect(plan.update().problems).toEqual([]);
    expect(plan.rows(words.tabs.journal).map((row) => row[header(words, 'journal', 'kind')])).toEqual(kinds);
  });

  test('[L30] a setting whose name was typed on a keyboard keeps its value, and gets its name back', () => {
    const plan = startPlan({ locale });
    const at = settingKeys.indexOf('pausedUntil') + 2;
    const typed = words.settings.pausedUntil.name.replace(/’/g, "'");
    plan.put(words.tabs.settings, at, rowOf(words, 'settings', { setting: typed, value: day(plan, '2026-03-09') }));
    expect(plan.update().problems).toEqual([]);
    expect(plan.shown(words.tabs.settings, at, header(words, 'settings', 'setting'))).toBe(
      words.settings.pausedUntil.name,
    );
    expect(plan.call<State>('getState').settings.pausedUntil).toBe('2026-03-09');
  });

  test('[L1] the mail is in it: subject, headings, days, numbers and the way out', () => {
    const plan = typedPlan();
    plan.update();
    plan.call('turnOnReminders', { hour: 10 });
    plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'));
    const [mail] = plan.workbook.outbox();
    const more = plural(words, words.mail.subject.toDecide, 1);
    expect(mail?.subject).toBe(
      say(words.mail.subject.week, { title: 'A' }) + say(words.mail.subject.extras, { extras: more }),
    );
    const text = mail?.text.replace(/[\u00a0\u202f]/g, ' ') ?? '';
    const options = { weekday: 'long', timeZone: 'UTC' } as const;
    const thursday = new Intl.DateTimeFormat(words.dates.locale, options).format(0);
    expect(mail?.html).toContain(`<html lang="${language}">`);
    const { foot } = words.mail;
    for (const part of [words.home.decide, foot.tooMuch, foot.mondays, words.menu.open, thursday, '30 min', '1,5 h'])
      expect(text).toContain(part.replace(/\u00a0/g, ' '));
    expect(text).not.toMatch(/\b(the|and|your|due|goal|Thursday|March)\b/i);
  });

  test('[L1] [L3] the example has no sentence of English in it, wants no repair, and goes again', () => {
    const plan = openFile({ locale });
    expect(plan.call('loadExample')).toEqual({ message: words.messages.exampleLoaded, problems: [] });
    const own = new Set([...sentencesOf({ words, sidebar }), ...Object.values(example)]);
    const english = new Set([...sentencesOf(wholeEnglish), ...Object.keys(example)].filter((text) => !own.has(text)));
    expect(shownIn(plan).filter((text) => english.has(text))).toEqual([]);
    expect(plan.shown(words.tabs.steps, 6, header(words, 'steps', 'title'))).toBe(
      example['Book the exam seat for week 9'],
    );
    expect(plan.call<Said>('checkPlan').message).toBe(words.messages.nothingToSay);
    expect(plan.call<Said>('clearExample').message).toBe(words.messages.exampleCleared);
    expect(plan.rows(words.tabs.steps)).toEqual([]);
  });
});

test('[L6] from language to language and back it is the same file, to the cell', () => {
  const plan = smallPlan();
  plan.call('checkPlan');
  const before = everything(plan);
  for (const [language, { words }] of Object.entries(languageFiles)) {
    const said = plan.call<Said>('saveSettings', { settings: { language } });
    expect([said.message, said.problems]).toEqual([words.messages.settingsSaved, []]);
    expect(tabs(plan)).toEqual(expect.arrayContaining([words.tabs.home, words.tabs.goals, words.tabs.steps]));
    expect(plan.call<State>('getState').settings.language).toBe(language);
    // A word of a language before is understood. (rule L7)
    plan.put(words.tabs.steps, 2, rowOf(words, 'steps', { status: wholeEnglish.words.options.stepStatus.todo }));
    expect(plan.update().problems).toEqual([]);
    expect(plan.rows(words.tabs.steps)[0]?.[header(words, 'steps', 'status')]).toBe(words.options.stepStatus.todo);
  }
  plan.call('saveSettings', { settings: { language: 'auto' } });
  expect(everything(plan)).toEqual(before);
});
