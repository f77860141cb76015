/** A file with a project: runs the project's functions for users and triggers, and reports what the runs showed and logged. */
import { ServiceError, type AuthMode, type MenuEntry, type Shown, type StoredTrigger, type Surface } from '../contract';
import type { CustomFunctions, CustomOutcome } from '../engine/custom-outcomes';
import { toClientValue, type ClientValue } from './client-values';
import { codeHash, customFunctionsOf, type CustomRun } from './custom-functions';
import { openEvent } from './events';
import { runFunction, type LogLine, type Responder, type RunOutcome, type RunRequest } from './execution';
import type { Fault } from './faults';
import { ScriptFailure } from './failure';
import { findHandler, listItems } from './menus';
import type { LoggedCall, MeterSummary } from './meter';
import { OpenFile } from './open-file';
import type { WorkbookOptions } from './initial-state';
import { authOf, chooseScopes, grantsOf, permit, type Auth, type ScopeChoice } from './grants';
import { openProject, type Project } from './project';
import type { Services } from './services';
import { responseOf, webEvent, type GetRequest, type PostRequest, type WebResponse } from './web-requests';
import { OpenedPage, type ShownHtml } from './shown-page';

export interface RunOptions {
  surface?: Surface;
  authMode?: AuthMode;
  /** The folder of another project than the workbook's. */
  project?: string;
  faults?: readonly Fault[];
  answers?: readonly string[];
  presses?: readonly string[];
  /** The menus that open() returned; without them, menu() calls open() to find the item. */
  menus?: ReadonlyMap<string, MenuEntry[]>;
}

/** What an operation showed and logged, and which triggers failed in it. */
export interface Report {
  shown: Shown[];
  lines: LogLine[];
  /** Triggers that failed; as in Google, the operation continues. */
  failures: { handler: string; message: string }[];
  /** Google's consent screens that the operation showed: the scopes that they asked for. */
  consents: string[][];
}

const everyTicked = (scopes: readonly string[]): ScopeChoice =>
  Object.fromEntries(scopes.map((scope) => [scope, true]));

export class ScriptedFile extends OpenFile {
  /** The report of the last operation. */
  report: Report = { shown: [], lines: [], failures: [], consents: [] };
  /** The page's responder for alerts and prompts; null if prepared answers are used. */
  responder: Responder | null = null;
  /** The last function that ran in this process, its user, and the message of its failure ('' on success). */
  lastHandler: { handler: string; user: string; surface: Surface; failure: string } | null = null;
  /** What the user does on a consent screen that a run shows: closes it, or ticks all. */
  consent: 'closed' | 'granted' = 'closed';
  /** The calls of custom functions from formulas since the file was opened, the last thousand. */
  readonly customRuns: CustomRun[] = [];
  private readonly addOnName: string;
  private readonly auth: Auth | undefined;
  private readonly projectOption: string | (() => string) | null;
  private readonly standalone: boolean;
  /** For a file beside a workbook's own: the workbook, whose project may have installed triggers on this file. */
  protected scripts: ScriptedFile | null = null;
  private readonly projects = new Map<string, Project>();
  private currentUser: string;
  private lastCalls: LoggedCall[] = [];
  private readonly shownPages: ShownHtml[] = [];

  constructor(options: WorkbookOptions) {
    super(options);
    this.addOnName = options.addOnName ?? 'Add-on';
    this.auth = options.auth;
    this.projectOption = options.project ?? null;
    this.standalone = options.standalone ?? false;
    this.currentUser = options.user ?? this.state.owner;
    this.actAs(this.currentUser);
    if (options.grants) this.chooseScopes(options.grants);
  }

  /** The mail address of the user at the keyboard; see actAs(). */
  get user(): string {
    return this.currentUser;
  }

  /** A summary of the counted calls of the last run. */
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

  project(folder: string | null = this.projectFolder): Project {
    if (folder === null) throw new ServiceError('There is no Apps Script project on this workbook.');
    const known = this.projects.get(folder);
    if (known) return known;
    const project = openProject(folder);
    this.projects.set(folder, project);
    this.computeUnknownNames();
    return project;
  }

  protected override customFunctions(): { customFunctions: CustomFunctions } {
    const projects = (): Project[] => this.projectsOnFile();
    const functions = customFunctionsOf({ context: this.executionContext, projects }, this.customRuns);
    const { custom } = this.state;
    if (!custom || codeHash(projects()) !== custom.code) return { customFunctions: functions };
    return { customFunctions: { ...functions, known: new Map(Object.entries(custom.outcomes)) } };
  }

  /** The file's own project, unless its files cannot be read, and those of which a function has run. */
  private projectsOnFile(): Project[] {
    try {
      if (this.hasProject) this.project();
    } catch {
      // The next run says why.
    }
    return [...this.projects.values()];
  }

  /** The names of the functions that formulas may call. */
  customFunctionNames(): string[] {
    return this.hasProject ? [...this.project().functions].filter((name) => !name.endsWith('_')) : [];
  }

  /** What the custom functions gave, by call, after all formulas are computed. */
  customResults(): [key: string, outcome: CustomOutcome][] {
    this.document.evaluate();
    return [...(this.calledInFormulas ?? [])];
  }

  protected override keepInState(): void {
    const calls = this.calledInFormulas;
    if (calls === undefined) return;
    if (calls.size === 0) delete this.state.custom;
    else this.state.custom = { code: codeHash(this.projectsOnFile()), outcomes: Object.fromEntries(calls) };
  }

  /** Changes the user at the keyboard, who becomes an editor of the file. */
  actAs(user: string): void {
    this.currentUser = user;
    if (!this.state.editors.includes(user) && !this.mayOnlyView(user)) this.state.editors.push(user);
  }

  /** Whether a user, by default the user at the keyboard, may look at the file but not edit it. */
  mayOnlyView(user: string = this.user): boolean {
    return this.state.viewers?.includes(user) === true;
  }

  /** The owner shares the file with a user: to edit it, or only to view it. @throws ServiceError for the owner, who may always edit */
  share(user: string, role: 'editor' | 'viewer'): void {
    const { state } = this;
    if (user === state.owner && role === 'viewer')
      throw new ServiceError(`${user} owns the file, and the owner may always edit it.`);
    state.editors = state.editors.filter((other) => other !== user);
    state.viewers = (state.viewers ?? []).filter((other) => other !== user);
    (role === 'viewer' ? state.viewers : state.editors).push(user);
  }

  /** The scopes that a user has granted, by default the user at the keyboard. */
  permission(user: string = this.user): Auth {
    return authOf(this.state, user, this.auth);
  }

  /** The user at the keyboard grants the scopes of the manifest, or revokes them. */
  permit(granted: boolean): void {
    permit(this.state, this.user, granted);
  }

  /** Chooses single scopes on the consent screen (`{ 'script.send_mail': false }`), for the user at the keyboard. */
  chooseScopes(choice: ScopeChoice): void {
    chooseScopes(this.state, this.user, choice);
  }

  /**
   * The user has the same add-on in another file and made a trigger there. It is in this user's list of the project's triggers, can be
   * deleted from here, and never fires here. Returns its id.
   */
  addTriggerElsewhere(handler: string, file: string, user = this.user): string {
    const id = `elsewhere-${this.state.counter++}`;
    const rule = { every: 'days', n: 1, hour: 8, minute: 0, timeZone: this.state.timeZone };
    const createdAt = this.clock;
    this.state.triggers.push({ id, user, handler, eventType: 'CLOCK', rule, createdAt, nextAt: null, file });
    return id;
  }

  /** Google disables the triggers of this file, as `This trigger has been disabled for an unknown reason.` says. */
  disableTriggers(): void {
    for (const trigger of this.state.triggers) if (trigger.file === undefined) trigger.disabled = true;
  }

  /** Runs a function and adds to the report. A failure is in the outcome. */
  protected execute(request: Omit<RunRequest, 'granted'>): RunOutcome {
    const outcome = runFunction(this.executionContext, {
      ...request,
      granted: grantsOf(this.state, request.effectiveUser, this.auth, request.project.scopes),
      ...(this.responder ? { respond: this.responder } : {}),
      askConsent: (scopes) => {
        this.report.consents.push([...scopes]);
        if (this.consent === 'granted') chooseScopes(this.state, request.effectiveUser, everyTicked(scopes));
      },
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
    for (const shown of outcome.shown) if ('html' in shown) this.keepPage(shown);
    this.report.lines.push(...outcome.lines);
    return outcome;
  }

  private keepPage(shown: ShownHtml): void {
    // A page is shown many times: its text is kept once.
    const { html } = this.shownPages.find((page) => page.html === shown.html) ?? shown;
    this.shownPages.push({ ...shown, html });
  }

  /**
   * Opens a sidebar or dialog that the script showed, in jsdom, with google.script.run connected to the project as for the user at the
   * keyboard: `n` is its number since the file was opened (1 is the first), by default the last. @throws ServiceError without such a page, and
   * without the package jsdom
   */
  page(n: number = this.shownPages.length): OpenedPage {
    const shown = this.shownPages[n - 1];
    if (!shown)
      throw new ServiceError(
        this.shownPages.length === 0
          ? 'The script has shown no sidebar and no dialog.'
          : `There is no page ${n}: the script has shown ${this.shownPages.length}.`,
      );
    const names = [...this.project().functions].filter((name) => !name.endsWith('_'));
    return new OpenedPage(shown, names, (name, args) => this.call(name, args));
  }

  protected resetReport(): void {
    this.report = { shown: [], lines: [], failures: [], consents: [] };
    if (!this.scripts) return;
    this.scripts.resetReport();
    this.report = this.scripts.report;
  }

  private userRequest(
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

  /** Runs a function of the project by name, as from the script editor. Returns its result or throws its ScriptFailure. */
  run(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    this.resetReport();
    const outcome = this.execute({ ...this.userRequest(options, 'editor'), handler, makeArguments: () => [...args] });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  /** Calls a function as google.script.run does: only top-level functions without a trailing `_`, only JSON values. */
  call(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): ClientValue {
    this.resetReport();
    const request = this.userRequest(options, 'client');
    if (!request.project.functions.has(handler) || handler.endsWith('_'))
      throw new ScriptFailure(`Script function not found: ${handler}`, 'Error', '');
    const passed = args.map((arg) => toClientValue(arg));
    const outcome = this.execute({ ...request, handler, makeArguments: () => passed });
    if (outcome.failure) throw outcome.failure;
    return toClientValue(outcome.value);
  }

  /** A program or a browser visits the web app: runs doGet. @throws ScriptFailure of the script, ServiceError for a result that cannot be served */
  get(request: GetRequest = {}, options: RunOptions = {}): WebResponse {
    return this.serve('doGet', webEvent(request, 'get'), options);
  }

  /** A program sends a body to the web app: runs doPost. Errors as get(). */
  post(request: PostRequest = {}, options: RunOptions = {}): WebResponse {
    return this.serve('doPost', webEvent(request, 'post'), options);
  }

  private serve(handler: string, event: Record<string, unknown>, options: RunOptions): WebResponse {
    this.resetReport();
    const project = this.project(options.project);
    const { owner } = this.state;
    const outcome = this.execute({
      ...this.userRequest(options, 'web'),
      handler,
      effectiveUser: project.runsAsVisitor ? this.user : owner,
      // Google tells a script that runs as its owner nothing about other people.
      activeUser: project.runsAsVisitor || this.user === owner ? this.user : '',
      makeArguments: () => [event],
    });
    if (outcome.failure) throw outcome.failure;
    return responseOf(outcome.value);
  }

  get hasProject(): boolean {
    return this.projectOption !== null;
  }

  /** Calls a function without changing report and calls(). Undefined if it does not exist or fails. */
  ask(handler: string, args: readonly unknown[] = []): ClientValue | undefined {
    if (this.projectOption === null) return undefined;
    const project = this.project();
    if (!project.functions.has(handler)) return undefined;
    const outcome = runFunction(this.executionContext, {
      project,
      handler,
      surface: 'client',
      authMode: 'FULL',
      effectiveUser: this.user,
      activeUser: this.user,
      granted: project.scopes,
      makeArguments: () => [...args],
    });
    return outcome.failure ? undefined : toClientValue(outcome.value);
  }

  /** Opens the file as a user does: fires onOpen and returns the menus that it made, by title. */
  open(): Map<string, MenuEntry[]> {
    this.resetReport();
    // Neither simple nor installed triggers run for whoever opens a file only to view it (guides: simple and installable triggers).
    if (this.mayOnlyView()) return new Map();
    const authMode: AuthMode = this.permission() === 'none' ? 'NONE' : 'LIMITED';
    const outcome = this.runSimpleTrigger('onOpen', authMode, (services) => [openEvent(services, authMode)]);
    this.runInstalledTriggers('ON_OPEN', (services, trigger) => [openEvent(services, 'FULL', trigger.id)]);
    // The services name the add-on's menu `Add-on`; in the editor its title is the add-on's name.
    return new Map(
      [...(outcome?.menus ?? [])].map(([title, entries]) => [title === 'Add-on' ? this.addOnName : title, entries]),
    );
  }

  /** Installs the add-on in this file: runs onInstall with AuthMode FULL. */
  install(): void {
    this.resetReport();
    const project = this.project();
    if (project.functions.has('onInstall'))
      this.recordFailure(
        'onInstall',
        this.execute({
          ...this.userRequest({}, 'menu'),
          project,
          handler: 'onInstall',
          makeArguments: (services) => [openEvent(services, 'FULL')],
        }),
      );
  }

  menuItems(): string[][] {
    this.resetReport();
    return listItems(this.open());
  }

  /** Runs the handler of a menu item. Returns its result or throws its ScriptFailure. */
  menu(path: readonly string[], options: RunOptions = {}): unknown {
    this.resetReport();
    const menus = options.menus ?? this.open();
    const handler = findHandler(menus, path);
    if (handler === null) {
      const failure = this.report.failures.find((failed) => failed.handler === 'onOpen');
      throw new ServiceError(
        failure
          ? `The menu did not appear: ${failure.message}`
          : `There is no menu item ${path.join(' ▸ ')}${options.menus || !this.mayOnlyView() ? '' : ': scripts make no menus for people who may only view the file'}.`,
      );
    }
    const outcome = this.execute({ ...this.userRequest(options, 'menu'), handler });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  protected recordFailure(handler: string, outcome: RunOutcome): RunOutcome {
    if (outcome.failure) this.report.failures.push({ handler, message: outcome.failure.message });
    return outcome;
  }

  protected runSimpleTrigger(
    handler: string,
    authMode: AuthMode,
    makeArguments: (services: Services) => unknown[],
    more: Pick<RunRequest, 'faults' | 'rangeEdges' | 'queued'> = {},
  ): RunOutcome | null {
    // Simple triggers run only in the file that the script belongs to (guides: simple triggers).
    if (this.projectOption === null || this.standalone) return null;
    const project = this.project();
    if (!project.functions.has(handler)) return null;
    return this.recordFailure(
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

  protected runInstalledTriggers(
    eventType: StoredTrigger['eventType'],
    makeArguments: (services: Services, trigger: StoredTrigger) => unknown[],
    more: Pick<RunRequest, 'rangeEdges' | 'surface' | 'activeUser'> | Pick<RunRequest, 'rangeEdges'> = {},
  ): void {
    if (this.scripts) this.scripts.runTriggersOn(this.state.id, this.user, eventType, makeArguments, more);
    else this.runTriggersOn(undefined, this.user, eventType, makeArguments, more);
  }

  /** @param file the id of the file in which the event happened, if it is not this one */
  private runTriggersOn(
    file: string | undefined,
    activeUser: string,
    eventType: StoredTrigger['eventType'],
    makeArguments: (services: Services, trigger: StoredTrigger) => unknown[],
    more: Pick<RunRequest, 'rangeEdges'>,
  ): void {
    if (this.projectOption === null) return;
    const active = file ?? (this.standalone ? this.state.id : undefined);
    for (const trigger of this.state.triggers.filter(
      (installed) => installed.eventType === eventType && installed.file === file && installed.disabled !== true,
    ))
      this.recordFailure(
        trigger.handler,
        this.execute({
          project: this.project(),
          handler: trigger.handler,
          surface: 'menu',
          authMode: 'FULL',
          effectiveUser: trigger.user,
          activeUser,
          makeArguments: (services) => makeArguments(services, trigger),
          ...(active === undefined ? {} : { active }),
          ...more,
        }),
      );
  }
}
