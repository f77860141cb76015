/**
 * The engine's names of evaluation errors and Google's. Everything outside `runtime/engine` uses Google's.
 * Sources: Google Docs Editors Help "Google Sheets function list" (ERROR.TYPE: 1 #NULL!, 2 #DIV/0!, 3 #VALUE!, 4 #REF!, 5 #NAME?,
 * 6 #NUM!, 7 #N/A, 8 all others, i.e. #ERROR!); a circular dependency and a blocked expansion are #REF! there.
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
