/** Import and export. */
export const transfer = {
  import: {
    notJson: 'This is no JSON. Please paste the whole text that Waymark ▸ More ▸ Export ▸ JSON has given.',
    notAnExport: 'This is JSON, but no plan that Waymark has exported.',
    newer: 'This plan was exported by a newer Waymark. Please update Waymark in this file first.',
    nothing: 'There is no row in this file.',
    tooMany: '{tab}: more than {most} rows are more than Waymark can keep.',
    unknownTabs: 'Left out, because Waymark does not know these tabs: {names}.',
    ownColumns:
      '{tab}: columns of your own that are not here: {names}. Add them and import the file once more to bring them along.',
    unknownColumns: '{tab}: left out, because Waymark does not know these columns: {names}.',
    unknownSettings: 'Left out, because Waymark does not know these settings: {names}.',
    noRows: '{tab}: there is something else than rows; left out.',
    wrongCells: {
      one: '{tab}: {count} cell holds nothing that a cell can hold ({names}); left out.',
      other: '{tab}: {count} cells hold nothing that a cell can hold ({names}); left out.',
    },
    brokenRows: {
      one: '{tab}: {count} entry is no row; left out.',
      other: '{tab}: {count} entries are no rows; left out.',
    },
    twice: {
      one: '{tab}: {count} row stands twice and comes once.',
      other: '{tab}: {count} rows stand twice and come once.',
    },
    otherFits:
      'Targets: the ratings of the file are about {names}; here they stand under the values of your headers. Look at them after the import.',
    done: {
      one: 'Imported: {count} row added, {changed} changed.',
      other: 'Imported: {count} rows added, {changed} changed.',
    },
    /** A cell of a row to be replaced holds a formula of the user's. */
    computed: '{tab}, row {row}, {column}: your formula stays there, so what the file says did not come in.',
  },
  markdown: {
    title: 'Your plan as Markdown',
    private: 'Rows marked Private are in it: this is your own copy.',
    due: 'due {day}',
  },
};

/** The view Import and export. */
export const transferSidebar = {
  heading: 'Import and export',
  lead: 'Your plan is yours: take it with you, or bring one in.',
  take: 'Take it with you',
  formats: {
    markdown: 'A text to read (Markdown)',
    json: 'Everything, to bring back later (JSON)',
    ics: 'The dates, as a calendar file',
  },
  show: 'Show it',
  text: 'Your plan as text',
  bring: 'Bring in what you have',
  file: 'Choose a file',
  paste: 'Or paste its text',
  preview: 'Look at it first',
  previewHeading: 'What would come in',
  line: '{tab}: {parts}',
  added: '{count} new',
  changed: '{count} that say something else',
  same: '{count} the same',
  renumbered: '{count} with a new ID',
  nothing: 'There is nothing in it that is not here already.',
  rule: 'Rows that are here already',
  rules: { keep: 'Leave them as they are', replace: 'Take what the file says' },
  apply: 'Bring it in',
  change: 'Another text',
  needed: 'Please choose a file or paste a text first.',
  unread: 'This file could not be read as a text. A CSV or JSON file can.',
};
