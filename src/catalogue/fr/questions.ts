import type { Part, SidebarWords, Words } from '../catalogue';

/** The questions of the self-assessment. */
export const questions: Part<Words['questions']> = {
  strengths: [
    'Pourquoi vient-on te voir sans que personne ne l’ait demandé ?',
    'Quel genre de travail te laisse avec plus d’énergie qu’avant ?',
    'Qu’est-ce qui t’est facile et que d’autres trouvent difficile ?',
  ],
  growth: [
    'Que repousses-tu, alors que c’est important ?',
    'Dans quelles situations manques-tu le plus d’assurance ?',
    'Quelle lacune, réduite de moitié, t’aiderait le plus ?',
  ],
  passions: [
    'Quand as-tu oublié l’heure au travail pour la dernière fois ?',
    'Quel projet referais-tu dès demain, et pourquoi ?',
    'Que lis-tu ou regardes-tu sur ton métier sans que personne ne te le demande ?',
  ],
  values: [
    'Qu’est-ce qui te fait te lever un jour de travail ?',
    'Dans quel environnement travailles-tu le mieux ?',
    'Entre le salaire, la souplesse et les gens autour de toi, que choisirais-tu ?',
  ],
  position: [
    'À quel point ton poste actuel est-il proche du travail que tu veux ?',
    'Que t’apporte ce poste dont tu peux profiter tant que tu l’as ?',
    'Qu’est-ce qui te manquerait, et que laisserais-tu volontiers derrière toi ?',
  ],
  skills: [
    'Que sais-tu faire aujourd’hui que tu ne savais pas faire il y a deux ans ?',
    'Lesquelles de tes compétences seraient bienvenues dans un autre domaine ?',
    'Quelle expérience te prépare le mieux à la suite ?',
  ],
  fiveYears: [
    'C’est un mardi ordinaire dans cinq ans et le travail va bien. Que fais-tu de ta journée ?',
    'Qu’est-ce qui t’attire le plus : monter, changer de secteur, te mettre à ton compte, approfondir ton métier, ou plus de place pour vivre ?',
    'Que diraient alors de toi les gens qui travaillent avec toi ?',
  ],
  tenYears: [
    'Qu’est-ce qui devrait exister dans dix ans et n’existe pas aujourd’hui ?',
    'Comment veux-tu vivre alors, en dehors du travail ?',
    'Quelle porte veux-tu garder ouverte, quoi qu’il arrive ?',
  ],
};

/** The question of the week. */
export const questionSidebar: Part<SidebarWords['question']> = {
  heading: 'Question de la semaine',
  all: 'Les questions sur toi',
  at: 'Question {at} sur {all}',
  answered: '{count} sur {all} ont une réponse.',
  allAnswered: 'Toutes les questions ont une réponse. Tu peux y revenir quand tu veux.',
  answer: 'Ma réponse',
  kept: 'La réponse précédente est gardée sous la nouvelle, avec son jour.',
  save: 'Enregistrer la réponse',
  saveNext: 'Enregistrer et continuer',
  doAll: 'Répondre à tout maintenant',
  doAllHow: 'L’une après l’autre, aussi longtemps que tu veux.',
  previous: 'Précédente',
  skip: 'Suivante',
  needed: 'Écris d’abord quelques mots.',
  none: 'Il n’y a pas de questions dans l’onglet Autoévaluation.',
};
