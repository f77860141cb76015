/**
 * The published cost model: what a call to Google's servers takes, in simulated milliseconds.
 *
 * Source: the rough timings that users of Apps Script report (platform facts, section 7; they vary by a factor of three),
 * at the middle of each range. They say how runs compare, not what a stop watch would show.
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
}

/** Starting a script, before its first line (0.3 to 1.5 s). */
export const START_MILLISECONDS = 900;

const read: Cost = { base: 40, perCell: 0.025 }; // 1,000 cells 65 ms, 10,000 cells 290 ms
const write: Cost = { base: 150, perCell: 0.04 }; // 10,000 cells 0.55 s, 100,000 cells 4.2 s
const structure: Cost = { base: 200, perCell: 0 };
const lookUp: Cost = { base: 40, perCell: 0 };

/** Costs of single methods, by class and method as in reference.json. */
const TABLE: Readonly<Record<string, Cost>> = {
  'Spreadsheet.Spreadsheet.insertSheet': { base: 750, perCell: 0 },
  'Spreadsheet.Spreadsheet.duplicateActiveSheet': { base: 750, perCell: 0 },
  'Spreadsheet.Spreadsheet.deleteSheet': { base: 500, perCell: 0 },
  'Spreadsheet.Sheet.copyTo': { base: 750, perCell: 0 },
  'Spreadsheet.Sheet.setConditionalFormatRules': { base: 650, perCell: 0 },
  'Spreadsheet.Sheet.getConditionalFormatRules': { base: 100, perCell: 0 },
  'Spreadsheet.Sheet.protect': { base: 350, perCell: 0 },
  'Spreadsheet.Range.protect': { base: 350, perCell: 0 },
  'Spreadsheet.Sheet.addDeveloperMetadata': structure,
  'Spreadsheet.Range.addDeveloperMetadata': structure,
  'Spreadsheet.Spreadsheet.addDeveloperMetadata': structure,
  'Spreadsheet.DeveloperMetadataFinder.find': { base: 150, perCell: 0 },
  'Spreadsheet.SpreadsheetApp.flush': { base: 300, perCell: 0 },
  'Mail.MailApp.sendEmail': { base: 650, perCell: 0 },
  'Mail.MailApp.getRemainingDailyQuota': { base: 100, perCell: 0 },
  'Properties.Properties.getProperty': { base: 27, perCell: 0 },
  'Properties.Properties.getProperties': { base: 27, perCell: 0 },
  'Properties.Properties.getKeys': { base: 27, perCell: 0 },
  'Cache.Cache.get': { base: 17, perCell: 0 },
  'Cache.Cache.getAll': { base: 17, perCell: 0 },
  'Script.ScriptApp.getProjectTriggers': { base: 150, perCell: 0 },
  'Script.ScriptApp.getUserTriggers': { base: 150, perCell: 0 },
  'Script.ScriptApp.getScriptTriggers': { base: 150, perCell: 0 },
  'Script.ScriptApp.deleteTrigger': { base: 300, perCell: 0 },
  'Script.ClockTriggerBuilder.create': { base: 400, perCell: 0 },
  'Script.SpreadsheetTriggerBuilder.create': { base: 400, perCell: 0 },
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Methods that answer from what the script already holds. Whatever is not here is counted, so that nothing new is free by accident. */
const FREE: Readonly<Record<string, ReadonlySet<string>>> = {
  Spreadsheet: words('getId getName getUrl getSheetByName getSheetById getSheets getNumSheets getActiveSheet getActiveRange getActiveCell getActiveRangeList getCurrentCell getSelection getRange getRangeByName getRangeList getSheetId getSheetName getSpreadsheetLocale getSpreadsheetTimeZone createDeveloperMetadataFinder createTextFinder toast isAnonymousView getBlob'),
  Sheet: words('getName getSheetName getSheetId getIndex getParent getType getRange getRangeList getActiveRange getActiveCell getActiveRangeList getCurrentCell getSelection createDeveloperMetadataFinder createTextFinder newChart asDataSourceSheet'),
  Range: words('getRow getColumn getLastRow getLastColumn getHeight getWidth getNumRows getNumColumns getRowIndex getColumnIndex getA1Notation getSheet getGridId offset getCell createDeveloperMetadataFinder createTextFinder isStartRowBounded isStartColumnBounded isEndRowBounded isEndColumnBounded'),
  RangeList: words('getRanges'),
  NamedRange: words('getName getRange'),
  Protection: words('canEdit canDomainEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges isWarningOnly'),
  DeveloperMetadata: words('getId getKey getLocation getValue getVisibility'),
  Filter: words('getRange'),
  Group: words('getDepth getIndex getRange getControlIndex'),
  TextFinder: words('getCurrentMatch ignoreDiacritics matchCase matchEntireCell matchFormulaText startFrom useRegularExpression'),
  DeveloperMetadataFinder: words('onIntersectingLocations withId withKey withLocationType withValue withVisibility'),
};

/** Classes of which no method reaches a server: values that were fetched, builders, enumerations. */
const FREE_CLASS = /Builder$|^(TextStyle|Color|RgbColor|ThemeColor|RichTextValue|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|FilterCriteria|Selection|Borders|Border|TextRotation|DeveloperMetadataLocation|User)$/;

/** What the method costs, or null when it is not a call. `name` is class and method as in reference.json. */
export function costOf(name: string): Cost | null {
  const exact = TABLE[name];
  if (exact) return exact;
  const [namespace, type = '', method = ''] = name.split('.');
  switch (namespace) {
    case 'Spreadsheet': {
      if (type === 'SpreadsheetApp') return /^(open|openById|openByUrl|create|setActive\w+|setCurrentCell)$/.test(method) ? structure : null;
      if (FREE_CLASS.test(type) || FREE[type]?.has(method)) return null;
      if (type === 'Range' || type === 'RangeList' || type === 'TextFinder') return /^(get|is|find|canEdit)/.test(method) ? read : write;
      if (type === 'Sheet' && /^(appendRow|getSheetValues|sort|clear\w*)$/.test(method)) return method === 'getSheetValues' ? read : write;
      return /^(get|is|has|can)/.test(method) ? lookUp : structure;
    }
    case 'Properties': return type === 'Properties' ? { base: 85, perCell: 0 } : null;
    case 'Cache': return type === 'Cache' ? { base: 30, perCell: 0 } : null;
    case 'Lock': return type === 'Lock' && method !== 'hasLock' ? { base: 175, perCell: 0 } : null;
    case 'Mail': return { base: 100, perCell: 0 };
    default: return null;
  }
}
