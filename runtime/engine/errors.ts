/**
 * How evaluation errors read. The engine has error words of its own; everything outside `runtime/engine` sees Google's.
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

/** Google's text of an engine's error value; an error that the engine does not know is passed through. */
export function googleError(engineError: string): string {
  return GOOGLE_ERROR[engineError] ?? engineError;
}
