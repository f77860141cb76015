import { join } from 'node:path';
import { canTouch, doubts, openWorkbook, type DoubtId, type Workbook } from '../../../runtime';

const open = (id: DoubtId, side: 0 | 1): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    project: join(__dirname, 'fixtures/doubts'),
    addOn: id === 'user-triggers' || id === 'project-triggers',
    doubts: { [id]: side },
  });

/** The answer that a run of the script gives on either side. */
const answers = {
  'marks-verbatim': ['"mark";;;@', ';;;@'],
  'formula-names': [`='Übersicht'!R[1]C[1]&"'Übersicht'!"`, `=Übersicht!R[1]C[1]&"'Übersicht'!"`],
  'formula-separators': ['=IF(TRUE,"a,b",2)', '=IF(TRUE;"a,b";2)'],
  'formula-in-text-cell': ['=1+1', '2'],
  'rich-text-formula': ['=1+1', 2],
  'rule-formulas': ['=AND(ROW()>1,A1="x,y")', '=AND(ROW()>1;A1="x,y")'],
  'chart-ranges': ['A1:B2', 'A1:A2,B1:B2'],
  'chart-options': ['T', null],
  'user-triggers': [1, 0],
  'project-triggers': [1, 0],
  'property-bytes': ['object', 'Argument too large: value'],
  'metadata-size': ['object', 'Argument too large: value'],
  'inserted-rows': ['0.00', '0.###############'],
  'new-sheet-size': [1000, 100],
  'sheet-order': ['Sheet1', 'Second'],
  'sheet-name-case': [false, true],
  'checkboxes-count': [9, 1],
  'impossible-dates': ['number', 'object'],
  'number-keeps-date': ['yyyy-mm-dd', '0.###############'],
  'number-in-text-cell': ['number', 'string'],
  'late-errors': ['true,false', 'false,true'],
  'display-spaces': ['1 Mar', '1\u00a0Mar'],
  'message-language': ['Range not found', 'Leider ist ein Fehler aufgetreten.'],
  builtins: ['functionfunctionfunction', 'undefinedundefinedundefined'],
  'intl-languages': ['Januar', 'January'],
  'raw-content': ['<p>a<!-- b --></p>\n', '<p>a</p>\n'],
  'require-all-scopes': ['function', 'undefined'],
  'warnings-let-scripts': ['written', expect.stringContaining('protected cell')],
} as const satisfies Partial<Record<DoubtId, readonly unknown[]>>;

describe('each doubt has two sides that a script can tell apart', () => {
  test.each(Object.entries(answers) as [DoubtId, readonly unknown[]][])('%s', (id, [believed, other]) => {
    for (const [side, answer] of [believed, other].entries()) {
      const workbook = open(id, side as 0 | 1);
      if (id === 'project-triggers') workbook.addTriggerElsewhere('noteFile', 'another-file');
      expect(workbook.call('ask', [id])).toEqual(answer);
    }
  });

  test.each([
    ['clock-file', 'true', 'false'],
    ['born-disabled', 'ran', null],
  ] as const)('%s, in the run of a trigger', (id, believed, other) => {
    for (const [side, answer] of [believed, other].entries()) {
      const workbook = open(id, side as 0 | 1);
      workbook.call('schedule');
      workbook.advance(workbook.now() + 120_000);
      expect(workbook.call('noted', [id])).toBe(answer);
    }
  });

  test.each([
    ['old-value', 'a', 'undefined'],
    ['lock-in-simple-trigger', 'true', expect.stringContaining('permission')],
  ] as const)('%s, in onEdit', (id, believed, other) => {
    for (const [side, answer] of [believed, other].entries()) {
      const workbook = open(id, side as 0 | 1);
      workbook.edit('Sheet1!A1', 'a');
      workbook.edit('Sheet1!A1', 'b');
      expect(workbook.call('noted', [id])).toEqual(answer);
    }
  });

  test('edits-one-by-one, for quick edits', () => {
    const edits = [1, 2, 3, 4, 5].map((row) => ({ at: row, cell: `Sheet1!A${row}`, text: 'x' }));
    expect([0, 1].map((side) => open('edits-one-by-one', side as 0 | 1).editQuickly(edits).runs.length)).toEqual([
      3, 5,
    ]);
  });

  test('consent-from-page, in a call', () => {
    const asked = ([0, 1] as const).map((side) => {
      const workbook = open('consent-from-page', side);
      workbook.call('ask', ['consent-from-page']);
      return workbook.report.consents;
    });
    expect(asked).toEqual([[], [['none']]]);
  });

  test('all of them are here', () => {
    const here = [
      ...Object.keys(answers),
      ...[
        'clock-file',
        'born-disabled',
        'old-value',
        'lock-in-simple-trigger',
        'edits-one-by-one',
        'consent-from-page',
      ],
    ];
    expect(here.sort()).toEqual(doubts.map(({ id }) => id).sort());
  });
});

test('an error that is still waiting at the end fails the run', () => {
  const workbook = open('late-errors', 1);
  workbook.edit('Sheet1!A2', '1');
  workbook.convertToTable('Sheet1!A1:B3');
  expect(() => workbook.run('formatTyped')).toThrow("You can't set the number format of cells in a typed column.");
});

test('the user’s own changes meet no doubt', () => {
  const workbook = open('sheet-order', 1);
  workbook.spreadsheet().insertSheet('Second');
  expect(workbook.spreadsheet().getSheets()[0]?.getName()).toBe('Sheet1');
});

test('an unknown doubt is named', () =>
  expect(() => openWorkbook({ doubts: { 'no-doubt': 1 } as object })).toThrow('There is no doubt no-doubt.'));

test('a doubt cannot touch a run that calls none of its methods, or of another kind', () => {
  const called = { 'SpreadsheetApp.Range.getNumberFormats': 1 };
  expect(canTouch('marks-verbatim', 'client', called)).toBe(true);
  expect(canTouch('chart-ranges', 'client', called)).toBe(false);
  expect(canTouch('clock-file', 'client', called)).toBe(false);
  expect(canTouch('builtins', 'client', {})).toBe(true);
});
