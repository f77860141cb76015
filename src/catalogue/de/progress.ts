import type { Part, Words } from '../catalogue';

/** The column Pace. */
export const pace: Part<Words['pace']> = {
  reached: 'Erreicht',
  needsDates: 'Braucht Termine',
  datePassed: 'Termin ist vorbei',
  notBegun: 'Noch nicht begonnen',
  justStarted: 'Gerade begonnen',
  ahead: 'Voraus',
  onTrack: 'Auf Kurs',
  slower: 'Langsamer als geplant',
  needsDecision: 'Braucht Entscheidung',
  partly: '{percent} % des bisher Geplanten',
};

/** The column Horizon. */
export const horizon: Part<Words['horizon']> = { short: 'Kurz', long: 'Lang' };

/** The column Steps done. */
export const stepsDone: Part<Words['stepsDone']> = '{done} von {all}';

/** What a goal’s Forecast says. */
export const forecast: Part<Words['forecast']> = {
  likely: 'wohl {when}',
  between: 'wohl {from} bis {to}',
  early: 'Anfang {month}',
  mid: 'Mitte {month}',
  late: 'Ende {month}',
  withYear: '{when} {year}',
  far: 'in mehr als fünf Jahren',
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
};
