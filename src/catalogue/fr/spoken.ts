import type { Part, Words } from '../catalogue';
import { written } from './written';

/** What is understood in place of a date or a number of hours. */
export const spoken: Part<Words['spoken']> = {
  ...written,
  numbers: ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  days: [
    'avant-hier|avant hier',
    'hier',
    "aujourd’hui|aujourd'hui",
    'demain',
    'après-demain|après demain|apres-demain|apres demain',
  ],
  units: ['jour|jours', 'semaine|semaines', 'mois', 'trimestre|trimestres', 'an|ans|année|années|annee|annees'],
  ahead: "dans|d’ici|d'ici|sous",
  ago: 'il y a|voici',
  next: 'prochain|prochaine|suivant|suivante',
  present: 'ce|cet|cette',
  coming: 'qui vient|à venir',
  last: 'dernier|dernière|derniere|passé|passée|passe|passee',
  end: "fin|la fin|à la fin|d’ici fin|d'ici fin",
  beginning: 'début|le début|au début|debut|le debut|au debut',
  same: 'une quinzaine|quinze jours|quinzaine=2 semaines; un semestre|semestre|six mois=6 mois',
  half: 'et demie|et demi',
  spans:
    "une demi-heure|demi-heure|une demi heure|demi heure=30; un quart d’heure|un quart d'heure|quart d’heure|quart d'heure=15; trois quarts d’heure|trois quarts d'heure|trois-quarts d’heure|trois-quarts d'heure=45",
};
