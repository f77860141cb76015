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
export const targetStage: Part<Words['options']['targetStage']> = {
  watching: 'Observando',
  warm: 'Acercando',
  talking: 'Hablando',
  applied: 'Solicitado',
  interviewing: 'Entrevistas',
  offer: 'Oferta',
  closed: 'Cerrado',
};
export const contactStage: Part<Words['options']['contactStage']> = {
  toMeet: 'Por conocer',
  asked: 'Consultado',
  inTouch: 'En contacto',
  resting: 'En pausa',
};
export const adviceStatus: Part<Words['options']['adviceStatus']> = {
  drafted: 'Borrador',
  asked: 'Pedido',
  received: 'Recibido',
  used: 'Aplicado',
};
export const verdict: Part<Words['options']['verdict']> = { keep: 'Mantener', change: 'Cambiar', stop: 'Parar' };
