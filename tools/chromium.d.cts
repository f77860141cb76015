import type { Browser, LaunchOptions } from 'playwright-core';

/** Paths to look at in addition to the PATH. */
interface Where {
  readonly places?: readonly string[];
}

/** The path of the preferred Chromium, undefined when none is installed. */
export function findChromium(where?: Where): string | undefined;
/** Resolves to the path of a Chromium that starts; installs one when there is none. */
export function ensureChromium(where?: Where): Promise<string>;
/** Launches a headless Chromium. */
export function launchChromium(options?: Omit<LaunchOptions, 'executablePath'>): Promise<Browser>;
