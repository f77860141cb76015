import type { Part, Words } from '../catalogue';
import { offeredTabs } from './tabs';

/** The language’s own name, as one chooses it in Settings. */
export const name: Part<Words['name']> = 'Español';

/** The script has the menu of each language: it is made at every opening, before anything was granted. */
export const menu: Part<Words['menu']> = {
  title: 'Waymark',
  open: 'Abrir Waymark',
  updateNow: 'Actualizar ahora',
  more: 'Más',
  timeline: 'Cronograma',
  days: 'Días',
  weeks: 'Semanas',
  months: 'Meses',
  quarters: 'Trimestres',
  add: 'Añadir',
  addGoal: 'Objetivo…',
  addStep: 'Paso…',
  addContact: 'Contacto…',
  addTab: 'Una pestaña',
  tabs: offeredTabs,
  weekPlan: 'Planificar mi semana…',
  reflect: 'Reflexionar…',
  adjust: 'Ajustar el plan…',
  brief: 'Resumen de mentoría…',
  quarter: 'Repaso del trimestre…',
  settings: 'Recordatorios y ajustes…',
  loadExample: 'Cargar el plan de ejemplo',
  clearExample: 'Quitar el ejemplo',
  check: 'Revisar mi plan…',
  exportMenu: 'Exportar',
  exportJson: 'JSON',
  exportMarkdown: 'Markdown',
  exportCalendar: 'Calendario',
};
