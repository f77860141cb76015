import fc from 'fast-check';
import { SpreadsheetApp } from '../../../runtime/spreadsheet';
import { testSheet } from './execution';

function setUp() {
  const { execution, spreadsheet, sheet } = testSheet();
  // The methods of the features are added at run time, so that TypeScript does not know them.
  return { execution, spreadsheet, app: new SpreadsheetApp(execution) as any, sheet: sheet as any };
}

describe('sort', () => {
  test('puts numbers before text, text before booleans, blanks last, and keeps equals in order', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A8').setValues([['b'], [''], [true], [10], ['A'], [2], [false], ['a']]);
    expect(sheet.getRange('A1:A8').sort(1).getValues().flat()).toEqual([2, 10, 'A', 'a', 'b', false, true, '']);
    expect(sheet.getRange('A1:A8').sort({ column: 1, ascending: false }).getValues().flat()).toEqual([
      true,
      false,
      'b',
      'A',
      'a',
      10,
      2,
      '',
    ]);
  });

  test('sorts by several columns, the sheet’s own numbers', () => {
    const { sheet } = setUp();
    sheet.getRange('C2:D5').setValues([
      ['x', 1],
      ['y', 2],
      ['x', 3],
      ['y', 4],
    ]);
    sheet.getRange('C2:D5').sort([3, { column: 4, ascending: false }]);
    expect(sheet.getRange('C2:D5').getValues()).toEqual([
      ['x', 3],
      ['x', 1],
      ['y', 4],
      ['y', 2],
    ]);
  });

  test('moves formats, notes and relative formulas, but not metadata', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A2').setValues([[2], [1]]);
    sheet.getRange('B1:B2').setFormulas([['=A1*10'], ['=A2*100']]);
    sheet.getRange('A1').setFontWeight('bold').setNote('two');
    sheet.getRange('1:1').addDeveloperMetadata('row', 'first');
    sheet.getRange('A1:B2').sort(1);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 100],
      [2, 20],
    ]);
    expect(sheet.getRange('B1:B2').getFormulas()).toEqual([['=A1*100'], ['=A2*10']]);
    expect(sheet.getRange('A1:A2').getFontWeights()).toEqual([['normal'], ['bold']]);
    expect(sheet.getRange('A1:A2').getNotes()).toEqual([[''], ['two']]);
    expect(sheet.getRange('1:1').getDeveloperMetadata()).toHaveLength(1);
  });

  test('is an order of the same rows, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('', 'a', 'B', 'c')), fc.integer()),
          { minLength: 1, maxLength: 12 },
        ),
        (rows) => {
          const { sheet } = setUp();
          const range = sheet.getRange(1, 1, rows.length, 2).setValues(rows);
          const sorted: unknown[][] = range.sort(1).getValues();
          const key = (row: unknown[]): string => JSON.stringify(row);
          expect(sorted.map(key).sort()).toEqual(rows.map(key).sort());
          const numbers = sorted.map(([first]) => first).filter((first): first is number => typeof first === 'number');
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        },
      ),
      { seed: 20260101, numRuns: 30 },
    );
  });
});

describe('copyTo', () => {
  test('shifts relative references and copies styles, notes and validation', () => {
    const { sheet, app } = setUp();
    sheet.getRange('A1:B1').setValues([[1, '=A1+1']]);
    sheet
      .getRange('A1')
      .setBackground('red')
      .setNote('n')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('A1:B1').copyTo(sheet.getRange('C5'));
    expect(sheet.getRange('C5:D5').getValues()).toEqual([[1, 2]]);
    expect(sheet.getRange('D5').getFormula()).toBe('=C5+1');
    expect([
      sheet.getRange('C5').getBackground(),
      sheet.getRange('C5').getNote(),
      sheet.getRange('C5').getDataValidation() !== null,
    ]).toEqual(['#ff0000', 'n', true]);
  });

  test('repeats over a destination that is a multiple of the source, else copies once', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:D4'));
    expect(sheet.getRange('C1:D4').getValues()).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('F1:F3'));
    expect(sheet.getRange('F1:F4').getValues()).toEqual([[1], [2], [''], ['']]);
  });

  test('copies values only, formats only, and transposed', () => {
    const { sheet, app } = setUp();
    sheet
      .getRange('A1:B1')
      .setValues([[1, '=A1+1']])
      .setFontWeight('bold');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), { contentsOnly: true });
    expect([
      sheet.getRange('A3:B3').getValues(),
      sheet.getRange('B3').getFormula(),
      sheet.getRange('A3').getFontWeight(),
    ]).toEqual([[[1, 2]], '', 'normal']);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A4'), app.CopyPasteType.PASTE_FORMAT, false);
    expect([sheet.getRange('A4:B4').getValues(), sheet.getRange('A4').getFontWeight()]).toEqual([[['', '']], 'bold']);
    sheet.getRange('A3:B3').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_VALUES, true);
    expect(sheet.getRange('D1:D2').getValues()).toEqual([[1], [2]]);
  });

  test('reaches other sheets', () => {
    const { sheet, spreadsheet } = setUp();
    const two = spreadsheet.insertSheet('Two') as any;
    sheet.getRange('A1').setFormula('=B1');
    sheet.getRange('A1').copyTo(two.getRange('C3'));
    expect(two.getRange('C3').getFormula()).toBe('=D3');
  });
});

describe('moveTo', () => {
  test('cuts: references are adapted, notes move, and nothing remains', () => {
    const { sheet } = setUp();
    sheet
      .getRange('A1:B1')
      .setValues([['x', '=A1']])
      .setFontWeight('bold');
    sheet.getRange('A1').setNote('n');
    sheet.getRange('D1').setFormula('=A1');
    sheet.getRange('A1:B1').moveTo(sheet.getRange('A5'));
    expect([
      sheet.getRange('A5:B5').getFormulas(),
      sheet.getRange('D1').getFormula(),
      sheet.getRange('A5').getNote(),
    ]).toEqual([[['', '=A5']], '=A5', 'n']);
    expect([
      sheet.getRange('A1:B1').isBlank(),
      sheet.getRange('A1').getFontWeight(),
      sheet.getRange('A1').getNote(),
    ]).toEqual([true, 'normal', '']);
  });

  test('may overlap itself', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('A1:A3').moveTo(sheet.getRange('A2'));
    expect(sheet.getRange('A1:A4').getValues()).toEqual([[''], [1], [2], [3]]);
  });
});

describe('clearing', () => {
  const filled = () => {
    const setup = setUp();
    setup.sheet
      .getRange('A1')
      .setValue(0.5)
      .setNumberFormat('0%')
      .setBackground('red')
      .setNote('n')
      .setDataValidation(setup.app.newDataValidation().requireNumberGreaterThan(0).build());
    const state = () => {
      const cell = setup.sheet.getRange('A1');
      return [
        cell.getValue(),
        cell.getNumberFormat(),
        cell.getBackground(),
        cell.getNote(),
        cell.getDataValidation() !== null,
      ];
    };
    return { cell: setup.sheet.getRange('A1'), state };
  };

  test.each<[string, (cell: any) => unknown, unknown[]]>([
    ['clearContent', (cell) => cell.clearContent(), ['', '0%', '#ff0000', 'n', true]],
    ['clearFormat', (cell) => cell.clearFormat(), [0.5, '0%', '#ffffff', 'n', false]],
    ['clear', (cell) => cell.clear(), ['', '0.###############', '#ffffff', 'n', false]],
    ['clear contentsOnly', (cell) => cell.clear({ contentsOnly: true }), ['', '0%', '#ff0000', 'n', true]],
    ['clear commentsOnly', (cell) => cell.clear({ commentsOnly: true }), [0.5, '0%', '#ff0000', '', true]],
    ['clear validationsOnly', (cell) => cell.clear({ validationsOnly: true }), [0.5, '0%', '#ff0000', 'n', false]],
  ])('%s takes what it says and no more', (_, act, expected) => {
    const { cell, state } = filled();
    act(cell);
    expect(state()).toEqual(expected);
  });
});

describe('merging', () => {
  test('keeps the top left value and can be unmerged', () => {
    const { sheet } = setUp();
    const range = sheet
      .getRange('A1:B2')
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    expect([
      range.isPartOfMerge(),
      range.getValues(),
      sheet
        .getRange('A1:Z9')
        .getMergedRanges()
        .map((r: any) => r.getA1Notation()),
    ]).toEqual([
      true,
      [
        [1, ''],
        ['', ''],
      ],
      ['A1:B2'],
    ]);
    expect(range.breakApart().isPartOfMerge()).toBe(false);
  });

  test('goes across and down', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:B2').mergeAcross();
    sheet.getRange('D1:E2').mergeVertically();
    expect(
      sheet
        .getRange('A1:Z9')
        .getMergedRanges()
        .map((r: any) => r.getA1Notation())
        .sort(),
    ).toEqual(['A1:B1', 'A2:B2', 'D1:D2', 'E1:E2']);
  });
});

describe('cells', () => {
  test('inserted push others down or right, deleted pull them back', () => {
    const { sheet, app } = setUp();
    sheet.getRange('A1:B3').setValues([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    sheet.getRange('D1').setFormula('=A3');
    sheet.getRange('A2').insertCells(app.Dimension.ROWS);
    expect([sheet.getRange('A1:B4').getValues(), sheet.getRange('D1').getFormula()]).toEqual([
      [
        [1, 'a'],
        ['', 'b'],
        [2, 'c'],
        [3, ''],
      ],
      '=A4',
    ]);
    sheet.getRange('A2').deleteCells(app.Dimension.ROWS);
    expect([sheet.getRange('A1:B3').getValues(), sheet.getRange('D1').getFormula()]).toEqual([
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
      '=A3',
    ]);
    sheet.getRange('A1').insertCells(app.Dimension.COLUMNS);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['', 1, 'a']]);
  });

  test('are found as Ctrl and an arrow key find them', () => {
    const { sheet, app } = setUp();
    sheet.getRange('B2:B4').setValues([[1], [2], [3]]);
    sheet.getRange('B7').setValue(4);
    const from = (a1: string, direction: string): string =>
      sheet.getRange(a1).getNextDataCell(app.Direction[direction]).getA1Notation();
    expect([
      from('B2', 'DOWN'),
      from('B4', 'DOWN'),
      from('B7', 'DOWN'),
      from('B7', 'UP'),
      from('A2', 'NEXT'),
      from('B2', 'PREVIOUS'),
    ]).toEqual(['B4', 'B7', 'B1000', 'B4', 'B2', 'A2']);
    expect(sheet.getRange('B3').getDataRegion().getA1Notation()).toBe('B2:B4');
  });

  test('continue a series and repeat formulas by autoFill', () => {
    const { sheet, app } = setUp();
    sheet.getRange('A1:B2').setValues([
      [1, '=A1*2'],
      [3, '=A2*2'],
    ]);
    sheet.getRange('A1:B2').autoFill(sheet.getRange('A1:B4'), app.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange('A1:B4').getValues()).toEqual([
      [1, 2],
      [3, 6],
      [5, 10],
      [7, 14],
    ]);
  });

  test('lose duplicates and outer blanks', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A4').setValues([['a'], ["' b  c "], ['A'], ['d']]);
    expect(sheet.getRange('A1:A4').trimWhitespace().getValues()).toEqual([['a'], ['b c'], ['A'], ['d']]);
    expect(sheet.getRange('A1:A4').removeDuplicates().getA1Notation()).toBe('A1:A3');
    expect(sheet.getRange('A1:A4').getValues()).toEqual([['a'], ['b c'], ['d'], ['']]);
  });
});

describe('looks', () => {
  test('are read as they were set, singly and as grids; null resets', () => {
    const { sheet } = setUp();
    const range = sheet.getRange('A1:B1');
    range
      .setBackgrounds([['red', '#AbC']])
      .setFontColor('blue')
      .setFontLine('underline')
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setHorizontalAlignment('center')
      .setVerticalAlignment('middle')
      .setWrap(true)
      .setFontFamily('Roboto')
      .setFontSize(12)
      .setTextRotation(45);
    expect([
      range.getBackgrounds(),
      range.getFontColor(),
      range.getFontLine(),
      range.getFontWeights(),
      range.getFontStyle(),
      range.getHorizontalAlignment(),
      range.getVerticalAlignment(),
      range.getWraps(),
      `${range.getWrapStrategy()}`,
      range.getFontFamily(),
      range.getFontSize(),
      range.getTextRotation().getDegrees(),
    ]).toEqual([
      [['#ff0000', '#aabbcc']],
      '#0000ff',
      'underline',
      [['bold', 'bold']],
      'italic',
      'center',
      'middle',
      [[true, true]],
      'WRAP',
      'Roboto',
      12,
      45,
    ]);
    range.setBackground(null).setFontColor(null).setFontWeight('normal').setFontSize(10);
    expect([range.getBackground(), range.getFontColor(), range.getFontWeight(), range.getFontSize()]).toEqual([
      '#ffffff',
      '#000000',
      'normal',
      10,
    ]);
  });

  test('are what Google starts with on a fresh cell, and no colour is no error', () => {
    const cell = setUp().sheet.getRange('A1').setBackground('no such colour');
    expect([
      cell.getBackground(),
      cell.getFontColor(),
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrap(),
    ]).toEqual(['#ffffff', '#000000', 'Arial', 10, 'normal', 'normal', 'none', 'general', 'bottom', true]);
  });

  test('of text styles leave open what the style leaves open', () => {
    const { sheet, app } = setUp();
    const cell = sheet.getRange('A1').setFontSize(14).setTextStyle(app.newTextStyle().setBold(true).build());
    expect([cell.getFontWeight(), cell.getFontSize(), cell.getTextStyle().isBold()]).toEqual(['bold', 14, true]);
  });

  test('of borders are drawn and removed for each side', () => {
    const { sheet, app, execution } = setUp();
    const border = (row: number, col: number) =>
      execution.document.model.getters.getCellBorder({ sheetId: 's0', row, col });
    sheet.getRange('A1:B2').setBorder(true, true, true, true, true, true, 'red', app.BorderStyle.DASHED);
    const line = { style: 'dashed', color: '#ff0000' };
    expect(border(0, 0)).toEqual({ top: line, left: line, right: line, bottom: line });
    sheet.getRange('A1:B2').setBorder(false, null, null, null, null, null);
    expect(border(0, 0).top).toBeUndefined();
    expect(border(1, 1)).toEqual({ top: line, left: line, right: line, bottom: line });
  });
});

describe('TextFinder', () => {
  test('finds without regard to case, whole cells, expressions and formulas', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:B3').setValues([
      ['Step one', 'step'],
      ['nothing', 12],
      ['=1+11', 'Stepping'],
    ]);
    const all = (finder: any): string[] => finder.findAll().map((range: any) => range.getA1Notation());
    expect(all(sheet.createTextFinder('step'))).toEqual(['A1', 'B1', 'B3']);
    expect(all(sheet.createTextFinder('step').matchCase(true))).toEqual(['B1']);
    expect(all(sheet.createTextFinder('step').matchEntireCell(true))).toEqual(['B1']);
    expect(all(sheet.createTextFinder('^1\\d$').useRegularExpression(true))).toEqual(['B2', 'A3']);
    expect(all(sheet.createTextFinder('1+').matchFormulaText(true))).toEqual(['A3']);
    const finder = sheet.createTextFinder('step');
    expect(
      [finder.findNext(), finder.findNext(), finder.findPrevious()].map((range) => range?.getA1Notation()),
    ).toEqual(['A1', 'B1', 'A1']);
    expect(sheet.createTextFinder('absent').findNext()).toBeNull();
  });

  test('replaces in values and counts', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A2').setValues([['a-a'], ['b']]);
    expect(sheet.createTextFinder('a').replaceAllWith('x')).toBe(2);
    expect(sheet.getRange('A1').getValue()).toBe('x-x');
  });
});

describe('RangeList', () => {
  test('does the same to each range', () => {
    const { sheet } = setUp();
    const list = sheet.getRangeList(['A1', 'C2:D2']).setValue('x').setFontWeight('bold');
    expect(list.getRanges().map((range: any) => range.getValues())).toEqual([[['x']], [['x', 'x']]]);
    expect(sheet.getRange('D2').getFontWeight()).toBe('bold');
  });
});
