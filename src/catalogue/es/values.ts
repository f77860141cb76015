import type { Part, Words } from '../catalogue';

/** The twelve values that the guide offers. */
export const workValues: Part<Words['seeds']['work']> = {
  freedom: 'Libertad',
  learning: 'Aprender',
  security: 'Seguridad',
  people: 'Buena gente',
  craft: 'Trabajo bien hecho',
  purpose: 'Propósito',
  recognition: 'Reconocimiento',
  pay: 'Sueldo',
  time: 'Tiempo para vivir',
  variety: 'Variedad',
  leading: 'Liderar',
  calm: 'Calma',
};

/** Values that a life has beside work. */
const everydayValues: Part<Words['seeds']['everyday']> = {
  family: 'Familia',
  health: 'Salud',
  friends: 'Amistad',
  nature: 'Estar al aire libre',
  helping: 'Estar para los demás',
};

/** The first rows of the tab Values. */
export const seeds: Part<Words['seeds']> = { work: workValues, everyday: everydayValues };
