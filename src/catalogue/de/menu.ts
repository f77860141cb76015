import type { Part, Words } from '../catalogue';
import { offeredTabs } from './tabs';

/** The language’s own name, as one chooses it in Settings. */
export const name: Part<Words['name']> = 'Deutsch';

/** The script has the menu of each language: it is made at every opening, before anything was granted. */
export const menu: Part<Words['menu']> = {
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
  tabs: offeredTabs,
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
