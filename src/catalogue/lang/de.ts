import type { Translation } from '../language-files';
import { germanMenu } from './de-menu';

/** German, the words of dist/lang/de.html. */
export const german: Translation = {
  words: { language: 'de', name: 'Deutsch', menu: germanMenu },
  more: {},
  sidebar: {},
};
