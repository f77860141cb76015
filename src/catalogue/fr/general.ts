import type { Part, SidebarWords } from '../catalogue';

/** What the sidebar says in every view. */
export const generalSidebar: Part<SidebarWords> = {
  title: 'Waymark',
  back: 'Focus',
  backHow: 'Retour à Focus',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  working: 'Un instant…',
  workingOn: 'Cela prend un peu plus de temps. Ça continue.',
  making:
    'Préparation des onglets Accueil, Objectifs, Étapes, Chronologie, Autoévaluation et Réglages : jusqu’à une minute…',
  loading: 'Lecture de ton plan…',
  again: 'Réessayer',
  undo: 'Annuler',
  more: { one: 'et {count} de plus', other: 'et {count} de plus' },
  optional: 'facultatif',
  status: 'Statut',
  moreFields: 'Plus',
  minutes: '{count} min',
  hours: '{count} h',
  hoursRead: '= {hours}',
  inWords: 'Ou en mots',
  inWordsExample: 'ou : fin mai',
  whichDay: '« {text} », est-ce {days} ?',
  noDay: '« {text} » ne dit aucun jour. Waymark comprend : demain, vendredi, dans 2 semaines, fin mars, 31/12.',
  accounts:
    'Google n’a pas répondu. Si plusieurs comptes Google sont ouverts, ouvre ce fichier dans une fenêtre avec un seul d’entre eux.',
  offline: 'Google est injoignable. Ce que tu as écrit est toujours là ; réessaie quand la connexion sera revenue.',
  trouble: 'Google n’a pas pu le faire pour l’instant. Rien n’est perdu ; réessaie dans une minute.',
  failed: 'Cela n’a pas marché : {text}',
  notAuthorised: 'Google n’a pas encore autorisé Waymark à le faire. Choisis Waymark ▸ Ouvrir Waymark et autorise-le.',
};

/** What several forms share. */
export const formsSidebar: Part<SidebarWords['forms']> = {
  scale: '1 = {low} · 5 = {high}',
  place: '{heading} · {at} sur {all}',
  next: 'Suivant',
  before: 'Retour',
  nothing: '–',
  needed: 'Écris d’abord quelques mots.',
  copy: 'Copier',
  labelled: '{label} : {text}',
  apart: ' ; ',
  copyFor: 'Copier : {title}',
};
