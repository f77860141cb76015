/** Session: the user of the script, and the user's language and time zone. */
import { createHash } from 'node:crypto';
import type { Execution } from '../contract';

export class User {
  static readonly googleName = 'Base.User';
  readonly #email: string;
  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  /** Deprecated. */
  getUserLoginId(): string {
    return this.#email;
  }
  toString(): string {
    return this.#email;
  }
}

const KEY_DAYS = 30;

export class Session {
  static readonly googleName = 'Base.Session';
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  getActiveUser(): User {
    return new User(this.#execution.activeUser);
  }
  /** Deprecated alias of getActiveUser. */
  getUser(): User {
    return this.getActiveUser();
  }
  getEffectiveUser(): User {
    return new User(this.#execution.effectiveUser);
  }
  getActiveUserLocale(): string {
    return this.#execution.userLocale ?? 'en';
  }
  getScriptTimeZone(): string {
    return this.#execution.scriptTimeZone;
  }
  /** Deprecated alias of getScriptTimeZone. */
  getTimeZone(): string {
    return this.#execution.scriptTimeZone;
  }
  /** An anonymous key of the active user, which changes every thirty days. */
  getTemporaryActiveUserKey(): string {
    const { activeUser, state, clock } = this.#execution;
    if (activeUser === '') return '';
    const period = Math.floor(clock.now() / (KEY_DAYS * 86_400_000));
    return createHash('sha256').update(`${state.id}/${activeUser}/${period}`).digest('base64');
  }
}
