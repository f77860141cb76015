export type Paper = 'a4' | 'letter';

/** Countries that print on Letter. (CLDR, supplemental data, paperSize US-Letter) */
const letterCountries = /[_-](BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)\b/i;

/** The paper that people have in the country of a locale such as `en_US` or `en-US`. */
export const paperOf = (locale: string): Paper => (letterCountries.test(locale) ? 'letter' : 'a4');
