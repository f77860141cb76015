/**
 * What is uncertain about Google's platform: facts that were remembered, only observed, or told differently by different sources. The runtime
 * behaves as side 0 says unless `openWorkbook({ doubts: { 'marks-verbatim': 1 } })` chooses the other side.
 */

export interface Doubt {
  readonly id: string;
  /** What is asked. */
  readonly fact: string;
  /** How it is believed to be, and how it might be. */
  readonly sides: readonly [believed: string, other: string];
}

const doubt = <const I extends string>(id: I, fact: string, believed: string, other: string) => ({
  id,
  fact,
  sides: [believed, other] as const,
});

export const doubts = [
  doubt(
    'marks-verbatim',
    'Texts in quotes inside a number format, as getNumberFormats gives them back',
    'as they were set',
    'texts of unused sections are gone',
  ),
  doubt(
    'formula-names',
    'Names of tabs in the texts of formulas',
    'in quotes unless they are English letters and digits',
    'without quotes for letters of all languages',
  ),
  doubt(
    'formula-separators',
    'Separators in the texts of formulas',
    "those of the file's locale",
    'semicolons in every locale',
  ),
  doubt(
    'formula-in-text-cell',
    'A text with = in front that setValues puts into a cell with the format @',
    'stays text',
    'is a formula',
  ),
  doubt('rich-text-formula', 'A rich text with = in front', 'stays text', 'is a formula'),
  doubt(
    'rule-formulas',
    'Separators in the formulas of conditional formats that are read back',
    'as they were set',
    'the other of comma and semicolon',
  ),
  doubt('chart-ranges', 'The ranges of a chart that are read back', 'as they were added', 'one for each column'),
  doubt('chart-options', 'The options of a chart that are read back', 'as they were set', 'null'),
  doubt('user-triggers', 'ScriptApp.getUserTriggers(file)', "the user's triggers of the file", 'empty'),
  doubt(
    'project-triggers',
    'ScriptApp.getProjectTriggers in a published add-on',
    'the triggers of all files',
    'those of the open file',
  ),
  doubt(
    'clock-file',
    'The active spreadsheet in the run of a clock trigger',
    'the file in which the trigger was made',
    'none',
  ),
  doubt('born-disabled', "A trigger that is made inside a trigger's run", 'works', 'is disabled from the beginning'),
  doubt(
    'lock-in-simple-trigger',
    'LockService in a simple trigger',
    'works',
    'needs a permission, which a simple trigger has not',
  ),
  doubt(
    'edits-one-by-one',
    'The runs of onEdit for quick edits',
    'one after the other',
    'at the same time, competing for the lock',
  ),
  doubt('old-value', 'oldValue in the event of a single typed cell', 'is there', 'is not there'),
  doubt(
    'property-bytes',
    'The 9 KB of a property',
    'bytes of the value in UTF-8',
    'two bytes for each character, the key included',
  ),
  doubt('metadata-size', 'The largest value of developer metadata', '30,000 characters', '5,000 characters'),
  doubt('inserted-rows', 'Formats and rules of rows that a script inserts', 'those of the row before', 'none'),
  doubt('new-sheet-size', 'The size of a new sheet', '1,000 rows and 26 columns', '100 rows and 20 columns'),
  doubt('sheet-order', 'The order of getSheets', 'as the tabs are', 'the newest first'),
  doubt('sheet-name-case', 'getSheetByName', 'heeds upper and lower case', 'heeds neither'),
  doubt(
    'checkboxes-count',
    'getLastRow for rows with nothing but FALSE of checkboxes',
    'counts them',
    'leaves them out',
  ),
  doubt(
    'impossible-dates',
    'A number under a date format for which there is no Date',
    'arrives as the number',
    'arrives as an invalid Date',
  ),
  doubt(
    'number-keeps-date',
    'A number that a script writes into a cell with a date format',
    'leaves the format',
    'resets the format',
  ),
  doubt(
    'number-in-text-cell',
    'A number that a script writes into a cell with the format @',
    'stays a number',
    'is text',
  ),
  doubt(
    'late-errors',
    'The error of a write that a protection, a rule or a typed column refuses',
    'comes at the call',
    'comes at the next flush or read, or at the end of the script',
  ),
  doubt('display-spaces', 'Spaces in the displayed text of numbers and dates', 'plain spaces', 'no-break spaces'),
  doubt('message-language', 'The language of messages', 'English', "the user's"),
  doubt(
    'builtins',
    'Built-in functions after ES2019 (Array.at, replaceAll, Object.hasOwn …)',
    'are there',
    'are not there',
  ),
  doubt('intl-languages', 'The languages of Intl', 'all', 'English alone'),
  doubt('raw-content', "A template's getRawContent", 'what the file has', 'what a parser makes of it'),
  doubt('require-all-scopes', 'ScriptApp.requireAllScopes', 'is there', 'is not there'),
  doubt('consent-from-page', 'requireScopes in a call from a page', 'only throws', 'shows the consent screen as well'),
  doubt(
    'warnings-let-scripts',
    'A protection that only warns',
    'lets scripts write',
    'refuses scripts as it asks people',
  ),
] satisfies Doubt[];

export type DoubtId = (typeof doubts)[number]['id'];

/** The chosen sides; 0 where none is chosen. */
export type Sides = Readonly<Partial<Record<DoubtId, 0 | 1>>>;

/** The doubts whose other side is chosen. @throws Error for an id that there is not */
export function turnedIn(sides: Sides = {}): ReadonlySet<DoubtId> {
  const known = new Set<string>(doubts.map(({ id }) => id));
  const unknown = Object.keys(sides).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`There is no doubt ${unknown}. The doubts are: ${[...known].join(', ')}.`);
  return new Set((Object.keys(sides) as DoubtId[]).filter((id) => sides[id] === 1));
}
