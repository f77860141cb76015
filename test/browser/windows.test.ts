import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test('[B3] [B7] [B30] two windows of two people show the same document, and each shows its user', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const mine = await workbench.openWindow();
  const theirs = await workbench.openWindow();
  await theirs.page.getByRole('button', { name: /^Who am I/ }).click();
  const who = theirs.page.getByRole('dialog', { name: 'Who am I in this window' });
  await who.getByLabel('Another address').fill('bo@example.com');
  await who.getByRole('button', { name: 'Be this person' }).click();
  await theirs.page.getByRole('button', { name: 'Who am I: bo@example.com' }).waitFor();
  expect(mine.state.user).toBe('me@example.com');
  await theirs.page.keyboard.press('Escape');

  await mine.goTo('Steps');
  await theirs.goTo('Steps');
  await mine.type('B2', 'Written by me');
  await theirs.type('B3', 'Written by Bo');
  for (const window of [mine, theirs]) {
    await eventually(
      () => window.shown('Steps', 'Step', 2),
      (text) => expect(text).toBe('Written by me'),
    );
    await eventually(
      () => window.shown('Steps', 'Step', 3),
      (text) => expect(text).toBe('Written by Bo'),
    );
  }
  await mine.waitForServer();
  await eventually(
    async () => await theirs.rows('Home'),
    async (rows) => expect(rows).toEqual(await mine.rows('Home')),
  );
  await theirs.page.reload();
  await theirs.waitForGrid();
  expect(theirs.state.user).toBe('bo@example.com');
});

test('[B8] [B31] a reload and a restart of the server lose nothing, and the window says when the server has stopped', async () => {
  const workbench = await browser.open({ plan: 'started' });
  const window = await workbench.openWindow();
  await window.goTo('Goals');
  await window.type('B2', 'Learn to sail');
  await window.page.reload();
  await window.waitForGrid();
  expect(await window.shown('Goals', 'Goal', 2)).toBe('Learn to sail');
  await window.goTo('Goals');
  await window.type('B3', 'Learn to row');

  await workbench.stop();
  await window.page.getByText(/^The workbench has stopped\./).waitFor();
  await workbench.start();
  const next = await workbench.openWindow();
  expect((await next.rows('Goals')).map(([, title]) => title)).toEqual(['Goal', 'Learn to sail', 'Learn to row']);
  // The browser logs errors about the stopped server: these are expected.
  await window.page.close();
  workbench.takeComplaints();
});
