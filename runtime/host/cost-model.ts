/**
 * The cost model: the duration of a call to Google's servers, in simulated milliseconds.
 *
 * Sources: the timings that users of Apps Script report (docs/google-facts.md; they vary by a factor of three), at the middle
 * of each range; and Google's best practices, by which 10,000 writes of a single cell with 100 flushes take about 70 s and a single
 * write of 10,000 cells about 1 s. So a write is buffered and cheap, and a flush is expensive, whether called or forced by the
 * first read after a write. The numbers allow comparisons between runs; they do not predict real durations. The probes time the same
 * calls at Google: `npm run probe -- --record` keeps the medians in `../cost-model.json`, from which nothing here changes by itself.
 *
 * A method is *counted* if it would reach Google's servers: reading or writing values, formulas, formats, rules,
 * validations, notes, metadata, structure, protection, properties, cache, locks, triggers, quota, mail, flush. Not counted are:
 * getting a Range or a Sheet object, names and ids, builders, getters of objects already fetched, Utilities, Session and the
 * pages of HtmlService.
 */
export interface Cost {
  /** Milliseconds for each call. */
  base: number;
  /** Milliseconds per cell read or written. */
  perCell: number;
  /** `writes` adds to the buffer, `reads` flushes the buffer first. */
  effect: 'writes' | 'reads' | 'none';
}

/** Starting a script, before its first line (0.3 to 1.5 s). */
export const START_MILLISECONDS = 900;
/** Flushing the buffer and recalculating (0.2 to several seconds on large files). */
export const FLUSH_MILLISECONDS = 300;

const cost = (base: number, effect: Cost['effect'] = 'none', perCell = 0): Cost => ({ base, perCell, effect });
const read = cost(40, 'reads', 0.025); // 1,000 cells 65 ms, 10,000 cells 290 ms
const writeEach = cost(10, 'writes', 0.05); // 10,000 cells 0.5 s, 100,000 cells 5 s
const writeUniform = cost(10, 'writes'); // the same value for the whole range, of any size
const restructure = cost(50, 'writes');
const lookUp = cost(10);

/** Costs of single methods, by class and method as in reference.json. */
const TABLE: Readonly<Record<string, Cost>> = {
  // Making and copying a file are the slowest calls of the service; by users' reports, seconds.
  'Spreadsheet.SpreadsheetApp.create': cost(2000),
  'Spreadsheet.Spreadsheet.copy': cost(2500, 'reads'),
  'Spreadsheet.SpreadsheetApp.openById': cost(300),
  'Spreadsheet.SpreadsheetApp.openByUrl': cost(300),
  'Spreadsheet.SpreadsheetApp.open': cost(300),
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
  // If the buffer is not empty, FLUSH_MILLISECONDS are added.
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

/** Methods that need no call to a server. Other methods are counted, so that a new method is never free by accident. */
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

/** Classes without methods that reach a server: fetched values, builders, enumerations. */
const FREE_CLASS =
  /Builder$|^(TextStyle|Color|RgbColor|ThemeColor|RichTextValue|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|FilterCriteria|Selection|Borders|Border|TextRotation|DeveloperMetadataLocation|User|EmbeddedChart|ContainerInfo)$/;

/** Methods of a range that write different content into each cell. */
const WRITES_EACH =
  /^(setValues?|setFormulas?(R1C1)?|appendRow|copy\w*|moveTo|sort|randomize|autoFill\w*|splitTextToColumns|removeDuplicates|trimWhitespace|replace\w*|set(Background|FontColor|FontFamilie|FontLine|FontSize|FontStyle|FontWeight|HorizontalAlignment|VerticalAlignment|NumberFormat|Note|Wrap|WrapStrategie|DataValidation|RichTextValue|TextStyle|TextRotation|TextDirection|BackgroundObject|FontColorObject)s)$/;

/** The costs by name: each is asked for twice in each call. */
const costs = new Map<string, Cost | null>();

/** The cost of a method, or null if it is not counted. `name` is class and method as in reference.json. */
export function costOf(name: string): Cost | null {
  const known = costs.get(name);
  if (known !== undefined) return known;
  const found = findCost(name);
  costs.set(name, found);
  return found;
}

function findCost(name: string): Cost | null {
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
      return /^(insert|delete|move)/.test(method) ? restructure : writeUniform;
    }
    case 'Properties':
      return type === 'Properties' ? cost(85) : null;
    case 'Cache':
      return type === 'Cache' ? cost(30) : null;
    case 'Lock':
      return type === 'Lock' && method !== 'hasLock' ? cost(175) : null;
    case 'Mail':
    case 'Plugged':
      return cost(100);
    default:
      return null;
  }
}
