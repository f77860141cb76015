import { UNTICKED } from '../names';
import type { Topic } from '../fact';

/** The longest of these lengths that a property takes. */
const LENGTHS = [4000, 6000, 9000, 9300, 20000];

export const services: Topic = {
  runtime: 'runtime/services/',
  facts: [
    {
      id: 'property-bytes',
      says: 'A property takes 9 KB of its value in UTF-8',
      restsOn: 'long texts are kept in pieces',
      where: 'menu',
      settles: 'property-bytes',
      ask({ attempt }) {
        const properties = PropertiesService.getScriptProperties();
        try {
          return LENGTHS.map((length) =>
            attempt(() => {
              properties.setProperty('probe-size', 'x'.repeat(length));
              return properties.getProperty('probe-size')?.length ?? null;
            }),
          );
        } finally {
          properties.deleteProperty('probe-size');
        }
      },
    },
    {
      id: 'property-texts',
      says: 'Properties keep line breaks, quotes and characters of all languages',
      restsOn: 'kept texts of users',
      where: 'menu',
      ask() {
        const properties = PropertiesService.getUserProperties();
        const text = 'a\nb "c" ü 漢 😀';
        try {
          return properties.setProperty('probe-text', text).getProperty('probe-text') === text;
        } finally {
          properties.deleteProperty('probe-text');
        }
      },
    },
    {
      id: 'cache-absent',
      says: 'What is not in the cache is null; a text comes back as it was',
      restsOn: 'kept answers',
      where: 'menu',
      ask() {
        const cache = CacheService.getUserCache();
        cache.put('probe', 'ü', 60);
        const answer = [cache.get('probe-absent'), cache.get('probe')];
        cache.remove('probe');
        return answer;
      },
    },
    {
      id: 'lock-held',
      says: 'A document lock is there, is taken at once, and may be taken again by its run',
      restsOn: 'every write',
      where: 'menu',
      ask() {
        const lock = LockService.getDocumentLock();
        const answer = [lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()];
        lock.releaseLock();
        return [...answer, lock.hasLock()];
      },
    },
    {
      id: 'own-address',
      says: "The user's address is known in a call with full rights",
      restsOn: 'whose mailbox reminders go to',
      where: 'menu',
      ask: () => /@/.test(Session.getEffectiveUser().getEmail()),
    },
    {
      id: 'user-triggers',
      says: "getUserTriggers gives the user's triggers of the file",
      restsOn: 'the daily trigger is looked for in its own file',
      where: 'menu',
      settles: 'user-triggers',
      ask({ file }) {
        const made = ScriptApp.newTrigger('probeNothing').timeBased().everyDays(1).create();
        try {
          const id = made.getUniqueId();
          return ScriptApp.getUserTriggers(file).some((trigger) => trigger.getUniqueId() === id)
            ? 'there'
            : 'not there';
        } finally {
          ScriptApp.deleteTrigger(made);
        }
      },
    },
    {
      id: 'project-triggers',
      says: "getProjectTriggers of a published add-on gives the user's triggers of all files",
      restsOn: 'the triggers of other files are left alone',
      where: 'menu',
      settles: 'project-triggers',
      ask({ file, leaveOut }) {
        if (String(ScriptApp.getInstallationSource()) === 'NONE')
          return leaveOut('Only an add-on that is published and used in two files can tell.');
        const ids = new Set(ScriptApp.getUserTriggers(file).map((trigger) => trigger.getUniqueId()));
        const others = ScriptApp.getProjectTriggers().filter(
          (trigger) => !ids.has(trigger.getUniqueId()) && /^probe/.test(trigger.getHandlerFunction()),
        );
        return others.length > 0 ? 'of all files' : 'of this file';
      },
    },
    {
      id: 'require-all-scopes',
      says: 'ScriptApp.requireAllScopes is there',
      restsOn: 'asking again for a permission that was refused',
      where: 'menu',
      settles: 'require-all-scopes',
      ask: () => typeof (ScriptApp as unknown as { requireAllScopes?: unknown }).requireAllScopes,
    },
    {
      id: 'unticked-scope',
      says: 'A permission that was left unticked is REQUIRED, and there is an address to give it',
      restsOn: 'the sidebar says which permission is missing and leads to it',
      where: 'menu',
      ask({ leaveOut }) {
        const info = ScriptApp as unknown as {
          getAuthorizationInfo(mode: unknown, scopes: string[]): GoogleAppsScript.Script.AuthorizationInfo;
        };
        const { FULL } = ScriptApp.AuthMode;
        const found = info.getAuthorizationInfo(FULL, [UNTICKED]);
        const status = String(found.getAuthorizationStatus());
        if (status !== 'REQUIRED') return leaveOut('Every permission was given: leave “external service” unticked.');
        return [status, typeof found.getAuthorizationUrl()];
      },
    },
  ],
};
