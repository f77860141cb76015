/** Rows of other programs, brought in from a table, Todoist, Trello or Microsoft To Do. */
export const bringIn = {
  sources: { table: 'a table', todoist: 'Todoist', trello: 'Trello', todo: 'Microsoft To Do' },
  nothing: 'There is no row in this text.',
  unknownJson:
    'This is JSON, but of no form that Waymark knows. It reads what Waymark, Trello and Microsoft To Do export; of other programs please choose the CSV.',
  tooMany: 'These are {count} rows; at most {most} can come in at once. Please split the file.',
  noTitle: 'No column is the step. Please choose “Step” for the column that says what is to be done.',
  /** Asks about a day such as 03/04/2026; the answers are days in words. */
  question: 'Is {text} {dayFirst} or {monthFirst}?',
  column: 'Column {letter}',
  unread: {
    day: 'Row {row}, {column}: “{text}” is no date that can be read. It goes into the notes.',
    effort: 'Row {row}, {column}: “{text}” is no number of hours. It goes into the notes.',
    status: 'Row {row}, {column}: “{text}” is a status that Waymark does not know. It goes into the notes.',
  },
  unclosed: 'Row {row}: a quotation mark opens there and is never closed. It was read as a character.',
  left: {
    noTitle: 'Row {row} is left out, because it has no step: “{text}”.',
    archived: 'Row {row} is left out, because it is archived: “{text}”.',
    twice: 'Row {row} is left out, because it says the same as row {of}: “{text}”.',
    aboveHeading: 'Row {row} is left out, because it is above the headings: “{text}”.',
    tooLong: 'Row {row} is left out, because it is longer than a cell can be: “{text}…”.',
    goalNote: 'Row {row}: a goal has no notes, so this is left out: “{text}”.',
  },
  moreNotes: { one: 'and 1 more of this kind', other: 'and {count} more of this kind' },
  facts: { due: 'due {day}', start: 'from {day}', doneOn: 'done on {day}' },
  done: {
    one: 'Brought in: {count} row, in Goals {goals}, in Steps {steps}.',
    other: 'Brought in: {count} rows, in Goals {goals}, in Steps {steps}.',
  },
  last: {
    one: 'Last brought in on {day}, from {source}: {count} row.',
    other: 'Last brought in on {day}, from {source}: {count} rows.',
  },
  undo: {
    nothing: 'There is nothing to take out again.',
    done: { one: 'Taken out again: {count} row.', other: 'Taken out again: {count} rows.' },
    changed: '{row} stays, because it was changed since.',
    needed: '{row} stays, because another row refers to it.',
  },
};

/** The part of Import and export that brings in rows of other programs. */
export const bringInSidebar = {
  hint: 'A plan that Waymark exported, a CSV file or rows copied from any sheet, an export of Todoist or Trello, tasks of Microsoft To Do.',
  recognised: {
    table: 'Read as a table.',
    todoist: 'Read as an export of Todoist: sections are goals, sub-tasks are their steps.',
    trello: 'Read as a board of Trello.',
    todo: 'Read as lists of tasks, as of Microsoft To Do.',
  },
  /** Words for a status that nobody has said the meaning of. */
  unknown: {
    heading: 'What do these words mean?',
    lead: 'With a meaning, a word becomes one of your own in Settings, and the rows keep it.',
    word: { one: '“{word}”, in {count} row', other: '“{word}”, in {count} rows' },
    none: 'Leave it in the notes',
  },
  columns: 'What is in which column?',
  sample: 'such as “{text}”',
  roles: {
    title: 'Step',
    goal: 'Goal',
    status: 'Status',
    due: 'Due',
    start: 'Start',
    effort: 'Effort in hours',
    notes: 'Notes',
    doneOn: 'Done on',
    key: 'ID there',
    leaveOut: 'Leave out',
  },
  counts: 'New steps: {steps} · new goals: {goals} · already here: {here}',
  becomes: { step: 'New step', goal: 'New goal', here: 'Already here' },
  line: '{becomes} · {title}',
  row: 'Row {row}',
  all: 'Show all {count} rows',
  notes: 'Please note',
  undo: 'Take these rows out again',
  answer: 'Please answer the question about the dates first.',
};
