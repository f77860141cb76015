/** Custom functions in the page: the server runs them, and the page shows `Loading...` meanwhile. */
import { openHub, type Window } from './two-windows';

const shown = ({ model, document }: Window, row: number, column: number): string =>
  model.getters.getEvaluatedCell({ sheetId: document.sheetId(0), row, col: column }).formattedValue;
const write = ({ document }: Window, row: number, column: number, formula: string): void =>
  document.write(0, row, column, [[{ kind: 'formula', value: formula }]]);
const answered = (): Promise<void> => new Promise((done) => setTimeout(done, 120));

test('a formula waits for the server, and shows its result or its error in every window', async () => {
  const runs: unknown[] = [];
  const hub = openHub({
    custom: {
      name: 'twice',
      run: (args) => {
        runs.push(args);
        const [given] = args;
        return typeof given === 'number' ? { rows: [[given * 2, 'more']] } : { message: 'Error: no number (line 1).' };
      },
    },
  });
  const [first, second] = [hub.open(), hub.open('ben@example.org')];
  write(first, 0, 0, '=TWICE(21)');
  write(first, 1, 0, '=A1+1');
  write(first, 2, 0, '=twice("x")');
  expect(shown(first, 0, 0)).toBe('Loading...');
  expect(shown(second, 0, 0)).toBe('Loading...');
  await answered();
  for (const window of [first, second]) {
    expect([shown(window, 0, 0), shown(window, 0, 1), shown(window, 1, 0)]).toEqual(['42', 'more', '43']);
    expect(shown(window, 2, 0)).toBe('#ERROR!');
    expect(window.document.errorMessage(0, 2, 0)).toBe('Error: no number (line 1).');
  }
  expect(runs).toEqual([[21], ['x']]);
});

test('a window that is opened later gets the results that the server has', async () => {
  const hub = openHub({ custom: { name: 'one', run: () => ({ rows: [[1]] }) } });
  write(hub.open(), 0, 0, '=one()');
  await answered();
  const later = hub.open();
  shown(later, 0, 0);
  await answered();
  expect(shown(later, 0, 0)).toBe('1');
});
