import type { Clock, DailyTrigger, Lock, Mailer, Notebook, Ports } from '../actions/ports';
import { emptyNotes } from '../actions/update';
import type { Day } from '../domain/day';
import { makingWordsFor, wordsFor } from './language';
import { planStore } from './plan-store';

/*
 * Builds the ports of the actions on Google's services.
 */

const notesKey = 'waymark.notes';

/** The function that the clock trigger calls; main.ts exports it. */
export const dailyHandler = 'dailyRun';

function clock(timeZone: string): Clock {
  return { today: () => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd') as Day };
}

function lock(): Lock {
  return {
    during(milliseconds, work) {
      const documentLock = LockService.getDocumentLock();
      if (documentLock && !documentLock.tryLock(milliseconds)) return { done: false };
      try {
        const result = work();
        // Writes are buffered: another run must not read before they have arrived.
        SpreadsheetApp.flush();
        return { done: true, result };
      } finally {
        documentLock?.releaseLock();
      }
    },
  };
}

function notebook(): Notebook {
  const properties = PropertiesService.getDocumentProperties();
  return {
    read() {
      const text = properties?.getProperty(notesKey);
      if (!text) return emptyNotes;
      const kept: unknown = JSON.parse(text);
      return typeof kept === 'object' && kept !== null ? { ...emptyNotes, ...kept } : emptyNotes;
    },
    write(notes) {
      properties?.setProperty(notesKey, JSON.stringify(notes));
    },
  };
}

function mailer(): Mailer {
  return {
    get me() {
      return Session.getEffectiveUser().getEmail();
    },
    quota: () => MailApp.getRemainingDailyQuota(),
    send({ to, subject, text, html, name }) {
      MailApp.sendEmail(to, subject, text, { htmlBody: html, name });
    },
  };
}

function dailyTrigger(timeZone: string, calledBy: string): DailyTrigger {
  const mine = (): GoogleAppsScript.Script.Trigger[] => ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === dailyHandler);
  return {
    zone: timeZone,
    calledBy,
    ensure(hour, id) {
      const triggers = mine();
      const [only] = triggers;
      if (triggers.length === 1 && only && only.getUniqueId() === id) return id;
      for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
      return ScriptApp.newTrigger(dailyHandler).timeBased().atHour(hour).everyDays(1).inTimezone(timeZone).create().getUniqueId();
    },
    remove() {
      for (const trigger of mine()) ScriptApp.deleteTrigger(trigger);
    },
    allowed: () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED,
  };
}

/**
 * The ports on the active spreadsheet. Throws in words when there is none, as in a script that is bound to no sheet.
 * @param calledBy unique id of the clock trigger that runs this, if one does
 */
export function wire(calledBy = ''): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) throw new Error('Waymark works inside a spreadsheet: open one and choose Waymark there.');
  const locale = spreadsheet.getSpreadsheetLocale();
  const words = wordsFor(locale);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return {
    store: planStore(spreadsheet, words),
    clock: clock(timeZone),
    lock: lock(),
    notebook: notebook(),
    mailer: mailer(),
    trigger: dailyTrigger(timeZone, calledBy),
    words,
    makingWords: () => makingWordsFor(locale),
    readFile: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
  };
}
