import { focusView, sidebarWords, planViews, visitViews } from '../../tools/browser/sidebar-views';
import type { WorkbenchWindow } from '../../tools/browser/workbench-window';
import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();
const words = sidebarWords.en;
/** The window of all tests of this file. */
let window: WorkbenchWindow;
beforeAll(async () => {
  const workbench = await browser.keep({ plan: 'example' });
  window = await workbench.openWindow();
});

test('[V26] [V27] a failed call shows a message, keeps what was typed, and works the next time', async () => {
  let refusal: string | null = 'Service Spreadsheets timed out while accessing document with id 1.';
  await window.refuseCalls('saveStep', () => refusal);
  await window.choose('Waymark', 'Add', 'Step…');
  const { sidebar } = window;
  await sidebar.getByLabel(words.step.title).fill('Ask Ana which project needs a lead');
  await sidebar.getByRole('button', { name: words.step.save }).click();
  await sidebar.getByRole('status').getByText(words.trouble).waitFor();
  expect(await sidebar.getByLabel(words.step.title).inputValue()).toBe('Ask Ana which project needs a lead');

  // Opening another view keeps the text too.
  await sidebar.getByRole('button', { name: words.backHow }).click();
  await sidebar.getByRole('button', { name: words.focus.addStep }).click();
  expect(await sidebar.getByLabel(words.step.title).inputValue()).toBe('Ask Ana which project needs a lead');

  refusal = null;
  await sidebar.getByRole('button', { name: words.step.save }).click();
  await eventually(
    async () =>
      (await window.rows('Steps')).filter(([, title]) => title === 'Ask Ana which project needs a lead').length,
    (count) => expect(count).toBe(1),
  );
});

test('[V31] [V9] a step that is ticked in Focus is done in the tab, and Undo reverts that', async () => {
  await window.openSidebar();
  const { sidebar } = window;
  const first = sidebar.locator('ul.steps li').first();
  const title = (await first.locator('button.title').textContent()) ?? '';
  const statusOf = async (): Promise<string> => {
    const rows = await window.rows('Steps');
    return rows.find((row) => row[1] === title)?.[rows[0]?.indexOf('Status') ?? -1] ?? '';
  };
  await first.getByRole('checkbox').check();
  await eventually(statusOf, (status) => expect(status).toBe('Done'));
  await sidebar.getByRole('button', { name: words.undo }).click();
  await eventually(statusOf, (status) => expect(status).toBe('To do'));
  expect(window.state.editsFired).toBe(0);
});

test('[V33] [V11] the selected row is opened in its form', async () => {
  await window.openSidebar();
  await window.goTo('Goals');
  await window.select('B3');
  const title = await window.shown('Goals', 'Goal', 3);
  await window.sidebar.getByRole('button', { name: words.focus.selected }).click();
  await window.sidebar.getByRole('heading', { name: words.goal.edit }).waitFor();
  expect(await window.sidebar.getByLabel(words.goal.title).inputValue()).toBe(title);
});

test('[V22] [V23] [B35] Tab reaches every control of every view, and the keyboard presses a button', async () => {
  const missed: string[] = [];
  /** The HTML of controls that Tab does not reach; null when the view was rendered again meanwhile. */
  const walk = async (frame: Awaited<ReturnType<WorkbenchWindow['sidebarFrame']>>): Promise<string[] | null> => {
    await frame.locator('h1').focus();
    const controls = await frame.evaluate(() => {
      const wanted = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, iframe'),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
      wanted.forEach((element, at) => {
        element.dataset['at'] = String(at);
      });
      // Tab reaches only one radio button of a group; the arrow keys reach the others.
      return wanted
        .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
        .map((element) => element.dataset['at']!);
    });
    const reached = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab']) {
      await frame.locator('h1').focus();
      for (let press = 0; press < controls.length + 8; press += 1) {
        await window.page.keyboard.press(key);
        const at = await frame.evaluate(() =>
          document.hasFocus() && document.activeElement instanceof HTMLElement
            ? (document.activeElement.dataset['at'] ?? '')
            : null,
        );
        if (at === null) break;
        reached.add(at);
      }
    }
    const left = controls.filter((at) => !reached.has(at));
    const found = await frame.evaluate(
      (numbers) =>
        numbers.map((number) => document.querySelector(`[data-at="${number}"]`)?.outerHTML.slice(0, 100) ?? null),
      left,
    );
    const standing = found.filter((html) => html !== null);
    return standing.length < found.length ? null : standing;
  };
  await visitViews(window, [focusView, ...planViews], 'en', async ({ name }) => {
    const frame = await window.sidebarFrame();
    const found = (await walk(frame)) ?? (await walk(frame)) ?? ['it does not come to rest'];
    for (const html of found) missed.push(`${name}: ${html}`);
  });
  expect(missed).toEqual([]);

  const { sidebar, page } = window;
  await sidebar.locator('p.way button').focus();
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: words.focus.heading }).waitFor();
  expect(await sidebar.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
});
