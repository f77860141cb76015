import { QUICK_FIRST_ROW, QUICK_ROWS } from '../names';
import type { Topic } from '../fact';

interface EditedRange {
  getA1Notation(): string;
  readonly rowStart?: number;
  readonly columnEnd?: number;
}

/** The property in which the run of onEdit for a row below the yellow cell is noted. */
export const quickKey = (row: number): string => `probe-quick-${row}`;

/** Makes a trigger of ours that runs once in a minute; earlier ones of this handler are taken away. */
export function scheduleOnce(handler: string): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (/^probe(Clock|Later)$/.test(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
  ScriptApp.newTrigger(handler).timeBased().after(60000).create();
}

const hasProperties = (): boolean => {
  const properties = PropertiesService.getDocumentProperties();
  if (!properties) return false;
  properties.setProperty('probe-document', 'a');
  return properties.getProperty('probe-document') === 'a';
};

export const triggers: Topic = {
  runtime: 'runtime/host/events.ts, runtime/host/authorization.ts, runtime/host/edit-queue.ts',
  facts: [
    {
      id: 'edit-mode',
      says: 'onEdit runs in AuthMode LIMITED',
      restsOn: 'what onEdit may do',
      where: 'limited',
      ask: ({ event }) => String(event['authMode']),
    },
    {
      id: 'edit-value',
      says: 'value of the event is the typed text',
      restsOn: 'nothing: rows are read',
      where: 'limited',
      ask: ({ event, plain }) => plain(event['value']),
    },
    {
      id: 'old-value',
      says: 'oldValue is in the event of a single typed cell',
      restsOn: 'nothing: rows are read',
      where: 'limited',
      settles: 'old-value',
      ask: ({ event, plain }) => plain(event['oldValue'] ?? null),
    },
    {
      id: 'edit-range',
      says: 'The range of the event is the edited cell, with rowStart and columnEnd',
      restsOn: 'which tab and rows are looked at',
      where: 'limited',
      ask({ event }) {
        const range = event['range'] as EditedRange;
        return [range.getA1Notation(), range.rowStart ?? null, range.columnEnd ?? null];
      },
    },
    {
      id: 'lock-in-simple-trigger',
      says: 'A simple trigger may use LockService',
      restsOn: 'onEdit writes under the lock',
      where: 'limited',
      settles: 'lock-in-simple-trigger',
      ask: ({ attempt }) =>
        attempt(() => {
          const lock = LockService.getDocumentLock();
          const taken = lock.tryLock(1000);
          lock.releaseLock();
          return taken;
        }),
    },
    {
      id: 'edit-properties',
      says: 'A simple trigger may use document properties',
      restsOn: 'settings are read in onEdit',
      where: 'limited',
      ask: ({ attempt }) => attempt(hasProperties),
    },
    {
      id: 'edit-mail',
      says: 'A simple trigger may not ask for the mail quota',
      restsOn: 'no mail from onEdit',
      where: 'limited',
      ask: ({ attempt }) => attempt(() => typeof MailApp.getRemainingDailyQuota()),
    },
    {
      id: 'edit-sidebar',
      says: 'A simple trigger may not open a sidebar',
      restsOn: 'none is opened from onEdit',
      where: 'limited',
      ask: ({ attempt }) =>
        attempt(() => (SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>a</p>')), 'opened')),
    },
    {
      id: 'edit-trigger',
      says: 'A simple trigger may not make triggers',
      restsOn: 'triggers are made in calls from the page only',
      where: 'limited',
      ask: ({ attempt }) =>
        attempt(() => (ScriptApp.newTrigger('probeNothing').timeBased().everyDays(1).create(), 'made')),
    },
    {
      id: 'quick-edits',
      says: 'Of ten edits that come faster than their runs end, some have no run',
      restsOn: 'every run looks at all rows',
      where: 'limited',
      late: true,
      settles: 'edits-one-by-one',
      ask({ note, leaveOut }) {
        const properties = PropertiesService.getScriptProperties();
        const rows = Array.from({ length: QUICK_ROWS }, (_, index) => QUICK_FIRST_ROW + index);
        const times = rows.map((row) => properties.getProperty(quickKey(row))).filter((time) => time !== null);
        if (times.length === 0) return leaveOut('Nobody has typed into the ten cells below the yellow one yet.');
        note(`${times.length} runs: ${times.join(', ')}`);
        return times.length < QUICK_ROWS ? 'fewer runs than edits' : 'a run for each edit';
      },
    },
    {
      id: 'open-mode',
      says: 'onOpen of a script that is bound to the file runs in AuthMode LIMITED',
      restsOn: 'onOpen builds the menu and nothing else',
      where: 'open',
      ask: ({ event }) => String(event['authMode']),
    },
    {
      id: 'open-properties',
      says: 'onOpen may use document properties then',
      restsOn: 'nothing: onOpen builds the menu',
      where: 'open',
      ask: ({ attempt }) => attempt(hasProperties),
    },
    {
      id: 'open-language',
      says: "onOpen may ask for the user's language",
      restsOn: 'the language of the menu',
      where: 'open',
      ask: ({ attempt }) => attempt(() => typeof Session.getActiveUserLocale()),
    },
    {
      id: 'open-mail',
      says: 'onOpen may not ask for the mail quota',
      restsOn: 'nothing: onOpen builds the menu',
      where: 'open',
      ask: ({ attempt }) => attempt(() => typeof MailApp.getRemainingDailyQuota()),
    },
    {
      id: 'clock-file',
      says: 'The run of a clock trigger has an active spreadsheet',
      restsOn: 'the daily run',
      where: 'clock',
      settles: 'clock-file',
      ask: ({ attempt }) => attempt(() => SpreadsheetApp.getActiveSpreadsheet() !== null),
    },
    {
      id: 'clock-properties',
      says: 'The run of a clock trigger has document properties',
      restsOn: 'the settings of the daily run',
      where: 'clock',
      ask: ({ attempt }) => attempt(hasProperties),
    },
    {
      id: 'clock-lock',
      says: 'The run of a clock trigger has a document lock',
      restsOn: 'the daily run writes under the lock',
      where: 'clock',
      ask: ({ attempt }) => attempt(() => LockService.getDocumentLock().tryLock(1000)),
    },
    {
      id: 'clock-ui',
      says: 'The run of a clock trigger has no user interface',
      restsOn: 'the daily run shows nothing',
      where: 'clock',
      ask: ({ attempt }) => attempt(() => (SpreadsheetApp.getUi(), 'there')),
    },
    {
      id: 'clock-zone',
      says: 'The hour in the event of a clock trigger is in the zone that the event names, UTC',
      restsOn: 'nothing: days are computed in the zone of the file',
      where: 'clock',
      ask: ({ event, plain }) => plain(event['timezone']),
    },
    {
      id: 'clock-user',
      says: "The run of a clock trigger knows its maker's address",
      restsOn: 'the mail goes to whoever switched reminders on',
      where: 'clock',
      ask: ({ attempt }) => attempt(() => /@/.test(Session.getEffectiveUser().getEmail())),
    },
    {
      id: 'clock-mail',
      says: 'The run of a clock trigger may ask for the mail quota',
      restsOn: 'the daily mail',
      where: 'clock',
      ask: ({ attempt }) => attempt(() => typeof MailApp.getRemainingDailyQuota()),
    },
    {
      id: 'born-disabled',
      says: "A trigger that is made inside a trigger's run works",
      restsOn: 'triggers are made in calls from the page only',
      where: 'clock',
      settles: 'born-disabled',
      ask({ attempt }) {
        const made = attempt(() => (scheduleOnce('probeLater'), 'made, has not run'));
        return made;
      },
    },
  ],
};
