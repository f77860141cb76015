/** The views of the sidebar and the screens of the guide, and how to reach each. Uses positions, not labels, so that it works in every language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SidebarWords } from '../../src/catalogue/catalogue';
import { languageNames, type Language } from '../../src/catalogue/language-names';
import { wholeEnglish, type LanguageFile } from '../../src/catalogue/language-file';
import { root } from './prepared-plan';
import type { WorkbenchWindow } from './workbench-window';

/** Every language of the add-on. */
export const languages = Object.keys(languageNames) as Language[];

/** The words of the sidebar in each language, as the build wrote them. */
export const sidebarWords = Object.fromEntries(
  languages.map((language) => [
    language,
    language === 'en'
      ? wholeEnglish.sidebar
      : (JSON.parse(readFileSync(join(root, `dist/lang/${language}.html`), 'utf8')) as LanguageFile).sidebar,
  ]),
) as Readonly<Record<Language, SidebarWords>>;

export interface SidebarView {
  /** The name of the screenshot. */
  readonly name: string;
  readonly heading: (words: SidebarWords) => string;
  /** An alternative heading. */
  readonly orHeading?: (words: SidebarWords) => string;
  /** A selector to wait for, when the view before has the same heading. */
  readonly shows?: string;
  /** Leads here from the view before. */
  readonly go: (window: WorkbenchWindow) => Promise<void>;
}

const primary = async ({ sidebar }: WorkbenchWindow): Promise<void> =>
  await sidebar.locator('button.primary').first().click();

/** The screens of the guide, in an empty file. */
export const guideViews: readonly SidebarView[] = [
  { name: 'guide-welcome', heading: (words) => words.guide.welcome.heading, go: (window) => window.openSidebar() },
  { name: 'guide-ahead', heading: (words) => words.guide.ahead.heading, go: primary },
  {
    name: 'guide-you',
    heading: (words) => words.guide.you.heading,
    go: async (window) => {
      await window.sidebar.getByRole('radio').first().check();
      await primary(window);
    },
  },
  {
    name: 'guide-templates',
    heading: (words) => words.guide.goal.heading,
    go: async (window) => {
      for (const at of [0, 1, 3]) await window.sidebar.getByRole('checkbox').nth(at).check();
      await window.sidebar.locator('textarea').first().fill('To untangle a muddle');
      await primary(window);
    },
  },
  {
    name: 'guide-goal',
    heading: (words) => words.guide.goal.heading,
    shows: 'p.chosen',
    go: ({ sidebar }) => sidebar.locator('button.card').first().click(),
  },
  { name: 'guide-steps', heading: (words) => words.guide.steps.heading, go: primary },
  { name: 'guide-hurdle', heading: (words) => words.guide.hurdle.heading, go: primary },
  {
    name: 'guide-rhythm',
    heading: (words) => words.guide.rhythm.heading,
    go: async (window) => {
      await window.sidebar.getByRole('radio').first().check();
      await primary(window);
    },
  },
  { name: 'guide-done', heading: (words) => words.guide.done.heading, shows: '.share', go: primary },
];

/** Returns to Focus and opens an entry of its list, counted from the end, because the first entries depend on the plan. */
const fromFocus =
  (fromEnd: number) =>
  async (window: WorkbenchWindow): Promise<void> => {
    const { sidebar } = window;
    await sidebar.locator('p.way button').click();
    await sidebar.locator('ul.menu button').nth(-fromEnd).click();
  };

/** The first views after Focus, in a plan with rows. */
export const planViews: readonly SidebarView[] = [
  { name: 'step', heading: (words) => words.step.add, go: primary },
  {
    name: 'goal',
    heading: (words) => words.goal.add,
    go: async ({ sidebar }) => {
      await sidebar.locator('p.way button').click();
      await sidebar.locator('ul.menu button').first().click();
    },
  },
  {
    name: 'question',
    heading: (words) => words.question.heading,
    orHeading: (words) => words.question.all,
    go: fromFocus(5),
  },
  { name: 'settings', heading: (words) => words.settings.heading, go: fromFocus(4) },
  { name: 'timeline', heading: (words) => words.timeline.heading, go: fromFocus(3) },
  { name: 'check', heading: (words) => words.check.heading, go: fromFocus(2) },
];

/** Returns to Focus and opens an entry of its list, counted from 0. */
const byMenu =
  (at: number) =>
  async ({ sidebar }: WorkbenchWindow): Promise<void> => {
    const entry = sidebar.locator('ul.menu button').nth(at);
    while (!(await entry.isVisible())) {
      const heading = await sidebar.locator('h1').textContent();
      await sidebar.locator('p.way button').click();
      await sidebar
        .locator('h1')
        .filter({ hasNotText: heading ?? '' })
        .waitFor();
    }
    await entry.click();
  };
/** Opens the list of stages and then a stage, counted from 0. */
const byStage =
  (at: number) =>
  async (window: WorkbenchWindow): Promise<void> => {
    await byMenu(7)(window);
    await window.sidebar.locator('.stages .title').nth(at).click();
  };

/** The other views after Focus, in a plan with rows. */
export const wholePlanViews: readonly SidebarView[] = [
  { name: 'week', heading: ({ planning }) => planning.week.tick, go: byMenu(1) },
  {
    name: 'week-energy',
    heading: ({ planning }) => planning.week.energy,
    orHeading: ({ planning }) => planning.week.decide,
    go: primary,
  },
  { name: 'adjust', heading: ({ adjusting }) => adjusting.heading, go: byMenu(2) },
  {
    name: 'adjust-preview',
    heading: ({ adjusting }) => adjusting.heading,
    shows: '.content h2',
    go: async (window) => {
      await window.sidebar.locator('select').selectOption({ index: 1 });
      await window.sidebar.getByRole('radio').first().check();
      await primary(window);
    },
  },
  { name: 'breakdown', heading: ({ planning }) => planning.breakdown.heading, go: byMenu(3) },
  {
    name: 'breakdown-pieces',
    heading: ({ planning }) => planning.breakdown.heading,
    shows: 'fieldset',
    go: ({ sidebar }) => sidebar.locator('button.card').first().click(),
  },
  { name: 'reflect', heading: ({ lookingBack }) => lookingBack.reflect.heading, go: byMenu(4) },
  {
    name: 'win',
    heading: ({ lookingBack }) => lookingBack.win.heading,
    go: ({ sidebar }) => sidebar.locator('.apart button').first().click(),
  },
  { name: 'quarter', heading: ({ lookingBack }) => lookingBack.quarter.heading, go: byMenu(5) },
  { name: 'brief', heading: ({ lookingBack }) => lookingBack.brief.heading, go: byMenu(6) },
  { name: 'stages', heading: ({ stages }) => stages.heading, go: byMenu(7) },
  { name: 'values', heading: ({ strategy }) => strategy.values.heading, go: byStage(1) },
  { name: 'strategy', heading: ({ strategy }) => strategy.choices.heading, go: byStage(2) },
  { name: 'choice', heading: ({ strategy }) => strategy.choices.kind, go: primary },
  { name: 'experiments', heading: ({ strategy }) => strategy.experiments.heading, go: byStage(4) },
  { name: 'network', heading: ({ strategy }) => strategy.network.heading, go: byMenu(8) },
  { name: 'contact', heading: ({ strategy }) => strategy.network.name, go: primary },
  { name: 'exchange', heading: ({ transfer }) => transfer.heading, go: byMenu(10) },
  { name: 'page', heading: ({ pages }) => pages.heading, go: byMenu(11) },
  {
    name: 'page-made',
    heading: ({ pages }) => pages.heading,
    shows: 'a[download]',
    go: primary,
  },
];
export const focusView: SidebarView = {
  name: 'focus',
  heading: (words) => words.focus.heading,
  shows: 'ul.steps, .empty-plan',
  go: (window) => window.openSidebar(),
};

/** Opens each view in turn and calls `look` when it has finished loading. */
export async function visitViews(
  window: WorkbenchWindow,
  views: readonly SidebarView[],
  language: Language,
  look: (view: SidebarView) => Promise<void>,
): Promise<void> {
  for (const view of views) {
    await view.go(window);
    const words = sidebarWords[language];
    const heading = window.sidebar.getByRole('heading', { level: 1, name: view.heading(words), exact: true });
    await (
      view.orHeading
        ? heading.or(window.sidebar.getByRole('heading', { level: 1, name: view.orHeading(words), exact: true }))
        : heading
    ).waitFor();
    if (view.shows) await window.sidebar.locator(view.shows).first().waitFor();
    await window.sidebar.locator('.panel[aria-busy=false]').waitFor();
    await window.sidebar.locator('.content .working').waitFor({ state: 'detached' });
    await look(view);
  }
}
