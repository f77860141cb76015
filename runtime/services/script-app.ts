/** ScriptApp: triggers and authorization. */
import { type Execution, NotImplemented, ServiceError } from '../contract';
import type { EnumMember } from './enumeration';
import { AuthMode, AuthorizationStatus, EventType, InstallationSource, TriggerSource, Weekday } from './enumerations';
import { ownTriggers, type Trigger, TriggerBuilder } from './triggers';

export class AuthorizationInfo {
  static readonly googleName = 'Script.AuthorizationInfo';
  readonly #missing: readonly string[];
  readonly #granted: readonly string[];
  readonly #scriptId: string;
  constructor(missing: readonly string[], granted: readonly string[], scriptId: string) {
    this.#missing = missing;
    this.#granted = granted;
    this.#scriptId = scriptId;
  }
  getAuthorizationStatus(): EnumMember {
    return this.#missing.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    return this.#missing.length > 0 ? `https://script.google.com/macros/d/${this.#scriptId}/authorize` : null;
  }
  getAuthorizedScopes(): string[] {
    return [...this.#granted];
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

  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(this.#execution, handler);
  }
  getProjectTriggers(): Trigger[] {
    return ownTriggers(this.#execution);
  }
  /** Deprecated alias of getProjectTriggers. */
  getScriptTriggers(): Trigger[] {
    return ownTriggers(this.#execution);
  }
  getUserTriggers(file: { getId(): string }): Trigger[] {
    return file.getId() === this.#execution.state.id ? ownTriggers(this.#execution) : [];
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
      granted,
      this.getScriptId(),
    );
  }
  /** If a scope is missing, ends the run with the error with which Google asks for it. */
  requireScopes(mode: EnumMember, scopes: string[]): void {
    const granted = this.#granted();
    if (mode === AuthMode.FULL && scopes.some((scope) => !granted.includes(scope))) {
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
  getScriptId(): string {
    return `script-of-${this.#execution.state.id}`;
  }
  getInstallationSource(): EnumMember {
    return this.#execution.addOn ? InstallationSource.WEB_STORE_ADD_ON : InstallationSource.NONE;
  }
  getOAuthToken(): string {
    throw new NotImplemented('ScriptApp.getOAuthToken');
  }

  #granted(): readonly string[] {
    return this.#execution.state.granted[this.#execution.effectiveUser] ?? [];
  }
}
