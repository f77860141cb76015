import { join, resolve } from 'node:path';
import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();
/** A small project whose menu items show each kind of dialog. */
const SHOWS = join(resolve(__dirname), 'fixtures/shows');

test('[B28] the menu is complete before the permission is granted, and its first use asks for it; Cancel changes nothing', async () => {
  const workbench = await browser.open({ server: { auth: 'none' } });
  const window = await workbench.openWindow();
  await window.menuTitle('Waymark').click();
  const names = window.page.locator('.o-menu').first().locator('.o-menu-item-name');
  await names.last().waitFor();
  const items = await names.allTextContents();
  expect(items.map((text) => text.trim())).toEqual([
    'Open Waymark',
    'Plan my week…',
    'Reflect…',
    'Adjust the plan…',
    'Update now',
    'Add',
    'More',
  ]);
  await window.page.keyboard.press('Escape');

  await window.choose('Waymark', 'Open Waymark');
  const consent = window.page.getByRole('dialog', { name: 'Waymark asks for your permission' });
  expect(await consent.getByRole('listitem').count()).toBe(5);
  await consent.getByRole('button', { name: 'Cancel' }).click();
  await window.waitForServer();
  expect(window.state).toMatchObject({ permission: 'asked', lastRun: null });
  expect(await window.page.locator('aside').count()).toBe(0);

  await window.choose('Waymark', 'Open Waymark');
  await consent.getByRole('button', { name: 'Allow' }).click();
  await window.sidebar.getByRole('heading', { name: 'Welcome to Waymark' }).waitFor();
  await eventually(
    () => window.state.permission,
    (permission) => expect(permission).toBe('granted'),
  );
});

test('[B7] sub-menus lead to their items: the timeline is redrawn, and the example asks before it goes', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  await window.choose('Waymark', 'More', 'Timeline', 'Months');
  await eventually(
    () => window.state.lastRun,
    (run) => expect(run).toMatchObject({ handler: 'menuTimelineMonths', failure: '' }),
  );

  const dialog = window.page.getByRole('dialog');
  await window.choose('Waymark', 'More', 'Clear the example');
  await dialog.getByText('Rows that you added or gave another name stay').waitFor();
  await window.page.keyboard.press('Escape');
  await window.waitForServer();
  expect((await window.rows('Goals')).length).toBeGreaterThan(3);

  await window.choose('Waymark', 'More', 'Clear the example');
  await dialog.getByRole('button', { name: /^(Yes|OK)$/ }).click();
  await eventually(
    () => window.rows('Goals'),
    (rows) =>
      expect(
        rows
          .slice(1)
          .flat()
          .filter((text) => text !== '' && text !== 'FALSE'),
      ).toEqual([]),
  );
});

test('[B4] [B25] [B26] [B27] alert, prompt, toast and a page in a modal dialog are shown, answered, and read with the keyboard', async () => {
  const workbench = await browser.open({ server: { project: SHOWS, addOnName: 'Shows' } });
  const window = await workbench.openWindow({}, 'Shows');
  const { page } = window;
  const dialog = page.getByRole('dialog');
  const a1 = async (): Promise<string> => (await window.rows('Sheet1'))[0]?.[0] ?? '';

  await window.choose('Shows', 'Ask');
  await dialog.getByText('What is your name?').waitFor();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await dialog.getByText('Really Ada?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await eventually(a1, (text) => expect(text).toBe('OK Ada NO'));

  await window.choose('Shows', 'Ask');
  await dialog.getByText('What is your name?').waitFor();
  await page.keyboard.type('Bo');
  await page.keyboard.press('Escape');
  await dialog.getByText('Really Bo?').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await eventually(a1, (text) => expect(text).toBe('CLOSE Bo CLOSE'));

  await window.choose('Shows', 'Say');
  await page.getByRole('status', { name: 'Messages' }).getByText('Three rows are new.').waitFor();
  await page.getByRole('button', { name: 'Close the message' }).click();
  await eventually(
    () => page.getByText('Three rows are new.').count(),
    (count) => expect(count).toBe(0),
  );

  await window.choose('Shows', 'Page');
  const inside = page.getByRole('dialog', { name: 'A page' }).frameLocator('iframe');
  await inside.getByRole('button', { name: 'Write' }).click();
  await eventually(a1, (text) => expect(text).toBe('by a page'));
  await inside.getByRole('button', { name: 'Close me' }).click();
  await eventually(
    () => dialog.count(),
    (count) => expect(count).toBe(0),
  );
});

test('[B33] the error of a script is shown, with a button to the log', async () => {
  const workbench = await browser.open({ server: { project: SHOWS, addOnName: 'Shows' } });
  const window = await workbench.openWindow({}, 'Shows');
  await window.choose('Shows', 'Break');
  const alert = window.page.getByRole('alert');
  await alert.getByText('Nothing to count').waitFor();
  await alert.getByRole('button', { name: 'Details' }).click();
  await window.page
    .getByRole('dialog', { name: 'The last run' })
    .getByText(/breakDown/)
    .first()
    .waitFor();
});
