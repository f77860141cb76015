/** The requests of windows, and how each is answered. */
import { localIso, type Workbook } from '../../runtime';
import type { RequestName, Requests } from '../protocol';
import { jump } from './clock';
import { nextTrigger } from './page-state';
import type { ScriptUi } from './script-ui';
import type { Window, Windows } from './windows';

/** A request that cannot be answered. The message is one sentence for the user. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

/** What the answers work on. */
export interface RequestContext {
  readonly workbook: Workbook;
  readonly windows: Windows;
  readonly scriptUi: ScriptUi;
  /** Runs onOpen for a window. */
  runOnOpen(window: Window): void;
}

interface Request<N extends RequestName> {
  answer(context: RequestContext, window: Window, request: Requests[N]['request']): Requests[N]['answer'];
  /** What the window shows as running until the answer comes. */
  runningLabel?(request: Requests[N]['request']): string;
  /** False when nobody sees what the scripts show. */
  showsUi?: boolean;
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

export const requests: { readonly [N in Exclude<RequestName, 'select'>]: Request<N> } = {
  menu: {
    runningLabel: ({ path }) => path[path.length - 1] ?? '',
    answer({ workbook }, window, { path }) {
      try {
        workbook.menu(path, { menus: window.menus });
      } catch (error) {
        // The script has asked Google for permissions that are missing: the window shows the consent screen.
        if (workbook.report.consents.length === 0) throw error;
        return { asksConsent: true };
      }
      return { asksConsent: false };
    },
  },
  call: {
    answer({ workbook, scriptUi }, _window, { frame, name, args }) {
      if (!scriptUi.hasFrame(frame))
        throw new RequestError('This panel is no longer open. Open it again from the menu.');
      return workbook.call(name, args);
    },
  },
  clock: {
    runningLabel: ({ to }) => to,
    showsUi: false,
    answer({ workbook }, _window, { to }) {
      const zone = workbook.state.timeZone;
      const target = to === 'real' ? Date.now() : jump(to, workbook.now(), zone, nextTrigger(workbook)?.at ?? null);
      if (target === null)
        throw new RequestError(
          to === 'nextTrigger' ? 'No trigger is waiting.' : `${to} is not a moment, such as 2026-03-01T08:00.`,
        );
      if (to !== 'real' && target < workbook.now()) {
        workbook.setClock(target);
        return { fired: [] };
      }
      const fired = to === 'real' ? workbook.follow(target) : workbook.advance(target);
      return {
        fired: fired.map(({ handler, at, failure }) => ({ handler, local: localIso(at, zone).slice(0, 16), failure })),
      };
    },
  },
  user: {
    answer({ runOnOpen }, window, { user }) {
      if (!MAIL_ADDRESS.test(user)) throw new RequestError(`${user} is not a mail address.`);
      window.user = user;
      runOnOpen(window);
      return null;
    },
  },
  permit: {
    answer({ workbook, windows, runOnOpen }, window, { granted, without = [] }) {
      workbook.permit(granted);
      const { scopes } = workbook.project();
      workbook.chooseScopes(Object.fromEntries(scopes.map((scope) => [scope, !without.includes(scope)])));
      for (const each of windows.all()) if (each.user === window.user) runOnOpen(each);
      return null;
    },
  },
  share: {
    answer({ workbook, windows, runOnOpen }, window, { viewOnly }) {
      workbook.share(window.user, viewOnly ? 'viewer' : 'editor');
      for (const each of windows.all()) if (each.user === window.user) runOnOpen(each);
      return null;
    },
  },
  mail: {
    answer({ workbook }, _window, { n }) {
      const { to, subject, date, html, text, attachments } = workbook.mail(n);
      return { to, subject, date, html, text, source: workbook.eml(n), attachments };
    },
  },
  customResults: { showsUi: false, answer: ({ workbook }) => workbook.customResults() },
  settings: {
    answer({ workbook, windows }, _window, { locale, timeZone, name }) {
      workbook.configure({
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(name === undefined ? {} : { name }),
      });
      // Locale and time zone change how cells are read and shown, so every window loads the document again.
      if (locale !== undefined || timeZone !== undefined) windows.sendToAll({ kind: 'reopen' });
      return null;
    },
  },
};
