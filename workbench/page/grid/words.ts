/** The texts of the grid. Those about protections, validations and notes are Google's. */
export const words = {
  headsUp: 'Heads up!',
  warning: 'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?',
  notAgain: 'Don’t show this again for 5 minutes',
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  viewOnly: 'You may look at this file but not change it. Ask its owner for the right to edit.',
  convertToTable: 'Convert to table',
  revertTable: 'Convert to unformatted data',
  tableTooSmall: 'A table needs a row of headers and at least one row below it.',
  ok: 'OK',
  cancel: 'Cancel',

  note: 'Note',
  insertNote: 'Insert note',
  editNote: 'Edit note',
  deleteNote: 'Delete note',
  noteOf: (cell: string) => `Note on ${cell}`,
  invalid: 'Invalid',
  error: 'Error',
  tellsOf: (cell: string) => `About ${cell}`,

  oneFilter: 'This sheet has a filter already. Remove it first, or change what it shows.',

  menus: 'Menus',
  nameBox: 'Name box',
  cellEditor: 'Content of the cell',
  formulaBar: 'Formula bar',
  rowsToAdd: 'How many rows to add',
  addSheet: 'Add a sheet',
  allSheets: 'All sheets',
  sheets: 'Sheets',
  openGroup: 'Show the group',
  closeGroup: 'Hide the group',
  empty: 'empty',
  cell: (cell: string, text: string, note?: string) =>
    note === undefined ? `${cell}: ${text}` : `${cell}: ${text}. Note: ${note}`,

  tab: (name: string) => `Go to ${name}`,
  noSuchPlace: 'The place that this link leads to is not in this file any more.',
  unsafeLink: 'This link leads nowhere that a page may go.',
};
