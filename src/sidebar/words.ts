import { englishSidebar } from '../catalogue/en/sidebar';
import type { SidebarWords } from '../catalogue/language-files';

export { plural, say } from '../catalogue/catalogue';
export type { SidebarWords };

/**
 * The words of this page: English stands in its script. Whoever serves the page in another language puts the same words as JSON into it,
 * `<script type="application/json" id="words">`; what is not there stays English.
 */
export const words: SidebarWords = filled(englishSidebar, embedded());

function embedded(): unknown {
  // Read without a page too, by what is tested without one.
  const { document: page } = globalThis as {
    readonly document?: { getElementById(id: string): { readonly textContent: string | null } | null };
  };
  const text = page?.getElementById('words')?.textContent ?? '';
  return text.trim() === '' ? {} : JSON.parse(text);
}

/** `shape` with the texts of `given` where it has them at the same place. */
export function filled<T>(shape: T, given: unknown): T {
  if (typeof shape === 'string') return (typeof given === 'string' ? given : shape) as T;
  const from = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  if (Array.isArray(shape)) return (Array.isArray(given) ? given : shape) as T;
  return Object.fromEntries(
    Object.entries(shape as object).map(([key, value]) => [key, filled<unknown>(value, from[key])]),
  ) as T;
}
