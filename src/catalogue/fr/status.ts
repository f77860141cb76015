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
export const targetStage: Part<Words['options']['targetStage']> = {
  watching: 'À suivre',
  warm: 'En approche',
  talking: 'En discussion',
  applied: 'Candidature',
  interviewing: 'Entretiens',
  offer: 'Offre',
  closed: 'Clos',
};
export const contactStage: Part<Words['options']['contactStage']> = {
  toMeet: 'À rencontrer',
  asked: 'Sollicité',
  inTouch: 'En contact',
  resting: 'En pause',
};
export const adviceStatus: Part<Words['options']['adviceStatus']> = {
  drafted: 'Brouillon',
  asked: 'Demandé',
  received: 'Reçu',
  used: 'Appliqué',
};
export const verdict: Part<Words['options']['verdict']> = { keep: 'Garder', change: 'Changer', stop: 'Arrêter' };
