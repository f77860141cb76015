import { sidebarWords } from '../../tools/browser/sidebar-views';
import { findViolations } from '../../tools/browser/accessibility';
import { findClipped } from '../../tools/browser/clipped-text';
import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();
const words = sidebarWords.en;

test('[N37] [N38] who leaves “send e-mail” unticked is asked once by the menu, and is told in the sidebar; the plan goes on', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { page, sidebar } = window;
  await page.getByRole('button', { name: 'Permission: granted' }).click();
  const mail = page.getByRole('checkbox', { name: /Send e-mail as you/ });
  await mail.uncheck();
  await eventually(
    () => window.state.withheld,
    (withheld) => expect(withheld).toEqual(['https://www.googleapis.com/auth/script.send_mail']),
  );
  await page.keyboard.press('Escape');

  // The menu asks in Google's own way, once; the box is as it was left.
  await window.choose('Waymark', 'Open Waymark');
  const screen = page.getByRole('dialog', { name: 'Waymark asks for your permission' });
  await screen.waitFor();
  expect(await screen.getByRole('checkbox', { name: /Send e-mail as you/ }).isChecked()).toBe(false);
  await screen.getByRole('button', { name: 'Allow' }).click();

  await sidebar.getByText(words.reminders.missing.mail).waitFor();
  expect(await screen.count()).toBe(0);
  const frame = await window.sidebarFrame();
  expect([...(await findViolations(frame)), ...(await findClipped(frame))]).toEqual([]);
  expect(await sidebar.getByRole('heading', { level: 1, name: words.focus.heading }).count()).toBe(1);

  // Ticked again, the notice goes with the next opening.
  await page.getByRole('button', { name: 'Permission: granted' }).click();
  await mail.check();
  await eventually(
    () => window.state.withheld,
    (withheld) => expect(withheld).toEqual([]),
  );
  await page.keyboard.press('Escape');
  await window.choose('Waymark', 'Open Waymark');
  await sidebar.getByRole('heading', { level: 1, name: words.focus.heading }).waitFor();
  await eventually(
    () => sidebar.getByText(words.reminders.missing.mail).count(),
    (count) => expect(count).toBe(0),
  );
});
