import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test('[G11] [G13] [G7] [B28] a new user has a goal, three steps, a reminder and a ticked first step after at most nine questions and some 15 clicks', async () => {
  const workbench = await browser.open({ server: { auth: 'none' } });
  const window = await workbench.openWindow();
  let clicks = 0;
  let questions = 0;
  const { sidebar } = window;
  const press = async (name: string | RegExp): Promise<void> => {
    clicks += 1;
    await sidebar.getByRole('button', { name }).click();
  };
  /** Waits for a screen and counts its questions. */
  const screen = async (heading: string): Promise<void> => {
    await sidebar.getByRole('heading', { name: heading, level: 1 }).waitFor();
    questions += await sidebar.locator('[data-question]').count();
  };

  await window.choose('Waymark', 'Open Waymark');
  clicks += 2;
  const consent = window.page.getByRole('dialog', { name: 'Waymark asks for your permission' });
  await expect(consent.getByRole('listitem').count()).resolves.toBe(5);
  await consent.getByRole('button', { name: 'Allow' }).click();
  clicks += 1;

  await screen('Welcome to Waymark');
  await press('Start mine');

  await screen('An ordinary Tuesday in five years');
  expect(await sidebar.getByText('Step 1 of 6').isVisible()).toBe(true);
  await sidebar.getByLabel('Lead bigger projects').click();
  clicks += 1;
  await press('Next');

  await screen('What matters to you');
  for (const value of ['Freedom', 'Learning', 'Good people']) await sidebar.getByLabel(value, { exact: true }).click();
  clicks += 3;
  await sidebar.getByLabel('What do people come to you for?').fill('To untangle a muddle');
  await press('Next');

  await screen('One goal');
  expect(await sidebar.getByRole('button', { name: /Fits your answer/ }).textContent()).toContain(
    'Lead something small',
  );
  await press(/Lead something small/);
  questions -= 1; // The choice of the template is replaced by the following questions.
  questions += await sidebar.locator('[data-question]').count();
  await press('Next');

  await screen('Three steps');
  await press('Next');

  await screen('One hurdle');
  await sidebar.getByLabel('Time', { exact: true }).click();
  clicks += 1;
  await press('Next');

  await screen('Your rhythm');
  // The preview of the first mail is shown before the reminders are turned on.
  await sidebar
    .frameLocator('iframe')
    .getByText('Write down two small projects that nobody has taken on')
    .first()
    .waitFor();
  await press('Finish');

  await screen('Your plan is ready');
  await press('See what is next');
  await sidebar.getByRole('heading', { name: 'Focus', level: 1 }).waitFor();

  expect(questions).toBeLessThanOrEqual(9);
  expect(clicks).toBeLessThanOrEqual(19);

  const goals = await window.rows('Goals');
  expect(goals).toHaveLength(2);
  expect(await window.shown('Goals', 'Goal', 2)).toBe('Lead one small project at work from idea to result');
  expect(await window.shown('Goals', 'Status', 2)).toBe('Active');
  const [headers = [], ...steps] = await window.rows('Steps');
  const column = (header: string): string[] => steps.map((row) => row[headers.indexOf(header)] ?? '');
  expect(column('Step')).toEqual([
    'Write down two small projects that nobody has taken on',
    'Ask my manager to let me lead one of them',
    'Hold the first meeting with a plan of one page',
    'Make a plan',
  ]);
  expect(column('Due')).toEqual(['06/03/2026', '20/03/2026', '03/04/2026', '02/03/2026']);
  expect(column('Status')).toEqual(['To do', 'To do', 'To do', 'Done']);

  await eventually(
    () => window.state.nextTrigger,
    (trigger) =>
      expect(trigger).toMatchObject({
        user: 'me@example.com',
        local: expect.stringContaining('2026-03-03T08') as string,
      }),
  );
  const home = (await window.rows('Home')).map((row) => row.join(' ')).join('\n');
  expect(home).toMatch(/Lately done[^]*Make a plan/);
  expect(home).toMatch(/Next[^]*Write down two small projects that nobody has taken on/);
  expect(home).not.toContain('Reminders are off');
  expect(await window.activeTab()).toBe('Home');
});

test('[G4] [G13] the guide continues where it was left, also in another window and after a restart of the server', async () => {
  const workbench = await browser.open();
  const first = await workbench.openWindow();
  await first.choose('Waymark', 'Open Waymark');
  await first.sidebar.getByRole('button', { name: 'Start mine' }).click();
  await first.sidebar.getByLabel('Work is good. What do you do all day?').fill('I teach apprentices');
  await first.sidebar.getByRole('button', { name: 'Next' }).click();
  await first.sidebar.getByRole('heading', { name: 'What matters to you' }).waitFor();
  await first.sidebar.getByRole('button', { name: 'Skip' }).click();
  await first.sidebar.getByRole('heading', { name: 'One goal' }).waitFor();
  // The other tabs are made between and after the two saves.
  await eventually(
    () => first.runs.filter((run) => run === 'saveGuide').length,
    (saves) => expect(saves).toBe(2),
  );

  await first.page.close();
  await workbench.stop();
  await workbench.start();
  const second = await workbench.openWindow();
  await second.choose('Waymark', 'Open Waymark');
  await second.sidebar.getByRole('heading', { name: 'One goal' }).waitFor();
  await second.sidebar.getByRole('button', { name: 'Back' }).click();
  await second.sidebar.getByRole('button', { name: 'Back' }).click();
  await eventually(
    () => second.sidebar.getByLabel('Work is good. What do you do all day?').inputValue(),
    (text) => expect(text).toBe('I teach apprentices'),
  );
  expect((await second.rows('Assessment')).flat()).toContain('I teach apprentices');
});
