import type { Part, SidebarWords, Words } from '../catalogue';

/** The name of each setting, and what it does: beside it and at its dropdown. */
export const settings: Part<Words['settings']> = {
  hoursPerWeek: {
    name: 'Heures par semaine',
    explanation: 'Combien d’heures par semaine tu peux consacrer à ce plan.',
  },
  reminderHour: {
    name: 'Heure du mail',
    explanation: 'L’heure à laquelle le mail arrive, de 0 à 23, dans le fuseau horaire de cette feuille de calcul.',
  },
  rhythm: { name: 'Rythme du mail', explanation: 'Quels jours un mail peut arriver. Au plus un par jour.' },
  weekdaysOnly: { name: 'Jours ouvrés seulement', explanation: 'Coché : aucun mail le samedi ni le dimanche.' },
  daysOff: {
    name: 'Jours de congé',
    explanation: 'Aucun mail ces jours-là : 2026-12-24 à 2027-01-01, 2027-05-01. Ce qui attend arrive le jour suivant.',
  },
  leadDays: { name: 'Rappel, jours avant', explanation: 'Combien de jours à l’avance une étape est annoncée.' },
  reflection: { name: 'Faire le point', explanation: 'À quel rythme il est temps de faire le point.' },
  lastReflection: {
    name: 'Dernier bilan',
    explanation: 'Le jour de ton dernier bilan ; le prochain se compte à partir de là.',
  },
  firstDay: { name: 'Premier jour de la semaine', explanation: 'Où commence la semaine dans la chronologie.' },
  pausedUntil: {
    name: 'En pause jusqu’au',
    explanation: 'Tout le plan se repose jusqu’à ce jour : aucun mail, aucune date dépassée.',
  },
  calendar: {
    name: 'Fichier de calendrier',
    explanation: 'Coché : quand une date limite change, le mail les apporte toutes dans un fichier de calendrier.',
  },
  beganOn: { name: 'Commencé le', explanation: 'Le jour où ce plan a commencé.' },
  language: {
    name: 'Langue',
    explanation: 'Ce que parle Waymark : onglets, listes, mails et panneau. Tes propres mots ne changent pas.',
  },
  ownTodo: {
    name: 'Mes mots (À faire)',
    explanation: 'Tes mots pour une étape à faire, avec des virgules : Un jour, Idées.',
  },
  ownDoing: {
    name: 'Mes mots (En cours)',
    explanation: 'Tes mots pour une étape commencée : Lancé, En relecture.',
  },
  ownWaiting: {
    name: 'Mes mots (En attente)',
    explanation: 'Tes mots pour une étape qui attend quelque chose : Bloqué, Déposé.',
  },
  ownDone: { name: 'Mes mots (Fait)', explanation: 'Tes mots pour une étape faite : Envoyé, Réussi.' },
  ownDraft: {
    name: 'Mes mots (Brouillon)',
    explanation: 'Tes mots pour un objectif qui n’est encore qu’une idée : Idée.',
  },
  ownActive: { name: 'Mes mots (Actif)', explanation: 'Tes mots pour un objectif en route : Lancé.' },
  ownPaused: { name: 'Mes mots (En pause)', explanation: 'Tes mots pour un objectif au repos : Suspendu.' },
  ownReached: { name: 'Mes mots (Atteint)', explanation: 'Tes mots pour un objectif atteint : Réussi.' },
  ownLetGo: {
    name: 'Mes mots (Abandonné)',
    explanation: 'Tes mots pour une étape ou un objectif auquel tu renonces : Refusé, Annulé.',
  },
  ownTargets: {
    name: 'Mes mots (Postes visés)',
    explanation: 'Tes mots pour une phase, chacun suivi de celui de Waymark : Envoyée = Candidature, Refusée = Clos.',
  },
  ownNetwork: {
    name: 'Mes mots (Réseau)',
    explanation: 'Tes mots pour une phase, chacun suivi de celui de Waymark : Écrit = Sollicité, Endormi = En pause.',
  },
  ownFeedback: {
    name: 'Mes mots (Conseils)',
    explanation: 'Tes mots pour un statut, chacun suivi de celui de Waymark : Envoyé = Demandé, Répondu = Reçu.',
  },
  ownExperiments: {
    name: 'Mes mots (Essais)',
    explanation:
      'Tes mots pour un verdict, chacun suivi de celui de Waymark : Pivoter = Changer, Laisser tomber = Arrêter.',
  },
  followUpApplied: {
    name: 'Relance, candidature',
    explanation:
      'Combien de jours après une candidature demander où elle en est ; 0 pour jamais. Une prochaine date dans sa ligne passe avant.',
  },
  followUpInterview: {
    name: 'Relance, entretien',
    explanation:
      'Combien de jours après un entretien demander où cela en est ; 0 pour jamais. Une prochaine date dans sa ligne passe avant.',
  },
};

/** The view Reminders and settings; reminders.ts has what it says of the reminders. */
export const settingsSidebar: Part<SidebarWords['settings']> = {
  heading: 'Rappels et réglages',
  reminders: 'Rappels',
  on: 'M’envoyer au plus un mail par jour',
  hour: 'Heure du mail',
  rhythm: 'Quels jours',
  weekdaysOnly: 'Jamais le samedi ni le dimanche',
  leadDays: 'Combien de jours à l’avance une étape est annoncée',
  plan: 'Ton plan',
  hoursPerWeek: 'Heures par semaine pour ce plan',
  reflection: 'Faire le point',
  firstDay: 'La semaine commence le',
  pausedUntil: 'En pause jusqu’au',
  pausedHint: 'Avant ce jour, aucune échéance et aucun mail.',
  stateOff: 'Désactivés : aucun mail n’arrive.',
  lastTrouble: 'Au dernier passage : {text}',
  preview: 'Voir le mail',
  previewHide: 'Masquer le mail',
  unsaved: 'Pas encore enregistré.',
  same: 'Tout cela est déjà enregistré.',
  region: {
    differs:
      'Ce fichier a le fuseau horaire {fileZone} et écrit comme en {fileLocale}. Ton navigateur a {zone} et {locale}. Les jours, les mails et la langue suivent le fichier.',
    set: 'Utiliser {zone}, {locale}',
    leave: 'Laisser tel quel',
    changes:
      'Le mail arrive alors à son heure dans le fuseau {zone}, et les dates s’écrivent comme en {locale}. Les jours déjà notés restent les mêmes.',
  },
  followUps: 'Candidatures',
  followUpApplied: 'Jours après une candidature avant de relancer',
  followUpInterview: 'Jours après un entretien avant de relancer',
  followUpHint: '0 pour jamais. Une prochaine date dans la ligne passe avant.',
  ownWords: {
    heading: 'Tes propres mots pour un statut',
    lead: 'Ce que tu écris à la place des mots de Waymark, et lequel c’est : Bloqué veut dire En attente.',
    word: 'Ton mot',
    meaning: 'Ce que veut dire « {word} »',
    meaningOfNew: 'Ce qu’il veut dire',
    add: 'Ajouter un mot',
    addIn: 'Ajouter un mot : {tab}',
    remove: 'Retirer « {word} »',
    removeEmpty: 'Retirer cette ligne',
    choose: 'veut dire …',
    /** The tabs, until the file says what they are called there. */
    tabs: {
      steps: 'Étapes',
      goals: 'Objectifs',
      targets: 'Postes visés',
      network: 'Réseau',
      feedback: 'Conseils',
      experiments: 'Essais',
    },
    chooseMeaning: 'Choisis ce que veut dire « {word} ».',
    separator: 'Choisis un mot sans virgule, point-virgule, barre ni saut de ligne.',
    equals: 'Choisis un mot sans virgule, point-virgule, barre ni =.',
    twice: '« {word} » est ici deux fois. N’en garde qu’un.',
    taken: '« {word} » est le mot de Waymark pour {meaning} et garde ce sens.',
  },
  numberNeeded: 'Indique un nombre de {least} à {most}.',
};
