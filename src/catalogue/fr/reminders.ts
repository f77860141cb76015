import type { Part, SidebarWords } from '../catalogue';

/** What the view Reminders and settings says of the reminders. */
export const remindersSidebar: Part<SidebarWords['reminders']> = {
  mine: 'Actifs : au plus un mail par jour, à {hour}, à {mail}, depuis le {since}.',
  others:
    'Actifs depuis le {since} : ils vont à {mail}, à {hour}. Seul ce compte peut les changer ; tu peux les reprendre.',
  resting: 'Le plan est en pause jusqu’au {day} : aucun mail n’arrive avant.',
  takeOver: 'Les reprendre',
  takeOverAsk:
    'Désormais le mail arrive chez toi et non plus chez {mail} ; son passage quotidien s’arrête tout seul la prochaine fois. Un jour qui a eu son mail n’en reçoit pas d’autre. Personne n’est prévenu : mieux vaut que tu le dises.',
  takeOverYes: 'Oui, envoie-les-moi',
  takeOverNo: 'Les laisser comme ils sont',
  health: 'Comment ils vont',
  lastRun: 'Dernier passage',
  lastMail: 'Dernier mail',
  nextRun: 'Prochain passage',
  nextRunAt: '{day}, après {hour}',
  mailsLeft: 'Google envoie encore aujourd’hui',
  mails: { one: '{count} mail', other: '{count} mails' },
  permission: 'Autorisation',
  permitted: 'donnée',
  none: 'pas encore',
  notAllowed:
    'Google veut encore une fois ton autorisation avant qu’un mail puisse partir. Choisis Waymark ▸ Ouvrir Waymark dans le menu et donne-la. Rien n’est perdu : ce qui arrive à échéance entre-temps vient avec le premier mail suivant.',
  notThere: 'Le passage quotidien n’est plus là, ou il y en a plusieurs. Un clic remet tout en ordre.',
  quiet: {
    one: 'Le dernier passage date de {count} jour : les rappels se sont peut-être arrêtés. Un clic les relance.',
    other: 'Le dernier passage date de {count} jours : les rappels se sont peut-être arrêtés. Un clic les relance.',
  },
  neverRan: 'Ils sont actifs depuis le {since} et n’ont encore rien lancé. Un clic les relance.',
  repair: 'Remettre en ordre',
  sendNow: 'M’en envoyer un maintenant',
  sendNowHow: 'Il compte comme le mail du jour : aucun autre n’arrivera.',
  gone: 'Le mail du jour est parti. Tu peux voir ce qu’il dirait maintenant.',
  whyHeading: 'Pourquoi est-ce là ?',
  rest: 'Une pause',
  twoWeeks: 'Pause de deux semaines',
  goOn: 'Reprendre maintenant',
  daysOff: 'Jours de congé',
  daysOffHint: 'Aucun mail ces jours-là : 2026-12-24 à 2027-01-01, 2027-05-01. Ce qui attend arrive le jour suivant.',
  daysOffSeen: 'Sans mail : {days}.',
  notDays:
    'Waymark ne peut pas lire « {text} ». Écris un jour comme 2027-05-01, ou le premier et le dernier de plusieurs : 2026-12-24 à 2027-01-01.',
  endsBefore: '« {text} » finit avant de commencer. Échange les deux jours.',
  language: 'Langue',
  languageHint:
    'Onglets, listes, mails et ce panneau. Tes propres mots ne changent pas. Cela prend un instant ; rouvre ensuite Waymark.',
  calendar: 'M’envoyer mes dates limites en fichier de calendrier dès que l’une change',
  missing: {
    mail: 'Waymark ne peut pas encore envoyer de mails, alors ils attendent ; tout le reste continue.',
    triggers: 'Waymark ne peut pas encore se lancer tout seul, alors les rappels attendent.',
    address: 'Waymark ne peut pas encore voir ton adresse mail et ne sait donc pas où les envoyer.',
  },
  allow: 'Autoriser chez Google',
  waits: 'L’heure ou le fuseau horaire a changé : un clic, et les rappels suivent.',
  proof: 'L’horloge de Google',
  proved: 'vérifiée le {day}, {time}',
  proofAwaited: 'un essai arrive dans une minute ou deux',
  proofMissing:
    'L’horloge de Google n’a pas atteint ce fichier : l’essai n’est pas arrivé. Un clic la relance ; si cela n’aide pas, utilise « M’en envoyer un maintenant ».',
};
