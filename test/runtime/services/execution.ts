/** A stub of an execution, for tests of services without the host. */
import type { Execution, SentMail, Shown, WorkbookState } from '../../../runtime/contract';
import type { Document } from '../../../runtime/engine/document';

export interface Bench {
  execution: Execution;
  state: WorkbookState;
  mails: SentMail[];
  shown: Shown[];
  lines: string[];
  /** The response to the next alert or prompt. */
  answers: { pressed: string; answer: string }[];
  /** The kinds of locks that another execution holds. */
  locked: Set<string>;
  setNow(iso: string): void;
}

export function bench(options: Partial<Execution> = {}): Bench {
  let now = Date.parse('2026-03-02T07:00:00Z');
  const state: WorkbookState = {
    id: 'file-1',
    name: 'Plan',
    locale: 'en_GB',
    timeZone: 'Europe/Berlin',
    owner: 'me@example.com',
    editors: [],
    granted: {},
    properties: {},
    triggers: [],
    counter: 1,
    mailQuota: {},
    cache: {},
  };
  const made: Omit<Bench, 'execution'> = {
    state,
    mails: [],
    shown: [],
    lines: [],
    answers: [],
    locked: new Set(),
    setNow: (iso) => void (now = Date.parse(iso)),
  };
  const execution: Execution = {
    document: null as unknown as Document,
    state,
    clock: { now: () => now, spend: (ms) => void (now += ms) },
    authMode: 'FULL',
    surface: 'menu',
    effectiveUser: 'me@example.com',
    activeUser: 'me@example.com',
    scriptTimeZone: 'Europe/Berlin',
    scopes: ['scope-a', 'scope-b'],
    htmlFiles: { page: '<p>Hello</p>', 'ui/part': '<b>part</b>' },
    Date,
    hasFunction: (name) => /^(daily|other|onTick)$/.test(name),
    evaluate: (code, scope) => new Function(...Object.keys(scope), code)(...Object.values(scope)) as unknown,
    deliver: (mail) => void made.mails.push(mail),
    show: (what) => {
      made.shown.push(what);
      return made.answers.shift() ?? { pressed: 'OK', answer: '' };
    },
    menus: new Map(),
    log: (level, text) => void made.lines.push(`${level}: ${text}`),
    cells: () => {},
    heldLocks: new Set(),
    lockedElsewhere: (kind) => made.locked.has(kind),
    ...options,
  };
  return { ...made, execution };
}
