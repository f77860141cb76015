import type { Part, SidebarWords, Words } from '../catalogue';

/** The short form is in What now behind “Check:”, the long one in messages: `Steps, row 7, Due: …`. */
export const problems: Part<Words['problems']> = {
  where: '{tab}, ligne {row}, {column} : {text}',
  whereRow: '{tab}, ligne {row} : {text}',
  whereTab: '{tab} : {text}',
  notDays: {
    short: '{column} contient autre chose que des jours : {got}',
    long: 'des jours comme « 2026-12-24 à 2027-01-01, 2027-05-01 » sont attendus, il y a « {got} »',
  },
  notADate: { short: '{column} n’est pas une date : {got}', long: 'une date est attendue, il y a « {got} »' },
  notANumber: { short: 'un nombre est attendu dans {column}', long: 'un nombre est attendu, il y a « {got} »' },
  notWhole: {
    short: 'un nombre entier est attendu dans {column}',
    long: 'un nombre entier est attendu, il y a {got}',
  },
  outOfRange: { short: '{column} est à {got}, attendu : {range}', long: 'attendu : {range}, il y a {got}' },
  surprising: {
    short: '{column} est à {got} : bien au-delà de la cible, est-ce juste ?',
    long: '{got} est bien au-delà de la cible ; si c’est juste, mets le statut sur Atteint',
  },
  negative: { short: '{column} est sous 0 : {got}', long: 'attendu : 0 ou plus, il y a {got}' },
  notAnOption: {
    short: '{column} n’a pas ce mot : {got}',
    long: 'un de ces mots est attendu : {options} ; il y a « {got} »',
  },
  unknownRepeat: {
    short: '{column} n’est pas un rythme : {got}',
    long: '« {got} » n’est pas un rythme que Waymark connaît ; écris {options}, « toutes les 3 semaines », « chaque mardi et jeudi » ou « dernier vendredi du mois », puis, si cela finit, « jusqu’au 30/06/2027 » ou « 6 fois »',
  },
  unknownStatus: {
    short: '{column} n’a pas ce mot : {got}',
    long: 'un de ces mots est attendu : {options} ; il y a « {got} » ; « Vérifier mon plan » peut en faire un mot à toi',
  },
  notWords: {
    short: 'des mots sont attendus dans {column}',
    long: 'des mots séparés par des virgules sont attendus, il y a « {got} »',
  },
  ownWordTaken: {
    short: '« {got} » veut dire {others}',
    long: '« {got} » est le mot de Waymark pour {others} et garde ce sens ; retire-le de cette ligne',
  },
  ownWordTwice: {
    short: '« {got} » veut dire {others}',
    long: '« {got} » est aussi parmi les mots pour {others}, et veut dire cela ; retire-le de l’une des deux lignes',
  },
  ownWordAgain: {
    short: '« {got} » veut dire {others}',
    long: '« {got} » est ici deux fois, et veut dire {others} ; retire l’autre',
  },
  ownWordUnclear: {
    short: 'un mot de {column} n’a pas de sens : {got}',
    long: 'ton mot est attendu, puis = et un de ces mots : {others} ; il y a « {got} »',
  },
  severalDays: {
    short: '{column} pourrait être {others} : {got}',
    long: '« {got} » pourrait être {others} ; tape l’un de ces jours',
  },
  unreadStage: {
    short: '{column} : aucune phase dans « {got} »',
    long: 'aucune phase dans « {got} » ; écris un jour et un mot de la liste, comme 2026-03-02 Candidature. La ligne reste et ne compte pas d’ici là',
  },
  notACheckbox: {
    short: '{column} veut une coche ou rien : {got}',
    long: 'une coche ou rien est attendu, il y a « {got} »',
  },
  formulaError: {
    short: 'une formule dans {column} donne {got}',
    long: 'la formule donne {got} ; écris plutôt le texte ou la valeur',
  },
  endsBeforeItStarts: {
    short: 'finit avant de commencer',
    long: 'finit avant de commencer ({got}) ; change l’une des deux dates',
  },
  separatedLines: {
    short: 'des lignes contiennent un fichier',
    long: 'des lignes contiennent des lignes entières d’un fichier ({got}). Sélectionne-les et choisis Données ▸ Scinder le texte en colonnes',
  },
  duplicateId: { short: 'ID en double', long: 'le même ID est en ligne {others} ; cette ligne en reçoit un nouveau' },
  invalidId: { short: 'l’ID n’est pas des nôtres : {got}', long: 'Waymark donne les ID ; « {got} » est remplacé' },
  unknownReference: {
    short: '{column} est inconnu : {got}',
    long: 'rien ne s’appelle « {got} » ; choisis dans la liste ou tape un ID',
  },
  computedReference: {
    short: '{column} demande un ID de sa formule : {got}',
    long: 'la formule donne « {got} » ; fais-lui donner un ID comme G1, ou choisis dans la liste',
  },
  computedId: {
    short: 'une formule est dans la colonne ID',
    long: 'ta formule est là où Waymark écrit l’ID, la ligne n’en a donc pas ; mets-la dans une autre colonne',
  },
  ambiguousReference: {
    short: '{column} pourrait être {others}',
    long: '« {got} » pourrait être {others} ; tape l’ID',
  },
  circular: {
    short: '{others} s’attendent entre elles',
    long: '{others} s’attendent entre elles ; retires-en une de « {column} »',
  },
  circularSelf: {
    short: '{others} renvoie à soi-même',
    long: '{others} renvoie à soi-même ; vide la cellule ou fais un autre choix',
  },
  tooLong: { short: '{column} est très long', long: '{got} caractères ; le mail montre le début' },
  missingTab: 'L’onglet {tab} n’est pas là. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour le retrouver.',
  missingColumn:
    'La colonne {column} n’est pas là ; ses valeurs comptent comme vides. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour la retrouver.',
  gone: '{column} n’est pas là',
  structure: {
    homeMoved:
      'L’onglet Accueil a été réorganisé, Waymark n’y touche donc pas. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour en avoir un nouveau.',
    timelineMoved:
      'La Chronologie a été réorganisée, Waymark n’y touche donc pas. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour la redessiner.',
    notDrawn:
      'Waymark n’a pas pu écrire dans cet onglet ; les lignes du plan sont à jour. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour le redessiner.',
    headerMoved:
      'L’en-tête est en ligne {got} et non en ligne 1, donc rien n’est lu ni changé ici. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour le remettre en place.',
    headerTitled:
      'L’en-tête est en ligne {got}, sous des lignes à toi, donc rien n’est lu ni changé ici. Supprime ces lignes ou mets-les dans un autre onglet.',
    headerGone:
      'La ligne d’en-tête n’est pas là, donc rien n’est lu ni changé ici. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour la retrouver.',
    headerUnknown:
      'La ligne d’en-tête n’est pas là, et il n’est pas sûr quelle colonne est laquelle. Insère une ligne au-dessus des tiennes, écris ces en-têtes au-dessus de leurs colonnes et choisis Waymark ▸ Plus ▸ Vérifier mon plan : {got}.',
    headerOfSettings:
      'La ligne d’en-tête n’est pas là ; les réglages se reconnaissent à leur nom. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour la retrouver.',
    settingGone:
      'La ligne {column} n’est pas là ; sa dernière valeur reste valable. Choisis Waymark ▸ Plus ▸ Vérifier mon plan pour la retrouver.',
    merged:
      'Les cellules {got} sont fusionnées, donc seule la première peut contenir quelque chose. Choisis Format ▸ Fusionner les cellules ▸ Annuler la fusion.',
    typed:
      'Google ne permet ni listes ni formats de Waymark dans {got}, comme dans les colonnes typées d’un tableau ; tout le reste y continue comme avant.',
  },
  decidedBeforeItBegan: {
    short: 'décidé avant d’avoir commencé',
    long: 'le jour de la décision vient avant le début ({got}) ; change l’une des deux dates',
  },
  valueGone: {
    short: 'aucune valeur ne s’appelle plus {got}',
    long: 'aucune valeur ne s’appelle plus « {got} » ; change l’en-tête de la colonne, ou le nom de la valeur dans {tab}. Ses notes restent et ne comptent pas d’ici là',
  },
  secondUltimate: {
    short: '{others} est déjà le but ultime',
    long: '{others} est déjà le but ultime ; donne un autre type à l’un des deux',
  },
  tabNotThere: {
    short: '{got} est dans l’onglet {tab}, qui n’est pas là',
    long: '« {got} » est dans l’onglet {tab}, qui n’est pas là. Waymark ▸ Ajouter ▸ Un onglet ▸ {tab} le crée',
  },
};

/** What a number may be. */
export const ranges: Part<Words['ranges']> = {
  between: 'de {min} à {max}',
  atLeast: '{min} ou plus',
  atMost: '{max} ou moins',
};

/** The view Check my plan. */
export const checkSidebar: Part<SidebarWords['check']> = {
  heading: 'Vérifier mon plan',
  fine: 'Tout est en ordre.',
  list: 'Ce qui demande un regard',
  again: 'Vérifier encore',
  running: 'Examen des onglets, des colonnes et des lignes…',
  ownWords: 'Tes propres mots pour un statut',
  letMean: '« {word} » voudra dire :',
  how: 'Rien de ce qui est à toi n’a été changé. Chaque ligne dit où regarder et ce qui aiderait.',
};
