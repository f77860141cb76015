import type { Part, Words } from '../catalogue';

/*
 * Rhythms of repeating steps.
 */

/** How a rhythm is said. */
export const said: Part<Words['recurrence']['said']> = {
  daily: 'Cada día',
  every: {
    day: { one: 'Cada {count} día', other: 'Cada {count} días' },
    week: { one: 'Cada {count} semana', other: 'Cada {count} semanas' },
    month: { one: 'Cada {count} mes', other: 'Cada {count} meses' },
    year: { one: 'Cada {count} año', other: 'Cada {count} años' },
  },
  onWeekdays: 'Cada {days}',
  weeksOnWeekdays: '{every} el {days}',
  ofMonth: '{which} {day} del mes',
  ofMonthEvery: '{rhythm}, {every}',
  which: ['Primer', 'Segundo', 'Tercer', 'Cuarto', 'Último'],
  and: '{days} y {day}',
  until: '{rhythm} hasta el {day}',
  times: { one: '{rhythm}, {count} vez', other: '{rhythm}, {count} veces' },
  date: '{day} de {month} de {year}',
};

/** What people type, beside what is said. */
export const understood: Part<Words['recurrence']['understood']> = {
  every: 'cada|todos los|todas las|todo|toda|por|al',
  other: 'otro|otra|alterno|alterna|alternos|alternas',
  day: 'día|días',
  week: 'semana|semanas',
  month: 'mes|meses',
  quarter: 'trimestre|trimestres',
  halfYear: 'semestre|semestres|medio año|medios años',
  year: 'año|años',
  daily: 'diario|diaria|diariamente|a diario',
  weekly: 'semanal|semanalmente',
  twoWeekly: 'quincenal|quincenalmente|quincena|bisemanal',
  monthly: 'mensual|mensualmente',
  quarterly: 'trimestral|trimestralmente',
  halfYearly: 'semestral|semestralmente|dos veces al año|dos veces por año',
  yearly: 'anual|anualmente',
  workdays:
    'laborable|laborables|cada día laborable|cada día hábil|día laborable|días laborables|día hábil|días hábiles|entre semana',
  weekdays: ['', '', '', '', '', 'sábados', 'domingos'],
  numbers: ['un|uno|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  ordinals: [
    'primer|primero|primera',
    'segundo|segunda',
    'tercer|tercero|tercera',
    'cuarto|cuarta',
    'quinto|quinta',
    'sexto|sexta',
  ],
  last: 'último|última',
  ordinalMarks: '.|º|ª|o|a|er|do|ro|to',
  until: 'hasta',
  times: 'vez|veces|x',
  noise: 'el|la|los|las|de|del|en|y|una vez|fin|finales|con|repetir|repite|más|total',
};
