import type { Part, SidebarWords, Words } from '../catalogue';

/** The tab Timeline. */
export const timeline: Part<Words['timeline']> = {
  title: 'Zeitleiste',
  months: 'JanFebMärAprMaiJunJulAugSepOktNovDez',
  quarter: 'Q',
  capacity: 'Fällige Stunden · {hours} h/Woche',
  more: 'und {count} weitere Zeilen',
};

/** The view Timeline. */
export const timelineSidebar: Part<SidebarWords['timeline']> = {
  heading: 'Zeitleiste',
  zoom: 'Wie weit du siehst',
  earlier: 'Früher',
  later: 'Später',
  how: 'Das Blatt Zeitleiste zeichnet sich neu.',
};
