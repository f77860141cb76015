import type { SidebarView } from './opening-view';

/** What the server puts into the page when it shows it, as JSON in the element `boot`. */
export interface Boot {
  readonly view?: SidebarView;
  /** The build of the script that shows the page. Each call passes it on, so that a later build recognises an old page. */
  readonly build?: string;
  /** The words of a language other than English, which is part of the page's own script. */
  readonly words?: unknown;
}

function readBoot(): Boot {
  // Tests import this module without a page.
  const { document: page } = globalThis as {
    readonly document?: { getElementById(id: string): { readonly textContent: string | null } | null };
  };
  return JSON.parse(page?.getElementById('boot')?.textContent ?? '{}') as Boot;
}

export const boot = readBoot();
