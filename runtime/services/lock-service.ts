/** LockService. All Lock objects of the same kind share the execution's lock; an alert or a prompt releases all locks. */
import { type Execution, ServiceError } from '../contract';

const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export class Lock {
  static readonly googleName = 'Lock.Lock';
  readonly #execution: Execution;
  readonly #kind: string;
  constructor(execution: Execution, kind: string) {
    this.#execution = execution;
    this.#kind = kind;
  }

  /** Whether the execution holds the lock now; if another holds it, the timeout passes on the clock. */
  tryLock(timeoutInMillis: number): boolean {
    const { heldLocks, clock } = this.#execution;
    if (heldLocks.has(this.#kind)) return true;
    if (timeoutInMillis < 0) return false;
    const wait = this.#execution.lockWait?.() ?? 0;
    if (wait > 0) clock.spend(Math.min(wait, timeoutInMillis));
    if (wait > timeoutInMillis) return false;
    if (this.#execution.lockedElsewhere(this.#kind)) {
      clock.spend(timeoutInMillis);
      if (this.#execution.lockedElsewhere(this.#kind)) return false;
    }
    heldLocks.add(this.#kind);
    return true;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) throw new ServiceError(LOCK_TIMEOUT);
  }
  hasLock(): boolean {
    return this.#execution.heldLocks.has(this.#kind);
  }
  releaseLock(): void {
    this.#execution.heldLocks.delete(this.#kind);
  }
}

export class LockService {
  static readonly googleName = 'Lock.LockService';
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /** Null in a script that belongs to no file, which the type does not say. */
  getDocumentLock(): Lock {
    return (this.#execution.standalone ? null : new Lock(this.#execution, 'document')) as Lock;
  }
  getScriptLock(): Lock {
    return new Lock(this.#execution, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.#execution, 'user');
  }
}
