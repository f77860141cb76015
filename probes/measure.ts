/** Milliseconds of the calls that the cost model of the runtime prices: medians of seven. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ROUNDS = 7;
const PREFIX = 'probe-call:';

interface Measured {
  /** Class and method as in runtime/host/cost-model.ts. */
  readonly call: string;
  readonly cells: number;
  /** The part that is timed. */
  run(place: Place): void;
  /** What comes after it, untimed. */
  after?(place: Place): void;
}

interface Place {
  readonly sheet: Sheet;
  readonly one: Range;
  readonly thousand: Range;
  readonly numbers: number[][];
  readonly round: number;
}

const file = () => SpreadsheetApp.getActiveSpreadsheet();
const of = (name: string): string => `Spreadsheet.${name}`;
const made = () => file().getSheetByName('Probe timed');
const removeMade = (): void => {
  const sheet = made();
  if (sheet) file().deleteSheet(sheet);
};
const anyRule = ({ one }: Place) =>
  SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').setBold(true).setRanges([one]).build();
const removeProtections = ({ sheet }: Place): void => {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
};
const unmark = ({ sheet }: Place): void => sheet.getDeveloperMetadata().forEach((entry) => entry.remove());

const CALLS: readonly Measured[] = [
  { call: of('Range.getValues'), cells: 1, run: ({ one }) => void one.getValues() },
  { call: of('Range.getValues'), cells: 1000, run: ({ thousand }) => void thousand.getValues() },
  { call: of('Range.getFormulasR1C1'), cells: 1000, run: ({ thousand }) => void thousand.getFormulasR1C1() },
  { call: of('Range.getNumberFormats'), cells: 1000, run: ({ thousand }) => void thousand.getNumberFormats() },
  { call: of('Range.setValues'), cells: 1, run: ({ one, round }) => void one.setValues([[round]]) },
  { call: of('Range.setValues'), cells: 1000, run: ({ thousand, numbers }) => void thousand.setValues(numbers) },
  { call: of('Range.setNumberFormat'), cells: 1000, run: ({ thousand }) => void thousand.setNumberFormat('0.0') },
  { call: of('Range.setBackground'), cells: 1000, run: ({ thousand }) => void thousand.setBackground('#ffffff') },
  {
    call: of('SpreadsheetApp.flush'),
    cells: 1000,
    run: () => SpreadsheetApp.flush(),
    after: ({ thousand, numbers }) => void thousand.setValues(numbers),
  },
  { call: of('Sheet.getLastRow'), cells: 1, run: ({ sheet }) => void sheet.getLastRow() },
  {
    call: of('Spreadsheet.insertSheet'),
    cells: 1,
    run: () => void file().insertSheet('Probe timed'),
    after: removeMade,
  },
  {
    call: of('Spreadsheet.deleteSheet'),
    cells: 1,
    run: removeMade,
    after: () => void file().insertSheet('Probe timed'),
  },
  { call: of('Sheet.insertRowsAfter'), cells: 1, run: ({ sheet }) => void sheet.insertRowsAfter(1000, 1) },
  { call: of('Sheet.getConditionalFormatRules'), cells: 1, run: ({ sheet }) => void sheet.getConditionalFormatRules() },
  {
    call: of('Sheet.setConditionalFormatRules'),
    cells: 1,
    run: (place) => place.sheet.setConditionalFormatRules([anyRule(place)]),
  },
  { call: of('Range.protect'), cells: 1, run: ({ one }) => void one.protect(), after: removeProtections },
  {
    call: of('Sheet.addDeveloperMetadata'),
    cells: 1,
    run: ({ sheet }) => void sheet.addDeveloperMetadata('probe', 'a'),
    after: unmark,
  },
  {
    call: of('DeveloperMetadataFinder.find'),
    cells: 1,
    run: ({ sheet }) => void sheet.createDeveloperMetadataFinder().withKey('probe').find(),
  },
  { call: of('Sheet.getCharts'), cells: 1, run: ({ sheet }) => void sheet.getCharts() },
  {
    call: 'Properties.Properties.getProperty',
    cells: 1,
    run: () => void PropertiesService.getScriptProperties().getProperty('probe-timed'),
  },
  {
    call: 'Properties.Properties.setProperty',
    cells: 1,
    run: () => void PropertiesService.getScriptProperties().setProperty('probe-timed', 'a'),
  },
  {
    call: 'Properties.Properties.getProperties',
    cells: 1,
    run: () => void PropertiesService.getScriptProperties().getProperties(),
  },
  { call: 'Cache.Cache.get', cells: 1, run: () => void CacheService.getUserCache().get('probe-timed') },
  { call: 'Cache.Cache.put', cells: 1, run: () => CacheService.getUserCache().put('probe-timed', 'a', 60) },
  {
    call: 'Lock.Lock.tryLock',
    cells: 1,
    run: () => void LockService.getScriptLock().tryLock(1000),
    after: () => LockService.getScriptLock().releaseLock(),
  },
  { call: 'Script.ScriptApp.getProjectTriggers', cells: 1, run: () => void ScriptApp.getProjectTriggers() },
  { call: 'Script.ScriptApp.getUserTriggers', cells: 1, run: () => void ScriptApp.getUserTriggers(file()) },
  { call: 'Mail.MailApp.getRemainingDailyQuota', cells: 1, run: () => void MailApp.getRemainingDailyQuota() },
];

/** The middle one of an odd count of numbers. */
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The median of the call alone, and of the call with the flush of what it wrote. */
function timeOf(measured: Measured, place: Omit<Place, 'round'>): { milliseconds: number; withFlush: number } {
  const alone: number[] = [];
  const flushed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (measured.call !== of('SpreadsheetApp.flush')) SpreadsheetApp.flush();
    const begin = Date.now();
    measured.run({ ...place, round });
    alone.push(Date.now() - begin);
    SpreadsheetApp.flush();
    flushed.push(Date.now() - begin);
    measured.after?.({ ...place, round });
  }
  return { milliseconds: median(alone), withFlush: median(flushed) };
}

/** Measures in a tab of its own and keeps the medians. Calls for which there is no time left are left out. */
export function measureCalls(until: number): void {
  removeMade();
  const sheet = file().insertSheet('Probe times');
  const store = PropertiesService.getScriptProperties();
  const numbers = Array.from({ length: 100 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * column));
  const place = { sheet, one: sheet.getRange('A1'), thousand: sheet.getRange(1, 1, 100, 10), numbers };
  const times: Record<string, string> = {};
  try {
    if (sheet.getMaxRows() < 1000) sheet.insertRowsAfter(sheet.getMaxRows(), 1000 - sheet.getMaxRows());
    for (const measured of CALLS)
      if (Date.now() < until)
        times[`${PREFIX}${measured.call}:${measured.cells}`] = JSON.stringify(timeOf(measured, place));
  } finally {
    removeMade();
    file().deleteSheet(sheet);
    store.deleteProperty('probe-timed');
    store.setProperties(times);
  }
}

export interface CallTime {
  readonly call: string;
  readonly cells: number;
  readonly milliseconds: number;
  readonly withFlush: number;
}

/** The time of a call from the page that does nothing, as the page has measured it. */
export function keepStart(milliseconds: number): void {
  const time = JSON.stringify({ milliseconds, withFlush: milliseconds });
  PropertiesService.getScriptProperties().setProperty(`${PREFIX}start of a run:1`, time);
}

/** What was measured so far. */
export const keptTimes = (): CallTime[] =>
  Object.entries(PropertiesService.getScriptProperties().getProperties())
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, text]) => {
      const [call = '', cells = '1'] = key.slice(PREFIX.length).split(':');
      return { call, cells: Number(cells), ...(JSON.parse(text) as { milliseconds: number; withFlush: number }) };
    })
    .sort((a, b) => (a.call === b.call ? a.cells - b.cells : a.call < b.call ? -1 : 1));
