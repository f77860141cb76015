import type { Part, Words } from '../catalogue';

export const goalStatus: Part<Words['options']['goalStatus']> = {
  draft: 'Borrador',
  active: 'Activo',
  paused: 'En pausa',
  reached: 'Logrado',
  letGo: 'Descartado',
};
export const stepStatus: Part<Words['options']['stepStatus']> = {
  todo: 'Pendiente',
  doing: 'En curso',
  waiting: 'En espera',
  done: 'Hecho',
  letGo: 'Descartado',
};
