/** All services of Apps Script except SpreadsheetApp. */
import type { Execution } from '../contract';
import { CacheService } from './cache-service';
import { Charts } from './charts';
import { ContentService } from './content-service';
import { MimeType } from './enumerations';
import { HtmlService } from './html-service';
import { LockService } from './lock-service';
import { Logger, ScriptConsole } from './logger';
import { MailApp } from './mail-app';
import { PropertiesService, ScriptProperties, UserProperties } from './properties-service';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { Browser } from './ui';
import { Utilities } from './utilities';

/** The global objects of an execution by name. `SpreadsheetApp.getUi()` returns `new Ui(execution)`. */
export function services(execution: Execution): Record<string, object> {
  return {
    Browser: new Browser(execution),
    Charts: new Charts(),
    CacheService: new CacheService(execution),
    ContentService: new ContentService(),
    console: new ScriptConsole(execution),
    HtmlService: new HtmlService(execution),
    LockService: new LockService(execution),
    Logger: new Logger(execution),
    MimeType,
    MailApp: new MailApp(execution),
    PropertiesService: new PropertiesService(execution),
    ScriptApp: new ScriptApp(execution),
    ScriptProperties: new ScriptProperties(execution, 'script'),
    Session: new Session(execution),
    UserProperties: new UserProperties(execution, `user:${execution.effectiveUser}`),
    Utilities: new Utilities(execution),
  };
}
