import type { Translation } from '../language-files';

/** Was nur die Aktionen hinter der Seitenleiste und den Formularen des Menüs sagen. */
export const germanDesk: NonNullable<Translation['words']['desk']> = {
  needsWords: 'Ein paar Wörter braucht es für {column}.',
  experiment: {
    notBegun: 'Entschieden wird ein Versuch, nachdem er begonnen hat. Trag zuerst ein, wann er begann.',
    decidedEarly: 'Der Tag der Entscheidung liegt vor dem Beginn des Versuchs. Bitte ändere einen der beiden.',
  },
  network: {
    noted: 'Notiert: heute in Kontakt mit {name}.',
    places: [
      'Jemand, der dir am eigenen Arbeitsplatz zwei Schritte voraus ist: Bitte um eine halbe Stunde zu einer Entscheidung.',
      'Ein Berufsverband oder seine Gruppe vor Ort: Die meisten haben eine Liste von Leuten, die sich gern fragen lassen.',
      'Die Ehemaligen deiner Schule oder Ausbildung: Schreib jemandem, der dort arbeitet, wo du hinwillst.',
    ],
    reasons: {
      timeToday: 'heute ist es wieder so weit',
      timeAgain: { one: 'seit gestern ist es wieder so weit', other: 'seit {count} Tagen ist es wieder so weit' },
      inStep: 'steht in deinem Schritt „{title}“',
      canHelp: 'kann bei {tag} helfen, für „{title}“',
      toMeet: 'noch nicht kennengelernt, für „{title}“',
      thank: 'hat dir einen Rat gegeben und noch keinen Dank bekommen: „{question}“',
      decides: 'entscheidet über {title}',
    },
    drafts: {
      thank:
        'Hallo {name},\n\ndanke für deinen Rat zu „{about}“. Ich habe ihn befolgt, und er hat geholfen.\n\nViele Grüße',
      askStep:
        'Hallo {name},\n\nich arbeite gerade an „{about}“. Wie würdest du das angehen? Schon ein, zwei Sätze würden mir helfen.\n\nViele Grüße',
      askHelp:
        'Hallo {name},\n\ndu kennst dich mit {about} aus. Darf ich dir dazu eine Frage stellen? Zehn Minuten reichen.\n\nViele Grüße',
      firstWord:
        'Guten Tag {name},\n\nwir kennen uns noch nicht. Ich arbeite auf „{about}“ hin und wüsste gern, wie andere dorthin gekommen sind. Wären zwanzig Minuten für ein Gespräch möglich?\n\nFreundliche Grüße',
      catchUp: 'Hallo {name},\n\nes ist eine Weile her. Wie geht es dir, und woran arbeitest du gerade?\n\nViele Grüße',
      offer: 'Hallo {name},\n\nich habe an dich gedacht: {about}. Wäre das etwas für dich?\n\nViele Grüße',
    },
  },
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
  repeatThere: 'Der nächste nach {id} ist schon da, oder er wiederholt sich nicht.',
  import: {
    notJson: 'Das ist kein JSON. Bitte füg den ganzen Text ein, den Waymark ▸ Mehr ▸ Exportieren ▸ JSON gegeben hat.',
    notOurs: 'Das ist JSON, aber kein Plan, den Waymark exportiert hat.',
    newer: 'Diesen Plan hat ein neueres Waymark exportiert. Bitte aktualisiere zuerst Waymark in dieser Datei.',
    nothing: 'In dieser Datei steht keine Zeile.',
    tooMany: '{tab}: Mehr als {most} Zeilen sind mehr, als Waymark führen kann.',
    unknownTabs: 'Weggelassen, weil Waymark diese Blätter nicht kennt: {names}.',
    ownColumns:
      '{tab}: Eigene Spalten, die hier fehlen: {names}. Füge sie hinzu und importiere die Datei noch einmal, dann kommen sie mit.',
    unknownColumns: '{tab}: Weggelassen, weil Waymark diese Spalten nicht kennt: {names}.',
    unknownSettings: 'Weggelassen, weil Waymark diese Einstellungen nicht kennt: {names}.',
    noRows: '{tab}: Dort stehen keine Zeilen, sondern etwas anderes; weggelassen.',
    wrongCells: {
      one: '{tab}: {count} Zelle enthält etwas, das in keine Zelle passt ({names}); weggelassen.',
      other: '{tab}: {count} Zellen enthalten etwas, das in keine Zelle passt ({names}); weggelassen.',
    },
    brokenRows: {
      one: '{tab}: {count} Eintrag ist keine Zeile; weggelassen.',
      other: '{tab}: {count} Einträge sind keine Zeilen; weggelassen.',
    },
    twice: {
      one: '{tab}: {count} Zeile steht doppelt da und kommt einmal.',
      other: '{tab}: {count} Zeilen stehen doppelt da und kommen einmal.',
    },
    otherFits:
      'Wunschstellen: Die Bewertungen der Datei gelten {names}; hier stehen sie unter den Werten deiner Kopfzeile. Sieh sie nach dem Import an.',
    done: {
      one: 'Importiert: {count} Zeile neu, {changed} geändert.',
      other: 'Importiert: {count} Zeilen neu, {changed} geändert.',
    },
  },
  markdown: {
    title: 'Dein Plan als Markdown',
    private: 'Private Zeilen stehen mit darin: Das ist deine eigene Kopie.',
    due: 'fällig am {day}',
  },
  why: { titled: '{id} „{title}“', named: '„{title}“', ultimate: 'großes Ziel' },
  stages: {
    assessment: {
      said: { one: '{count} von {of} Fragen beantwortet.', other: '{count} von {of} Fragen beantwortet.' },
      next: { question: 'Beantworte eine Frage: {title}' },
    },
    values: {
      said: {
        one: '{count} von {of} Werten mit heute verglichen.',
        other: '{count} von {of} Werten mit heute verglichen.',
      },
      next: {
        rate: 'Gib einem Wert zwei Zahlen: wie wichtig er ist und wie viel es heute davon gibt.',
        today: 'Wie viel „{title}“ gibt es heute in deinen Wochen?',
      },
    },
    strategy: {
      said: { one: '{count} von {of} Entscheidungen getroffen.', other: '{count} von {of} Entscheidungen getroffen.' },
      next: {
        ultimate: 'Schreib in einem Satz auf, wohin das alles führt: dein großes Ziel.',
        leaveOut: 'Nenn eine Sache, die du weglässt, damit Platz für den Rest ist.',
        focus: 'Wähle ein Feld oder eine Art von Arbeit als Schwerpunkt.',
        serve: 'Welcher Entscheidung dient „{title}“?',
      },
    },
    network: {
      said: { one: '{count} von {of} Menschen genannt.', other: '{count} von {of} Menschen genannt.' },
      next: {
        first: 'Nenn einen Menschen, der es gut mit dir meint und deine Arbeit kennt.',
        mentor: 'Wer ist dir zwei Schritte voraus? Nenn jemanden, den du fragen kannst.',
        more: 'Nenn noch jemanden: auf Augenhöhe oder mit Entscheidungsmacht.',
        rhythm: 'Wie oft möchtest du mit {title} in Kontakt sein?',
      },
    },
    experiments: {
      said: {
        one: 'Entschiedene Überzeugungen: {count} von {of}.',
        other: 'Entschiedene Überzeugungen: {count} von {of}.',
      },
      next: {
        belief: 'Nenn eine Überzeugung, auf der dein Plan ruht, und den billigsten Weg, sie zu prüfen.',
        begin: 'Beginn den Versuch: {title}',
        decide: 'Der Tag der Entscheidung ist da: {title}',
      },
    },
  },
  adjust: {
    formula: '{row}, {column}: Dort steht eine Formel, und Waymark lässt sie in Ruhe. Ändere sie im Blatt.',
    changed: 'Im Plan steht inzwischen etwas anderes als bei diesem Vorschlag. Bitte sieh ihn dir noch einmal an.',
    nothing: 'Das würde nichts ändern.',
    done: 'Erledigt: {what}',
    moved: '{row} auf {day} verschoben',
    extended: '{row} bis {day} verlängert',
    split: { one: '{row} geteilt, mit {count} neuen Schritt', other: '{row} geteilt, mit {count} neuen Schritten' },
    ifThen: 'was für {row} geplant war, falls die Hürde kommt',
    practised: 'mehr Übung für {row}',
    helped: 'Hilfe holen für {row}',
    paused: '{row} ruht bis {day}',
    pausedPlan: 'der Plan ruht bis {day}',
    letGo: '{row} losgelassen',
    suggestion: {
      one: 'Sein Tag wurde einmal mehr verschoben, als frei ist. Mach ihn kleiner, hol Hilfe, gib ihm einen neuen Tag oder lass ihn los.',
      other:
        'Sein Tag wurde {count}-mal verschoben. Mach ihn kleiner, hol Hilfe, gib ihm einen neuen Tag oder lass ihn los.',
    },
    added: 'Neuer Schritt',
    askFor: '{name} fragen: {about}',
    notes: {
      pastDeadline: '{row} wäre {days} T nach dem Zieltermin von {goal} fällig.',
      dayHasPassed: 'Der {day} ist schon vorbei.',
      movesAlong: {
        one: '{count} Schritt, der darauf wartet, rückt mit.',
        other: '{count} Schritte, die darauf warten, rücken mit.',
      },
      released: '{ids} kann beginnen, ohne zu warten.',
      stepsRest: {
        one: '{count} offener Schritt dieses Ziels bleibt stehen und meldet sich nicht mehr.',
        other: '{count} offene Schritte dieses Ziels bleiben stehen und melden sich nicht mehr.',
      },
      datesInPause: {
        one: '{count} Termin liegt in der Pause und bleibt, wie er ist.',
        other: '{count} Termine liegen in der Pause und bleiben, wie sie sind.',
      },
    },
    refusals: {
      unknownRow: '{id} ist nicht mehr in diesem Plan.',
      isClosed: '{row} ist schon erledigt oder losgelassen.',
      onlySteps: 'Das geht nur mit einem Schritt.',
      endsBeforeItStarts: 'Es würde enden, bevor es beginnt, nämlich am {day}.',
      needsTwoParts: 'Zum Teilen braucht es mindestens zwei Teile.',
      needsTitles: 'Jeder Teil braucht ein paar Wörter.',
      noIfThen: 'Es gibt noch kein „Wenn … dann …“. Was würdest du dann tun?',
      needsHours: 'Wie viele Stunden mehr? Es braucht eine Zahl über 0.',
      needsSomebody: 'Wen würdest du fragen?',
      pauseIsOver: 'Eine Pause endet an einem Tag, der noch kommt.',
    },
  },
  undo: {
    undone: 'Zurückgenommen: {what}',
    nothing: 'Es gibt nichts zurückzunehmen.',
    touchedCell: '{row} wurde seither geändert: {column} sagt jetzt etwas anderes. Darum bleibt alles, wie es ist.',
    touchedRow: '{row} wurde seither geändert; darum bleibt alles, wie es ist.',
    gone: '{id} ist nicht mehr in diesem Plan; darum bleibt der Rest, wie er ist.',
    setting: '{setting} wurde seither geändert; darum bleibt alles, wie es ist.',
  },
};
