import type { Part, Words } from '../catalogue';

/** The tabs that the menu offers to add. */
export const offeredTabs: Part<Words['menu']['tabs']> = {
  values: 'Werte',
  skills: 'Fähigkeiten',
  trends: 'Trends',
  strategy: 'Strategie',
  experiments: 'Experimente',
  targets: 'Wunschstellen',
  network: 'Netzwerk',
  feedback: 'Rat',
  journal: 'Tagebuch',
  changes: 'Änderungen',
};

/** The hidden tab's name: the script looks for it before it knows the language of a file. */
export const hiddenTab = 'Waymark-Daten';

/** The names of the tabs. */
export const tabs: Part<Words['tabs']> = {
  home: 'Übersicht',
  assessment: 'Standortbestimmung',
  goals: 'Ziele',
  steps: 'Schritte',
  timeline: 'Zeitleiste',
  settings: 'Einstellungen',
  hidden: hiddenTab,
  ...offeredTabs,
};

/** What a row of the tab is called, in sentences. */
export const rows: Part<Words['rows']> = { goals: 'Ziel', steps: 'Schritt' };

/** Notes that belong to no single column. */
export const notes: Part<Words['notes']> = {
  own: 'Hier schreibst du.',
  system:
    'Diese Spalte füllt Waymark. Was hier eingetippt wird, kommt bei der nächsten Aktualisierung wieder in Ordnung.',
  timelineZoom: 'Tage, Wochen, Monate oder Quartale.',
  zoomLabel: 'Zoom',
  timelineLegend: '◆ Ziel · ▲ Termin vorbei',
};
