/**
 * The engine's names of evaluation errors and Google's, which everything outside `runtime/engine` uses. Source: Google Docs Editors Help,
 * ERROR.TYPE (1 #NULL! … 7 #N/A, 8 all others); a circular dependency and a blocked expansion are #REF! there.
 */
const GOOGLE_ERROR: Readonly<Record<string, string>> = {
  '#N/A': '#N/A',
  '#REF': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#NAME?': '#NAME?',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#SPILL!': '#REF!',
  '#ERROR': '#VALUE!',
  '#NULL!': '#NULL!',
};

/** Google's text for an error value of the engine; an unknown error is returned unchanged. */
export function googleError(engineError: string): string {
  return GOOGLE_ERROR[engineError] ?? engineError;
}
