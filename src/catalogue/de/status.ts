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
export const targetStage: Part<Words['options']['targetStage']> = {
  watching: 'Beobachten',
  warm: 'Warm',
  talking: 'Im Gespräch',
  applied: 'Beworben',
  interviewing: 'Interviews',
  offer: 'Angebot',
  closed: 'Abgeschlossen',
};
export const contactStage: Part<Words['options']['contactStage']> = {
  toMeet: 'Kennenlernen',
  asked: 'Gefragt',
  inTouch: 'In Kontakt',
  resting: 'Ruht',
};
export const adviceStatus: Part<Words['options']['adviceStatus']> = {
  drafted: 'Entworfen',
  asked: 'Gefragt',
  received: 'Bekommen',
  used: 'Genutzt',
};
export const verdict: Part<Words['options']['verdict']> = { keep: 'Beibehalten', change: 'Ändern', stop: 'Aufhören' };
