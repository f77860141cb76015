import type { Part, Words } from '../catalogue';

/** The column Pace. */
export const pace: Part<Words['pace']> = {
  reached: 'Atteint',
  needsDates: 'Dates à donner',
  datePassed: 'Date passée',
  notBegun: 'Pas commencé',
  justStarted: 'Tout juste lancé',
  ahead: 'En avance',
  onTrack: 'Dans les temps',
  slower: 'Plus lent que prévu',
  needsDecision: 'À décider',
  partly: '{percent} % de ce qui est prévu',
};

/** The column Horizon. */
export const horizon: Part<Words['horizon']> = { short: 'Court', long: 'Long' };

/** The column Steps done. */
export const stepsDone: Part<Words['stepsDone']> = '{done} sur {all}';

/** What a goal’s Forecast says: `vers mi-mars`, `entre mi-mars et début avril`. No “de” before a month, which would be “d’” before avril. */
export const forecast: Part<Words['forecast']> = {
  likely: 'vers {when}',
  between: 'entre {from} et {to}',
  early: 'début {month}',
  mid: 'mi-{month}',
  late: 'fin {month}',
  withYear: '{when} {year}',
  far: 'dans plus de cinq ans',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};
