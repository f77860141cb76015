import { open, type Opened } from './open';

const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The data of all features in the snapshot. */
function kept({ execution }: Opened) {
  const { sheets, developerMetadata, protections, namedRanges } = JSON.parse(
    JSON.stringify(execution.document.snapshot()),
  ) as any;
  const facts = sheets.map(
    ({ cellAttachments, dataValidationRules, conditionalFormats, filter, groupControls, headerGroups }: any) => ({
      cellAttachments,
      dataValidationRules,
      conditionalFormats,
      filter,
      groupControls,
      headerGroups,
    }),
  );
  return { facts, metadata: developerMetadata?.entries ?? [], protections: protections?.entries ?? [], namedRanges };
}

function planted(): Opened {
  const opened = open();
  const { sheet, app, spreadsheet } = opened;
  sheet.getRange('B3').setNote('n');
  sheet.getRange('4:4').addDeveloperMetadata('k');
  sheet.getRange('A2:B9').protect();
  sheet.getRange('A2:A9').setDataValidation(app.newDataValidation().requireFormulaSatisfied('=$B2>A2').build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A2=1')
      .setBold(true)
      .setRanges([sheet.getRange('A2:C9')])
      .build(),
  ]);
  sheet.getRange('C:D').shiftColumnGroupDepth(1);
  spreadsheet.setNamedRange('Name', sheet.getRange('A2:A9'));
  return opened;
}

const CHANGES: Record<string, (opened: Opened) => void> = {
  'a note': ({ sheet }) => sheet.getRange('B3').setNote('other'),
  'a rule': ({ sheet }) => sheet.getRange('A4').clearDataValidations(),
  formats: ({ sheet }) => sheet.clearConditionalFormatRules(),
  metadata: ({ sheet }) => sheet.getRange('4:4').getDeveloperMetadata()[0].remove(),
  'inserted rows': ({ sheet }) => sheet.insertRowsBefore(2, 2),
  'deleted rows': ({ sheet }) => sheet.deleteRows(2, 2),
  'moved rows': ({ sheet }) => sheet.moveRows(sheet.getRange('3:4'), 8),
  'deleted columns': ({ sheet }) => sheet.deleteColumns(2, 2),
};

describe('undo brings back what the features kept', () => {
  test.each(Object.keys(CHANGES))('before %s', async (name) => {
    const opened = planted();
    const before = kept(opened);
    CHANGES[name]?.(opened);
    const after = kept(opened);
    expect(after).not.toEqual(before);
    const undo = (type: string) => opened.execution.document.model.dispatch(type);
    let steps = 0;
    while (JSON.stringify(kept(opened)) !== JSON.stringify(before) && steps < 4) {
      undo('REQUEST_UNDO');
      await pause();
      steps += 1;
    }
    expect(kept(opened)).toEqual(before);
    for (; steps > 0; steps -= 1) {
      undo('REQUEST_REDO');
      await pause();
    }
    expect(kept(opened)).toEqual(after);
  });
});
