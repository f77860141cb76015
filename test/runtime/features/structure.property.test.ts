/**
 * Random changes of the structure: each row of a sheet has a unique mark in a cell, and a note, rich text, metadata, a validation and a
 * colour. After any insertion, deletion, move or sort, they are still in the row of the mark (after a sort, metadata in its grid row).
 */
import fc from 'fast-check';
import { styleAt } from '../../../runtime/features';
import { open, type Opened } from './open';

const ROWS = 12;

type Change =
  | { kind: 'insert'; at: number; count: number; after: boolean }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; at: number; count: number; to: number }
  | { kind: 'column'; at: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.integer({ min: 1, max: ROWS }),
    count: fc.integer({ min: 1, max: 3 }),
    after: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    at: fc.integer({ min: 1, max: ROWS }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: fc.integer({ min: 1, max: ROWS }),
    count: fc.integer({ min: 1, max: 3 }),
    to: fc.integer({ min: 1, max: ROWS + 3 }),
  }),
  fc.record({ kind: fc.constant('column' as const), at: fc.integer({ min: 1, max: 2 }) }),
);

/** Every second row has an `x` in the column left of the mark, which the conditional format tests. */
const markOf = (row: number) => (row % 2 === 0 ? `x${row}` : `o${row}`);

function planted(): Opened {
  const opened = open();
  const { sheet, app } = opened;
  sheet.getRange(1, 1, ROWS, 1).setValues(Array.from({ length: ROWS }, (_, row) => [markOf(row)]));
  for (let row = 0; row < ROWS; row += 1) {
    const cell = sheet.getRange(row + 1, 2);
    cell.setNote(`note of ${markOf(row)}`);
    cell.setRichTextValue(
      app
        .newRichTextValue()
        .setText(`text ${row}`)
        .setLinkUrl(`https://${markOf(row)}.org`)
        .build(),
    );
    sheet.getRange(`${row + 1}:${row + 1}`).addDeveloperMetadata(markOf(row));
    sheet.getRange(row + 1, 3).setDataValidation(
      app
        .newDataValidation()
        .requireValueInList([markOf(row)])
        .build(),
    );
  }
  const rule = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied('=LEFT($A1)="x"')
    .setBackground('#ff0000')
    .setRanges([sheet.getRange(1, 1, ROWS, 3)])
    .build();
  sheet.setConditionalFormatRules([rule]);
  return opened;
}

function apply({ sheet }: Opened, one: Change): void {
  const last = sheet.getMaxRows();
  switch (one.kind) {
    case 'insert':
      if (one.after) sheet.insertRowsAfter(one.at, one.count);
      else sheet.insertRowsBefore(one.at, one.count);
      break;
    case 'delete':
      sheet.deleteRows(one.at, Math.min(one.count, last - one.at));
      break;
    case 'move':
      if (one.to < one.at || one.to > one.at + one.count)
        sheet.moveRows(sheet.getRange(`${one.at}:${one.at + one.count - 1}`), one.to);
      break;
    case 'column':
      sheet.insertColumnAfter(3 + one.at);
      break;
  }
}

/** The features of each row that has a mark. */
function rowsOf({ sheet, execution }: Opened) {
  const rows = Math.min(sheet.getMaxRows(), ROWS * 4);
  const marks = sheet.getRange(1, 1, rows, 1).getValues().flat();
  const notes = sheet.getRange(1, 2, rows, 1).getNotes().flat();
  const texts = sheet.getRange(1, 2, rows, 1).getRichTextValues().flat();
  const rules = sheet.getRange(1, 3, rows, 1).getDataValidations().flat();
  return marks.flatMap((mark: string, row: number) =>
    mark === ''
      ? []
      : [
          {
            mark,
            note: notes[row],
            link: texts[row]?.getLinkUrl(),
            rule: rules[row]?.getCriteriaValues()[0][0],
            metadata: sheet
              .getRange(`${row + 1}:${row + 1}`)
              .getDeveloperMetadata()
              .map((entry: any) => entry.getKey()),
            isRed: styleAt(execution.document, 0, row, 2).background === '#ff0000',
          },
        ],
  );
}

const expectedOf = (mark: string) => ({
  mark,
  note: `note of ${mark}`,
  link: `https://${mark}.org`,
  rule: mark,
  metadata: [mark],
  isRed: mark.startsWith('x'),
});

test('all features of a row move with it through random changes, and are restored from a snapshot', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const opened = planted();
      for (const one of changes) apply(opened, one);
      const seen = rowsOf(opened);
      for (const row of seen) expect(row).toEqual(expectedOf(row.mark));
      expect(rowsOf(opened.reopened())).toEqual(seen);
    }),
    { seed: 20260101, numRuns: 40 },
  );
});

test('inserting rows and deleting them again changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (at, count, after) => {
      const opened = planted();
      const before = JSON.stringify(opened.execution.document.snapshot());
      if (after) opened.sheet.insertRowsAfter(at, count);
      else opened.sheet.insertRowsBefore(at, count);
      opened.sheet.deleteRows(after ? at + 1 : at, count);
      const [one, other] = [before, JSON.stringify(opened.execution.document.snapshot())].map((text) => {
        const { sheets, developerMetadata } = JSON.parse(text);
        const [{ cellAttachments, dataValidationRules, conditionalFormats }] = sheets;
        const zones = (rules: any[]) => rules.map(({ id: _, ...rest }) => rest);
        return {
          cellAttachments,
          developerMetadata,
          rules: zones(dataValidationRules),
          formats: zones(conditionalFormats),
        };
      });
      expect(other?.cellAttachments).toEqual(one?.cellAttachments);
      expect(other?.developerMetadata).toEqual(one?.developerMetadata);
      expect(other?.formats).toEqual(one?.formats);
      expect(other?.rules).toEqual(one?.rules);
    }),
    { seed: 20260101, numRuns: 25 },
  );
});

test('moving rows there and back changes nothing that a script can see', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      (at, count, further) => {
        const opened = planted();
        const before = rowsOf(opened);
        const { sheet } = opened;
        sheet.moveRows(sheet.getRange(`${at}:${at + count - 1}`), at + count + further);
        sheet.moveRows(sheet.getRange(`${at + further}:${at + further + count - 1}`), at);
        expect(rowsOf(opened)).toEqual(before);
        expect(sheet.getConditionalFormatRules()).toHaveLength(1);
        expect(sheet.getConditionalFormatRules()[0].getRanges()).toHaveLength(1);
      },
    ),
    { seed: 20260101, numRuns: 25 },
  );
});

test('a sort moves notes and rich text, but not metadata', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
      const opened = planted();
      const { sheet } = opened;
      sheet.getRange(1, 1, 8, 1).setValues(order.map((n) => [n]));
      sheet.getRange(1, 1, 8, 2).sort({ column: 1, ascending: true });
      const notes = sheet.getRange(1, 2, 8, 1).getNotes().flat();
      const links = sheet
        .getRange(1, 2, 8, 1)
        .getRichTextValues()
        .flat()
        .map((value: any) => value.getLinkUrl());
      for (let n = 0; n < 8; n += 1) {
        const from = order.indexOf(n);
        expect(notes[n]).toBe(`note of ${markOf(from)}`);
        expect(links[n]).toBe(`https://${markOf(from)}.org`);
        expect(
          sheet
            .getRange(`${n + 1}:${n + 1}`)
            .getDeveloperMetadata()[0]
            .getKey(),
        ).toBe(markOf(n));
      }
    }),
    { seed: 20260101, numRuns: 20 },
  );
});
