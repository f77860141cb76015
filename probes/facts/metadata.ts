import type { Topic } from '../fact';

export const metadata: Topic = {
  runtime: 'runtime/features/metadata.ts',
  facts: [
    {
      id: 'metadata-places',
      says: 'Metadata may be on a tab, a whole row and a whole column, and on no cell',
      restsOn: 'the marks of tabs',
      where: 'menu',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        return [
          attempt(() => (sheet.addDeveloperMetadata('probe', 'a'), 'tab')),
          attempt(() => (sheet.getRange('2:2').addDeveloperMetadata('probe', 'a'), 'row')),
          attempt(() => (sheet.getRange('B:B').addDeveloperMetadata('probe', 'a'), 'column')),
          attempt(() => (sheet.getRange('B2').addDeveloperMetadata('probe', 'a'), 'cell')),
        ];
      },
    },
    {
      id: 'metadata-size',
      says: 'A value of metadata takes 30,000 characters in a tab',
      restsOn: 'values are short',
      where: 'menu',
      settles: 'metadata-size',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        return attempt(() => {
          sheet.addDeveloperMetadata('probe', 'x'.repeat(29000));
          SpreadsheetApp.flush();
          return sheet.getDeveloperMetadata()[0]?.getValue()?.length ?? null;
        });
      },
    },
    {
      id: 'metadata-follows',
      says: 'Metadata of a column follows it and goes with it',
      restsOn: 'the marks of tabs',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('B:B').addDeveloperMetadata('probe-column', 'a');
        sheet.insertColumnBefore(1);
        const find = () => sheet.createDeveloperMetadataFinder().withKey('probe-column').find();
        const column = find()[0]?.getLocation().getColumn()?.getColumn() ?? null;
        sheet.deleteColumn(3);
        return [column, find().length];
      },
    },
    {
      id: 'metadata-visibility',
      says: 'The visibility of metadata is DOCUMENT unless told otherwise',
      restsOn: 'the marks of tabs are seen by every copy of the script',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet().addDeveloperMetadata('probe', 'a');
        return String(sheet.getDeveloperMetadata()[0]?.getVisibility());
      },
    },
    {
      id: 'metadata-of-copies',
      says: 'A copy of a tab has its metadata too',
      restsOn: 'the id of the tab inside tells a copy',
      where: 'menu',
      ask({ file, newSheet }) {
        const copy = newSheet().addDeveloperMetadata('probe', 'a').copyTo(file);
        try {
          return copy.getDeveloperMetadata().length;
        } finally {
          file.deleteSheet(copy);
        }
      },
    },
  ],
};
