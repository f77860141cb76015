import type { Part, Words } from '../catalogue';

export const goalStatus: Part<Words['options']['goalStatus']> = {
  draft: 'Brouillon',
  active: 'Actif',
  paused: 'En pause',
  reached: 'Atteint',
  letGo: 'Abandonné',
};
export const stepStatus: Part<Words['options']['stepStatus']> = {
  todo: 'À faire',
  doing: 'En cours',
  waiting: 'En attente',
  done: 'Fait',
  letGo: 'Abandonné',
};
