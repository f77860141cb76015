import type { Part, SidebarWords, Words } from '../catalogue';

/** Rows of other programs, brought in from a table, Todoist, Trello or Microsoft To Do. */
export const bringIn: Part<Words['bringIn']> = {
  sources: { table: 'un tableau', todoist: 'Todoist', trello: 'Trello', todo: 'Microsoft To Do' },
  nothing: 'Il n’y a aucune ligne dans ce texte.',
  unknownJson:
    'C’est du JSON, mais d’une forme que Waymark ne connaît pas. Il lit ce qu’exportent Waymark, Trello et Microsoft To Do ; pour d’autres programmes, prends le CSV.',
  tooMany: 'Il y a {count} lignes ; au plus {most} peuvent entrer à la fois. Divise le fichier.',
  noTitle: 'Aucune colonne n’est l’étape. Choisis « Étape » pour la colonne qui dit ce qui est à faire.',
  question: '{text}, est-ce le {dayFirst} ou le {monthFirst} ?',
  column: 'Colonne {letter}',
  unread: {
    day: 'Ligne {row}, {column} : « {text} » n’est pas une date lisible. Cela va dans les notes.',
    effort: 'Ligne {row}, {column} : « {text} » n’est pas un nombre d’heures. Cela va dans les notes.',
    status: 'Ligne {row}, {column} : « {text} » est un statut que Waymark ne connaît pas. Cela va dans les notes.',
  },
  unclosed: 'Ligne {row} : un guillemet s’y ouvre et ne se ferme jamais. Il a été lu comme un caractère.',
  left: {
    noTitle: 'La ligne {row} est omise, car elle n’a pas d’étape : « {text} ».',
    archived: 'La ligne {row} est omise, car elle est archivée : « {text} ».',
    twice: 'La ligne {row} est omise, car elle dit la même chose que la ligne {of} : « {text} ».',
    aboveHeading: 'La ligne {row} est omise, car elle est au-dessus des titres : « {text} ».',
    tooLong: 'La ligne {row} est omise, car elle est plus longue que ne peut l’être une cellule : « {text}… ».',
    goalNote: 'Ligne {row} : un objectif n’a pas de notes, ceci est donc omis : « {text} ».',
  },
  moreNotes: { one: 'et {count} autre de ce genre', other: 'et {count} autres de ce genre' },
  facts: { due: 'pour le {day}', start: 'à partir du {day}', doneOn: 'fait le {day}' },
  done: {
    one: 'Apporté : {count} ligne, dans Objectifs {goals}, dans Étapes {steps}.',
    other: 'Apporté : {count} lignes, dans Objectifs {goals}, dans Étapes {steps}.',
  },
  last: {
    one: 'Dernier apport le {day}, de {source} : {count} ligne.',
    other: 'Dernier apport le {day}, de {source} : {count} lignes.',
  },
  undo: {
    nothing: 'Il n’y a rien à retirer.',
    done: { one: 'Retiré : {count} ligne.', other: 'Retiré : {count} lignes.' },
    changed: '{row} reste, car cela a changé depuis.',
    needed: '{row} reste, car une autre ligne y renvoie.',
  },
};

/** The part of Import and export that brings in rows of other programs. */
export const bringInSidebar: Part<SidebarWords['bringIn']> = {
  hint: 'Un plan exporté par Waymark, un fichier CSV ou des lignes copiées d’une feuille, un export de Todoist ou de Trello, des tâches de Microsoft To Do.',
  recognised: {
    table: 'Lu comme un tableau.',
    todoist: 'Lu comme un export de Todoist : les sections sont des objectifs, les sous-tâches leurs étapes.',
    trello: 'Lu comme un tableau Trello.',
    todo: 'Lu comme des listes de tâches, comme dans Microsoft To Do.',
  },
  unknown: {
    heading: 'Que veulent dire ces mots ?',
    lead: 'Avec un sens, un mot devient l’un des tiens dans les réglages, et les lignes le gardent.',
    word: { one: '« {word} », dans {count} ligne', other: '« {word} », dans {count} lignes' },
    none: 'Le laisser dans les notes',
  },
  columns: 'Qu’y a-t-il dans quelle colonne ?',
  sample: 'par exemple « {text} »',
  roles: {
    title: 'Étape',
    goal: 'Objectif',
    status: 'Statut',
    due: 'Échéance',
    start: 'Début',
    effort: 'Durée en heures',
    notes: 'Notes',
    doneOn: 'Fait le',
    key: 'ID là-bas',
    leaveOut: 'Omettre',
  },
  counts: 'Nouvelles étapes : {steps} · nouveaux objectifs : {goals} · déjà là : {here}',
  becomes: { step: 'Nouvelle étape', goal: 'Nouvel objectif', here: 'Déjà là' },
  line: '{becomes} · {title}',
  row: 'Ligne {row}',
  all: 'Afficher les {count} lignes',
  notes: 'À noter',
  undo: 'Retirer ces lignes',
  answer: 'Réponds d’abord à la question sur les dates.',
};
