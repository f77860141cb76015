/** PropertiesService: texts by key, with the limits of Google's quotas page: 9 KB per value and 500 KB per store. */
import { type Execution, ServiceError } from '../contract';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export class Properties {
  static readonly googleName: string = 'Properties.Properties';
  readonly #stores: Execution['state']['properties'];
  readonly #name: string;
  constructor(execution: Execution, name: string) {
    this.#stores = execution.state.properties;
    this.#name = name;
  }

  getProperty(key: string): string | null {
    const values = this.#values();
    return Object.hasOwn(values, key) ? values[key]! : null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#values()));
  }
  getKeys(): string[] {
    return Object.keys(this.#values());
  }
  setProperty(key: string, value: string): this {
    if (value === null || value === undefined || key === null) {
      throw new ServiceError(
        `The parameters (${key === null ? 'null' : 'String'},${value === null || value === undefined ? 'null' : 'String'}) don't match the method signature for PropertiesService.Properties.setProperty.`,
      );
    }
    return this.#replace(Object.assign(this.#copy(), entry(key, value)));
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const next = deleteAllOthers ? empty() : this.#copy();
    for (const [key, value] of Object.entries(properties)) Object.assign(next, entry(key, String(value)));
    return this.#replace(next);
  }
  deleteProperty(key: string): this {
    const next = this.#copy();
    delete next[key];
    return this.#replace(next);
  }
  deleteAllProperties(): this {
    return this.#replace(empty());
  }

  #values(): Record<string, string> {
    return this.#stores[this.#name] ?? {};
  }
  #copy(): Record<string, string> {
    return Object.assign(empty(), this.#values());
  }
  /** Replaces the store; if a value is too large, the store does not change. */
  #replace(next: Record<string, string>): this {
    let total = 0;
    for (const [key, value] of Object.entries(next)) {
      const bytes = Buffer.byteLength(value);
      if (bytes > VALUE_BYTES) throw new ServiceError('Argument too large: value');
      total += Buffer.byteLength(key) + bytes;
    }
    if (total > STORE_BYTES)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.#stores[this.#name] = next;
    return this;
  }
}

/** The older globals of the script's and the user's properties. */
export class ScriptProperties extends Properties {
  static override readonly googleName = 'Properties.ScriptProperties';
}
export class UserProperties extends Properties {
  static override readonly googleName = 'Properties.UserProperties';
}

/** An object without prototype, so that `__proto__` is an ordinary key. */
function empty(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

function entry(key: string, value: string): Record<string, string> {
  const made = empty();
  made[key] = value;
  return made;
}

export class PropertiesService {
  static readonly googleName = 'Properties.PropertiesService';
  readonly #script: Properties;
  readonly #document: Properties | null;
  readonly #user: Properties;
  constructor(execution: Execution) {
    this.#script = new Properties(execution, 'script');
    this.#document = execution.standalone ? null : new Properties(execution, 'document');
    this.#user = new Properties(execution, `user:${execution.effectiveUser}`);
  }
  getScriptProperties(): Properties {
    return this.#script;
  }
  /** Null in a script that belongs to no file, which the type does not say. */
  getDocumentProperties(): Properties {
    return this.#document as Properties;
  }
  getUserProperties(): Properties {
    return this.#user;
  }
}
