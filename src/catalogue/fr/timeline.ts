import type { Part, SidebarWords, Words } from '../catalogue';

/** The tab Timeline. */
export const timeline: Part<Words['timeline']> = {
  title: 'Chronologie',
  months: 'janfévmaravrmaijunjulaoûsepoctnovdéc',
  quarter: 'T',
  capacity: 'Heures · {hours} h par semaine',
  more: 'et {count} lignes de plus',
};

/** The view Timeline. */
export const timelineSidebar: Part<SidebarWords['timeline']> = {
  heading: 'Chronologie',
  zoom: 'Jusqu’où tu vois',
  earlier: 'Plus tôt',
  later: 'Plus tard',
  how: 'L’onglet Chronologie se redessine.',
};
