import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();
const asMade = { timeZone: 'Etc/GMT', locale: 'en_US' };
const german = { timezoneId: 'Europe/Berlin', locale: 'de-DE' };

test('[V47] a German in Berlin gives a new file zone and language with one button before Start, and goes on in German', async () => {
  const workbench = await browser.open({ server: asMade });
  const window = await workbench.openWindow(german);
  await window.openSidebar();
  const { sidebar } = window;
  await sidebar.getByText('This file has the time zone Etc/GMT').waitFor();
  await sidebar.getByRole('button', { name: 'Use Europe/Berlin, German (Germany)' }).click();
  await sidebar.getByRole('heading', { name: 'Willkommen bei Waymark' }).waitFor();
  expect(await sidebar.getByText('Zeitzone').count()).toBe(0);
  await sidebar.getByRole('button', { name: 'Meinen Plan beginnen' }).click();
  await sidebar.getByRole('heading', { name: 'Ein gewöhnlicher Dienstag in fünf Jahren' }).waitFor();
  await eventually(
    () => window.page.locator('.o-sheet', { hasText: 'Ziele' }).count(),
    (count) => expect(count).toBe(1),
  );
});

test('[V47] “Leave as it is” is not asked again before Start, and Reminders and settings offers it afterwards', async () => {
  const workbench = await browser.open({ server: asMade });
  const window = await workbench.openWindow(german);
  await window.openSidebar();
  const { sidebar } = window;
  await sidebar.getByRole('button', { name: 'Leave as it is' }).click();
  await sidebar.getByText('Your browser has').waitFor({ state: 'detached' });
  await window.openSidebar();
  await sidebar.getByRole('button', { name: 'Start mine' }).waitFor();
  expect(await sidebar.getByText('Your browser has').count()).toBe(0);
  await sidebar.getByRole('button', { name: 'Start mine' }).click();
  await eventually(
    () => window.activeTab(),
    (tab) => expect(tab).toBe('Home'),
  );
  await window.choose('Waymark', 'More', 'Reminders and settings…');
  await sidebar.getByText('The mail then comes at its hour in Europe/Berlin').waitFor();
  await sidebar.getByRole('button', { name: 'Use Europe/Berlin, German (Germany)' }).click();
  await sidebar.getByRole('heading', { name: 'Erinnerungen und Einstellungen' }).waitFor();
});
