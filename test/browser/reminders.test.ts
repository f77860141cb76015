import { words as english } from '../../src/catalogue/en';
import { findViolations } from '../../tools/browser/accessibility';
import { findClipped } from '../../tools/browser/clipped-text';
import { sidebarWords } from '../../tools/browser/sidebar-views';
import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test('[N31] [N18] [N19] [L6] reminders are switched on and one is sent, then the plan and its panel speak German, without a violation or a word cut off', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { sidebar } = window;
  const look = async (): Promise<string[]> => {
    const frame = await window.sidebarFrame();
    await frame.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = true;
      }),
    );
    return [...(await findViolations(frame)), ...(await findClipped(frame))];
  };
  const words = sidebarWords.en;
  const open = async (language: 'en' | 'de'): Promise<void> => {
    // The language of the menu is that of the account, which stays English.
    await window.choose(english.menu.title, english.menu.more, english.menu.settings);
    await sidebar.getByRole('heading', { level: 1, name: sidebarWords[language].settings.heading }).waitFor();
  };
  await open('en');
  await sidebar.getByRole('switch', { name: words.settings.on }).check();
  await sidebar.getByRole('button', { name: words.save, exact: true }).click();
  await sidebar.getByText(words.reminders.lastRun, { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: words.settings.preview }).click();
  await sidebar.locator('.mail iframe').waitFor();
  expect(await look()).toEqual([]);
  expect(await sidebar.locator('.mail dt').count()).toBeGreaterThan(2);
  await sidebar.getByRole('button', { name: words.reminders.sendNow }).click();
  await sidebar.getByText(words.reminders.gone).waitFor();

  await sidebar.getByLabel(words.reminders.language, { exact: true }).selectOption('de');
  await sidebar.getByRole('button', { name: words.save, exact: true }).click();
  await eventually(
    () => window.page.locator('.o-sheet').allTextContents(),
    (tabs) => expect(tabs.map((name) => name.trim())).toContain('Schritte'),
  );
  await open('de');
  await sidebar.getByRole('button', { name: sidebarWords.de.settings.preview }).click();
  await sidebar.locator('.mail iframe').waitFor();
  expect(await look()).toEqual([]);
});
