/**
 * The published cost model: what a call to Google's servers takes, in simulated milliseconds.
 *
 * Sources: the rough timings that users of Apps Script report (platform facts, section 7; they vary by a factor of three),
 * at the middle of each range; and Google's own best practices, which say that 10,000 writes of one cell with 100 flushes take
 * about 70 s and one write of 10,000 cells about 1 s. So writes are held back and cheap one by one, and a flush is dear: asked
 * for, or forced by the first read after a write. The figures say how runs compare, not what a stop watch would show.
 *
 * A method is *counted* when it would reach Google's servers: reading or writing values, formulas, formats, rules,
 * validations, notes, metadata, structure, protection, properties, cache, locks, triggers, quota, mail, flush. Fetching a
 * Range or a Sheet object, names and ids, builders, getters of objects already fetched, Utilities, Session and the pages
 * of HtmlService are not calls.
 */
export interface Cost {
  /** Milliseconds of one call. */
  base: number;
  /** Milliseconds per cell read or written. */
  perCell: number;
  /** Whether it leaves writes behind, or wants to see all that were held back. */
  effect: 'writes' | 'reads' | 'none';
}

/** Starting a script, before its first line (0.3 to 1.5 s). */
export const START_MILLISECONDS = 900;
/** Sending off what was held back, and computing anew (0.2 to several seconds on large files). */
export const FLUSH_MILLISECONDS = 300;

const cost = (base: number, effect: Cost['effect'] = 'none', perCell = 0): Cost => ({ base, perCell, effect });
const read = cost(40, 'reads', 0.025); // 1,000 cells 65 ms, 10,000 cells 290 ms
const writeEach = cost(10, 'writes', 0.05); // 10,000 cells 0.5 s, 100,000 cells 5 s
const writeAlike = cost(10, 'writes'); // one value for the whole range, whatever its size
const restructure = cost(50, 'writes');
const lookUp = cost(10);

/** Costs of single methods, by class and method as in reference.json. */
const TABLE: Readonly<Record<string, Cost>> = {
  'Spreadsheet.Spreadsheet.insertSheet': cost(750, 'writes'),
  'Spreadsheet.Spreadsheet.duplicateActiveSheet': cost(750, 'writes'),
  'Spreadsheet.Spreadsheet.deleteSheet': cost(500, 'writes'),
  'Spreadsheet.Sheet.copyTo': cost(750, 'writes'),
  'Spreadsheet.Sheet.setConditionalFormatRules': cost(650, 'writes'),
  'Spreadsheet.Sheet.getConditionalFormatRules': cost(100, 'reads'),
  'Spreadsheet.Sheet.protect': cost(350, 'writes'),
  'Spreadsheet.Sheet.insertChart': cost(500, 'writes'),
  'Spreadsheet.Sheet.updateChart': cost(500, 'writes'),
  'Spreadsheet.Sheet.removeChart': cost(200, 'writes'),
  'Spreadsheet.Sheet.getCharts': cost(100, 'reads'),
  'Spreadsheet.Range.protect': cost(350, 'writes'),
  // Metadata is never batched: each call is a round trip.
  'Spreadsheet.Sheet.addDeveloperMetadata': cost(200, 'writes'),
  'Spreadsheet.Range.addDeveloperMetadata': cost(200, 'writes'),
  'Spreadsheet.Spreadsheet.addDeveloperMetadata': cost(200, 'writes'),
  'Spreadsheet.DeveloperMetadata.setValue': cost(200, 'writes'),
  'Spreadsheet.DeveloperMetadata.remove': cost(200, 'writes'),
  'Spreadsheet.DeveloperMetadataFinder.find': cost(150, 'reads'),
  // The cost of a flush is FLUSH_MILLISECONDS, when something was held back.
  'Spreadsheet.SpreadsheetApp.flush': cost(10, 'reads'),
  'Mail.MailApp.sendEmail': cost(650),
  'Mail.MailApp.getRemainingDailyQuota': cost(100),
  'Properties.Properties.getProperty': cost(27),
  'Properties.Properties.getProperties': cost(27),
  'Properties.Properties.getKeys': cost(27),
  'Cache.Cache.get': cost(17),
  'Cache.Cache.getAll': cost(17),
  'Script.ScriptApp.getProjectTriggers': cost(150),
  'Script.ScriptApp.getUserTriggers': cost(150),
  'Script.ScriptApp.getScriptTriggers': cost(150),
  'Script.ScriptApp.deleteTrigger': cost(300),
  'Script.ClockTriggerBuilder.create': cost(400),
  'Script.SpreadsheetTriggerBuilder.create': cost(400),
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Methods that answer from what the script already holds. Whatever is not here is counted, so that nothing new is free by accident. */
const FREE: Readonly<Record<string, ReadonlySet<string>>> = {
  Spreadsheet: words(
    'getId getName getUrl getSheetByName getSheetById getSheets getNumSheets getActiveSheet getActiveRange getActiveCell getActiveRangeList getCurrentCell getSelection getRange getRangeByName getRangeList getSheetId getSheetName getSpreadsheetLocale getSpreadsheetTimeZone createDeveloperMetadataFinder createTextFinder toast isAnonymousView getBlob',
  ),
  Sheet: words(
    'getName getSheetName getSheetId getIndex getParent getType getRange getRangeList getActiveRange getActiveCell getActiveRangeList getCurrentCell getSelection createDeveloperMetadataFinder createTextFinder newChart asDataSourceSheet',
  ),
  Range: words(
    'getRow getColumn getLastRow getLastColumn getHeight getWidth getNumRows getNumColumns getRowIndex getColumnIndex getA1Notation getSheet getGridId offset getCell createDeveloperMetadataFinder createTextFinder isStartRowBounded isStartColumnBounded isEndRowBounded isEndColumnBounded',
  ),
  RangeList: words('getRanges'),
  NamedRange: words('getName getRange'),
  Protection: words(
    'canEdit canDomainEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges isWarningOnly',
  ),
  DeveloperMetadata: words('getId getKey getLocation getValue getVisibility'),
  Filter: words('getRange'),
  Group: words('getDepth getIndex getRange getControlIndex'),
  TextFinder: words(
    'getCurrentMatch ignoreDiacritics matchCase matchEntireCell matchFormulaText startFrom useRegularExpression',
  ),
  DeveloperMetadataFinder: words('onIntersectingLocations withId withKey withLocationType withValue withVisibility'),
};

/** Classes of which no method reaches a server: values that were fetched, builders, enumerations. */
const FREE_CLASS =
  /Builder$|^(TextStyle|Color|RgbColor|ThemeColor|RichTextValue|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|FilterCriteria|Selection|Borders|Border|TextRotation|DeveloperMetadataLocation|User|EmbeddedChart|ContainerInfo)$/;

/** Methods of a range that write another content into each cell. */
const WRITES_EACH =
  /^(setValues?|setFormulas?(R1C1)?|appendRow|copy\w*|moveTo|sort|randomize|autoFill\w*|splitTextToColumns|removeDuplicates|trimWhitespace|replace\w*|set(Background|FontColor|FontFamilie|FontLine|FontSize|FontStyle|FontWeight|HorizontalAlignment|VerticalAlignment|NumberFormat|Note|Wrap|WrapStrategie|DataValidation|RichTextValue|TextStyle|TextRotation|TextDirection|BackgroundObject|FontColorObject)s)$/;

/** What the method costs, or null when it is not a call. `name` is class and method as in reference.json. */
export function costOf(name: string): Cost | null {
  const exact = TABLE[name];
  if (exact) return exact;
  const [namespace, type = '', method = ''] = name.split('.');
  switch (namespace) {
    case 'Spreadsheet': {
      if (type === 'SpreadsheetApp')
        return /^(open|openById|openByUrl|create|setActive\w+|setCurrentCell)$/.test(method) ? lookUp : null;
      if (FREE_CLASS.test(type) || FREE[type]?.has(method)) return null;
      if (WRITES_EACH.test(method)) return writeEach;
      if (/^(get|is|has|can|find)/.test(method))
        return type === 'Range' ||
          type === 'RangeList' ||
          type === 'TextFinder' ||
          /^(getLastRow|getLastColumn|getDataRange|getSheetValues)$/.test(method)
          ? read
          : lookUp;
      return /^(insert|delete|move)/.test(method) ? restructure : writeAlike;
    }
    case 'Properties':
      return type === 'Properties' ? cost(85) : null;
    case 'Cache':
      return type === 'Cache' ? cost(30) : null;
    case 'Lock':
      return type === 'Lock' && method !== 'hasLock' ? cost(175) : null;
    case 'Mail':
      return cost(100);
    default:
      return null;
  }
}
