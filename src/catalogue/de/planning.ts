import type { Part, SidebarWords, Words } from '../catalogue';

/** Answers of the week, of breaking a goal down and of repeats. */
export const planning: Part<Words['planning']> = {
  weekSaved: 'Deine Woche steht: {count} ausgewählt.',
  breakdown: {
    week: 'Woche {week}',
    weeks: 'Wochen {from}–{to}',
    pieces: {
      handIn: 'Fertigstellen und abgeben',
      rehearse: 'Mit jemandem ausprobieren',
      build: 'Den Hauptteil machen',
      prepare: 'Zusammentragen, was es braucht',
      begin: 'Anfangen: die erste halbe Stunde',
    },
    problems: {
      noTitle: 'Für dieses Stück braucht es ein paar Wörter.',
      unreadable: 'Sag, wann: etwa „Woche 1“, „Wochen 3–8“ oder ein Datum.',
      afterDeadline: 'Das liegt nach dem Zieltermin.',
    },
    needsPieces: 'Mindestens ein Stück braucht es.',
    saved: { one: '{count} Schritt ist eingetragen.', other: '{count} Schritte sind eingetragen.' },
  },
  repeatEnded: '{id} war der letzte: Sein Tag oder seine Anzahl ist erreicht.',
  repeatThere: 'Der nächste nach {id} ist schon da, oder er wiederholt sich nicht.',
};

/** The views Plan my week and Break it down. */
export const planningSidebar: Part<SidebarWords['planning']> = {
  week: {
    heading: 'Meine Woche planen',
    lead: '{from} – {to}. Es dauert etwa fünf Minuten.',
    tick: 'Was ist erledigt?',
    tickHow: 'Hake ab, was fertig ist. Gespeichert wird alles am Ende.',
    tickNone: 'Hier wartet nichts darauf, abgehakt zu werden.',
    decide: 'Was braucht eine Entscheidung?',
    decideHow: 'Der Termin ist vorbei. Jeder Schritt kann einen neuen bekommen, gar keinen, oder gehen.',
    decideNone: 'Nichts wartet auf eine Entscheidung.',
    decideFor: 'Was wird aus „{title}“?',
    decisions: { keep: 'So lassen', day: 'Neuer Termin', none: 'Kein Termin', go: 'Loslassen' },
    newDay: 'Neuer Termin',
    newDayFor: 'Neuer Termin: {title}',
    dayNeeded: 'Gib bitte einen Tag an oder wähle eine andere Antwort.',
    energy: 'Wie viel Kraft hast du?',
    energyLow: 'sehr wenig',
    energyHigh: 'viel',
    energyHow: 'In einer Woche mit wenig Kraft wird die Liste kürzer.',
    win: 'Das hast du schon geschafft: {text}',
    choose: { one: 'Welche eine Sache?', other: 'Welche {count}?' },
    chooseHow: {
      one: 'Eine genügt in dieser Woche; im Fokus steht sie ganz oben.',
      other: 'Höchstens {count}, gern auch weniger; im Fokus stehen sie ganz oben.',
    },
    chooseFull: {
      one: 'Eine ist gewählt. Tippe sie an, um sie zurückzunehmen.',
      other: '{count} sind gewählt. Tippe eine an, um sie zurückzunehmen.',
    },
    chooseNone: 'Es gibt keinen offenen Schritt zur Wahl. Im Fokus lässt sich einer anlegen.',
    chosenHours: { one: '{hours} von deiner {count} h', other: '{hours} von deinen {count} h' },
    was: 'Termin war {day}',
    save: 'Woche speichern',
  },
  breakdown: {
    heading: 'Zerlegen',
    lead: 'Vom Ende her: Was muss kurz davor schon da sein? Für die Termine genügen Worte wie „Woche 1“ oder „Wochen 3–8“.',
    whichGoal: 'Welches Ziel?',
    none: 'Es gibt noch kein Ziel. Lege zuerst eines an, dann lässt es sich zerlegen.',
    begin: 'Woche 1 beginnt am',
    weeks: { one: 'Die Stücke unten brauchen etwa 1 Woche.', other: 'Die Stücke unten brauchen etwa {count} Wochen.' },
    piece: 'Stück {at}',
    last: 'Das Ende: {goal}',
    title: 'Was ist dann da?',
    when: 'Wann?',
    whenHint: 'Wochen 3–8',
    effort: 'Stunden',
    add: 'Ein Stück davor',
    remove: 'Wegnehmen',
    removeFor: 'Wegnehmen: {title}',
    short: 'Ein näheres Ziel auf dem Weg',
    shortHint: 'Zum Beispiel: Ein kleines Projekt leiten. Ohne eines dienen die Schritte dem Ziel selbst.',
    preview: 'Die Termine zeigen',
    previewHeading: 'So stünde es in deinem Plan',
    shortLine: '◆ {title}, bis {day}',
    from: '{start} – {due}',
    edit: 'Etwas ändern',
    save: 'In den Plan aufnehmen',
    needed: 'Nenne bitte mindestens ein Stück.',
    problems: 'Aus einigen Worten wurde kein Tag. Ändere sie zuerst.',
  },
};

/** What stands between the two numbers of a range, as people type it: `Wochen 3 bis 8`. */
export const rangeWords = ['bis', 'und'];
