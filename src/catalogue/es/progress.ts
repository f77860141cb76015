import type { Part, Words } from '../catalogue';

/** The column Pace. */
export const pace: Part<Words['pace']> = {
  reached: 'Logrado',
  needsDates: 'Faltan fechas',
  datePassed: 'Fecha pasada',
  notBegun: 'Sin empezar',
  justStarted: 'Recién empezado',
  ahead: 'Por delante',
  onTrack: 'Según el plan',
  slower: 'Más lento que el plan',
  needsDecision: 'Falta decidir',
  partly: '{percent} % de lo previsto',
};

/** The column Horizon. */
export const horizon: Part<Words['horizon']> = { short: 'Corto', long: 'Largo' };

/** The column Steps done. */
export const stepsDone: Part<Words['stepsDone']> = '{done} de {all}';

/** What a goal’s Forecast says: `hacia mediados de marzo`, `entre mediados de marzo y principios de abril`. */
export const forecast: Part<Words['forecast']> = {
  likely: 'hacia {when}',
  between: 'entre {from} y {to}',
  early: 'principios de {month}',
  mid: 'mediados de {month}',
  late: 'finales de {month}',
  withYear: '{when} de {year}',
  far: 'a más de cinco años',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
