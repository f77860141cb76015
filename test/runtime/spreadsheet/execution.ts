/** A stub of an execution, for tests of the spreadsheet's classes without the host. */
import type { Execution, Shown } from '../../../runtime/contract';
import { openDocument, type DocumentOptions } from '../../../runtime/engine/document';
import { OpenFile } from '../../../runtime/host/open-file';
import { OtherFiles } from '../../../runtime/host/other-files';
import { Spreadsheet } from '../../../runtime/spreadsheet';

export interface TestExecution extends Execution {
  shown: Shown[];
  /** The number of counted cells. */
  metered: number;
}

export function testExecution(
  options: Partial<DocumentOptions> & { surface?: Execution['surface']; user?: string } = {},
): TestExecution {
  const now = options.now ?? ((): number => Date.UTC(2026, 2, 1, 9));
  const locale = options.locale ?? 'en_US';
  const timeZone = options.timeZone ?? 'Etc/UTC';
  const execution: TestExecution = {
    document: openDocument({ ...options, locale, timeZone, now }),
    state: {
      id: 'FILE1',
      name: 'Plan',
      locale,
      timeZone,
      owner: 'me@example.com',
      editors: ['me@example.com'],
      granted: {},
      properties: {},
      triggers: [],
      counter: 1,
      mailQuota: {},
      cache: {},
    },
    clock: { now, spend: () => {} },
    authMode: 'FULL',
    surface: options.surface ?? 'menu',
    effectiveUser: options.user ?? 'me@example.com',
    activeUser: options.user ?? 'me@example.com',
    scriptTimeZone: 'Etc/UTC',
    scopes: [],
    htmlFiles: {},
    Date,
    hasFunction: () => true,
    evaluate: () => undefined,
    deliver: () => {},
    show: (what) => {
      execution.shown.push(what);
      return { pressed: 'OK', answer: '' };
    },
    menus: new Map(),
    log: () => {},
    cells: (count) => {
      execution.metered += count;
    },
    heldLocks: new Set(),
    lockedElsewhere: () => false,
    shown: [],
    metered: 0,
  };
  return execution;
}

/** A stub whose scripts can also make and open other files. */
export function testExecutionWithFiles(): TestExecution {
  const execution = testExecution();
  const own = new OpenFile({ now: execution.clock.now() });
  const files = new OtherFiles<OpenFile>(
    {
      state: execution.state,
      now: () => execution.clock.now(),
      saved: () => ({ ...own.saved(), state: execution.state, document: execution.document.snapshot() }),
      open: (saved) => new OpenFile({ from: saved }),
    },
    null,
    [],
  );
  return Object.assign(execution, { files });
}

/** A new spreadsheet and its first sheet. */
export function testSheet(options: Parameters<typeof testExecution>[0] = {}) {
  const execution = testExecution(options);
  const spreadsheet = new Spreadsheet(execution);
  return { execution, spreadsheet, sheet: spreadsheet.getSheets()[0]! };
}
