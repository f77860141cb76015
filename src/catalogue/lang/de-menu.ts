import type { Words } from '../catalogue';

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
  settings: 'Erinnerungen und Einstellungen …',
  loadExample: 'Beispielplan laden',
  clearExample: 'Beispiel entfernen',
  check: 'Meinen Plan prüfen …',
  exportMenu: 'Exportieren',
  exportJson: 'JSON',
  exportCalendar: 'Kalender',
};
