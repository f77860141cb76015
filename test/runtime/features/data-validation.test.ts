import { checkWrites } from '../../../runtime/features';
import { DataValidationCriteria as Criteria } from '../../../runtime/features/enums';
import { open, type Opened } from './open';

const rules = ({ execution }: Opened) =>
  execution.document.model.getters.getDataValidationRules(execution.document.sheetId(0));

describe('data validation', () => {
  test('allows invalid values by default, and keeps list, dropdown and help text', () => {
    const opened = open();
    const { sheet, app } = opened;
    const rule = app
      .newDataValidation()
      .requireValueInList(['Planned', 'Done', 'a, b'])
      .setHelpText('Choose one')
      .build();
    expect(rule.getAllowInvalid()).toBe(true);
    sheet.getRange('B2:B9').setDataValidation(rule);
    for (const { sheet: read } of [opened, opened.reopened()]) {
      const found = read.getRange('B5').getDataValidation();
      expect(found.getCriteriaType()).toBe(Criteria.VALUE_IN_LIST);
      expect(found.getCriteriaValues()).toEqual([['Planned', 'Done', 'a, b'], true]);
      expect(found.getHelpText()).toBe('Choose one');
      expect(found.getAllowInvalid()).toBe(true);
      expect(read.getRange('B1').getDataValidation()).toBeNull();
    }
  });

  test('drives the engine: a dropdown, a checkbox, a strict rule', () => {
    const opened = open();
    const { sheet, app } = opened;
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireValueInList(['x']).setAllowInvalid(false).build());
    sheet.getRange('B1').setDataValidation(app.newDataValidation().requireCheckbox().build());
    sheet.getRange('C1').setDataValidation(app.newDataValidation().requireValueInList(['x'], false).build());
    const { getters } = opened.execution.document.model;
    expect(getters.cellHasListDataValidationIcon({ sheetId: 's0', col: 0, row: 0 })).toBe(true);
    expect(getters.cellHasListDataValidationIcon({ sheetId: 's0', col: 2, row: 0 })).toBe(false);
    expect(getters.isCellValidCheckbox({ sheetId: 's0', col: 1, row: 0 })).toBe(true);
    expect(rules(opened)[0].isBlocking).toBe(true);
  });

  test('marks invalid values in the engine, days and custom formulas too', () => {
    const opened = open();
    const { sheet, app } = opened;
    const isInvalid = (column: number) =>
      opened.execution.document.model.getters.isDataValidationInvalid({ sheetId: 's0', col: column, row: 0 });
    sheet.getRange('A1:C1').setValues([['2026-05-06', '2026-05-07', 3]]);
    sheet.getRange('A1:B1').setDataValidation(
      app
        .newDataValidation()
        .requireDateAfter(new Date(2026, 4, 6))
        .build(),
    );
    sheet.getRange('C1').setDataValidation(app.newDataValidation().requireFormulaSatisfied('=C1>3').build());
    expect([isInvalid(0), isInvalid(1), isInvalid(2)]).toEqual([true, false, true]);
  });

  test('of every criterion returns its type and values', () => {
    const { sheet, app, spreadsheet } = open();
    const day = new Date(2026, 4, 6, 17, 30);
    const midnight = new Date(2026, 4, 6);
    const make = () => app.newDataValidation();
    const range = spreadsheet.getSheets()[0].getRange('D1:D3');
    const cases: [any, string, unknown[]][] = [
      [make().requireDate(), 'DATE_IS_VALID_DATE', []],
      [make().requireDateAfter(day), 'DATE_AFTER', [midnight]],
      [make().requireDateBefore(day), 'DATE_BEFORE', [midnight]],
      [make().requireDateBetween(day, day), 'DATE_BETWEEN', [midnight, midnight]],
      [make().requireDateEqualTo(day), 'DATE_EQUAL_TO', [midnight]],
      [make().requireDateNotBetween(day, day), 'DATE_NOT_BETWEEN', [midnight, midnight]],
      [make().requireDateOnOrAfter(day), 'DATE_ON_OR_AFTER', [midnight]],
      [make().requireDateOnOrBefore(day), 'DATE_ON_OR_BEFORE', [midnight]],
      [make().requireNumberBetween(1, 2.5), 'NUMBER_BETWEEN', [1, 2.5]],
      [make().requireNumberEqualTo(1), 'NUMBER_EQUAL_TO', [1]],
      [make().requireNumberGreaterThan(1), 'NUMBER_GREATER_THAN', [1]],
      [make().requireNumberGreaterThanOrEqualTo(1), 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
      [make().requireNumberLessThan(1), 'NUMBER_LESS_THAN', [1]],
      [make().requireNumberLessThanOrEqualTo(1), 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
      [make().requireNumberNotBetween(1, 2), 'NUMBER_NOT_BETWEEN', [1, 2]],
      [make().requireNumberNotEqualTo(1), 'NUMBER_NOT_EQUAL_TO', [1]],
      [make().requireTextContains('a'), 'TEXT_CONTAINS', ['a']],
      [make().requireTextDoesNotContain('a'), 'TEXT_DOES_NOT_CONTAIN', ['a']],
      [make().requireTextEqualTo('a'), 'TEXT_EQUAL_TO', ['a']],
      [make().requireTextIsEmail(), 'TEXT_IS_VALID_EMAIL', []],
      [make().requireTextIsUrl(), 'TEXT_IS_VALID_URL', []],
      [make().requireCheckbox(), 'CHECKBOX', []],
      [make().requireCheckbox('yes'), 'CHECKBOX', ['yes']],
      [make().requireCheckbox('yes', 'no'), 'CHECKBOX', ['yes', 'no']],
      [make().requireFormulaSatisfied('=A1>B1'), 'CUSTOM_FORMULA', ['=A1>B1']],
      [make().withCriteria(Criteria.NUMBER_BETWEEN, [3, 4]), 'NUMBER_BETWEEN', [3, 4]],
      [make().withCriteria(Criteria.DATE_AFTER, ['=$I$1']), 'DATE_AFTER', ['=$I$1']],
    ];
    for (const [builder, type, values] of cases) {
      sheet.getRange('A1').setDataValidation(builder.build());
      const found = sheet.getRange('A1').getDataValidation();
      expect([found.getCriteriaType().name(), found.getCriteriaValues()]).toEqual([type, values]);
      expect(found.copy().build().getCriteriaValues()).toEqual(values);
    }
    sheet.getRange('A1').setDataValidation(make().requireValueInRange(range).build());
    const [found, dropdown] = sheet.getRange('A1').getDataValidation().getCriteriaValues();
    expect([found.getA1Notation(), dropdown]).toEqual(['D1:D3', true]);
  });

  test('a list from a range follows its range on another sheet', () => {
    const { sheet, app, spreadsheet } = open();
    const other = spreadsheet.insertSheet('My lists');
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireValueInRange(other.getRange('B2:B4')).build());
    other.insertRowsBefore(1, 2);
    other.setName("It's lists");
    const [range] = sheet.getRange('A1').getDataValidation().getCriteriaValues();
    expect(range.getA1Notation()).toBe('B4:B6');
    expect(range.getSheet().getName()).toBe("It's lists");
  });

  test('a formula is typed and read in the separators of the file', () => {
    const { sheet, app, execution } = open({ locale: 'de_DE' });
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=AND(A1>0,5;B1=1)').build());
    expect(sheet.getRange('A1').getDataValidation().getCriteriaValues()).toEqual(['=AND(A1>0,5;B1=1)']);
    expect(execution.document.model.getters.getDataValidationRules('s0')[0].criterion.values).toEqual([
      '=AND(A1>0.5,B1=1)',
    ]);
  });

  test('a grid of rules is set as given; null removes a rule', () => {
    const { sheet, app } = open();
    const a = app.newDataValidation().requireValueInList(['a']).build();
    const b = app.newDataValidation().requireNumberGreaterThan(1).build();
    sheet.getRange('A1:C3').setDataValidations([
      [a, a, b],
      [a, null, b],
      [null, b, b],
    ]);
    const types = sheet
      .getRange('A1:C3')
      .getDataValidations()
      .map((line: any[]) => line.map((rule) => rule?.getCriteriaType().name().slice(0, 5) ?? null));
    expect(types).toEqual([
      ['VALUE', 'VALUE', 'NUMBE'],
      ['VALUE', null, 'NUMBE'],
      [null, 'NUMBE', 'NUMBE'],
    ]);
    sheet.getRange('A1:C1').clearDataValidations();
    expect(
      sheet
        .getRange('C1:C2')
        .getDataValidations()
        .map(([rule]: any[]) => rule === null),
    ).toEqual([true, false]);
  });

  test('a thousand rows with the same rule are a single rule of the engine', () => {
    const opened = open();
    opened.sheet
      .getRange('B2:B1000')
      .setDataValidation(opened.app.newDataValidation().requireValueInList(['a']).build());
    opened.sheet.getRange('B500').clearDataValidations();
    opened.sheet.getRange('B500').setDataValidation(opened.app.newDataValidation().requireValueInList(['a']).build());
    expect(rules(opened)).toHaveLength(1);
    expect(rules(opened)[0].ranges).toHaveLength(1);
  });

  describe('follows the structure', () => {
    const at = (opened: Opened, place: string) =>
      opened.sheet.getRange(place).getDataValidation()?.getCriteriaValues()[0] ?? null;
    const formulaRule = (opened: Opened) =>
      opened.sheet
        .getRange('A2:A10')
        .setDataValidation(opened.app.newDataValidation().requireFormulaSatisfied('=$B2>A2').build());
    /** The formula relative to a cell. */
    const forCell = ({ execution }: Opened, row: number) => {
      const { getters } = execution.document.model;
      const rule = getters.getValidationRuleForCell({ sheetId: 's0', row, col: 0 });
      return rule === undefined
        ? null
        : [
            rule.criterion.values[0],
            row - rule.ranges.find((range: any) => range.zone.top <= row && row <= range.zone.bottom).zone.top,
          ];
    };

    test('and rows at its end are like their neighbour', () => {
      const opened = open();
      formulaRule(opened);
      opened.sheet.insertRowsAfter(10, 2);
      expect(at(opened, 'A12')).toBe('=$B2>A2');
      opened.sheet.insertRowsBefore(2, 1);
      expect(forCell(opened, 1)).toEqual(['=$B2>A2', 0]);
      expect(at(opened, 'A13')).not.toBeNull();
      expect(at(opened, 'A14')).toBeNull();
    });

    test('and its formula does not go with its first row', () => {
      const opened = open();
      formulaRule(opened);
      opened.sheet.deleteRows(2, 3);
      expect(forCell(opened, 1)).toEqual(['=$B2>A2', 0]);
      expect(at(opened, 'A7')).not.toBeNull();
      expect(at(opened, 'A8')).toBeNull();
    });

    test('and what is cut out of its middle leaves the rest as it was', () => {
      const opened = open();
      formulaRule(opened);
      opened.sheet.getRange('A5').clearDataValidations();
      expect(forCell(opened, 5)).toEqual(['=$B6>A6', 0]);
      expect(forCell(opened, 3)).toEqual(['=$B2>A2', 2]);
    });

    test('and a moved row keeps its rule', () => {
      const opened = open();
      opened.sheet
        .getRange('A2:A4')
        .setDataValidation(opened.app.newDataValidation().requireValueInList(['a']).build());
      opened.sheet
        .getRange('A5:A6')
        .setDataValidation(opened.app.newDataValidation().requireValueInList(['b']).build());
      opened.sheet.moveRows(opened.sheet.getRange('2:2'), 6);
      expect(['A2', 'A3', 'A4', 'A5', 'A6'].map((place) => at(opened, place)?.[0] ?? null)).toEqual([
        'a',
        'a',
        'b',
        'a',
        'b',
      ]);
    });
  });
});

describe('strict validation', () => {
  const strict = (build: (builder: any) => any) => {
    const { sheet, app, execution } = open();
    sheet.getRange('A1:A3').setDataValidation(build(app.newDataValidation()).setAllowInvalid(false).build());
    return (value: any) => checkWrites(execution.document, 0, 0, 0, [[value]]);
  };

  test("throws Google's sentence with the cell and the list", () => {
    const { sheet, app, execution } = open();
    sheet
      .getRange('M2')
      .setDataValidation(app.newDataValidation().requireValueInList(['A', 'B', 'C']).setAllowInvalid(false).build());
    expect(() => checkWrites(execution.document, 0, 1, 11, [['x', 'D']])).toThrow(
      'The data you entered in cell M2 violates the data validation rules set on this cell. Please enter one of the following values: A, B, C.',
    );
    expect(() => checkWrites(execution.document, 0, 1, 11, [['x', 'B']])).not.toThrow();
    expect(() => sheet.getRange('M2').setValue('D')).toThrow('The data you entered in cell M2');
    expect(() => sheet.getRange('M2').setValue('A')).not.toThrow();
  });

  test('lets empty cells and formulas pass', () => {
    const check = strict((builder) => builder.requireNumberGreaterThan(5));
    expect(() => check('')).not.toThrow();
    expect(() => check(null)).not.toThrow();
    expect(() => check({ kind: 'formula', value: '=1' })).not.toThrow();
    expect(() => check(5)).toThrow();
    expect(() => check(6)).not.toThrow();
    expect(() => check('text')).toThrow();
  });

  test('compares days by their date', () => {
    const check = strict((builder) => builder.requireDateBetween(new Date(2026, 0, 1), new Date(2026, 0, 2)));
    expect(() => check(46024.9)).not.toThrow();
    expect(() => check(46025)).toThrow();
    expect(() => check(46022)).toThrow();
  });

  test('evaluates a custom formula as if the value stood there', () => {
    const check = strict((builder) => builder.requireFormulaSatisfied('=LEN(A1)<3'));
    expect(() => check('ab')).not.toThrow();
    expect(() => check('abc "quoted"')).toThrow();
  });

  test('is omitted if the rule has a help text', () => {
    const check = strict((builder) => builder.requireTextIsEmail().setHelpText('An address, please.'));
    expect(() => check('no')).toThrow('rules set on this cell. An address, please.');
    expect(() => check('a@b.org')).not.toThrow();
  });
});

describe('checkboxes', () => {
  test('insertCheckboxes overwrites with false; check, uncheck and isChecked work', () => {
    const { sheet } = open();
    sheet
      .getRange('A1:A2')
      .setValues([['x'], [3]])
      .insertCheckboxes();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [false]]);
    expect(sheet.getRange('A1:A2').isChecked()).toBe(false);
    sheet.getRange('A1').check();
    expect(sheet.getRange('A1:A2').isChecked()).toBeNull();
    expect(sheet.getRange('A1').isChecked()).toBe(true);
    expect(sheet.getRange('B1').isChecked()).toBeNull();
    sheet.getRange('A1').uncheck();
    expect(sheet.getRange('A1').getValue()).toBe(false);
  });

  test('can have custom values', () => {
    const { sheet } = open();
    sheet.getRange('A1:A2').insertCheckboxes('yes', 'no');
    expect(sheet.getRange('A1').getValue()).toBe('no');
    sheet.getRange('A1').check();
    expect(sheet.getRange('A1').getValue()).toBe('yes');
    sheet.getRange('A2').setValue('other');
    sheet.getRange('A1:A2').removeCheckboxes();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[''], ['other']]);
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
  });

  test('a rule alone leaves the values', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setValue(true);
    sheet.getRange('A1:A2').setDataValidation(app.newDataValidation().requireCheckbox().build());
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[true], ['']]);
  });
});
