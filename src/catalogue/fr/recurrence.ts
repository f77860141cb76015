import type { Part, Words } from '../catalogue';

/*
 * Rhythms of repeating steps.
 */

/** How a rhythm is said. */
export const said: Part<Words['recurrence']['said']> = {
  daily: 'Chaque jour',
  every: {
    day: { one: 'Tous les {count} jours', other: 'Tous les {count} jours' },
    week: { one: 'Toutes les {count} semaines', other: 'Toutes les {count} semaines' },
    month: { one: 'Tous les {count} mois', other: 'Tous les {count} mois' },
    year: { one: 'Tous les {count} ans', other: 'Tous les {count} ans' },
  },
  onWeekdays: 'Chaque {days}',
  weeksOnWeekdays: '{every} le {days}',
  ofMonth: '{which} {day} du mois',
  ofMonthEvery: '{rhythm}, {every}',
  which: ['Premier', 'Deuxième', 'Troisième', 'Quatrième', 'Dernier'],
  and: '{days} et {day}',
  until: '{rhythm} jusqu’au {day}',
  times: { one: '{rhythm}, {count} fois', other: '{rhythm}, {count} fois' },
  date: '{day} {month} {year}',
};

/** What people type, beside what is said. */
export const understood: Part<Words['recurrence']['understood']> = {
  every: 'chaque|tous les|toutes les|tous|toutes|par',
  other: 'autre',
  day: 'jour|jours',
  week: 'semaine|semaines',
  month: 'mois',
  quarter: 'trimestre|trimestres',
  halfYear: 'semestre|semestres|demi année|demi années',
  year: 'an|ans|année|années',
  daily: 'quotidien|quotidienne|quotidiennement|journalier|journalière',
  weekly: 'hebdomadaire|hebdo',
  twoWeekly: 'quinzaine|quinze jours|une semaine sur deux|semaine sur deux',
  monthly: 'mensuel|mensuelle|mensuellement',
  quarterly: 'trimestriel|trimestrielle|trimestriellement',
  halfYearly: 'semestriel|semestrielle|semestriellement|deux fois par an|deux fois l’an',
  yearly: 'annuel|annuelle|annuellement',
  workdays:
    'chaque jour ouvré|chaque jour ouvrable|chaque jour de semaine|jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|jour de semaine|jours de semaine|jour de la semaine|jours de la semaine|en semaine',
  weekdays: ['lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis', 'samedis', 'dimanches'],
  numbers: ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ordinals: ['premier|première', 'deuxième|second|seconde', 'troisième', 'quatrième', 'cinquième', 'sixième'],
  last: 'dernier|dernière',
  ordinalMarks: '.|er|ère|re|e|è|ème|ième|nd|nde',
  until: 'jusqu’au|jusqu’à|jusqu’en|jusque|au',
  times: 'fois|x',
  noise: 'le|la|les|l|de|d|du|des|en|à|et|une fois|fin|la fin|répéter|répète|se répète|encore|au total|en tout',
};
