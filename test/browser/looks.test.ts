import { findClipped } from '../../tools/browser/clipped-text';
import { findViolations } from '../../tools/browser/accessibility';
import type { Language } from '../../src/catalogue/language-names';
import {
  focusView,
  guideViews,
  languages,
  sidebarWords,
  wholePlanViews,
  planViews,
  visitViews,
  type SidebarView,
} from '../../tools/browser/sidebar-views';
import type { WorkbenchWindow } from '../../tools/browser/workbench-window';
import { useBrowser } from './use-browser';

const browser = useBrowser();

/** Names of goals in a <select> may be cut off: the user chooses their length, and the open list shows them in full. */
const isOfAnyLength = (line: string, language: Language): boolean =>
  line.startsWith('<select> “') &&
  Object.values(sidebarWords[language].guide.templates).some(
    // The list shows the ID before the title, and the report shortens it.
    ({ title }) => title !== '' && line.includes(title.slice(0, 15)),
  );

/** Problems of the sidebar in each view. axe is slow and finds the same in every language, so it runs only in English. */
async function lookAround(
  window: WorkbenchWindow,
  views: readonly SidebarView[],
  language: Language,
): Promise<string[]> {
  const found: string[] = [];
  await visitViews(window, views, language, async ({ name }) => {
    const frame = await window.sidebarFrame();
    // Opens folded parts, to check them too.
    await frame.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = true;
      }),
    );
    const clipped = (await findClipped(frame)).filter((line) => !isOfAnyLength(line, language));
    const violations = language === 'en' ? await findViolations(frame) : [];
    for (const line of [...violations, ...clipped]) found.push(`${name}: ${line}`);
  });
  return found;
}

/** A spreadsheet's locale of a language: `de_DE`. */
const localeOf = (language: Language): string =>
  language === 'en' ? 'en_GB' : `${language}_${language.toUpperCase()}`;

test.each(languages.map((language) => [language, localeOf(language)] as const))(
  '[V23] in %s no screen of the guide and no view has a word that is cut off, nor, in English, a violation that axe finds',
  async (language, locale) => {
    const workbench = await browser.open({ server: { locale } });
    const window = await workbench.openWindow();
    expect(await lookAround(window, guideViews, language)).toEqual([]);
    await window.sidebar.locator('button.primary').click();
    expect(
      await lookAround(window, [{ ...focusView, go: async () => {} }, ...planViews, ...wholePlanViews], language),
    ).toEqual([]);
  },
);

test('[V23] [B35] with the example, Focus, the page around it and each of its panels have no violation that axe finds', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { page } = window;
  expect(await lookAround(window, [focusView], 'en')).toEqual([]);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const line of await findViolations(page.mainFrame())) found.push(`${where}: ${line}`);
  };
  await look('page');
  for (const panel of ['clock', 'mail', 'calls', 'permission', 'user', 'settings']) {
    await page.locator(`#open-${panel}`).click();
    await page.locator(`#panel-${panel}`).waitFor();
    await look(panel);
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
});
