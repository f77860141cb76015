/** One execution of a function of a script: a fresh realm, the services, the project's code, then the function. */
import type {
  AuthMode,
  Clock,
  Execution,
  MenuEntry,
  NotImplemented,
  Selection,
  SentMail,
  Shown,
  Surface,
  WorkbookState,
} from '../contract';
import type { Document } from '../engine/document';
import { applyFaults, type Fault } from './faults';
import { failureOf, ScriptFailure } from './failure';
import { checkConsent, checkRights, type Rights } from './gate';
import { Meter, type LoggedCall, type MeterSummary } from './meter';
import { loadProject, type Project } from './project';
import { createRealm } from './realm';
import { buildServices, type Services } from './services';
import { createStrict } from './strict';

/** What an execution needs of the workbook. */
export interface Surroundings {
  readonly document: Document;
  readonly state: WorkbookState;
  /** Whether the project is an add-on (at most one clock trigger a user) or bound to the file. */
  readonly addOn: boolean;
  /** The cells that the user has selected; scripts may move it. */
  readonly selection: Selection;
  now(): number;
  keepMail(mail: SentMail): void;
  lockedElsewhere(kind: string): boolean;
}

export interface RunRequest {
  project: Project;
  /** Name of a function at the script's top level, or a path to one (`menu.item`). */
  handler: string;
  surface: Surface;
  authMode: AuthMode;
  effectiveUser: string;
  activeUser: string;
  granted: readonly string[];
  /** The arguments, as host values; service objects in them are made from `services`. */
  makeArguments?: (services: Services) => unknown[];
  /** What Google adds to the range of an edit event beside its methods (undocumented, and used by many): 1-based, inclusive. */
  rangeEdges?: { rowStart: number; rowEnd: number; columnStart: number; columnEnd: number };
  faults?: readonly Fault[];
  /** What the user types into prompts and presses, in order. */
  answers?: readonly string[];
  presses?: readonly string[];
  /** Takes the place of both: shows what a run shows and, for an alert and a prompt, waits for the user. */
  respond?: Responder;
}

/** Is given an alert's set of buttons in `pressed`. */
export type Responder = (what: Shown) => { pressed: string; answer: string };

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export interface RunOutcome {
  /** What the function returned, a value of the script's realm. */
  value: unknown;
  failure: ScriptFailure | null;
  shown: Shown[];
  lines: LogLine[];
  calls: LoggedCall[];
  summary: MeterSummary;
  menus: Map<string, MenuEntry[]>;
}

const MINUTES = 60_000;
/** Simple triggers and custom functions have 30 seconds, everything else six minutes (platform facts, 2.2). */
const limitOf = (surface: Surface): number =>
  surface === 'simple' || surface === 'custom-function' ? 30_000 : 6 * MINUTES;

const NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

const SILENT_METER: Pick<Meter, 'cells'> = { cells: () => {} };

interface Parts {
  clock: Clock;
  Date: DateConstructor;
  meter: Pick<Meter, 'cells'>;
  shown: Shown[];
  lines: LogLine[];
  menus: Map<string, MenuEntry[]>;
  evaluate: Execution['evaluate'];
  hasFunction: Execution['hasFunction'];
  respond: Responder;
}

function makeExecution(around: Surroundings, request: Omit<RunRequest, 'handler'>, parts: Parts): Execution {
  return {
    document: around.document,
    state: around.state,
    clock: parts.clock,
    authMode: request.authMode,
    surface: request.surface,
    effectiveUser: request.effectiveUser,
    activeUser: request.activeUser,
    // Nobody is asked for the language of an account: it is taken to be the file's.
    userLocale: around.state.locale.slice(0, 2),
    scriptTimeZone: request.project.timeZone ?? around.state.timeZone,
    scopes: request.project.scopes,
    htmlFiles: request.project.htmlFiles,
    addOn: around.addOn,
    selection: around.selection,
    Date: parts.Date,
    hasFunction: parts.hasFunction,
    evaluate: parts.evaluate,
    deliver: (mail: SentMail) => around.keepMail(mail),
    show: (what: Shown) => {
      const response = parts.respond(what);
      if (what.kind === 'alert' || what.kind === 'prompt') what.pressed = response.pressed;
      if (what.kind === 'prompt') what.answer = response.answer;
      parts.shown.push(what);
      return response;
    },
    menus: parts.menus,
    log: (level: LogLine['level'], text: string) => void parts.lines.push({ level, text }),
    cells: (count: number) => parts.meter.cells(count),
    heldLocks: new Set<string>(),
    lockedElsewhere: (kind: string) => around.lockedElsewhere(kind),
  };
}

const NO_PROJECT: Project = { folder: '', scopes: [], timeZone: null, htmlFiles: {}, functions: new Set() };

/** The services as the user's own hands on the sheet: no realm, no meter, no gate. */
export function handsOf(around: Surroundings, user: string): Services {
  const clock: Clock = { now: () => around.now(), spend: () => {} };
  const execution = makeExecution(
    around,
    { project: NO_PROJECT, surface: 'editor', authMode: 'FULL', effectiveUser: user, activeUser: user, granted: [] },
    {
      clock,
      Date,
      meter: SILENT_METER,
      shown: [],
      lines: [],
      menus: new Map(),
      evaluate: () => undefined,
      hasFunction: () => true,
      respond: () => ({ pressed: 'OK', answer: '' }),
    },
  );
  return buildServices(execution);
}

/** Answers alerts and prompts from what the caller prepared; an unanswered alert is OK, an unanswered prompt is closed. */
function responder(request: RunRequest): Parts['respond'] {
  const answers = [...(request.answers ?? [])];
  const presses = [...(request.presses ?? [])];
  return (what) => {
    if (what.kind !== 'alert' && what.kind !== 'prompt') return { pressed: '', answer: '' };
    const answer = what.kind === 'prompt' ? answers.shift() : undefined;
    const pressed = presses.shift()?.toUpperCase() ?? (what.kind === 'alert' || answer !== undefined ? 'OK' : 'CLOSE');
    return { pressed, answer: answer ?? '' };
  };
}

/** Runs a function. Never throws for what the script does: the outcome tells. Writes that were made before a failure stay, as in Google. */
export function runFunction(around: Surroundings, request: RunRequest): RunOutcome {
  const limit = limitOf(request.surface);
  const meter = new Meter(limit);
  const clock: Clock = { now: () => around.now() + meter.sleptMilliseconds, spend: (ms) => meter.sleep(ms) };
  const realm = createRealm(clock, request.project.timeZone ?? around.state.timeZone);
  const rights: Rights = {
    authMode: request.authMode,
    surface: request.surface,
    scopes: request.project.scopes,
    granted: request.granted,
  };
  let unanswerable: Error | null = null;
  let locksTaken = false;
  const strict = createStrict(realm, {
    before(name, printed, scopes) {
      checkRights(rights, name, printed, scopes);
      const n = meter.begin(name, printed);
      if (n > 0)
        applyFaults(request.faults ?? [], n, name, printed, scopes, around.state.id, meter, () => {
          locksTaken = true;
        });
      return n;
    },
    after: (name, n) => {
      locksTaken = false;
      meter.end(name, n);
    },
    killed: () => meter.killed,
    unanswerable: (error: NotImplemented | Error) => void (unanswerable ??= error),
  });
  const shown: Shown[] = [];
  const lines: LogLine[] = [];
  const menus = new Map<string, MenuEntry[]>();
  const find = (name: string): unknown =>
    NAME.test(name)
      ? realm.evaluate(`(typeof ${name.split('.')[0]} === 'undefined' ? undefined : ${name})`)
      : undefined;
  const execution = makeExecution(
    { ...around, lockedElsewhere: (kind) => locksTaken || around.lockedElsewhere(kind) },
    request,
    {
      clock,
      Date: realm.Date,
      meter,
      shown,
      lines,
      menus,
      respond: request.respond ?? responder(request),
      evaluate: (code, scope) =>
        realm.evaluateWith(
          code,
          Object.fromEntries(Object.entries(scope).map(([key, value]) => [key, strict.wrap(value)])),
        ),
      hasFunction: (name) => {
        try {
          return typeof find(name) === 'function';
        } catch {
          return false;
        }
      },
    },
  );

  const outcome = (value: unknown, failure: ScriptFailure | null): RunOutcome => ({
    value,
    failure,
    shown,
    lines,
    calls: meter.log,
    summary: meter.summary(),
    menus,
  });
  try {
    checkConsent(rights);
    const services = buildServices(execution);
    strict.install(services);
    loadProject(request.project, realm);
    const target = find(request.handler);
    if (typeof target !== 'function')
      throw new ScriptFailure(`Script function not found: ${request.handler}`, 'Error', '');
    const args = strict.wrap(request.makeArguments?.(services) ?? []) as { range?: object }[];
    if (request.rangeEdges && args[0]?.range) Object.assign(args[0].range, request.rangeEdges);
    const run = { target, args, state: 'pending', value: undefined as unknown };
    realm.define('__run', run);
    // The parent of a path is `this`, as in Apps Script; promises are settled before evaluate() returns.
    const parent = request.handler.includes('.')
      ? request.handler.slice(0, request.handler.lastIndexOf('.'))
      : 'undefined';
    realm.evaluate(
      `(function () { const run = __run; delete globalThis.__run;
        const made = Reflect.apply(run.target, ${parent}, run.args);
        if (made !== null && typeof made === 'object' && typeof made.then === 'function') made.then((value) => { run.state = 'done'; run.value = value; }, (error) => { run.state = 'failed'; run.value = error; });
        else { run.state = 'done'; run.value = made; } })()`,
      limit,
    );
    if (run.state === 'failed') throw run.value;
    if (meter.killed) throw meter.killed;
    if (unanswerable !== null) throw unanswerable;
    return outcome(run.value, null);
  } catch (thrown) {
    const timedOut = (thrown as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    const ended = meter.killed ?? (timedOut ? meter.kill('Exceeded maximum execution time') : null);
    return outcome(undefined, failureOf(ended ?? unanswerable ?? thrown));
  } finally {
    execution.heldLocks.clear();
  }
}
