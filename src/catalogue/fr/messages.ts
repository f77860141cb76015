import type { Part, Words } from '../catalogue';

/** Answers of the menu’s entries and of the forms. */
export const messages: Part<Words['messages']> = {
  started: 'Ton plan est prêt.',
  startedAgain: 'Tout est déjà là.',
  startFirst: 'Il n’y a pas encore de plan dans ce fichier. Choisis Waymark ▸ Ouvrir Waymark, puis commence.',
  updated: 'Tout est à jour.',
  updatedWith: {
    one: 'À jour. Il y a {count} chose à regarder : voir « Et maintenant » ou « Vérifier mon plan ».',
    other: 'À jour. Il y a {count} choses à regarder : voir « Et maintenant » ou « Vérifier mon plan ».',
  },
  busy: 'Quelqu’un d’autre met ce plan à jour en ce moment. Réessaie dans une minute.',
  exampleLoaded: 'Le plan d’exemple est là. Promène-toi ; « Retirer l’exemple » l’enlève.',
  exampleNotEmpty: 'L’exemple ne se charge que dans un plan vide. Celui-ci a déjà des lignes, et elles restent.',
  exampleCleared: 'L’exemple est parti. À toi de commencer ton plan.',
  exampleNone: 'Il n’y a pas d’exemple dans ce fichier.',
  clearAsk:
    'Cela retire les objectifs et les étapes de l’exemple, avec ce que tu y as changé. Les lignes que tu as ajoutées ou renommées restent. Continuer ?',
  remindersOn: 'Les rappels sont actifs : à {hour}:00, à {mail}.',
  remindersOff: 'Les rappels sont désactivés.',
  remindersOwner:
    'Les rappels de ce fichier vont à {mail} depuis le {day}. Tu peux les reprendre dans « Rappels et réglages ».',
  hourRange: 'L’heure du mail est un nombre entier de 0 à 23 ; il y a {got}.',
  mailSent: 'Envoyé à {mail}. Le mail du jour est ainsi parti.',
  mailGone: 'Le mail du jour est déjà parti. L’aperçu montre ce qu’il dirait maintenant.',
  noQuotaNow: 'Le nombre de mails de Google pour aujourd’hui est épuisé. Demain, il y en aura d’autres.',
  noQuota: 'Le nombre de mails de Google pour aujourd’hui était épuisé ; le mail arrive demain.',
  mailNotSent: 'Le dernier mail n’a pas pu partir ; le prochain passage réessaie. Google dit : {text}',
  notAuthorised: 'Google n’a pas encore autorisé Waymark à le faire. Choisis Waymark ▸ Ouvrir Waymark et autorise-le.',
  copied: 'C’est la copie d’un plan : ses rappels sont désactivés jusqu’à ce que tu les actives ici.',
  more: 'et {count} de plus',
  nothingToSay: 'Tout est en ordre.',
  exportTitle: 'Ton plan en JSON',
  calendarTitle: 'Tes dates limites en fichier de calendrier',
  calendarHow: 'Télécharger {file}',
  repairedTab: 'L’onglet {tab} est revenu.',
  tabAdded: 'L’onglet {tab} est prêt.',
  tabThere: 'L’onglet {tab} existe déjà.',
  tabsAdded: 'Les onglets {tabs} sont prêts.',
  repairedHeader: '{tab} : l’en-tête est revenu en ligne 1.',
  repairedDrawn: 'L’onglet {tab} est redessiné.',
  repairedSettings: '{tab} : la ligne {row} est revenue.',
  repairedColumn: '{tab} : la colonne {column} est revenue.',
  badArgument: 'Waymark n’a pas pu lire ce qui a été envoyé : {text}',
  reopen:
    'Waymark a été mis à jour après l’ouverture de ce panneau : rien n’a été changé. Choisis à nouveau Waymark ▸ Ouvrir Waymark.',
  regionSet: 'Ce fichier a maintenant ton fuseau horaire et tes paramètres régionaux.',
  regionRefused:
    'Google n’a pas accepté le fuseau horaire {timeZone} ou les paramètres régionaux {locale}, et rien n’a été changé : {text}',
  saved: 'Enregistré : {row}',
  wordMeans: '« {word} » veut maintenant dire {meaning}.',
  noOwnWord: '« {word} » ne peut pas être un mot pour un statut : choisis-en un sans virgule ni =, et un des sens.',
  typedNote: 'Tapé, lu le {day} : {text}',
  settingsSaved: 'Tes réglages sont enregistrés.',
  notSaved: 'Rien n’est encore enregistré.',
  answerSaved: 'Ta réponse est enregistrée dans l’onglet Autoévaluation.',
  until: 'jusqu’au {day}',
  needsTitle: 'Il faut quelques mots sur ce que tu veux faire.',
  needsAnswer: 'Il faut quelques mots pour une réponse.',
  computes:
    '{row}, {column} : cette cellule se calcule avec ta formule, donc rien n’a été changé ; change la formule dans l’onglet.',
  rowGone: '{id} n’est plus dans ce plan.',
  questionGone: 'Cette question n’est plus dans l’onglet Autoévaluation : {question}',
  selectRow: 'Sélectionne d’abord une ligne de ton plan, dans {goals}, {steps} ou un autre onglet.',
  makePlan: 'Faire un plan',
  guideDone: 'Ton plan est en place et sa première étape est faite.',
  textInIdTold:
    '{tab}, ligne {row} : « {text} » était dans la colonne des ID, que Waymark remplit. La ligne est {id} ; le texte est gardé dans l’onglet {changes}.',
  duplicateIdTold: '{tab}, ligne {row} : {old} y était deux fois ; cette ligne est maintenant {new}.',
  needsWords: 'Il faut quelques mots pour {column}.',
  missing: {
    mail: 'Waymark ne peut pas encore envoyer de mails, alors ils attendent ; tout le reste continue.',
    triggers: 'Waymark ne peut pas encore se lancer tout seul, alors les rappels attendent.',
    address: 'Waymark ne peut pas encore voir ton adresse mail et ne sait donc pas où les envoyer.',
  },
  allowHere: '{text} Rien n’est perdu. Autorise-le ici : {link}',
  allowInSidebar: '{text} Ouvre Waymark pour l’autoriser.',
  hourWaits: 'L’heure ou le fuseau horaire des rappels a changé : choisis Waymark ▸ Mettre à jour, et ils suivent.',
  mayOnlyLook: 'Tu peux voir ce fichier mais pas le changer : demande le droit de modifier à son propriétaire.',
  protectedTabs:
    'Le propriétaire de ce fichier ne te laisse pas modifier {tabs} : demande-lui ce droit, puis réessaie.',
};

/** What the server calls the sidebar and its parts. */
export const sidebarNames: Part<Words['sidebar']> = { title: 'Waymark', reminders: 'Rappels' };
