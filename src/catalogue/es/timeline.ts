import type { Part, SidebarWords, Words } from '../catalogue';

/** The tab Timeline. */
export const timeline: Part<Words['timeline']> = {
  title: 'Cronograma',
  months: 'enefebmarabrmayjunjulagosepoctnovdic',
  quarter: 'T',
  capacity: 'Horas · {hours} h por semana',
  more: 'y {count} filas más',
};

/** The view Timeline. */
export const timelineSidebar: Part<SidebarWords['timeline']> = {
  heading: 'Cronograma',
  zoom: 'Hasta dónde ves',
  earlier: 'Antes',
  later: 'Después',
  how: 'La pestaña Cronograma se vuelve a dibujar.',
};
