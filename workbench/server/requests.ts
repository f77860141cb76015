/** What windows ask, and who answers it. */
import { localIso, type Workbook } from '../../runtime';
import type { RequestName, Requests } from '../protocol';
import { jump } from './clock';
import { nextTrigger } from './page-state';
import type { Stage } from './script-ui';
import type { Window, Windows } from './windows';

/** A request that makes no sense, in a sentence for the window. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

/** What requests work on. */
export interface Desk {
  readonly workbook: Workbook;
  readonly windows: Windows;
  readonly stage: Stage;
  /** Runs onOpen for a window. */
  openFor(window: Window): void;
}

interface Request<N extends RequestName> {
  ask(desk: Desk, window: Window, request: Requests[N]['request']): Requests[N]['answer'];
  /** What the window is told to be under way meanwhile. */
  runs?(request: Requests[N]['request']): string;
  /** False when what scripts show is for nobody's eyes. */
  isSeen?: boolean;
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

export const requests: { readonly [N in Exclude<RequestName, 'select'>]: Request<N> } = {
  menu: {
    runs: ({ path }) => path[path.length - 1] ?? '',
    ask({ workbook }, window, { path }) {
      workbook.menu(path, { menus: window.menus });
      return null;
    },
  },
  call: {
    ask({ workbook, stage }, _window, { frame, name, args }) {
      if (!stage.hasFrame(frame)) throw new RequestError('This panel is no longer open. Open it again from the menu.');
      return workbook.call(name, args);
    },
  },
  clock: {
    runs: ({ to }) => to,
    isSeen: false,
    ask({ workbook }, _window, { to }) {
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
    ask({ openFor }, window, { user }) {
      if (!MAIL_ADDRESS.test(user)) throw new RequestError(`${user} is not a mail address.`);
      window.user = user;
      openFor(window);
      return null;
    },
  },
  permit: {
    ask({ workbook, windows, openFor }, window, { granted }) {
      workbook.permit(granted);
      for (const one of windows.all()) if (one.user === window.user) openFor(one);
      return null;
    },
  },
  mail: {
    ask({ workbook }, _window, { n }) {
      const { to, subject, date, html, text, attachments } = workbook.mail(n);
      return { to, subject, date, html, text, source: workbook.eml(n), attachments };
    },
  },
  settings: {
    ask({ workbook, windows }, _window, { locale, timeZone, name }) {
      workbook.configure({
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(name === undefined ? {} : { name }),
      });
      // How cells are written and read changes with these, so windows begin again.
      if (locale !== undefined || timeZone !== undefined) windows.tellAll({ kind: 'reopen' });
      return null;
    },
  },
};
