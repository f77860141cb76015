import type { Part, Words } from '../catalogue';

export const goalStatus: Part<Words['options']['goalStatus']> = {
  draft: 'Entwurf',
  active: 'Aktiv',
  paused: 'Pausiert',
  reached: 'Erreicht',
  letGo: 'Losgelassen',
};
export const stepStatus: Part<Words['options']['stepStatus']> = {
  todo: 'Offen',
  doing: 'In Arbeit',
  waiting: 'Wartet',
  done: 'Erledigt',
  letGo: 'Losgelassen',
};
