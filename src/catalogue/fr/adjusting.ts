import type { Part, SidebarWords, Words } from '../catalogue';

/** What an adjustment does, and taking it back. A row may be a step or a goal, so that nothing agrees with it. */
export const adjusting: Part<Words['adjusting']> = {
  formula: '{row}, {column} : il y a là une formule, et Waymark n’y touche pas. Change-la dans l’onglet.',
  changed: 'Le plan ne dit plus la même chose qu’au moment de la proposition. Regarde-le encore une fois.',
  nothing: 'Cela ne changerait rien.',
  done: 'C’est fait : {what}',
  moved: '{row}, nouvelle date : {day}',
  extended: '{row}, prolongation jusqu’au {day}',
  split: {
    one: '{row}, partage avec {count} nouvelle étape',
    other: '{row}, partage avec {count} nouvelles étapes',
  },
  ifThen: 'ce qui était prévu pour {row} en cas d’obstacle',
  practised: 'plus d’entraînement pour {row}',
  helped: 'demander de l’aide pour {row}',
  paused: '{row}, pause jusqu’au {day}',
  pausedPlan: 'le plan en pause jusqu’au {day}',
  letGo: '{row}, abandon',
  suggestion: {
    one: 'Sa date a bougé une fois de plus que ce qui est libre. Rends-la plus petite, demande de l’aide, donne-lui une autre date ou abandonne-la.',
    other:
      'Sa date a bougé {count} fois. Rends-la plus petite, demande de l’aide, donne-lui une autre date ou abandonne-la.',
  },
  added: 'Nouvelle étape',
  askFor: 'Demander à {name} : {about}',
  notes: {
    pastDeadline: '{row} arriverait {days} j après la date limite : {goal}.',
    dayHasPassed: 'Le {day} est déjà passé.',
    movesAlong: {
      one: '{count} étape qui l’attend se déplace aussi.',
      other: '{count} étapes qui l’attendent se déplacent aussi.',
    },
    released: 'Plus besoin d’attendre pour {ids}.',
    stepsRest: {
      one: '{count} étape ouverte de cet objectif reste et ne se signale plus.',
      other: '{count} étapes ouvertes de cet objectif restent et ne se signalent plus.',
    },
    datesInPause: {
      one: '{count} date tombe dans la pause et reste telle quelle.',
      other: '{count} dates tombent dans la pause et restent telles quelles.',
    },
  },
  refusals: {
    unknownRow: '{id} n’est plus dans ce plan.',
    isClosed: '{row} : c’est déjà fait ou abandonné.',
    onlySteps: 'Seule une étape peut s’ajuster ainsi.',
    endsBeforeItStarts: 'Cela finirait avant de commencer, le {day}.',
    needsTwoParts: 'Pour diviser, il faut au moins deux parties.',
    needsTitles: 'Chaque partie a besoin de quelques mots.',
    noIfThen: 'Il n’y a pas encore de « Si … alors … ». Que ferais-tu alors ?',
    needsHours: 'Combien d’heures de plus ? Il faut un nombre au-dessus de 0.',
    needsSomebody: 'À qui demanderais-tu ?',
    pauseIsOver: 'Une pause finit un jour à venir.',
  },
  undo: {
    undone: 'Annulé : {what}',
    nothing: 'Il n’y a rien à annuler.',
    touchedCell: '{row} a changé depuis : {column} dit maintenant autre chose. Tout reste donc tel quel.',
    touchedRow: '{row} a changé depuis, tout reste donc tel quel.',
    gone: '{id} n’est plus dans ce plan, le reste demeure donc tel quel.',
    setting: '{setting} a changé depuis, tout reste donc tel quel.',
  },
};

/** The view Adjust the plan. */
export const adjustingSidebar: Part<SidebarWords['adjusting']> = {
  heading: 'Ajuster le plan',
  lead: 'Les dates ne bougent que si tu le dis. Tu vois d’abord chaque changement, puis il se fait, et un clic l’annule.',
  whatFor: 'Que veux-tu ajuster ?',
  wholePlan: 'Tout le plan',
  choose: 'À choisir',
  selected: 'Utiliser la ligne sélectionnée',
  selectFirst: 'Sélectionne d’abord un objectif ou une étape dans la feuille de calcul.',
  how: 'Qu’est-ce qui aiderait ?',
  kinds: {
    move: 'Déplacer, avec ce qui attend',
    extend: 'Donner plus de temps',
    split: 'Diviser en parties',
    ifThen: 'Utiliser le « si … alors »',
    practise: 'S’entraîner davantage',
    help: 'Demander de l’aide',
    pause: 'Mettre en pause',
    letGo: 'Abandonner',
  },
  explained: {
    move: 'Chaque étape ouverte qui vient après se déplace d’autant qu’il faut.',
    extend: 'Seule cette date change.',
    split: 'La ligne devient la première partie. Les autres suivent, l’une après l’autre.',
    ifThen: 'Tu avais prévu cet obstacle. C’est le moment de t’en servir.',
    practise: 'Plus d’heures et, si tu veux, une date plus tard.',
    help: 'Une nouvelle étape : demander à quelqu’un.',
    pause: 'Repos jusqu’à un certain jour. Rien n’arrive à échéance avant.',
    letGo: 'La ligne reste et ne demande plus rien.',
  },
  moved: { one: 'Sa date a bougé une fois.', other: 'Sa date a bougé {count} fois.' },
  free: {
    one: '1 compte : deux déplacements par mois sont libres.',
    other: '{count} comptent : deux déplacements par mois sont libres.',
  },
  to: 'Nouvelle date',
  until: 'En pause jusqu’au',
  part: 'Partie {at}',
  partTitle: 'Que fait-on dans la partie {at} ?',
  partDue: 'Pour quand ?',
  partHours: 'Heures',
  addPart: 'Une partie de plus',
  sentence: 'Si … alors …',
  hours: 'Heures en plus',
  toOptional: 'Jusqu’à quand ?',
  contact: 'À qui demandes-tu ?',
  contactOther: 'Quelqu’un d’autre',
  contactName: 'Nom',
  askBy: 'Demander pour quand ?',
  preview: 'Voir ce qui change',
  previewHeading: 'Ce qui changerait',
  previewNone: 'Rien ne changerait.',
  isNew: 'nouveau',
  reason: 'Quelle est la raison ?',
  note: 'Un mot à ce sujet',
  apply: 'Faire ces changements',
  change: 'Changer autre chose',
  needDay: 'Indique un jour.',
  needHours: 'Indique un nombre d’heures.',
  needParts: 'Nomme au moins deux parties.',
  needName: 'Nomme quelqu’un.',
  needReason: 'Touche une raison. Tu verras ainsi plus tard ce qui déplace tes dates.',
  undo: 'Annuler le dernier ajustement',
  undoHow: 'Le dernier : {text}',
  none: 'Il n’y a encore ni objectif ni étape à ajuster.',
};

/** Words that say nothing about a subject, lower case, with a blank between. */
export const emptyWords =
  'afin ai aide aider ainsi alors apprendre après as au aucun aussi autre autres aux avant avec avoir beaucoup bien bon bonne ' +
  'c car ce cela celle celui ces cet cette ceux chaque chez chose choses comme comment d dans de des donc du elle elles en encore ' +
  'entre es est et être eux faire fais fait faut ici il ils j je l la laquelle le lequel les leur leurs lui m ma mais me même mes ' +
  'mieux moi moins mon n ne ni nos notre nous nouveau nouvelle nouvelles nouveaux on ont ou où par pas peu peut plus pour pourquoi ' +
  'pouvoir qu quand que quel quelle quelles quels quelque quelques quelqu qui quoi s sa sans savoir se ses si soi sois soit son ' +
  'sont sous suis sur t ta te tes toi ton toujours tous tout toute toutes très trop tu un une vais va vers vos votre vous voir ' +
  'vouloir veux y';
