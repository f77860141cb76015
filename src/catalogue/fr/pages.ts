import type { Part, SidebarWords, Words } from '../catalogue';

/** The pages to print or send. */
export const pages: Part<Words['pages']> = {
  home: 'Mon plan sur une page',
  quarter: 'Bilan du trimestre',
  period: 'Du {from} au {to}',
  next: 'À faire ensuite',
  soon: 'Dans les deux semaines',
  passed: 'En attente d’une nouvelle date',
  done: 'Fait récemment',
  open: 'Étapes',
  ticked: 'Fait',
  parts: 'Ses parties',
  why: 'À quoi il sert',
  facts: 'L’objectif',
  progress: '{progress} %',
  count: '{now} sur {target}',
  steps: '{done} étapes faites sur {all}',
  until: 'jusqu’au {day}',
  waits: 'après « {title} »',
  more: { one: 'et un de plus', other: 'et {count} de plus' },
  number: 'Page {page} sur {pages}',
  none: 'Il n’y a encore rien à montrer sur cette page.',
  noGoal:
    'Il n’y a pas d’objectif {id} que cette page puisse montrer. Les lignes privées ne sont montrées que sur demande.',
};

/** The view that makes them. */
export const pagesSidebar: Part<SidebarWords['pages']> = {
  heading: 'Une page à imprimer ou à envoyer',
  lead: 'Une page en noir et blanc, en fichier : à imprimer, à enregistrer en PDF ou à envoyer.',
  which: 'Quelle page',
  kinds: { home: 'Mon plan', goal: 'Un objectif', quarter: 'Le trimestre', brief: 'Fiche mentor' },
  goal: 'Quel objectif',
  goalNeeded: 'Choisis d’abord un objectif.',
  paper: 'Papier',
  papers: { a4: 'A4', letter: 'Lettre' },
  private: 'Avec les lignes privées',
  privateHint: 'Sans cela, rien sur la page ne révèle que ces lignes existent.',
  briefHint: 'Elle n’a jamais de lignes privées. Si tu as modifié son texte, c’est le tien qui est utilisé.',
  make: 'Créer la page',
  ready: 'La page est prête.',
  open: 'Ouvrir et imprimer',
  download: 'Télécharger',
  unopened: 'Ton navigateur n’a pas ouvert de fenêtre. Télécharge plutôt la page.',
};
