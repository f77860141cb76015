import type { Part, Words } from '../catalogue';

/** The tabs that the menu offers to add. */
export const offeredTabs: Part<Words['menu']['tabs']> = {
  values: 'Valores',
  skills: 'Competencias',
  trends: 'Tendencias',
  strategy: 'Estrategia',
  experiments: 'Experimentos',
  targets: 'Puestos',
  network: 'Contactos',
  feedback: 'Consejos',
  journal: 'Diario',
  changes: 'Cambios',
};

/** The hidden tab's name: the script looks for it before it knows the language of a file. */
export const hiddenTab = 'Datos de Waymark';

/** The names of the tabs. */
export const tabs: Part<Words['tabs']> = {
  home: 'Inicio',
  assessment: 'Autoevaluación',
  goals: 'Objetivos',
  steps: 'Pasos',
  timeline: 'Cronograma',
  settings: 'Ajustes',
  hidden: hiddenTab,
  ...offeredTabs,
};

/** What a row of the tab is called, in sentences. */
export const rows: Part<Words['rows']> = { goals: 'objetivo', steps: 'paso' };

/** Notes that belong to no single column. */
export const notes: Part<Words['notes']> = {
  own: 'Aquí escribes tú.',
  system: 'Esta columna la rellena Waymark. Lo que se escriba aquí se corrige en la próxima actualización.',
  timelineZoom: 'Días, semanas, meses o trimestres.',
  zoomLabel: 'Zoom',
  timelineLegend: '◆ objetivo · ▲ fecha pasada',
};
