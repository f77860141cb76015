import type { Browser, LaunchOptions } from 'playwright-core';

/** Where systems keep it, besides the PATH. */
interface Where {
  readonly places?: readonly string[];
}

/** The path of the preferred Chromium, or undefined where there is none. */
export function findChromium(where?: Where): string | undefined;
/** The path of a Chromium that was launched and showed a page, after installing one when there is none. */
export function ensureChromium(where?: Where): Promise<string>;
/** Launches Chromium without a window. */
export function launchChromium(options?: Omit<LaunchOptions, 'executablePath'>): Promise<Browser>;
