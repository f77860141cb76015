import type { Part, Words } from '../catalogue';

/** The twelve values that the guide offers. */
export const workValues: Part<Words['seeds']['work']> = {
  freedom: 'Liberté',
  learning: 'Apprendre',
  security: 'Sécurité',
  people: 'Une bonne équipe',
  craft: 'Un travail bien fait',
  purpose: 'Du sens',
  recognition: 'Reconnaissance',
  pay: 'Salaire',
  time: 'Du temps pour vivre',
  variety: 'Variété',
  leading: 'Entraîner les autres',
  calm: 'Sérénité',
};

/** Values that a life has beside work. */
const everydayValues: Part<Words['seeds']['everyday']> = {
  family: 'Famille',
  health: 'Santé',
  friends: 'Amitié',
  nature: 'Être au grand air',
  helping: 'Être là pour les autres',
};

/** The first rows of the tab Values. */
export const seeds: Part<Words['seeds']> = { work: workValues, everyday: everydayValues };
