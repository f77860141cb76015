import * as fc from 'fast-check';
import { openDocument, type CellWrite, type Document } from '../../../runtime/engine/document';
import { copySnapshot, isShared, shareSnapshot } from '../../../runtime/engine/shared-snapshot';

const MONDAY = Date.UTC(2026, 2, 2, 9);
const DAY = 86_400_000;

interface Opened {
  readonly document: Document;
  moveTo(now: number, isSameDay: boolean): void;
}

function open(snapshot?: unknown): Opened {
  let clock = MONDAY;
  const document = openDocument({
    ...(snapshot === undefined ? {} : { snapshot }),
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: () => clock,
    keepsHistory: false,
  });
  const moveTo = (now: number, isSameDay: boolean): void => {
    clock = now;
    document.refreshVolatile(isSameDay);
  };
  return { document, moveTo };
}

const number = (value: number): CellWrite => ({ kind: 'number', value });
const formula = (value: string): CellWrite => ({ kind: 'formula', value });
const text = (value: string): CellWrite => ({ kind: 'text', value });

/** What a document says of its first sheet. */
const seen = ({ document }: Opened): unknown => [
  document.read(0, 0, 0, 12, 6),
  document.readFormulas(0, 0, 0, 12, 6),
  document.contentEnd(0),
  document.snapshot(),
];

/** A document's snapshot with the cells from A1 on. */
function snapshotOf(cells: (CellWrite | undefined)[][]): unknown {
  const { document } = open();
  document.removeHeaders(0, 'ROW', 20, 980);
  document.removeHeaders(0, 'COL', 8, 18);
  document.write(0, 0, 0, cells);
  document.writeLooks(0, 0, 0, [[{ style: { bold: true }, format: '0.00' }]]);
  return document.snapshot();
}

/** The same document, opened once by itself and once as the third copy of a shared snapshot, whose first two have computed all. */
function openTwice(snapshot: unknown): { alone: Opened; copied: Opened } {
  const shared = shareSnapshot(snapshot);
  for (const _ of [1, 2]) seen(open(shared));
  return { alone: open(JSON.parse(JSON.stringify(snapshot))), copied: open(shared) };
}

const cells = fc.constantFrom<CellWrite>(
  null,
  number(3),
  number(0.5),
  text('x'),
  text("'y"),
  formula('=A1+1'),
  formula('=SUM(A1:C4)'),
  formula('=IF(B2="x",A3,"")'),
  formula('=COUNTIF($A$1:$A$6,3)'),
  formula('=TODAY()'),
  formula('=INDEX(A1:A6,D1)'),
  formula('=SEQUENCE(2,2)'),
  formula('=A2'),
  formula('=1+'),
);
const place = { row: fc.nat(5), column: fc.nat(3) };
const changes = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), ...place, cell: cells }),
  fc.record({ kind: fc.constant('look' as const), ...place }),
  fc.record({ kind: fc.constant('insert' as const), row: fc.nat(5) }),
  fc.record({ kind: fc.constant('delete' as const), row: fc.nat(5) }),
  fc.record({ kind: fc.constant('day' as const), days: fc.nat(2) }),
  fc.record({ kind: fc.constant('look at it' as const) }),
);

test('a copy of a shared snapshot says the same after any changes as a document of its own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
      fc.array(changes, { maxLength: 8 }),
      (grid, made) => {
        const { alone, copied } = openTwice(snapshotOf(grid));
        for (const change of made)
          for (const opened of [alone, copied]) {
            const { document } = opened;
            if (change.kind === 'write') document.write(0, change.row, change.column, [[change.cell]]);
            else if (change.kind === 'look')
              document.writeLooks(0, change.row, change.column, [[{ style: { italic: true } }]]);
            else if (change.kind === 'insert') document.insertHeaders(0, 'ROW', change.row, 1, 'before');
            else if (change.kind === 'delete') document.removeHeaders(0, 'ROW', change.row, 1);
            else if (change.kind === 'day') opened.moveTo(MONDAY + change.days * DAY, change.days === 0);
            else document.read(0, 0, 0, 6, 4);
          }
        expect(seen(copied)).toEqual(seen(alone));
      },
    ),
    { seed: 20260302, numRuns: 60 },
  );
});

test('a change of one copy does not appear in another', () => {
  const shared = shareSnapshot(snapshotOf([[number(1), formula('=A1+1')]]));
  const [one, other] = [open(shared), open(shared)];
  const before = seen(other);
  one.document.write(0, 0, 0, [[number(5)]]);
  one.document.insertHeaders(0, 'ROW', 0, 2, 'before');
  expect(one.document.read(0, 2, 0, 1, 2)[0]?.map(({ value }) => value)).toEqual([5, 6]);
  expect(seen(other)).toEqual(before);
  expect(seen(open(shared))).toEqual(before);
});

test('a copy that is opened on another day computes the day anew, and a moment is never shared', () => {
  const shared = shareSnapshot(snapshotOf([[formula('=TODAY()'), formula('=NOW()')]]));
  const first = open(shared);
  const today = 46083;
  expect(first.document.read(0, 0, 0, 1, 2)[0]?.map(({ value }) => value)).toEqual([today, today + 9 / 24]);
  const second = open(shared);
  second.moveTo(MONDAY + 3 * 3_600_000, true);
  expect(second.document.read(0, 0, 0, 1, 2)[0]?.map(({ value }) => value)).toEqual([today, today + 12 / 24]);
  second.moveTo(MONDAY + DAY, false);
  expect(second.document.read(0, 0, 0, 1, 1)[0]?.[0]?.value).toBe(today + 1);
});

test('a shared snapshot cannot be changed, and what the engine gets is a copy', () => {
  const snapshot = snapshotOf([[number(1)]]) as { sheets: { cells: Record<string, string> }[] };
  const shared = shareSnapshot(snapshot) as typeof snapshot;
  expect([isShared(snapshot), isShared(shared), shareSnapshot(shared)]).toEqual([false, true, shared]);
  expect(() => {
    (shared.sheets[0] as { cells: Record<string, string> }).cells['A1'] = '2';
  }).toThrow(TypeError);
  expect(copySnapshot(shared)).toEqual(JSON.parse(JSON.stringify(snapshot)));
  expect(copySnapshot(shared)).not.toBe(shared);
});
