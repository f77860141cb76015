/** The lock timeout of an update, in milliseconds. */
export const lockMilliseconds = 2000;
