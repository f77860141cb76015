/** PropertiesService: texts by key, 9 KB a value and 500 KB a store (quotas page), whatever more Google may let pass. */
import { type Execution, ServiceError } from '../contract';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export class Properties {
  static readonly googleName = 'Properties.Properties';
  readonly #stores: Execution['state']['properties'];
  readonly #name: string;
  constructor(execution: Execution, name: string) {
    this.#stores = execution.state.properties;
    this.#name = name;
  }

  getProperty(key: string): string | null {
    const kept = this.#kept();
    return Object.hasOwn(kept, key) ? kept[key]! : null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#kept()));
  }
  getKeys(): string[] {
    return Object.keys(this.#kept());
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

  #kept(): Record<string, string> {
    return this.#stores[this.#name] ?? {};
  }
  #copy(): Record<string, string> {
    return Object.assign(empty(), this.#kept());
  }
  /** All or nothing: a value too large leaves the store as it was. */
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

/** Without a prototype, so that a key named __proto__ is a key like others. */
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
  readonly #document: Properties;
  readonly #user: Properties;
  constructor(execution: Execution) {
    this.#script = new Properties(execution, 'script');
    this.#document = new Properties(execution, 'document');
    this.#user = new Properties(execution, `user:${execution.effectiveUser}`);
  }
  getScriptProperties(): Properties {
    return this.#script;
  }
  getDocumentProperties(): Properties {
    return this.#document;
  }
  getUserProperties(): Properties {
    return this.#user;
  }
}
