/** Actions of a user in the page's grid: making rules, copy and paste, cut and paste. */
import { open, type Opened } from './open';

const zone = (left: number, top: number, right = left, bottom = top) => ({ left, top, right, bottom });
const dispatch = ({ execution }: Opened, type: string, payload: object) => {
  const result = execution.document.model.dispatch(type, payload);
  expect(result.reasons).toEqual([]);
};
const select = (opened: Opened, target: ReturnType<typeof zone>) => {
  const { selection } = opened.execution.document.model;
  selection.selectZone({ cell: { col: target.left, row: target.top }, zone: target });
};

describe('in the page', () => {
  test('a validation and a format that a user makes are read by scripts', () => {
    const opened = open();
    const { sheet } = opened;
    dispatch(opened, 'ADD_DATA_VALIDATION_RULE', {
      sheetId: 's0',
      ranges: [{ _sheetId: 's0', _zone: zone(0, 1, 0, 5) }],
      rule: {
        id: 'u1',
        isBlocking: true,
        criterion: { type: 'dateIsAfter', values: ['5/6/2026'], dateValue: 'exactDate' },
      },
    });
    const rule = sheet.getRange('A3').getDataValidation();
    expect([rule.getCriteriaType().name(), rule.getCriteriaValues(), rule.getAllowInvalid()]).toEqual([
      'DATE_AFTER',
      [new Date(2026, 4, 6)],
      false,
    ]);
    dispatch(opened, 'ADD_CONDITIONAL_FORMAT', {
      sheetId: 's0',
      ranges: [{ _sheetId: 's0', _zone: zone(0, 0, 1, 9) }],
      cf: {
        id: 'u2',
        rule: { type: 'CellIsRule', operator: 'isGreaterThan', values: ['3'], style: { fillColor: '#112233' } },
      },
    });
    const [format] = sheet.getConditionalFormatRules();
    expect([
      format.getBooleanCondition().getCriteriaType().name(),
      format.getBooleanCondition().getCriteriaValues(),
      format.getBooleanCondition().getBackground(),
    ]).toEqual(['NUMBER_GREATER_THAN', [3], '#112233']);
    sheet.setConditionalFormatRules([format]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
  });

  test('copy and paste copies notes, validations and formats, cut and paste moves them', () => {
    const opened = open();
    const { sheet, app } = opened;
    sheet
      .getRange('A1')
      .setValue(1)
      .setNote('n')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=A1>0').setHelpText('h').build());
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied('=A1=1')
        .setBold(true)
        .setRanges([sheet.getRange('A1')])
        .build(),
    ]);
    select(opened, zone(0, 0));
    dispatch(opened, 'COPY', {});
    dispatch(opened, 'PASTE', { target: [zone(2, 3)] });
    expect([sheet.getRange('C4').getValue(), sheet.getRange('C4').getNote(), sheet.getRange('A1').getNote()]).toEqual([
      1,
      'n',
      'n',
    ]);
    const copied = sheet.getRange('C4').getDataValidation();
    expect([copied.getCriteriaValues(), copied.getHelpText()]).toEqual([['=C4>0'], 'h']);
    expect(
      sheet.getConditionalFormatRules().map((rule: any) => rule.getRanges().map((range: any) => range.getA1Notation())),
    ).toEqual([['A1', 'C4']]);
    dispatch(opened, 'CUT', {});
    dispatch(opened, 'PASTE', { target: [zone(1, 7)] });
    expect([sheet.getRange('B8').getValue(), sheet.getRange('B8').getNote(), sheet.getRange('A1').getNote()]).toEqual([
      1,
      'n',
      '',
    ]);
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
    expect([
      sheet.getRange('B8').getDataValidation().getHelpText(),
      sheet.getRange('B8').getDataValidation().getCriteriaValues(),
    ]).toEqual(['h', ['=B8>0']]);
  });
});
