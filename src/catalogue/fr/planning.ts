import type { Part, SidebarWords, Words } from '../catalogue';

/** Answers of the week, of breaking a goal down and of repeats. */
export const planning: Part<Words['planning']> = {
  weekSaved: 'Ta semaine est planifiée. Étapes choisies : {count}.',
  breakdown: {
    week: 'semaine {week}',
    weeks: 'semaines {from}–{to}',
    pieces: {
      handIn: 'Terminer et remettre',
      rehearse: 'L’essayer avec quelqu’un',
      build: 'Faire la partie principale',
      prepare: 'Réunir ce qu’il faut',
      begin: 'Commencer : la première demi-heure',
    },
    problems: {
      noTitle: 'il faut quelques mots pour cette partie.',
      unreadable: 'dis quand, par exemple « semaine 1 », « semaines 3–8 » ou une date.',
      afterDeadline: 'cela vient après la date limite de l’objectif.',
    },
    needsPieces: 'Il faut au moins une partie.',
    saved: { one: '{count} étape est notée.', other: '{count} étapes sont notées.' },
  },
  repeatEnded: '{id} était la dernière : son jour ou son nombre de fois est atteint.',
  repeatThere: '{id} : la suivante est déjà là, ou cela ne se répète pas.',
};

/** The views Plan my week and Break it down. */
export const planningSidebar: Part<SidebarWords['planning']> = {
  week: {
    heading: 'Planifier ma semaine',
    lead: '{from} – {to}. Cela prend environ cinq minutes.',
    tick: 'Qu’est-ce qui est fait ?',
    tickHow: 'Coche ce que tu as terminé. Tout s’enregistre à la fin.',
    tickNone: 'Rien n’attend d’être coché.',
    decide: 'Qu’est-ce qui demande une décision ?',
    decideHow: 'Leur jour est passé. Chacune peut recevoir une autre date, aucune, ou s’en aller.',
    decideNone: 'Rien n’attend de décision.',
    decideFor: 'Que devient « {title} » ?',
    decisions: { keep: 'Laisser', day: 'Autre date', none: 'Sans date', go: 'Abandonner' },
    newDay: 'Nouvelle date',
    newDayFor: 'Nouvelle date : {title}',
    dayNeeded: 'Indique une date, ou choisis une autre réponse.',
    energy: 'Comment va ton énergie ?',
    energyLow: 'très basse',
    energyHigh: 'au plus haut',
    energyHow: 'Une semaine de peu d’énergie reçoit une liste plus courte.',
    win: 'Tu l’as déjà fait : {text}',
    choose: { one: 'Quelle seule chose ?', other: 'Lesquelles, {count} au plus ?' },
    chooseHow: {
      one: 'Une seule suffit cette semaine. Elle vient en premier dans Focus.',
      other: '{count} au plus, et moins, c’est bien aussi. Elles viennent en premier dans Focus.',
    },
    chooseFull: {
      one: 'Une est choisie. Touche-la pour la retirer.',
      other: '{count} sont choisies. Touche-en une pour la retirer.',
    },
    chooseNone: 'Il n’y a aucune étape ouverte à choisir. On peut en ajouter une dans Focus.',
    chosenHours: { one: '{hours} sur ton temps de {count} h', other: '{hours} sur tes {count} h' },
    was: 'c’était pour le {day}',
    save: 'Enregistrer ma semaine',
  },
  breakdown: {
    heading: 'Découper',
    lead: 'En partant de la fin : que faut-il juste avant ? Des mots comme « semaine 1 » ou « semaines 3–8 » suffisent pour les dates.',
    whichGoal: 'Quel objectif ?',
    none: 'Il n’y a pas encore d’objectif. Ajoutes-en un, et tu pourras le découper.',
    begin: 'La semaine 1 commence le',
    weeks: {
      one: 'Les parties ci-dessous prennent environ {count} semaine.',
      other: 'Les parties ci-dessous prennent environ {count} semaines.',
    },
    piece: 'Partie {at}',
    last: 'La fin : {goal}',
    title: 'Qu’est-ce qui est là, alors ?',
    when: 'Quand ?',
    whenHint: 'semaines 3–8',
    effort: 'Heures',
    add: 'Ajouter une partie avant',
    remove: 'Retirer',
    removeFor: 'Retirer : {title}',
    short: 'Un objectif plus proche en chemin',
    shortHint: 'Par exemple : Mener un petit projet. Sans lui, les étapes servent l’objectif même.',
    preview: 'Voir les dates',
    previewHeading: 'Voici ton plan ainsi',
    shortLine: '◆ {title}, jusqu’au {day}',
    from: '{start} – {due}',
    edit: 'Changer quelque chose',
    save: 'Ajouter à mon plan',
    needed: 'Nomme au moins une partie.',
    problems: 'Certains mots n’ont pas pu devenir une date. Change-les d’abord.',
  },
};

/** What stands between the two numbers of a range, as people type it: `semaines 3 à 8`, `semaine 3 jusqu’à 8`. */
export const rangeWords = ['à', 'a', 'au', 'jusqu’à', "jusqu'à", "jusqu'a", 'et'];
