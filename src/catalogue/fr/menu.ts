import type { Part, Words } from '../catalogue';
import { offeredTabs } from './tabs';

/** The language’s own name, as one chooses it in Settings. */
export const name: Part<Words['name']> = 'Français';

/** The script has the menu of each language: it is made at every opening, before anything was granted. */
export const menu: Part<Words['menu']> = {
  title: 'Waymark',
  open: 'Ouvrir Waymark',
  updateNow: 'Mettre à jour',
  more: 'Plus',
  timeline: 'Chronologie',
  days: 'Jours',
  weeks: 'Semaines',
  months: 'Mois',
  quarters: 'Trimestres',
  add: 'Ajouter',
  addGoal: 'Objectif…',
  addStep: 'Étape…',
  addContact: 'Contact…',
  addTab: 'Un onglet',
  tabs: offeredTabs,
  weekPlan: 'Planifier ma semaine…',
  reflect: 'Faire le point…',
  adjust: 'Ajuster le plan…',
  brief: 'Fiche mentor…',
  quarter: 'Bilan du trimestre…',
  settings: 'Rappels et réglages…',
  loadExample: 'Charger le plan d’exemple',
  clearExample: 'Retirer l’exemple',
  check: 'Vérifier mon plan…',
  exportMenu: 'Exporter',
  exportJson: 'JSON',
  exportMarkdown: 'Markdown',
  exportCalendar: 'Calendrier',
};
