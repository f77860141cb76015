/** An execution of a script's function: makes a new realm with the services, loads the project's code, calls the function. */
import type {
  AuthMode,
  Clock,
  Execution,
  Files,
  MenuEntry,
  NotImplemented,
  Selection,
  SentMail,
  Shown,
  Surface,
  WorkbookState,
} from '../contract';
import type { DoubtId } from '../doubts';
import type { Document } from '../engine/document';
import type { RunInQueue } from './edit-queue';
import { applyFaults, type Fault } from './faults';
import { failureOf, ScriptFailure } from './failure';
import { checkConsent, checkRights, type Rights } from './authorization';
import { Meter, type LoggedCall, type MeterSummary } from './meter';
import { loadProject, type Project } from './project';
import { costOf } from './cost-model';
import { changeOf, codeOf, LateErrors, messageIn, type ChangedCall } from './other-sides';
import { plugIn, type PluggedServices } from './plugged-services';
import { createRealm, type Realm } from './realm';
import { buildServices, type Services } from './services';
import { createStrict, type Guard } from './strict';

/** The parts of the workbook that an execution needs. */
export interface ExecutionContext {
  readonly document: Document;
  readonly state: WorkbookState;
  /** Whether the project is an add-on (at most one clock trigger for each user) or bound to the file. */
  readonly addOn: boolean;
  /** The user's selection; scripts may change it. */
  readonly selection: Selection;
  now(): number;
  keepMail(mail: SentMail): void;
  lockedElsewhere(kind: string): boolean;
  /** The doubts whose other side is chosen. */
  readonly turned: ReadonlySet<DoubtId>;
  /** Whether the project belongs to no file. */
  readonly standalone?: boolean;
  /** The files beside the workbook's own. */
  readonly files?: Files;
  /** Services that the caller plugged in. */
  readonly plugged?: PluggedServices;
}

export interface RunRequest {
  project: Project;
  /** The name of a top-level function, or the path of a function (`menu.item`). */
  handler: string;
  surface: Surface;
  authMode: AuthMode;
  effectiveUser: string;
  activeUser: string;
  granted: readonly string[];
  /** Makes the arguments as host values, with service objects from `services`. */
  makeArguments?: (services: Services) => unknown[];
  /** Undocumented properties of the range of an edit event, which many scripts use: 1-based, inclusive. */
  rangeEdges?: { rowStart: number; rowEnd: number; columnStart: number; columnEnd: number };
  faults?: readonly Fault[];
  /** The texts that the user types into prompts, and the buttons that the user presses, in order. */
  answers?: readonly string[];
  presses?: readonly string[];
  /** Replaces `answers` and `presses`: shows everything that the run shows, and waits for the user's response. */
  respond?: Responder;
  /** The id of the active file, if it is another than the workbook's own. */
  active?: string;
  /** The queue in which the run is one of several. */
  queued?: RunInQueue;
  /** Receives the scopes of a consent screen that the run showed. */
  askConsent?: (scopes: readonly string[]) => void;
}

/** Responds to what a run shows. For an alert, `what.pressed` is its set of buttons. */
export type Responder = (what: Shown) => { pressed: string; answer: string };

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export interface RunOutcome {
  /** The function's result, a value of the script's realm. */
  value: unknown;
  failure: ScriptFailure | null;
  shown: Shown[];
  lines: LogLine[];
  calls: LoggedCall[];
  summary: MeterSummary;
  menus: Map<string, MenuEntry[]>;
}

const MINUTES = 60_000;
/** The time limit in milliseconds: 30 seconds for simple triggers and custom functions, else six minutes (docs/google-facts.md). */
const limitOf = (surface: Surface): number =>
  surface === 'simple' || surface === 'custom-function' ? 30_000 : 6 * MINUTES;

/**
 * The real time after which a run is ended, so that an endless loop does not hold the program for ever. It is far beyond the simulated limit,
 * because a run must not end otherwise on a slow machine than on a fast one.
 */
const REAL_LIMIT = 60 * MINUTES;

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

const NO_METER: Pick<Meter, 'cells'> = { cells: () => {} };

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
  lockWait?: () => number;
}

function makeExecution(context: ExecutionContext, request: Omit<RunRequest, 'handler'>, parts: Parts): Execution {
  return {
    document: context.document,
    state: context.state,
    clock: parts.clock,
    authMode: request.authMode,
    surface: request.surface,
    effectiveUser: request.effectiveUser,
    activeUser: request.activeUser,
    // The language of the account is assumed to be that of the file's locale.
    userLocale: context.state.locale.slice(0, 2),
    scriptTimeZone: request.project.timeZone ?? context.state.timeZone,
    scopes: request.project.scopes,
    htmlFiles: request.project.htmlFiles,
    addOn: context.addOn,
    selection: context.selection,
    Date: parts.Date,
    hasFunction: parts.hasFunction,
    evaluate: parts.evaluate,
    deliver: (mail: SentMail) => context.keepMail(mail),
    show: (what: Shown) => {
      const response = parts.respond(what);
      if (what.kind === 'alert' || what.kind === 'prompt') what.pressed = response.pressed;
      if (what.kind === 'prompt') what.answer = response.answer;
      parts.shown.push(what);
      return response;
    },
    turned: context.turned,
    askConsent: (scopes) => {
      const { surface } = request;
      const isShown = surface === 'menu' || surface === 'editor' || context.turned.has('consent-from-page');
      if (isShown && surface !== 'clock' && surface !== 'form') request.askConsent?.(scopes);
    },
    menus: parts.menus,
    log: (level: LogLine['level'], text: string) => void parts.lines.push({ level, text }),
    cells: (count: number) => parts.meter.cells(count),
    heldLocks: new Set<string>(),
    lockedElsewhere: (kind: string) => context.lockedElsewhere(kind),
    ...(parts.lockWait ? { lockWait: parts.lockWait } : {}),
    ...(context.files ? { files: context.files } : {}),
    standalone: context.standalone ?? false,
    ...(request.active === undefined ? {} : { active: request.active }),
  };
}

const NO_PROJECT: Project = {
  folder: '',
  scopes: [],
  timeZone: null,
  runsAsVisitor: false,
  htmlFiles: {},
  functions: new Set(),
};

/** The services for changes by the user: without realm, meter and authorization. */
export function userServicesOf(context: ExecutionContext, user: string): Services {
  const clock: Clock = { now: () => context.now(), spend: () => {} };
  const execution = makeExecution(
    // The user's own changes meet no doubt.
    { ...context, turned: new Set(), standalone: false },
    { project: NO_PROJECT, surface: 'editor', authMode: 'FULL', effectiveUser: user, activeUser: user, granted: [] },
    {
      clock,
      Date,
      meter: NO_METER,
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

/** Responds to alerts and prompts with the prepared answers; without one, an alert gets OK and a prompt is closed. */
function preparedResponder(request: RunRequest): Parts['respond'] {
  const answers = [...(request.answers ?? [])];
  const presses = [...(request.presses ?? [])];
  return (what) => {
    if (what.kind !== 'alert' && what.kind !== 'prompt') return { pressed: '', answer: '' };
    const answer = what.kind === 'prompt' ? answers.shift() : undefined;
    const pressed = presses.shift()?.toUpperCase() ?? (what.kind === 'alert' || answer !== undefined ? 'OK' : 'CLOSE');
    return { pressed, answer: answer ?? '' };
  };
}

/** Calls a path's function with its parent as `this`, as in Apps Script, and waits for a promise. Throws what the script throws. */
function callHandler(realm: Realm, handler: string, target: object, args: unknown[]): unknown {
  const run = { target, args, state: 'pending', value: undefined as unknown };
  realm.define('__run', run);
  const parent = handler.includes('.') ? handler.slice(0, handler.lastIndexOf('.')) : 'undefined';
  // evaluate() returns only after promises are settled.
  realm.evaluate(
    `(function () { const run = __run; delete globalThis.__run;
        const made = Reflect.apply(run.target, ${parent}, run.args);
        if (made !== null && typeof made === 'object' && typeof made.then === 'function') made.then((value) => { run.state = 'done'; run.value = value; }, (error) => { run.state = 'failed'; run.value = error; });
        else { run.state = 'done'; run.value = made; } })()`,
    REAL_LIMIT,
  );
  if (run.state === 'failed') throw run.value;
  return run.value;
}

/** Runs a function. A failure of the script is in the outcome, not thrown. Writes before a failure remain, as in Google. */
export function runFunction(context: ExecutionContext, request: RunRequest): RunOutcome {
  const meter = new Meter(limitOf(request.surface));
  const clock: Clock = {
    // Runs that compete compare their times, so there the cost of calls counts.
    now: () => context.now() + (request.queued ? request.queued.from + meter.elapsed : meter.sleptMilliseconds),
    spend: (ms) => meter.sleep(ms),
  };
  const realm = createRealm(clock, request.project.timeZone ?? context.state.timeZone);
  const rights: Rights = {
    authMode: request.authMode,
    surface: request.surface,
    scopes: request.project.scopes,
    granted: request.granted,
  };
  const { turned } = context;
  const late = new LateErrors();
  let fatalError: Error | null = null;
  let locksTaken = false;
  const guard: Guard = {
    before(name, printed, scopes) {
      checkRights(rights, name, printed, scopes);
      request.queued?.pass(meter.elapsed);
      const n = meter.begin(name, printed);
      if (n > 0)
        applyFaults(request.faults ?? [], n, name, printed, scopes, context.state.id, meter, () => {
          locksTaken = true;
        });
      return n;
    },
    after: (name, n, hasFailed) => {
      locksTaken = false;
      meter.end(name, n, hasFailed);
    },
    killed: () => meter.killed,
    ...(turned.size > 0
      ? {
          change: (name) => {
            const change = changeOf(turned, name);
            const made = change && ((call: Omit<ChangedCall, 'execution'>) => change({ ...call, execution }));
            if (!turned.has('late-errors')) return made;
            const effect = costOf(name)?.effect ?? 'none';
            const proceed = made ?? ((call: Omit<ChangedCall, 'execution'>) => call.proceed(...call.args));
            return (call) =>
              late.around(effect, {
                ...call,
                execution,
                proceed: (...args) => proceed({ ...call, args }),
              });
          },
          message: (text) => messageIn(turned, text),
        }
      : {}),
    fatal: (error: NotImplemented | Error) => void (fatalError ??= error),
  };
  const strict = createStrict(realm, guard);
  const shown: Shown[] = [];
  const lines: LogLine[] = [];
  const menus = new Map<string, MenuEntry[]>();
  const find = (name: string): unknown =>
    NAME.test(name)
      ? realm.evaluate(`(typeof ${name.split('.')[0]} === 'undefined' ? undefined : ${name})`)
      : undefined;
  const execution = makeExecution(
    { ...context, lockedElsewhere: (kind) => locksTaken || context.lockedElsewhere(kind) },
    request,
    {
      lockWait: () => request.queued?.lockWait(meter.elapsed) ?? 0,
      clock,
      Date: realm.Date,
      meter,
      shown,
      lines,
      menus,
      respond: request.respond ?? preparedResponder(request),
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
    if (context.plugged) plugIn(context.plugged, realm, strict, guard);
    if (turned.size > 0) realm.evaluate(codeOf(turned));
    loadProject(request.project, realm);
    const target = find(request.handler);
    if (typeof target !== 'function')
      throw new ScriptFailure(`Script function not found: ${request.handler}`, 'Error', '');
    const args = strict.wrap(request.makeArguments?.(services) ?? []) as { range?: object }[];
    if (request.rangeEdges && args[0]?.range) Object.assign(args[0].range, request.rangeEdges);
    const value = callHandler(realm, request.handler, target, args);
    if (!meter.killed) late.settle();
    if (meter.killed) throw meter.killed;
    if (fatalError !== null) throw fatalError;
    // What a web app serves is an object of a service.
    return outcome(request.surface === 'web' ? strict.toHost(value) : value, null);
  } catch (thrown) {
    const timedOut = (thrown as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    const ended = meter.killed ?? (timedOut ? meter.kill('Exceeded maximum execution time') : null);
    return outcome(undefined, failureOf(ended ?? fatalError ?? thrown));
  } finally {
    execution.heldLocks.clear();
  }
}
