import type { Part, SidebarWords, Words } from '../catalogue';

/** The name of each setting, and what it does: beside it and at its dropdown. */
export const settings: Part<Words['settings']> = {
  hoursPerWeek: { name: 'Stunden pro Woche', explanation: 'Wie viele Stunden in der Woche für diesen Plan da sind.' },
  reminderHour: {
    name: 'Uhrzeit der Mail',
    explanation: 'Die Stunde, zu der die Mail kommt, 0 bis 23, in der Zeitzone dieser Tabelle.',
  },
  rhythm: { name: 'Rhythmus der Mail', explanation: 'An welchen Tagen eine Mail kommen darf. Höchstens eine am Tag.' },
  weekdaysOnly: { name: 'Nicht am Wochenende', explanation: 'Angekreuzt: samstags und sonntags keine Mail.' },
  daysOff: {
    name: 'Freie Tage',
    explanation:
      'An diesen Tagen keine Mail: 2026-12-24 bis 2027-01-01, 2027-05-01. Was sie auslassen, kommt am Tag danach.',
  },
  leadDays: {
    name: 'Vorlauf in Tagen',
    explanation: 'Wie viele Tage vor seiner Fälligkeit ein Schritt angekündigt wird.',
  },
  reflection: { name: 'Rückblick', explanation: 'Wie oft es Zeit für einen Rückblick ist.' },
  lastReflection: {
    name: 'Letzter Rückblick',
    explanation: 'Der Tag des letzten Rückblicks; von hier zählt der nächste.',
  },
  firstDay: { name: 'Erster Tag der Woche', explanation: 'Womit eine Woche auf der Zeitleiste beginnt.' },
  pausedUntil: {
    name: 'Pause bis',
    explanation: 'Bis zu diesem Tag ruht der ganze Plan: keine Mails, nichts ist überfällig.',
  },
  calendar: {
    name: 'Kalenderdatei',
    explanation: 'Angekreuzt: Wenn sich eine Frist geändert hat, bringt die Mail alle als Kalenderdatei mit.',
  },
  beganOn: { name: 'Begonnen am', explanation: 'Der Tag, an dem dieser Plan begann.' },
  language: {
    name: 'Sprache',
    explanation:
      'Was Waymark spricht: Blätter, Auswahllisten, Mails und Seitenleiste. Deine eigenen Worte bleiben, wie sie sind.',
  },
  ownTodo: {
    name: 'Eigene Wörter: Offen',
    explanation: 'Deine Wörter für einen offenen Schritt, mit Komma: Ideenliste, Irgendwann.',
  },
  ownDoing: {
    name: 'Eigene Wörter: In Arbeit',
    explanation: 'Deine Wörter für einen begonnenen Schritt: Läuft, In Prüfung.',
  },
  ownWaiting: {
    name: 'Eigene Wörter: Wartet',
    explanation: 'Deine Wörter für einen Schritt, der auf etwas wartet: Blockiert, Eingereicht.',
  },
  ownDone: {
    name: 'Eigene Wörter: Erledigt',
    explanation: 'Deine Wörter für einen erledigten Schritt: Abgeschickt, Bestanden.',
  },
  ownDraft: { name: 'Eigene Wörter: Entwurf', explanation: 'Deine Wörter für ein Ziel, das erst eine Idee ist: Idee.' },
  ownActive: { name: 'Eigene Wörter: Aktiv', explanation: 'Deine Wörter für ein Ziel, an dem du arbeitest: Läuft.' },
  ownPaused: { name: 'Eigene Wörter: Pausiert', explanation: 'Deine Wörter für ein Ziel, das ruht: Zurückgestellt.' },
  ownReached: { name: 'Eigene Wörter: Erreicht', explanation: 'Deine Wörter für ein erreichtes Ziel: Geschafft.' },
  ownLetGo: {
    name: 'Eigene Wörter: Losgelassen',
    explanation: 'Deine Wörter für einen Schritt oder ein Ziel, das du aufgibst: Abgelehnt, Abgesagt.',
  },
  ownTargets: {
    name: 'Eigene Wörter: Stellen',
    explanation:
      'Deine Wörter für einen Stand, jedes mit dem von Waymark dahinter: Eingereicht = Beworben, Absage = Abgeschlossen.',
  },
  ownNetwork: {
    name: 'Eigene Wörter: Netzwerk',
    explanation:
      'Deine Wörter für einen Stand, jedes mit dem von Waymark dahinter: Getroffen = In Kontakt, Eingeschlafen = Ruht.',
  },
  ownFeedback: {
    name: 'Eigene Wörter: Rat',
    explanation:
      'Deine Wörter für einen Status, jedes mit dem von Waymark dahinter: Verschickt = Gefragt, Beantwortet = Bekommen.',
  },
  ownExperiments: {
    name: 'Eigene Wörter: Versuche',
    explanation:
      'Deine Wörter für ein Urteil, jedes mit dem von Waymark dahinter: Umsteuern = Ändern, Verwerfen = Aufhören.',
  },
  followUpApplied: {
    name: 'Nachfragen: Bewerbung',
    explanation:
      'Wie viele Tage nach einer Bewerbung nach dem Stand zu fragen ist; 0: nie. Ein nächster Termin in der Zeile geht vor.',
  },
  followUpInterview: {
    name: 'Nachfragen: Interview',
    explanation:
      'Wie viele Tage nach einem Interview nach dem Stand zu fragen ist; 0: nie. Ein nächster Termin in der Zeile geht vor.',
  },
};

/** The view Reminders and settings; reminders.ts has what it says of the reminders. */
export const settingsSidebar: Part<SidebarWords['settings']> = {
  heading: 'Erinnerungen und Einstellungen',
  reminders: 'Erinnerungen',
  on: 'Schick mir höchstens eine Mail am Tag',
  hour: 'Uhrzeit der Mail',
  rhythm: 'An welchen Tagen',
  weekdaysOnly: 'Nie am Samstag und Sonntag',
  leadDays: 'So viele Tage vorher wird ein Schritt angekündigt',
  plan: 'Dein Plan',
  hoursPerWeek: 'Stunden pro Woche für diesen Plan',
  reflection: 'Rückblick',
  firstDay: 'Die Woche beginnt am',
  pausedUntil: 'Pause bis',
  pausedHint: 'Vor diesem Tag ist nichts fällig, und keine Mail kommt.',
  stateOff: 'Aus: Es kommt keine Mail.',
  lastTrouble: 'Beim letzten Lauf: {text}',
  preview: 'Die Mail zeigen',
  previewHide: 'Die Mail verbergen',
  unsaved: 'Noch nicht gespeichert.',
  same: 'All das ist schon gespeichert.',
  region: {
    differs:
      'Diese Datei hat die Zeitzone {fileZone} und schreibt wie in {fileLocale}. Dein Browser hat {zone} und {locale}. Tage, Mails und Sprache richten sich nach der Datei.',
    set: '{zone}, {locale} übernehmen',
    leave: 'So lassen',
    changes:
      'Die Mail kommt dann zu ihrer Stunde in {zone}, und Datumsangaben stehen wie in {locale}. Tage, die schon dastehen, bleiben dieselben.',
  },
  followUps: 'Bewerbungen',
  followUpApplied: 'Tage nach einer Bewerbung, bis du nachfragst',
  followUpInterview: 'Tage nach einem Interview, bis du nachfragst',
  followUpHint: '0: nie. Ein nächster Termin in der Zeile geht vor.',
  ownWords: {
    heading: 'Eigene Wörter für einen Status',
    lead: 'Was du statt Waymarks Wörtern schreibst, und welches davon gemeint ist: Blockiert bedeutet Wartet.',
    word: 'Dein Wort',
    meaning: 'Was „{word}“ bedeutet',
    meaningOfNew: 'Was es bedeutet',
    add: 'Wort hinzufügen',
    addIn: 'Wort hinzufügen: {tab}',
    remove: '„{word}“ entfernen',
    removeEmpty: 'Diese Zeile entfernen',
    choose: 'bedeutet …',
    /** The tabs, until the file says what they are called there. */
    tabs: {
      steps: 'Schritte',
      goals: 'Ziele',
      targets: 'Wunschstellen',
      network: 'Netzwerk',
      feedback: 'Rat',
      experiments: 'Experimente',
    },
    chooseMeaning: 'Bitte wählen, was „{word}“ bedeutet.',
    separator: 'Bitte ein Wort ohne Komma, Semikolon, senkrechten Strich und Zeilenumbruch wählen.',
    equals: 'Bitte ein Wort ohne Komma, Semikolon, senkrechten Strich und = wählen.',
    twice: '„{word}“ steht hier zweimal. Bitte nur eines davon behalten.',
    taken: '„{word}“ ist Waymarks Wort für {meaning} und behält diese Bedeutung.',
  },
  numberNeeded: 'Bitte eine Zahl von {least} bis {most} angeben.',
};
