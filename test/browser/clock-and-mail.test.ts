import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test('[B5] [B29] [B34] [N1] with the reminders on, the clock says what fires next, Monday’s mail comes, and is read as HTML, text and source', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { page, sidebar } = window;

  await window.choose('Waymark', 'More', 'Reminders and settings…');
  await sidebar.getByLabel('Send me at most one mail a day').check();
  await sidebar.getByRole('button', { name: 'Save' }).click();
  await eventually(
    () => window.state.nextTrigger?.local ?? '',
    (local) => expect(local).toMatch(/^2026-03-03T08:/),
  );

  await page.getByRole('button', { name: /^Clock/ }).click();
  const clock = page.getByRole('dialog', { name: 'The file’s clock' });
  await clock.getByText(/Next trigger: .*, Tue, 3 Mar 2026, 08:\d\d, as me@example.com/).waitFor();
  await clock.getByRole('button', { name: 'Next Monday 08:00' }).click();
  await clock.getByText(/Now it is Mon, 9 Mar 2026, 08:00/).waitFor({ timeout: 60_000 });
  expect(await clock.locator('.fired li').count()).toBeGreaterThanOrEqual(6);
  await clock.getByRole('button', { name: 'To the next trigger' }).click();
  await eventually(
    () => window.state.mails.at(-1)?.date ?? '',
    (date) => expect(date).toMatch(/^2026-03-09T08:/),
    60_000,
  );
  expect(window.state.editsFired).toBe(0);

  await page.getByRole('button', { name: /^Mailbox: \d+ mails?$/ }).click();
  const mailbox = page.getByRole('dialog', { name: 'Mailbox' });
  const last = window.state.mails.at(-1);
  await mailbox
    .getByText(last?.subject ?? 'no mail')
    .first()
    .click();
  const html = mailbox.frameLocator('iframe');
  await html.getByText(/Too much\?/).waitFor();
  expect(await html.getByRole('link').count()).toBeGreaterThan(0);
  await mailbox.getByText('Plain text', { exact: true }).click();
  await mailbox
    .locator('pre')
    .getByText(/Too much\?/)
    .waitFor();
  await mailbox.getByText('Source', { exact: true }).click();
  await mailbox
    .locator('pre')
    .getByText(/MIME-Version: 1\.0/)
    .waitFor();
});
