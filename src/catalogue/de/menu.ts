import type { Words } from '../catalogue';

/** The names of the tabs that come on demand: the menu offers them. */
export const germanTabNames = {
  values: 'Werte',
  skills: 'Fähigkeiten',
  trends: 'Trends',
  strategy: 'Strategie',
  experiments: 'Experimente',
  targets: 'Wunschstellen',
  network: 'Netzwerk',
  feedback: 'Rat',
  journal: 'Tagebuch',
};

/** The menu stands in the bundle in every language. */
export const germanMenu: Partial<Words['menu']> = {
  title: 'Waymark',
  open: 'Waymark öffnen',
  updateNow: 'Jetzt aktualisieren',
  more: 'Mehr',
  timeline: 'Zeitleiste',
  days: 'Tage',
  weeks: 'Wochen',
  months: 'Monate',
  quarters: 'Quartale',
  add: 'Hinzufügen',
  addGoal: 'Ziel …',
  addStep: 'Schritt …',
  addContact: 'Kontakt …',
  addTab: 'Ein Blatt',
  tabs: { ...germanTabNames, changes: 'Änderungen' },
  weekPlan: 'Meine Woche planen …',
  reflect: 'Zurückblicken …',
  adjust: 'Den Plan anpassen …',
  brief: 'Mentoren-Brief …',
  quarter: 'Rückblick aufs Quartal …',
  settings: 'Erinnerungen und Einstellungen …',
  loadExample: 'Beispielplan laden',
  clearExample: 'Beispiel entfernen',
  check: 'Meinen Plan prüfen …',
  exportMenu: 'Exportieren',
  exportJson: 'JSON',
  exportMarkdown: 'Markdown',
  exportCalendar: 'Kalender',
};
