import type { Tools, Topic } from '../fact';

const MARK = '"waymark goals.due";;;@';

/** A tab with a marked header in B1, and its format as it is read back. */
function marked(tools: Tools) {
  const sheet = tools.newSheet();
  sheet.getRange('A1:C1').setValues([['x', 'Due', 'z']]);
  const before = sheet.getRange('B1').setNumberFormat(MARK).getNumberFormat();
  const moved = (format: string | undefined): string => (format === before ? 'the same' : (format ?? 'none'));
  return { sheet, before, moved };
}

export const marks: Topic = {
  runtime: 'runtime/spreadsheet/range-styles.ts',
  facts: [
    {
      id: 'marks-verbatim',
      says: 'getNumberFormats gives texts in quotes in unused sections back as they were set',
      restsOn: 'the marks of columns (docs/decisions/0005)',
      where: 'menu',
      settles: 'marks-verbatim',
      ask: (tools) => marked(tools).before,
    },
    {
      id: 'marks-after-insert',
      says: 'The format of a header follows it when a column is inserted before it',
      restsOn: 'the marks of columns',
      where: 'menu',
      ask(tools) {
        const { sheet, moved } = marked(tools);
        sheet.insertColumnBefore(2);
        return moved(sheet.getRange('C1').getNumberFormat());
      },
    },
    {
      id: 'marks-after-move',
      says: 'The format of a header follows it when its column is moved',
      restsOn: 'the marks of columns',
      where: 'menu',
      ask(tools) {
        const { sheet, moved } = marked(tools);
        sheet.moveColumns(sheet.getRange('B1'), 4);
        return [sheet.getRange('C1').getDisplayValue(), moved(sheet.getRange('C1').getNumberFormat())];
      },
    },
    {
      id: 'marks-after-copy',
      says: 'A copy of a tab has the formats of its headers',
      restsOn: 'copies of tabs are told from the plan',
      where: 'menu',
      ask(tools) {
        const { sheet, moved } = marked(tools);
        const copy = sheet.copyTo(tools.file);
        try {
          return moved(copy.getRange('B1').getNumberFormat());
        } finally {
          tools.file.deleteSheet(copy);
        }
      },
    },
    {
      id: 'sort-moves',
      says: 'Range.sort moves values, formats and notes, not the metadata of rows',
      restsOn: 'a row is known by the ID in its cell',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('A1:A2').setValues([['b'], ['a']]);
        sheet.getRange('A1').setNote('of b').setBackground('#ff0000');
        sheet.getRange('1:1').addDeveloperMetadata('probe-row', 'of b');
        sheet.getRange('A1:A2').sort(1);
        const [found] = sheet.createDeveloperMetadataFinder().withKey('probe-row').find();
        return {
          note: sheet.getRange('A2').getNote() === 'of b',
          color: sheet.getRange('A2').getBackground() === '#ff0000',
          metadata: found?.getLocation().getRow()?.getRow() === 2,
        };
      },
    },
  ],
};
