/** A file with a project on it: whose hands run what of it, with which rights, and what the runs had to say. */
import { ServiceError, type AuthMode, type MenuEntry, type Shown, type StoredTrigger, type Surface } from '../contract';
import { passThrough, type ClientValue } from './client-values';
import { openEvent } from './events';
import { runFunction, type LogLine, type Responder, type RunOutcome, type RunRequest } from './execution';
import type { Fault } from './faults';
import { ScriptFailure } from './failure';
import { findHandler, listItems } from './menus';
import type { LoggedCall, MeterSummary } from './meter';
import { OpenFile } from './open-file';
import type { WorkbookOptions } from './opening';
import { authOf, grantsOf, permit, type Auth } from './permission';
import { openProject, type Project } from './project';
import type { Services } from './services';

export interface RunOptions {
  surface?: Surface;
  authMode?: AuthMode;
  /** Another project's folder than the workbook's own. */
  project?: string;
  faults?: readonly Fault[];
  answers?: readonly string[];
  presses?: readonly string[];
  /** The menus that open() gave, in which the item is looked for; else the file is opened anew for it. */
  menus?: ReadonlyMap<string, MenuEntry[]>;
}

/** What a trigger or the last run had to say beside its result. */
export interface Report {
  shown: Shown[];
  lines: LogLine[];
  /** Triggers that failed; Google logs them and goes on. */
  failures: { handler: string; message: string }[];
}

export class ScriptedFile extends OpenFile {
  /** What the last operation showed, logged and which triggers failed in it. */
  report: Report = { shown: [], lines: [], failures: [] };
  /** How a page answers what a run shows; null where answers were prepared beforehand. */
  responder: Responder | null = null;
  /** Which function ran last in this process, for whom, and how it ended ('' when well). */
  lastHandler: { handler: string; user: string; surface: Surface; failure: string } | null = null;
  private readonly addOnName: string;
  private readonly auth: Auth | undefined;
  private readonly projectOption: string | (() => string) | null;
  private readonly projects = new Map<string, Project>();
  private userNow: string;
  private lastCalls: LoggedCall[] = [];

  constructor(options: WorkbookOptions) {
    super(options);
    this.addOnName = options.addOnName ?? 'Add-on';
    this.auth = options.auth;
    this.projectOption = options.project ?? null;
    this.userNow = options.user ?? this.state.owner;
    this.actAs(this.userNow);
  }

  /** Who is at the keyboard; see actAs(). */
  get user(): string {
    return this.userNow;
  }

  /** What the last run asked of Google's servers. */
  calls(): MeterSummary {
    return this.lastRun ?? { calls: 0, cells: 0, simulatedSeconds: 0, byMethod: {} };
  }

  /** Every counted call of the last run in this process, in order. */
  callLog(): readonly LoggedCall[] {
    return this.lastCalls;
  }

  private get projectFolder(): string | null {
    return typeof this.projectOption === 'function' ? this.projectOption() : this.projectOption;
  }

  get hasProject(): boolean {
    return this.projectOption !== null;
  }

  project(folder: string | null = this.projectFolder): Project {
    if (folder === null) throw new ServiceError('There is no Apps Script project on this workbook.');
    const known = this.projects.get(folder);
    if (known) return known;
    const project = openProject(folder);
    this.projects.set(folder, project);
    return project;
  }

  /** Everything done from here on is done by this user, who becomes an editor of the file. */
  actAs(user: string): void {
    this.userNow = user;
    if (!this.state.editors.includes(user)) this.state.editors.push(user);
  }

  /** What a user has granted, the one at the keyboard when it is left out. */
  permission(user: string = this.user): Auth {
    return authOf(this.state, user, this.auth);
  }

  /** The user at the keyboard grants what the manifest asks for, or takes it back. */
  permit(granted: boolean): void {
    permit(this.state, this.user, granted);
  }

  /** Runs and takes in what the run said. A failure is in the outcome. */
  protected execute(request: Omit<RunRequest, 'granted'>): RunOutcome {
    const outcome = runFunction(this.around, {
      ...request,
      granted: grantsOf(this.state, request.effectiveUser, this.auth, request.project.scopes),
      ...(this.responder ? { respond: this.responder } : {}),
    });
    this.lastRun = outcome.summary;
    this.lastCalls = outcome.calls;
    this.lastHandler = {
      handler: request.handler,
      user: request.effectiveUser,
      surface: request.surface,
      failure: outcome.failure?.message ?? '',
    };
    this.report.shown.push(...outcome.shown);
    this.report.lines.push(...outcome.lines);
    return outcome;
  }

  protected begin(): void {
    this.report = { shown: [], lines: [], failures: [] };
  }

  private byUser(
    options: RunOptions,
    surface: Surface,
  ): Pick<
    RunRequest,
    'project' | 'surface' | 'authMode' | 'effectiveUser' | 'activeUser' | 'faults' | 'answers' | 'presses'
  > {
    return {
      project: this.project(options.project),
      surface: options.surface ?? surface,
      authMode: options.authMode ?? 'FULL',
      effectiveUser: this.user,
      activeUser: this.user,
      faults: options.faults ?? [],
      answers: options.answers ?? [],
      presses: options.presses ?? [],
    };
  }

  /** Runs a function of the project by name, as from the script editor. Gives what it returned; throws its failure. */
  run(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    this.begin();
    const outcome = this.execute({ ...this.byUser(options, 'editor'), handler, makeArguments: () => [...args] });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  /** google.script.run: only JSON passes, only functions at the top level without a trailing `_` are seen. */
  call(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): ClientValue {
    this.begin();
    const request = this.byUser(options, 'client');
    if (!request.project.functions.has(handler) || handler.endsWith('_'))
      throw new ScriptFailure(`Script function not found: ${handler}`, 'Error', '');
    const passed = args.map((one) => passThrough(one));
    const outcome = this.execute({ ...request, handler, makeArguments: () => passed });
    if (outcome.failure) throw outcome.failure;
    return passThrough(outcome.value);
  }

  /** Asks a function of the project without a trace in report and meter; undefined when there is no such function or it fails. */
  ask(handler: string, args: readonly unknown[] = []): ClientValue | undefined {
    if (this.projectOption === null) return undefined;
    const project = this.project();
    if (!project.functions.has(handler)) return undefined;
    const outcome = runFunction(this.around, {
      project,
      handler,
      surface: 'client',
      authMode: 'FULL',
      effectiveUser: this.user,
      activeUser: this.user,
      granted: project.scopes,
      makeArguments: () => [...args],
    });
    return outcome.failure ? undefined : passThrough(outcome.value);
  }

  /** Opens the file as its user does: fires onOpen and gives the menus that it made. */
  open(): Map<string, MenuEntry[]> {
    this.begin();
    const authMode: AuthMode = this.permission() === 'none' ? 'NONE' : 'LIMITED';
    const outcome = this.simple('onOpen', authMode, (services) => [openEvent(services, authMode)]);
    this.installed('ON_OPEN', (services, trigger) => [openEvent(services, 'FULL', trigger.id)]);
    // The services call the add-on's own menu `Add-on`; in the editor it has the add-on's name, while sub-menus keep theirs.
    return new Map(
      [...(outcome?.menus ?? [])].map(([title, entries]) => [title === 'Add-on' ? this.addOnName : title, entries]),
    );
  }

  /** Installing the add-on inside this file: onInstall with full rights. */
  install(): void {
    this.begin();
    const project = this.project();
    if (project.functions.has('onInstall'))
      this.settle(
        'onInstall',
        this.execute({
          ...this.byUser({}, 'menu'),
          project,
          handler: 'onInstall',
          makeArguments: (services) => [openEvent(services, 'FULL')],
        }),
      );
  }

  menuItems(): string[][] {
    this.begin();
    return listItems(this.open());
  }

  /** Chooses an item of the project's menu. */
  menu(path: readonly string[], options: RunOptions = {}): unknown {
    this.begin();
    const menus = options.menus ?? this.open();
    const handler = findHandler(menus, path);
    if (handler === null) {
      const failure = this.report.failures.find((one) => one.handler === 'onOpen');
      throw new ServiceError(
        failure ? `The menu did not appear: ${failure.message}` : `There is no menu item ${path.join(' ▸ ')}.`,
      );
    }
    const outcome = this.execute({ ...this.byUser(options, 'menu'), handler });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  protected settle(handler: string, outcome: RunOutcome): RunOutcome {
    if (outcome.failure) this.report.failures.push({ handler, message: outcome.failure.message });
    return outcome;
  }

  protected simple(
    handler: string,
    authMode: AuthMode,
    makeArguments: (services: Services) => unknown[],
    more: Pick<RunRequest, 'faults' | 'rangeEdges'> = {},
  ): RunOutcome | null {
    if (this.projectOption === null) return null;
    const project = this.project();
    if (!project.functions.has(handler)) return null;
    return this.settle(
      handler,
      this.execute({
        project,
        handler,
        surface: 'simple',
        authMode,
        effectiveUser: this.user,
        activeUser: '',
        makeArguments,
        ...more,
      }),
    );
  }

  protected installed(
    eventType: StoredTrigger['eventType'],
    makeArguments: (services: Services, trigger: StoredTrigger) => unknown[],
    more: Pick<RunRequest, 'rangeEdges'> = {},
  ): void {
    if (this.projectOption === null) return;
    for (const trigger of this.state.triggers.filter((one) => one.eventType === eventType))
      this.settle(
        trigger.handler,
        this.execute({
          project: this.project(),
          handler: trigger.handler,
          surface: 'menu',
          authMode: 'FULL',
          effectiveUser: trigger.user,
          activeUser: this.user,
          makeArguments: (services) => makeArguments(services, trigger),
          ...more,
        }),
      );
  }
}
