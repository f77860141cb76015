/** The short form is in What now behind “Check:”, the long one in messages: `Steps, row 7, Due: …`. */
export const problems = {
  where: '{tab}, row {row}, {column}: {text}',
  whereRow: '{tab}, row {row}: {text}',
  whereTab: '{tab}: {text}',
  notDays: {
    short: '{column} holds something else than days: {got}',
    long: 'expected days such as “2026-12-24 to 2027-01-01, 2027-05-01”, got “{got}”',
  },
  severalDays: {
    short: '{column} could be {others}: {got}',
    long: '“{got}” could be {others}; type one of these days',
  },
  notADate: { short: '{column} is not a date: {got}', long: 'expected a date, got “{got}”' },
  notANumber: { short: 'a number is expected in {column}', long: 'expected a number, got “{got}”' },
  notWhole: { short: 'a whole number is expected in {column}', long: 'expected a whole number, got {got}' },
  outOfRange: { short: '{column} is {got}, expected {range}', long: 'expected {range}, got {got}' },
  surprising: {
    short: '{column} is {got}: far beyond the target, is that right?',
    long: '{got} is far beyond the target; if it is right, set the status to Reached',
  },
  negative: { short: '{column} is below 0: {got}', long: 'expected 0 or more, got {got}' },
  notAnOption: { short: '{column} is not one of its words: {got}', long: 'expected one of {options}, got “{got}”' },
  unknownRepeat: {
    short: '{column} is no rhythm: {got}',
    long: '“{got}” is no rhythm that Waymark knows; type {options}, “every 3 weeks”, “every Tuesday and Thursday” or “last Friday of the month”, and behind it, if it ends, “until 2027-06-30” or “6 times”',
  },
  unknownStatus: {
    short: '{column} is not one of its words: {got}',
    long: 'expected one of {options}, got “{got}”; Check my plan can make it a word of your own',
  },
  notWords: { short: 'words are expected in {column}', long: 'expected words with commas between, got “{got}”' },
  ownWordTaken: {
    short: '“{got}” means {others}',
    long: '“{got}” is Waymark’s word for {others} and keeps that meaning; take it out of this row',
  },
  ownWordTwice: {
    short: '“{got}” means {others}',
    long: '“{got}” is among the words for {others} too, and means that; take it out of one of the two rows',
  },
  ownWordAgain: {
    short: '“{got}” means {others}',
    long: '“{got}” is here twice, and means {others}; take the other one out',
  },
  ownWordUnclear: {
    short: 'a word of {column} has no meaning: {got}',
    long: 'expected your word, then = and one of {others}, got “{got}”',
  },
  notACheckbox: { short: '{column} wants a tick or nothing: {got}', long: 'expected a tick or nothing, got “{got}”' },
  formulaError: {
    short: '{column} holds a formula that gives {got}',
    long: 'the formula gives {got}; type the text or the value instead',
  },
  endsBeforeItStarts: {
    short: 'ends before it starts',
    long: 'ends before it starts ({got}); change one of the two dates',
  },
  separatedLines: {
    short: 'rows hold lines of a file',
    long: 'rows hold whole lines of a file ({got}). Select them and choose Data ▸ Split text to columns',
  },
  duplicateId: { short: 'ID twice', long: 'the same ID stands in row {others}; this row gets a new one' },
  invalidId: { short: 'ID is not one of ours: {got}', long: 'IDs are given by Waymark; “{got}” is replaced' },
  unknownReference: {
    short: '{column} is unknown: {got}',
    long: 'nothing is called “{got}”; choose from the list or type an ID',
  },
  computedReference: {
    short: '{column} needs an ID from its formula: {got}',
    long: 'the formula gives “{got}”; let it give an ID such as G1, or choose from the list',
  },
  computedId: {
    short: 'a formula stands in the ID column',
    long: 'your formula stands where Waymark writes the ID, so the row has none; move it to another column',
  },
  ambiguousReference: { short: '{column} could be {others}', long: '“{got}” could be {others}; type the ID' },
  circular: { short: '{others} wait for each other', long: '{others} wait for each other; take one out of {column}' },
  circularSelf: {
    short: '{others} refers to itself',
    long: '{others} refers to itself; empty the cell or choose another',
  },
  tooLong: { short: '{column} is very long', long: '{got} characters; the mail shows the beginning' },
  missingTab: 'The tab {tab} is not there. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
  missingColumn:
    'The column {column} is not there; its values count as empty. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
  gone: '{column} is not there',
  structure: {
    homeMoved:
      'Home has been rearranged, so Waymark leaves it alone. Choose Waymark ▸ More ▸ Check my plan to have a fresh one.',
    timelineMoved:
      'The Timeline has been rearranged, so Waymark leaves it alone. Choose Waymark ▸ More ▸ Check my plan to have it drawn anew.',
    notDrawn:
      'Waymark could not write into this tab; the rows of the plan are up to date. Choose Waymark ▸ More ▸ Check my plan to have it drawn anew.',
    headerMoved:
      'The header is in row {got} and not in row 1, so nothing here is read or changed. Choose Waymark ▸ More ▸ Check my plan to put it back.',
    headerTitled:
      'The header is in row {got}, below lines of yours, so nothing here is read or changed. Delete those lines or move them to another tab.',
    headerGone:
      'The header row is not there, so nothing here is read or changed. Choose Waymark ▸ More ▸ Check my plan to put it back.',
    headerUnknown:
      'The header row is not there, and it is not certain which column is which. Insert a row above your rows, type these headers over their columns, and choose Waymark ▸ More ▸ Check my plan: {got}.',
    headerOfSettings:
      'The header row is not there; the settings are known by their names. Choose Waymark ▸ More ▸ Check my plan to put it back.',
    settingGone:
      'The row {column} is not there; its last value goes on. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
    merged:
      'The cells {got} are merged, so only the first of them can hold anything. Choose Format ▸ Merge cells ▸ Unmerge.',
    typed:
      'Google allows no dropdowns and formats of Waymark’s in {got}, as in the typed columns of a table; all else goes on there as before.',
  },
  decidedBeforeItBegan: {
    short: 'decided before it began',
    long: 'the day of the decision lies before the beginning ({got}); change one of the two dates',
  },
  valueGone: {
    short: 'no value is called {got} any more',
    long: 'no value is called “{got}” any more; rename the column’s header, or the value in {tab}. Its ratings stay, and count for nothing until then',
  },
  unreadStage: {
    short: '{column}: no stage in “{got}”',
    long: 'no stage in “{got}”; write a day and a word of the dropdown, such as 2026-03-02 Applied. The line stays, and counts for nothing until then',
  },
  secondUltimate: {
    short: '{others} is the ultimate goal already',
    long: '{others} is the ultimate goal already; give one of the two another kind',
  },
  tabNotThere: {
    short: '{got} is in the tab {tab}, which is not there',
    long: '“{got}” is in the tab {tab}, which is not there. Waymark ▸ Add ▸ A tab ▸ {tab} makes it',
  },
};

/** The range of a number. */
export const ranges = { between: '{min} to {max}', atLeast: '{min} or more', atMost: '{max} or less' };

/** The view Check my plan. */
export const checkSidebar = {
  heading: 'Check my plan',
  fine: 'All is in order.',
  list: 'What wants a look',
  again: 'Check again',
  running: 'Looking at tabs, columns and rows…',
  ownWords: 'Words of your own for a status',
  letMean: 'Let “{word}” mean:',
  how: 'Nothing of yours was changed. Each line says where to look and what would help.',
};
