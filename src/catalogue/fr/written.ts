/** The words with which dates and hours are written out. */
export const written = {
  months: [
    'janvier|janv|jan',
    'février|févr|fév|fevrier|fevr|fev',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août|aout',
    'septembre|sept|sep',
    'octobre|oct',
    'novembre|nov',
    'décembre|déc|decembre|dec',
  ],
  weekdays: ['lundi|lun', 'mardi|mar', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam', 'dimanche|dim'],
  ordinals: 'er|ère|re|e|ème',
  fillers: "le|la|les|l’|l'|de|du|des|d’|d'|en|au|jusqu’au|jusqu'au|pour|et",
  hours: 'heure|heures|h',
  minutes: 'minute|minutes|min|mn|m',
};
