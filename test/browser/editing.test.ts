import type { WorkbenchWindow } from '../../tools/browser/workbench-window';
import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();
/** The window of all tests of this file; each test uses other rows. */
let window: WorkbenchWindow;
beforeAll(async () => {
  const workbench = await browser.keep({ plan: 'example' });
  window = await workbench.openWindow();
  await window.goTo('Steps');
});

const column = async (header: string): Promise<string[]> => {
  const [headers = [], ...rows] = await window.rows('Steps');
  return rows.map((row) => row[headers.indexOf(header)] ?? '');
};
const rowOf = async (title: string): Promise<number> => (await column('Step')).indexOf(title) + 2;
/** The second empty row below all steps. */
const freeRow = async (): Promise<number> => (await column('Step')).findLastIndex((title) => title !== '') + 3;
const shows = (header: string, row: number, text: string): Promise<void> =>
  eventually(
    () => window.shown('Steps', header, row),
    (shown) => expect(shown).toBe(text),
  );
/** How many onEdit events `work` causes. */
async function editsOf(work: () => Promise<void>): Promise<number> {
  await window.waitForServer();
  const before = window.state.editsFired;
  await work();
  await window.waitForServer();
  return window.state.editsFired - before;
}

test('[B2] [W4] a typed date fires onEdit once, and its consequences are shown', async () => {
  const row = await rowOf('Course, second part: modules 4–6 with their quizzes');
  const edits = await editsOf(async () => {
    await window.type(await window.cellOf('Steps', 'Due', row), '27/02/2026');
    await shows('What now', row, 'Overdue 3 d');
  });
  expect(edits).toBe(1);
  expect(window.state.lastRun).toMatchObject({ handler: 'onEdit', failure: '' });
});

test('[Y3] a new row gets its ID and its formulas as it is typed', async () => {
  const row = await freeRow();
  await window.type(await window.cellOf('Steps', 'Step', row), 'Thank the mentor');
  await eventually(
    () => window.shown('Steps', 'ID', row),
    (id) => expect(id).toMatch(/^S\d+$/),
  );
  await shows('What now', row, 'Needs a date');
});

test('[B40] fast typing puts each text into its cell, and nothing else', async () => {
  const days = ['11/12/2026', '12/12/2026', '13/12/2026', '14/12/2026', '15/12/2026'];
  const rows = days.map((_, index) => index + 12);
  await window.waitForServer();
  const before = window.state.editsFired;
  await window.select(await window.cellOf('Steps', 'Due', 12));
  for (const day of days) {
    await window.page.keyboard.type(day);
    await window.page.keyboard.press('Enter');
  }
  // The edits of the next test are counted from here.
  await eventually(
    () => window.state.editsFired - before,
    (edits) => expect(edits).toBe(days.length),
  );
  expect(await Promise.all(rows.map((row) => window.shown('Steps', 'Due', row)))).toEqual(days);
});

test('[B2] a status is chosen from its dropdown, and the column Done on is filled', async () => {
  const row = await rowOf('Book the exam seat for week 9');
  const edits = await editsOf(async () => {
    await window.clickCellIcon(await window.cellOf('Steps', 'Status', row));
    await window.page.locator('.o-autocomplete-value').getByText('Done', { exact: true }).click();
    await shows('What now', row, 'Done ✓');
    await shows('Done on', row, '02/03/2026');
  });
  expect(edits).toBe(1);
});

test('[B2] a checkbox is ticked by a click', async () => {
  const row = await rowOf('Win Helen as sponsor of the pilot');
  const edits = await editsOf(async () => {
    await window.clickCheckbox(await window.cellOf('Steps', 'This week', row));
    await shows('This week', row, 'TRUE');
  });
  expect(edits).toBe(1);
});

test('[B2] [B42] [R5] rows of another program are pasted as if they were typed, in one edit', async () => {
  const row = await freeRow();
  const edits = await editsOf(async () => {
    await window.select(await window.cellOf('Steps', 'Step', row));
    await window.paste('Ask for a desk\tG1\tTo do\t04/03/2026\t1.5\nMove in\tG1\tTo do\t20/03/2026\t2');
    await shows('Step', row + 1, 'Move in');
    await shows('What now', row, 'Due in 2 d');
    await eventually(
      () => window.shown('Steps', 'Goal', row),
      (goal) => expect(goal).toMatch(/^G1 · /),
    );
  });
  expect(edits).toBe(1);
  const ids = (await column('ID')).filter((id) => id !== '');
  expect(ids.slice(-2)).toEqual([expect.stringMatching(/^S\d+$/), expect.stringMatching(/^S\d+$/)]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('[B2] undo reverts what was typed, and redo restores it', async () => {
  const [before = ''] = await column('Step');
  await window.type('B2', 'Another title');
  await shows('Step', 2, 'Another title');
  // Waits for the script's writes: undo must take back only the user's edit.
  await window.waitForServer();
  await window.page.keyboard.press('Control+z');
  await shows('Step', 2, before);
  await window.page.keyboard.press('Control+y');
  await shows('Step', 2, 'Another title');
  await window.page.keyboard.press('Control+z');
  await shows('Step', 2, before);
});

test('[B2] an inserted row moves the rows below with all their values, and fires no onEdit', async () => {
  const [titles, ids] = [await column('Step'), await column('ID')];
  const edits = await editsOf(async () => {
    await window.select('B4');
    await window.choose('Insert', 'Insert row', 'Row above');
    await eventually(
      () => column('Step'),
      (after) => expect(after).toEqual([...titles.slice(0, 2), '', ...titles.slice(2)]),
    );
    expect(await column('ID')).toEqual([...ids.slice(0, 2), '', ...ids.slice(2)]);
  });
  expect(edits).toBe(0);
});

test('[B45] a sort by the user keeps each row together', async () => {
  const pairs = async (): Promise<string[]> => {
    const [titles, ids] = [await column('Step'), await column('ID')];
    return titles.flatMap((title, index) => (title === '' ? [] : [`${ids[index] ?? ''} ${title}`]));
  };
  const before = await pairs();
  await window.select(`A2:Z${await freeRow()}`);
  await window.choose('Data', 'Sort range', 'Descending (Z ⟶ A)');
  await eventually(pairs, (after) => {
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
  });
});

test('[B47] a filter hides rows and deletes nothing', async () => {
  const before = await column('Step');
  await window.select('D1');
  await window.choose('Data', 'Add filters');
  await window.clickCellIcon('D1');
  const popover = window.page.locator('.o-popover').filter({ has: window.page.locator('.o-filter-menu') });
  await popover.getByText('Clear', { exact: true }).click();
  await popover.getByText('Waiting', { exact: true }).click();
  await popover.getByText('Confirm', { exact: true }).click();
  await eventually(
    () => column('Status'),
    (left) => expect([...new Set(left)]).toEqual(['Waiting']),
  );
  await window.page.keyboard.press('Control+z');
  await eventually(
    () => column('Step'),
    (after) => expect(after).toEqual(before),
  );
});

test('[B2] moving the clock, menu items and writes of scripts fire no onEdit', async () => {
  const edits = await editsOf(async () => {
    await window.select('A1');
    await window.choose('Waymark', 'Update now');
    await eventually(
      () => window.state.lastRun?.handler,
      (handler) => expect(handler).toBe('menuUpdateNow'),
    );
    await window.page.getByRole('button', { name: /^Clock/ }).click();
    const clock = window.page.getByRole('dialog', { name: 'The file’s clock' });
    await clock.getByRole('button', { name: 'Tomorrow' }).click();
    await clock.getByText('Now it is Tue, 3 Mar 2026, 09:00.').waitFor();
    await eventually(
      () => window.state.clock.local,
      (local) => expect(local).toMatch(/^2026-03-03T09:00/),
    );
    await shows('What now', await rowOf('Course, second part: modules 4–6 with their quizzes'), 'Overdue 4 d');
  });
  expect(edits).toBe(0);
});
