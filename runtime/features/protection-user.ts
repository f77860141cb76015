/** A user as lists of editors give them (REF Base.User). */
export class ProtectionUser {
  static readonly googleName = 'Base.User';
  constructor(private readonly mail: string) {}
  getEmail(): string {
    return this.mail;
  }
  toString(): string {
    return this.mail;
  }
}
