import type { Clock, EditRuns, Lock, Mailer, FormStore, RegionPort, ReminderStore, Ports } from '../actions/ports';
import { noReminders } from '../actions/update/script-facts';
import type { Day } from '../domain/plan/day';
import { Told } from '../actions/plan/told';
import { consent } from './consent';
import { dailyTrigger } from './daily-trigger';
import { exampleTextsOf, wordsOf } from './language';
import { scriptBuild } from './script-build';
import { sayEditRefused } from './say-refusal';
import { openSidebar } from './show';
import { TabSession } from './spreadsheet/session';
import { tabReader } from './spreadsheet/tab-reader';
import { tabWriter } from './spreadsheet/tab-writer';
import { repairTab, tabMaker } from './tabs/tab-maker';
import { tabTranslator } from './tabs/tab-translator';

/*
 * Builds the ports of the actions on Google's services.
 */

const notesKey = 'waymark.notes';

function clock(timeZone: string): Clock {
  return {
    today: () => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd') as Day,
    hour: () => Number(Utilities.formatDate(new Date(), timeZone, 'H')),
    moment: () => Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ssXXX"),
    dayAt: (moment) => Utilities.formatDate(new Date(moment), timeZone, 'yyyy-MM-dd') as Day,
  };
}

function lock(session: TabSession): Lock {
  return {
    during(milliseconds, work) {
      const documentLock = LockService.getDocumentLock();
      if (documentLock && !documentLock.tryLock(milliseconds)) return { done: false };
      session.noteLock();
      const result = work();
      session.keepCopy();
      // Google buffers writes: they have to reach the file before another run may read. The end of the run releases the lock.
      SpreadsheetApp.flush();
      return { done: true, result };
    },
  };
}

function editRuns(): EditRuns {
  const key = 'waymark.edit';
  const cache = (): GoogleAppsScript.Cache.Cache | null => CacheService.getDocumentCache();
  return {
    now: () => Date.now(),
    last() {
      const [began = 0, ended = 0] = (cache()?.get(key) ?? '').split('|').map(Number);
      return { began, ended };
    },
    keep: (began) => cache()?.put(key, `${began}|${Date.now()}`),
  };
}

function regionPort(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): RegionPort {
  return {
    set({ timeZone, locale }) {
      const before = spreadsheet.getSpreadsheetTimeZone();
      spreadsheet.setSpreadsheetTimeZone(timeZone);
      try {
        spreadsheet.setSpreadsheetLocale(locale);
      } catch (error) {
        spreadsheet.setSpreadsheetTimeZone(before);
        throw error;
      }
      return openPorts();
    },
    showSidebar: openSidebar,
  };
}

function reminderStore(): ReminderStore {
  const properties = PropertiesService.getDocumentProperties();
  return {
    read() {
      const text = properties?.getProperty(notesKey);
      if (!text) return noReminders;
      const kept: unknown = JSON.parse(text);
      return typeof kept === 'object' && kept !== null ? { ...noReminders, ...kept } : noReminders;
    },
    write(reminders) {
      properties?.setProperty(notesKey, JSON.stringify(reminders));
    },
  };
}

/** Characters: fit into one property of 9 KB even at four bytes each. */
const pieceLength = 2200;

/** @param file the spreadsheet's ID: values that were copied along with another file are ignored */
function formStore(file: string): FormStore {
  const properties = PropertiesService.getDocumentProperties();
  const nameOf = (key: string, piece: number): string => `waymark.${key}${piece === 0 ? '' : `.${piece}`}`;
  return {
    // The first piece begins with the number of pieces and the file's ID: `2|1AbC…|{"screen":…`.
    read(key) {
      const [, count = '', madeIn, first = ''] =
        /^(\d+)\|([^|]*)\|([^]*)$/.exec(properties?.getProperty(nameOf(key, 0)) ?? '') ?? [];
      if (count === '' || madeIn !== file) return null;
      // One call for all pieces, however many there are.
      const all = Number(count) > 1 ? (properties?.getProperties() ?? {}) : {};
      const others = Array.from({ length: Number(count) - 1 }, (_, index) => all[nameOf(key, index + 1)] ?? '');
      try {
        return JSON.parse([first, ...others].join('')) as unknown;
      } catch {
        // A write was cut off and left pieces of two values: start over, or every later read would fail too.
        return null;
      }
    },
    write(key, value) {
      const pieces = JSON.stringify(value).match(new RegExp(`[^]{1,${pieceLength}}`, 'gu')) ?? [];
      const named = pieces.map(
        (piece, index) => [nameOf(key, index), index === 0 ? `${pieces.length}|${file}|${piece}` : piece] as const,
      );
      properties?.setProperties(Object.fromEntries(named));
    },
    forget(key) {
      const [, count = '0'] = /^(\d+)\|/.exec(properties?.getProperty(nameOf(key, 0)) ?? '') ?? [];
      // Emptied in one call; an empty value takes no space of the quota.
      if (count !== '0')
        properties?.setProperties(
          Object.fromEntries(Array.from({ length: Number(count) }, (_, piece) => [nameOf(key, piece), ''])),
        );
    },
  };
}

function mailer(): Mailer {
  return {
    get me() {
      try {
        return Session.getEffectiveUser().getEmail();
      } catch {
        // The user does not allow it.
        return '';
      }
    },
    quota: () => MailApp.getRemainingDailyQuota(),
    send({ to, subject, text, html, name, calendar }) {
      const attachments = calendar === null ? [] : [Utilities.newBlob(calendar, 'text/calendar', 'plan.ics')];
      MailApp.sendEmail(to, subject, text, { htmlBody: html, name, attachments });
    },
  };
}

/**
 * The ports on the active spreadsheet, for one run. Throws a message for the user when no spreadsheet is active.
 * @param calledBy unique ID of the clock trigger that called; '' for any other call
 */
export function openPorts(calledBy = ''): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) throw new Told('Waymark works inside a spreadsheet: open one and choose Waymark there.');
  const session = new TabSession(spreadsheet);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const id = spreadsheet.getId();
  const reader = tabReader(session);
  return {
    file: { id, name: spreadsheet.getName(), locale: session.locale, url: session.url },
    reader,
    writer: tabWriter(session, (tab) => repairTab(session, tab, session.words())),
    maker: tabMaker(session),
    translator: tabTranslator(session),
    languages: { wordsOf, exampleTextsOf, knownWords: () => session.words() },
    clock: clock(timeZone),
    lock: lock(session),
    editRuns: editRuns(),
    region: regionPort(spreadsheet),
    reminderStore: reminderStore(),
    formStore: formStore(id),
    mailer: mailer(),
    trigger: dailyTrigger(spreadsheet, timeZone, calledBy),
    consent,
    explainRefusal: (error) => sayEditRefused(reader, error),
  };
}

/**
 * The ports for a call of a page.
 * @param build of the script that showed the page; scripts pass none. Throws for an old page, whose requests may mean something else now
 */
export function openPagePorts(build: unknown): Ports {
  const ports = openPorts();
  if (typeof build === 'string' && build !== scriptBuild) throw new Told(ports.languages.knownWords().messages.reopen);
  return ports;
}
