/** ScriptApp: triggers and authorization. */
import { type Execution, ServiceError } from '../contract';
import type { EnumMember } from './enumeration';
import { AuthMode, AuthorizationStatus, EventType, InstallationSource, TriggerSource, Weekday } from './enumerations';
import { ownTriggers, type Trigger, TriggerBuilder } from './triggers';

export class AuthorizationInfo {
  static readonly googleName = 'Script.AuthorizationInfo';
  readonly #missing: readonly string[];
  readonly #granted: readonly string[];
  readonly #scriptId: string;
  readonly #asked: readonly string[] | null;
  constructor(
    missing: readonly string[],
    granted: readonly string[],
    scriptId: string,
    asked: readonly string[] | null,
  ) {
    this.#missing = missing;
    this.#granted = granted;
    this.#scriptId = scriptId;
    this.#asked = asked;
  }
  getAuthorizationStatus(): EnumMember {
    return this.#missing.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    if (this.#missing.length === 0) return null;
    const asked = this.#asked === null ? '' : `?scope=${encodeURIComponent(this.#asked.join(' '))}`;
    return `https://script.google.com/macros/d/${this.#scriptId}/authorize${asked}`;
  }
  /** Of a requested list, those that are granted (Apps Script reference: AuthorizationInfo.getAuthorizedScopes). */
  getAuthorizedScopes(): string[] {
    return [...this.#granted];
  }
}

/** The project as a web app. */
export class Service {
  static readonly googleName = 'Script.Service';
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /** The address of the web app; null while the script has nothing to serve. */
  getUrl(): string | null {
    return this.isEnabled() ? `https://script.google.com/macros/s/script-of-${this.#execution.state.id}/exec` : null;
  }
  isEnabled(): boolean {
    return this.#execution.hasFunction('doGet') || this.#execution.hasFunction('doPost');
  }
}

export class ScriptApp {
  static readonly googleName = 'Script.ScriptApp';
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = Weekday;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }

  /** A text in the form of a token; nothing accepts it. */
  getOAuthToken(): string {
    return `ya29.local-${Buffer.from(this.#execution.effectiveUser).toString('base64url')}`;
  }
  /** A text in the form of a JSON Web Token without a signature. */
  getIdentityToken(): string {
    const { effectiveUser, state, clock } = this.#execution;
    const issued = Math.floor(clock.now() / 1000);
    const claims = {
      iss: 'https://accounts.google.com',
      aud: state.id,
      sub: effectiveUser,
      email: effectiveUser,
      iat: issued,
      exp: issued + 3600,
    };
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
  }
  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(this.#execution, handler);
  }
  /** A published add-on is one project for all files of a user, so the list has the triggers of all files (docs/google-facts.md). */
  getProjectTriggers(): Trigger[] {
    return ownTriggers(this.#execution, null);
  }
  /** Deprecated alias of getProjectTriggers. */
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }
  getUserTriggers(file: { getId(): string }): Trigger[] {
    return ownTriggers(this.#execution, file.getId());
  }
  deleteTrigger(trigger: Trigger): void {
    const { state, effectiveUser } = this.#execution;
    const index = trigger
      ? state.triggers.findIndex((kept) => kept.id === trigger.getUniqueId() && kept.user === effectiveUser)
      : -1;
    if (index < 0)
      throw new ServiceError(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    state.triggers.splice(index, 1);
  }

  getAuthorizationInfo(mode: EnumMember, scopes?: string[]): AuthorizationInfo {
    const wanted = mode === AuthMode.FULL ? (scopes ?? this.#execution.scopes) : [];
    const granted = this.#granted();
    return new AuthorizationInfo(
      wanted.filter((scope) => !granted.includes(scope)),
      scopes ? granted.filter((scope) => scopes.includes(scope)) : granted,
      this.getScriptId(),
      scopes ?? null,
    );
  }
  /**
   * If a scope is missing, ends the run: with Google's consent screen from the menu and the editor, with the error alone in a trigger
   * and in a call from a page.
   */
  requireScopes(mode: EnumMember, scopes: string[]): void {
    const granted = this.#granted();
    const missing = scopes.filter((scope) => !granted.includes(scope));
    if (mode === AuthMode.FULL && missing.length > 0) {
      this.#execution.askConsent?.(missing);
      throw new ServiceError(
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      );
    }
  }
  requireAllScopes(mode: EnumMember): void {
    this.requireScopes(mode, [...this.#execution.scopes]);
  }
  invalidateAuth(): void {
    delete this.#execution.state.granted[this.#execution.effectiveUser];
  }
  getService(): Service {
    return new Service(this.#execution);
  }
  getScriptId(): string {
    return `script-of-${this.#execution.state.id}`;
  }
  getInstallationSource(): EnumMember {
    return this.#execution.addOn ? InstallationSource.WEB_STORE_ADD_ON : InstallationSource.NONE;
  }
  #granted(): readonly string[] {
    return this.#execution.state.granted[this.#execution.effectiveUser] ?? [];
  }
}
