/** A script's throw as the host tells it: the message alone, with the script's own stack kept for whoever asks. */
export class ScriptFailure extends Error {
  /** The name of the script's error: `TypeError`, `Exception`, `Killed` …; '' when something else than an Error was thrown. */
  readonly scriptName: string;
  readonly scriptStack: string;
  constructor(message: string, scriptName: string, scriptStack: string) {
    super(message);
    this.name = 'ScriptFailure';
    this.scriptName = scriptName;
    this.scriptStack = scriptStack;
  }
}

/** Whatever a script threw, as a failure. Errors of the script's realm are no `instanceof Error` here. */
export function failureOf(thrown: unknown): ScriptFailure {
  if (thrown instanceof ScriptFailure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const error = thrown as { name?: unknown; message: unknown; stack?: unknown };
    return new ScriptFailure(String(error.message), String(error.name ?? ''), String(error.stack ?? ''));
  }
  return new ScriptFailure(String(thrown), '', '');
}
