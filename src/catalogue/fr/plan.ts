import type { Part, SidebarWords } from '../catalogue';

/** The form of a goal. */
export const goalSidebar: Part<SidebarWords['goal']> = {
  add: 'Ajouter un objectif',
  edit: 'Modifier un objectif',
  title: 'Qu’est-ce qui sera fait, et pour quoi ?',
  titleHint: 'Par exemple : Mener dix entretiens avec des chefs de produit, pour choisir ma direction',
  seen: 'À quoi le verras-tu ?',
  seenOptions: { done: 'C’est fait', count: 'Je compte', number: 'Un nombre change' },
  countWhat: 'Que comptes-tu ?',
  countTarget: 'Combien ?',
  numberWhat: 'Quel nombre ?',
  numberFrom: 'De',
  numberNow: 'Aujourd’hui',
  numberTarget: 'À',
  deadline: 'Pour quand ?',
  kind: 'Quel type d’objectif est-ce ?',
  achievable: 'Pourquoi est-ce possible ?',
  sure: 'Quelle certitude as-tu ?',
  sureOptions: { 1: 'Une intuition', 2: 'Faible', 3: 'Moyenne', 4: 'Bonne', 5: 'Entière' },
  value: 'Que nourrit-il ?',
  valueHint: 'Une de tes valeurs : liberté, apprendre…',
  serves: 'Quel choix sert-il ?',
  ifThen: 'Si … alors …',
  ifThenHint: 'Si la semaine se remplit, alors je fais dix minutes mercredi',
  reward: 'Que t’offres-tu quand c’est atteint ?',
  save: 'Ajouter l’objectif',
  change: 'Enregistrer l’objectif',
  titleNeeded: 'Donne un nom à ton objectif : une phrase suffit.',
  numberNeeded: 'Indique un nombre.',
};

/** The advice beside the form of a goal. */
export const coachSidebar: Part<SidebarWords['coach']> = {
  title: 'SMART',
  letters: { S: 'Spécifique', M: 'Mesurable', A: 'Atteignable', R: 'Relié à une valeur', T: 'Temporel' },
  met: '{letter} : c’est là',
  open: '{letter} : pas encore',
  all: 'Les cinq y sont. Un objectif clair.',
  hints: {
    sayWhat: 'Dis ce qui sera fait. « Mener dix entretiens avec des chefs de produit » en dit plus qu’un mot.',
    vagueVerb:
      '« {verb} » peut vouloir dire beaucoup de choses. Dis ce que tu auras fait : « Animer deux réunions par semaine » plutôt que « {verb} ».',
    forWhat: 'Dis pour quoi : « {title}, pour … ».',
    howSeen: 'À quoi le verras-tu ? Compte quelque chose, comme « entretiens menés ».',
    noDistance: 'Il commence et finit au même nombre. Où en sera-t-il à la fin ?',
    reason: 'Une raison pour laquelle c’est possible aide un jour difficile : « J’en ai déjà fait un plus petit ».',
    tooMuch:
      'Il reste environ {left} h à faire, et il y a {available} h d’ici là. Une date plus tard ou moins d’étapes conviendrait.',
    serves: 'Que nourrit-il ? Une valeur suffit : « apprendre ».',
    deadline: 'Donne-lui un jour. Dans douze semaines est une bonne première idée.',
    startsAfterDeadline: 'Il finit avant de commencer. Change l’un des deux jours.',
    deadlinePassed: 'Ce jour est passé. Quel jour est à venir ?',
  },
};

/** The form of a step. */
export const stepSidebar: Part<SidebarWords['step']> = {
  add: 'Ajouter une étape',
  edit: 'Modifier une étape',
  title: 'Que vas-tu faire ?',
  titleHint: 'Une action que tu peux cocher',
  goal: 'Pour quel objectif ?',
  noGoal: 'Aucun pour l’instant',
  helps: 'Si seulement cela était fait, « {goal} » serait-il plus proche ?',
  helpsOptions: { 5: 'Nettement', 3: 'Un peu', 1: 'Pas sûr' },
  helpsUnsure: 'Alors il vaut peut-être la peine de se demander si autre chose passe avant.',
  due: 'Pour quand ?',
  effort: 'Heures',
  effortHint: 'À moins de 2 h, on commence plus facilement.',
  ifThen: 'Quand … alors …',
  ifThenHint: 'Quand on sera mardi après le déjeuner, je …',
  reward: 'Une récompense en fait un jalon ◆',
  save: 'Ajouter l’étape',
  change: 'Enregistrer l’étape',
  titleNeeded: 'Dis ce que tu vas faire : une action.',
  effortNeeded: 'Indique un nombre d’heures, 0 ou plus.',
};

/** Rows that a view offers to open. */
export const rowsSidebar: Part<SidebarWords['rows']> = {
  rate: 'Noter « {title} »',
  decide: 'Décider : {title}',
  addTab: 'Ajouter l’onglet {name}',
};
