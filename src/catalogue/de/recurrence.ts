import type { Part, Words } from '../catalogue';

/*
 * Rhythms of repeating steps.
 */

/** How a rhythm is said. */
export const said: Part<Words['recurrence']['said']> = {
  daily: 'Täglich',
  every: {
    day: { one: 'Alle {count} Tage', other: 'Alle {count} Tage' },
    week: { one: 'Alle {count} Wochen', other: 'Alle {count} Wochen' },
    month: { one: 'Alle {count} Monate', other: 'Alle {count} Monate' },
    year: { one: 'Alle {count} Jahre', other: 'Alle {count} Jahre' },
  },
  onWeekdays: 'Jeden {days}',
  weeksOnWeekdays: '{every} am {days}',
  ofMonth: '{which} {day} im Monat',
  ofMonthEvery: '{rhythm}, {every}',
  which: ['Erster', 'Zweiter', 'Dritter', 'Vierter', 'Letzter'],
  and: '{days} und {day}',
  until: '{rhythm} bis {day}',
  times: { one: '{rhythm}, {count}-mal', other: '{rhythm}, {count}-mal' },
  date: '{day}. {month} {year}',
};

/** What people type, beside what is said. */
export const understood: Part<Words['recurrence']['understood']> = {
  every: 'alle|aller|jede|jeden|jeder|jedes|jedem|pro|je',
  other: 'andere|anderen|anderes',
  day: 'tag|tage|tagen|tags',
  week: 'woche|wochen',
  month: 'monat|monate|monaten|monats|monates',
  quarter: 'quartal|quartale|quartals|vierteljahr|vierteljahre|vierteljahres',
  halfYear: 'halbjahr|halbjahre|halbjahres|halbe jahr|halbes jahr|halben jahr',
  year: 'jahr|jahre|jahren|jahres',
  daily: 'täglich',
  weekly: 'wöchentlich',
  twoWeekly: 'zweiwöchentlich|zweiwöchig|vierzehntäglich',
  monthly: 'monatlich',
  quarterly: 'vierteljährlich|quartalsweise|viertel jährlich',
  halfYearly: 'halbjährlich|halb jährlich|zweimal im jahr|zweimal jährlich',
  yearly: 'jährlich|alljährlich',
  workdays: 'werktags|werktag|werktäglich|arbeitstag|arbeitstags|arbeitstäglich|wochentags',
  weekdays: [
    'montags|montage',
    'dienstags|dienstage',
    'mittwochs|mittwoche',
    'donnerstags|donnerstage',
    'freitags|freitage',
    'samstags|samstage|sonnabends',
    'sonntags|sonntage',
  ],
  numbers: [
    'ein|eins|eine|einen|einem|einer|eines',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  ordinals: [
    'erste|ersten|erster|erstes|erstem',
    'zweite|zweiten|zweiter|zweites|zweitem',
    'dritte|dritten|dritter|drittes|drittem',
    'vierte|vierten|vierter|viertes|viertem',
    'fünfte|fünften|fünfter|fünftes|fünftem',
    'sechste|sechsten|sechster|sechstes|sechstem',
  ],
  last: 'letzte|letzten|letzter|letztes|letztem',
  ordinalMarks: '.',
  until: 'bis',
  times: 'mal|male|x',
  noise: 'am|an|im|in|der|die|das|den|dem|des|zum|zur|und|einmal|ende|mit|wiederholen|noch|insgesamt|s',
};
