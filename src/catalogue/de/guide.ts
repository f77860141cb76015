import type { Part, SidebarWords, Words } from '../catalogue';
import { workValues } from './values';

/** What the stages after the guide say of the plan. */
export const stages: Part<Words['stages']> = {
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
};

/** The first fifteen minutes, screen by screen. Templates are infinitives, as one writes a list of things to do. */
export const guideSidebar: Part<SidebarWords['guide']> = {
  stepOf: 'Schritt {at} von {all}',
  next: 'Weiter',
  back: 'Zurück',
  skip: 'Überspringen',
  leave: 'Die Einführung vorerst verlassen',
  preparing:
    'Übersicht, Ziele, Schritte, Zeitleiste, Standortbestimmung und Einstellungen entstehen: bis zu einer Minute. Du kannst schon antworten.',
  tabsToGo: { one: 'Noch ein Blatt.', other: 'Noch {count} Blätter.' },
  saved: {
    ahead: 'Gespeichert auf dem Blatt Standortbestimmung.',
    you: 'Gespeichert auf dem Blatt Standortbestimmung.',
    goal: 'Dein Ziel ist gespeichert.',
    steps: 'Deine Schritte sind gespeichert.',
    hurdle: 'Beim Ziel gespeichert.',
    rhythm: 'Dein Rhythmus ist gespeichert.',
    place: '',
  },
  needed: 'Dieses Feld wird gebraucht. Ein grober Wortlaut genügt: Er lässt sich jederzeit ändern.',
  welcome: {
    heading: 'Willkommen bei Waymark',
    lead: 'In 15 Minuten: ein Ziel, drei Schritte, eine Erinnerung. Alles bleibt in dieser Datei.',
    start: 'Meinen Plan beginnen',
    example: 'Ein Beispiel zeigen',
    asks: 'Was Google fragt, und warum',
    asksLead: 'Google bittet dich, fünf Dinge zu erlauben. Dafür ist jedes da:',
    scopes: [
      { name: 'Diese Tabelle', why: 'um deinen Plan in diese Datei zu schreiben. Andere Dateien sieht Waymark nicht.' },
      { name: 'Diese Seitenleiste zeigen', why: 'um die Seite zu zeigen, die du gerade liest.' },
      { name: 'Arbeiten, wenn du nicht da bist', why: 'um einmal am Tag nach deinen Terminen zu sehen.' },
      { name: 'E-Mails in deinem Namen senden', why: 'um dir deine Erinnerung zu schicken, und niemandem sonst.' },
      { name: 'Deine E-Mail-Adresse', why: 'um zu wissen, wohin die Erinnerung geht.' },
    ],
    asksEnd: 'Es gibt keinen Server von uns und keine Beobachtung.',
    existing: 'Was schon in dieser Datei steht, bleibt, wie es ist.',
  },
  ahead: {
    heading: 'Ein gewöhnlicher Dienstag in fünf Jahren',
    question: 'Die Arbeit ist gut. Was machst du den ganzen Tag?',
    placeholder: 'Ich …',
    chips: 'Oder tippe an, was am nächsten kommt',
    options: {
      lead: 'Größere Projekte leiten',
      industry: 'Die Branche wechseln',
      business: 'Etwas Eigenes haben',
      craft: 'Mein Können vertiefen',
      unsure: 'Noch nicht sicher',
    },
    unsure: 'Ein guter Ort zum Anfangen. Waymark wird vorschlagen, mit drei Menschen über ihre Arbeit zu sprechen.',
  },
  you: {
    heading: 'Was dir wichtig ist',
    question: 'Tippe die drei an, die dir bei der Arbeit am meisten fehlen würden',
    chosen: '{count} von {most} gewählt',
    full: 'Drei sind gewählt. Tippe eines davon an, um es zurückzunehmen.',
    values: workValues,
    strengths: 'Womit kommen andere zu dir?',
    strengthsHint: 'Zum Beispiel: um ein Durcheinander zu ordnen, um etwas einfach erklärt zu bekommen.',
  },
  goal: {
    heading: 'Ein Ziel',
    templates: 'Wofür würden sich die nächsten zwölf Wochen lohnen?',
    templateNeeded: 'Bitte tippe eines davon an. Danach lässt sich jedes Wort ändern.',
    fits: 'Passt zu deiner Antwort',
    other: 'Ein anderes wählen',
    title: 'Dein Ziel',
    deadline: 'Bis wann?',
    deadlineHint: 'In zwölf Wochen lässt sich etwas bewegen.',
    seen: 'Woran wirst du es sehen?',
    more: 'Warum es machbar ist, und wofür',
    titleNeeded: 'Bitte gib deinem Ziel einen Namen: Ein Satz genügt.',
  },
  templates: {
    qualification: {
      name: 'Ein Abschluss',
      hint: 'Eine Prüfung bestehen, ein Zertifikat erwerben',
      title: 'Die Prüfung bestehen, die meine nächste Rolle verlangt',
      measure: 'Punkte im Probetest, %',
      achievable: 'Andere bestehen sie neben der Arbeit.',
      steps: [
        'Drei Stellenanzeigen suchen und die verlangten Zertifikate notieren',
        'Eines auswählen und den Prüfungstag buchen',
        'Einen ersten Probetest schreiben und die Lücken notieren',
      ],
    },
    lead: {
      name: 'Etwas Kleines leiten',
      hint: 'Ein Projekt, eine Veranstaltung, eine neue Gewohnheit im Team',
      title: 'Ein kleines Projekt bei der Arbeit von der Idee bis zum Ergebnis leiten',
      measure: 'Projekt zu Ende gebracht',
      achievable: 'Es ist klein, und jemand wünscht es sich.',
      steps: [
        'Zwei kleine Projekte aufschreiben, um die sich noch niemand kümmert',
        'Meine Führungskraft bitten, eines davon leiten zu dürfen',
        'Das erste Treffen mit einem Plan von einer Seite halten',
      ],
    },
    conversations: {
      name: 'Gespräche',
      hint: 'Hören, wie die Arbeit anderer wirklich ist',
      title: 'Mit {count} Menschen über ihre Arbeit sprechen, um meine Richtung zu wählen',
      measure: 'Geführte Gespräche',
      achievable: 'Die meisten sprechen gern 20 Minuten über ihre Arbeit.',
      steps: [
        'Fünf Menschen aufschreiben, deren Arbeit mich neugierig macht',
        'Zwei von ihnen um 20 Minuten bitten',
        'Das erste Gespräch führen und drei Dinge notieren',
      ],
    },
    portfolio: {
      name: 'Eine Arbeitsprobe',
      hint: 'Etwas zum Zeigen: ein Text, ein Entwurf, ein Werkzeug',
      title: 'Eine Arbeit veröffentlichen, die zeigt, was ich kann',
      measure: 'Arbeit veröffentlicht',
      achievable: 'Eine gute Arbeit genügt, und die Hälfte davon liegt in der Schublade.',
      steps: [
        'Die Arbeit auswählen und in drei Zeilen aufschreiben, was sie zeigt',
        'Eine erste grobe Fassung machen',
        'Zwei Menschen die Fassung zeigen und um Rat bitten',
      ],
    },
    field: {
      name: 'Ein Feld erkunden',
      hint: 'Mit wenig Aufwand herausfinden, ob es passt',
      title: 'Mit drei kleinen Versuchen herausfinden, ob ein neues Feld zu mir passt',
      measure: 'Gemachte Versuche',
      achievable: 'Jeder Versuch braucht einen Abend.',
      steps: [
        'Das Feld benennen und drei Fragen dazu aufschreiben',
        'Einen ehrlichen Bericht von innen lesen',
        'Einen Abend lang ein kleines Stück dieser Arbeit tun',
      ],
    },
    own: {
      name: 'Etwas anderes',
      hint: 'In eigenen Worten',
      title: '',
      measure: '',
      achievable: '',
      steps: ['', '', ''],
    },
  },
  steps: {
    heading: 'Drei Schritte',
    lead: 'Klein genug zum Anfangen. Ändere, was du magst: Einer genügt.',
    first: 'Der erste Schritt, unter 30 Minuten',
    second: 'Dann',
    third: 'Und danach',
    due: 'Fällig am',
    cue: 'Wann tust du es?',
    cueHint: 'Ein Augenblick, der einen Namen hat, ist der halbe Weg.',
    cueText: 'Wenn es {weekday} nach dem Mittagessen ist, dann: {title}',
    cueTextEmpty: 'Wenn es {weekday} nach dem Mittagessen ist, dann ',
    titleNeeded: 'Bitte nenne einen Schritt: etwas, das weniger als 30 Minuten braucht.',
  },
  hurdle: {
    heading: 'Eine Hürde',
    question: 'Was kommt am ehesten dazwischen?',
    plan: 'Was dann?',
    planHint: 'Wer das vorher beantwortet hat, geht leichter weiter.',
    sentence: 'Wenn {hurdle}, dann {then}',
    kinds: {
      time: {
        name: 'Zeit',
        hurdle: 'die Woche voll wird',
        then: 'mache ich am Mittwoch die ersten zehn Minuten und höre dann auf',
      },
      energy: {
        name: 'Energie',
        hurdle: 'ich am Abend zu müde bin',
        then: 'mache ich am nächsten Morgen den kleinsten Teil, noch vor den Mails',
      },
      asking: {
        name: 'Scheu zu fragen',
        hurdle: 'ich mich scheue zu fragen',
        then: 'schreibe ich stattdessen zwei Zeilen und schicke sie noch am selben Tag ab',
      },
      money: {
        name: 'Geld',
        hurdle: 'es mehr kostet, als ich ausgeben kann',
        then: 'suche ich einen kostenlosen Weg oder bitte meine Firma, sich zu beteiligen',
      },
      waiting: {
        name: 'Warten auf andere',
        hurdle: 'mich jemand warten lässt',
        then: 'frage ich nach fünf Tagen noch einmal und gehe mit einem anderen Schritt weiter',
      },
    },
    thenNeeded: 'Bitte schreib, was du dann tust, oder wähle „Überspringen“.',
  },
  rhythm: {
    heading: 'Dein Rhythmus',
    hours: 'Wie viele Stunden in der Woche hast du dafür?',
    hoursUnit: 'Stunden pro Woche',
    hoursNeeded: 'Bitte eine Zahl von 0 bis 100 angeben.',
    mail: 'Eine kurze Mail an dich, montags um {hour} und an Tagen, an denen etwas fällig ist',
    hour: 'Uhrzeit der Mail',
    others: 'Die Erinnerungen dieser Datei gehen an {mail}.',
    preview: 'Deine erste Mail, wie sie heute aussähe',
    finish: 'Fertig',
  },
  done: {
    heading: 'Dein Plan ist bereit',
    lead: 'Der erste Schritt, „Einen Plan machen“, ist schon abgehakt. Die Übersicht zeigt den nächsten.',
    almost: 'Alles ist gespeichert. Ein Klick noch.',
    share: 'Noch zwei Minuten?',
    shareLead: 'Kopiere diese Nachricht an jemanden, der helfen könnte.',
    message:
      'Ich habe gerade einen Plan gemacht. Mein Ziel: {goal} (bis {deadline}). Mein erster Schritt: {step} (bis {due}). Fragst du mich am {due}, wie es lief?',
    messageUndated:
      'Ich habe gerade einen Plan gemacht. Mein Ziel: {goal}. Mein erster Schritt: {step}. Fragst du mich in zwei Wochen, wie es lief?',
    messageLabel: 'Nachricht',
    copy: 'Kopieren',
    copied: 'Kopiert. Füge sie ein, wo du anderen schreibst.',
    notCopied: 'Die Nachricht ist markiert: drücke Strg+C, am Mac ⌘C.',
    go: 'Sehen, was als Nächstes kommt',
  },
};

/** The view Stage by stage. */
export const stagesSidebar: Part<SidebarWords['stages']> = {
  heading: 'Abschnitt für Abschnitt',
  lead: 'Fünf Abschnitte, in Teilen von etwa zwei Minuten. Hör auf, wann du magst.',
  names: {
    assessment: 'Wo du stehst',
    values: 'Was zählt',
    strategy: 'Strategie',
    network: 'Menschen',
    experiments: 'Experimente',
  },
  complete: '✓ Fürs Erste fertig',
  next: 'Als Nächstes: {text}',
  open: 'Öffnen',
  openFor: 'Öffnen: {title}',
  go: 'Weiter: {title}',
  look: 'Noch einmal ansehen',
  answers: 'Was deine Antworten sagen',
  targets: 'Auch nützlich, sobald die Strategie steht',
  allDone: 'Alle fünf Abschnitte stehen. Ab jetzt lebt der Plan von Woche zu Woche.',
  plan: 'Meine Woche planen',
};
