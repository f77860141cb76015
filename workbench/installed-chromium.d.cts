/** Flags against network access of the browser itself. */
export const QUIET_FLAGS: readonly string[];

/** The paths of all Chromium programs of this machine, the preferred one first. */
export function installedChromiums(where?: {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Paths to look at besides the variables and the PATH, in place of the usual ones. */
  readonly places?: readonly string[] | undefined;
}): string[];
