/** An error that a script threw, for callers outside the realm, with the script's stack. */
export class ScriptFailure extends Error {
  /** The name of the script's error: `TypeError`, `Exception`, `Killed` …; '' if the script threw no Error. */
  readonly scriptName: string;
  readonly scriptStack: string;
  constructor(message: string, scriptName: string, scriptStack: string) {
    super(message);
    this.name = 'ScriptFailure';
    this.scriptName = scriptName;
    this.scriptStack = scriptStack;
  }
}

/** Converts any value that a script threw. `instanceof Error` is false here for errors of the script's realm. */
export function failureOf(thrown: unknown): ScriptFailure {
  if (thrown instanceof ScriptFailure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const error = thrown as { name?: unknown; message: unknown; stack?: unknown };
    return new ScriptFailure(String(error.message), String(error.name ?? ''), String(error.stack ?? ''));
  }
  return new ScriptFailure(String(thrown), '', '');
}
