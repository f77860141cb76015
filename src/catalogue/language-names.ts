/** Each language by its own name, as one chooses it in Settings. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languageNames;

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && code in languageNames;
}
