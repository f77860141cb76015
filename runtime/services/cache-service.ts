/** CacheService, with Google's limits: keys of 250 characters, values of 100 KB, six hours, about a thousand entries. */
import { type Execution, ServiceError } from '../contract';

const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ENTRIES = 1000;
const KEPT_ENTRIES = 900;

export class Cache {
  static readonly googleName = 'Cache.Cache';
  readonly #execution: Execution;
  readonly #name: string;
  constructor(execution: Execution, name: string) {
    this.#execution = execution;
    this.#name = name;
  }

  get(key: string): string | null {
    const entries = this.#entries();
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return entry && entry.until > this.#execution.clock.now() ? entry.value : null;
  }
  getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(
      keys.map((key) => [key, this.get(key)] as const).filter((pair): pair is [string, string] => pair[1] !== null),
    );
  }
  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (value === null || value === undefined)
      throw new ServiceError(
        "The parameters (String,null) don't match the method signature for CacheService.Cache.put.",
      );
    if (key.length > KEY_LENGTH) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    const now = this.#execution.clock.now();
    const entries = this.#entries();
    entries[key] = { value, until: now + Math.min(Math.max(seconds, 1), MAX_SECONDS) * 1000 };
    const live = Object.entries(entries).filter(([, entry]) => entry.until > now);
    const kept = live.length > MAX_ENTRIES ? live.sort((a, b) => b[1].until - a[1].until).slice(0, KEPT_ENTRIES) : live;
    this.#execution.state.cache[this.#name] = Object.assign(
      Object.create(null) as typeof entries,
      Object.fromEntries(kept),
    );
  }
  putAll(values: Record<string, unknown>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }
  remove(key: string): void {
    delete this.#entries()[key];
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  #entries(): Record<string, { value: string; until: number }> {
    return (this.#execution.state.cache[this.#name] ??= Object.create(null) as Record<
      string,
      { value: string; until: number }
    >);
  }
}

export class CacheService {
  static readonly googleName = 'Cache.CacheService';
  readonly #script: Cache;
  readonly #document: Cache | null;
  readonly #user: Cache;
  constructor(execution: Execution) {
    this.#script = new Cache(execution, 'script');
    this.#document = execution.standalone ? null : new Cache(execution, 'document');
    this.#user = new Cache(execution, `user:${execution.effectiveUser}`);
  }
  getScriptCache(): Cache {
    return this.#script;
  }
  /** Null in a script that belongs to no file, which the type does not say. */
  getDocumentCache(): Cache {
    return this.#document as Cache;
  }
  getUserCache(): Cache {
    return this.#user;
  }
}
