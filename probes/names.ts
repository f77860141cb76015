/** Names that several parts of the probes and their user share. */

export const TAB = 'Probes';

/** The yellow cell, and what it holds before somebody types. */
export const YELLOW = 'B3';
export const YELLOW_BEFORE = 'old';

/** The ten cells below it, for quick edits. */
export const QUICK_FIRST_ROW = 4;
export const QUICK_ROWS = 10;

/** The permission that the user is asked to leave unticked. */
export const UNTICKED = 'https://www.googleapis.com/auth/script.external_request';
