/** Milliseconds that an update waits for another one of the same file to end. */
export const lockMilliseconds = 2000;
