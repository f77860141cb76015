import { languageNames, type Language } from '../../src/catalogue/language-names';
import { languageFileOf, type LanguageFile, type Translation } from '../../src/catalogue/language-file';

type OtherLanguage = Exclude<Language, 'en'>;

/** The folder of each language beside English, as the build reads it. */
const folders = Object.keys(languageNames)
  .filter((language): language is OtherLanguage => language !== 'en')
  .map((language) => [language, jest.requireActual<Translation>(`../../src/catalogue/${language}`)] as const);

/** The words of each language except English. */
export const translations = Object.fromEntries(
  folders.map(([language, { words, sidebar }]) => [language, { words, sidebar }]),
) as Readonly<Record<OtherLanguage, Pick<Translation, 'words' | 'sidebar'>>>;

/** The files that the build writes for them. */
export const languageFiles = Object.fromEntries(
  folders.map(([language, folder]) => [language, languageFileOf(folder)]),
) as Readonly<Record<OtherLanguage, LanguageFile>>;
