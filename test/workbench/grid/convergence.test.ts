import fc from 'fast-check';
import { setNote } from '../../../workbench/page/grid/set-note';
import { openHub, saved, type Window } from './two-windows';

const ROWS = 12;
const COLUMNS = 4;

type Act = (window: Window) => void;

const row = fc.integer({ min: 0, max: ROWS - 1 });
const col = fc.integer({ min: 0, max: COLUMNS - 1 });
const text = fc.constantFrom(
  'a',
  'Bee',
  '3/4',
  "'0012",
  '12',
  '7.5',
  '50%',
  'TRUE',
  '=A1',
  '=SUM(A1:B3)',
  '=B2*2',
  '',
  'two words',
);
const sheet = { sheetId: 's0', sheetName: 'Sheet1' };
/** An existing row: the wanted one may have been deleted. */
const within = ({ model }: Window, index: number): number => Math.min(index, model.getters.getNumberRows('s0') - 1);

const acts: Record<string, fc.Arbitrary<Act>> = {
  type: fc.tuple(row, col, text).map(
    ([r, c, typed]) =>
      (window) =>
        window.input.type({ sheetId: 's0', row: within(window, r), col: c }, typed),
  ),
  paste: fc.tuple(row, col, fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 })).map(
    ([r, c, lines]) =>
      (window) =>
        void window.input.pasteRows({ sheetId: 's0', row: within(window, r), col: c }, lines),
  ),
  note: fc.tuple(row, col, fc.constantFrom('mind this', 'later', '')).map(
    ([r, c, note]) =>
      (window) =>
        setNote(window.model, { sheetId: 's0', row: within(window, r), col: c }, note),
  ),
  insert: fc.tuple(row, fc.constantFrom('before', 'after'), fc.integer({ min: 1, max: 2 })).map(
    ([r, position, quantity]) =>
      (window) =>
        void window.model.dispatch('ADD_COLUMNS_ROWS', {
          ...sheet,
          dimension: 'ROW',
          base: within(window, r),
          position,
          quantity,
        }),
  ),
  remove: row.map(
    (r) => (window) =>
      void window.model.dispatch('REMOVE_COLUMNS_ROWS', { ...sheet, dimension: 'ROW', elements: [within(window, r)] }),
  ),
  sort: fc.tuple(col, fc.constantFrom('asc', 'desc')).map(
    ([c, sortDirection]) =>
      (window) =>
        void window.model.dispatch('SORT_CELLS', {
          sheetId: 's0',
          col: c,
          row: 0,
          zone: { left: 0, right: COLUMNS - 1, top: 0, bottom: 5 },
          sortDirection,
        }),
  ),
  bold: fc.tuple(row, col).map(([r, c]) => (window) => {
    const zone = { left: c, right: c, top: within(window, r), bottom: within(window, r) };
    window.model.dispatch('SET_FORMATTING', { sheetId: 's0', target: [zone], style: { bold: true } });
  }),
  undo: fc.constant((window: Window) => void window.model.dispatch('REQUEST_UNDO')),
  redo: fc.constant((window: Window) => void window.model.dispatch('REQUEST_REDO')),
};
const anyAct = fc.oneof(...Object.values(acts));
const withoutUndo = fc.oneof(...Object.entries(acts).flatMap(([name, act]) => (/do$/.test(name) ? [] : [act])));

describe('[B52] whatever users do, all windows and the server hold the same document', () => {
  test('one after the other, with undo and redo', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anyAct), { minLength: 1, maxLength: 12 }), (turns) => {
        const hub = openHub();
        const [one, two] = [hub.open(), hub.open('eve@example.org')];
        for (const [isFirst, act] of turns) act(isFirst ? one : two);
        expect(saved(one.document)).toEqual(saved(hub.server));
        expect(saved(two.document)).toEqual(saved(hub.server));
      }),
      { seed: 20260302, numRuns: 40 },
    );
  });

  test('at the same time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(withoutUndo, { maxLength: 3 }), fc.array(withoutUndo, { maxLength: 3 })), {
          minLength: 1,
          maxLength: 3,
        }),
        (rounds) => {
          const hub = openHub();
          const [one, two] = [hub.open(), hub.open('eve@example.org')];
          for (const [first, second] of rounds) {
            hub.hold();
            for (const act of first) act(one);
            for (const act of second) act(two);
            hub.deliver();
          }
          expect(saved(one.document)).toEqual(saved(hub.server));
          expect(saved(two.document)).toEqual(saved(hub.server));
        },
      ),
      { seed: 20260302, numRuns: 40 },
    );
  });
});

test('[B52] a write of a script and a row inserted at the same time are both kept', () => {
  const hub = openHub();
  const window = hub.open();
  hub.hold();
  window.model.dispatch('ADD_COLUMNS_ROWS', { ...sheet, dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
  hub.server.command('WRITE_CELLS', {
    sheetId: 's0',
    cells: [
      { row: 0, col: 0, content: 'top' },
      { row: 1, col: 0, rows: 3, content: 'block' },
      { row: 5, col: 0, content: 'low' },
    ],
  });
  hub.deliver();
  expect(saved(window.document)).toEqual(saved(hub.server));
});
