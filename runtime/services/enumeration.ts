/**
 * A member of one of Google's enumerations. All executions share the same objects, so that `===` works; as text and as JSON a member is
 * its name (Apps Script guide "Migrate to the V8 runtime").
 */
export class EnumMember<Name extends string = string> {
  constructor(
    /** The enumeration with its namespace, `Script.AuthMode`. */
    readonly type: string,
    readonly key: Name,
    private readonly position: number,
  ) {}
  /** The member's name, for scripts. */
  name(): Name {
    return this.key;
  }
  toString(): Name {
    return this.key;
  }
  toJSON(): Name {
    return this.key;
  }
  /** Negative, 0 or positive, as this member is before, the same as, or after the other (Java's Enum.compareTo). */
  compareTo(other: EnumMember): number {
    return this.position - other.position;
  }
  ordinal(): number {
    return this.position;
  }
}

export type Enumeration<Name extends string> = Readonly<Record<Name, EnumMember<Name>>>;

/** Makes an enumeration: `enumeration('Script.AuthMode', ['NONE', 'FULL']).FULL`. */
export function enumeration<const Name extends string>(type: string, names: readonly Name[]): Enumeration<Name> {
  return Object.freeze(
    Object.fromEntries(names.map((name, index) => [name, Object.freeze(new EnumMember(type, name, index))])),
  ) as Enumeration<Name>;
}
