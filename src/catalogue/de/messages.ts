import type { Part, Words } from '../catalogue';

/** Answers of the menu’s entries and of the forms. */
export const messages: Part<Words['messages']> = {
  started: 'Der Plan ist bereit.',
  startedAgain: 'Es ist schon alles da.',
  startFirst: 'In dieser Datei gibt es noch keinen Plan. Bitte Waymark ▸ Waymark öffnen wählen und dort beginnen.',
  updated: 'Alles ist auf dem neuesten Stand.',
  updatedWith: {
    one: 'Auf dem neuesten Stand. Eine Sache möchte angesehen werden: in „Was jetzt“ oder mit „Meinen Plan prüfen“.',
    other:
      'Auf dem neuesten Stand. {count} Dinge möchten angesehen werden: in „Was jetzt“ oder mit „Meinen Plan prüfen“.',
  },
  busy: 'Gerade aktualisiert jemand anderes diesen Plan. Bitte in einer Minute noch einmal versuchen.',
  exampleLoaded: 'Der Beispielplan ist da. Schau dich um; „Beispiel entfernen“ nimmt ihn wieder weg.',
  exampleNotEmpty:
    'Das Beispiel passt nur in einen leeren Plan. In diesem stehen schon Zeilen, und sie bleiben, wie sie sind.',
  exampleCleared: 'Das Beispiel ist weg. Jetzt beginnt dein eigener Plan.',
  exampleNone: 'In dieser Datei gibt es kein Beispiel.',
  clearAsk:
    'Damit verschwinden die Ziele und Schritte des Beispiels, mit allem, was daran geändert wurde. Zeilen, die neu sind oder einen anderen Namen haben, bleiben. Weiter?',
  remindersOn: 'Erinnerungen sind an: um {hour}:00 an {mail}.',
  remindersOff: 'Erinnerungen sind aus.',
  remindersOwner:
    'Die Erinnerungen dieser Datei gehen seit dem {day} an {mail}. Unter „Erinnerungen und Einstellungen“ lassen sie sich übernehmen.',
  hourRange: 'Die Uhrzeit der Mail ist eine ganze Stunde von 0 bis 23; da steht {got}.',
  mailSent: 'Gesendet an {mail}. Die Mail von heute ist damit unterwegs.',
  mailGone: 'Die Mail von heute ist schon unterwegs. Die Vorschau zeigt, was jetzt darin stünde.',
  noQuotaNow: 'Googles Anzahl Mails für heute ist aufgebraucht. Morgen gibt es neue.',
  noQuota: 'Googles Zahl der Mails für heute war aufgebraucht; die Mail kommt morgen.',
  mailNotSent: 'Die letzte Mail ließ sich nicht senden; der nächste Lauf versucht es wieder. Google sagt: {text}',
  notAuthorised: 'Google hat Waymark das noch nicht erlaubt. Bitte Waymark ▸ Waymark öffnen wählen und es erlauben.',
  copied: 'Dies ist die Kopie eines Plans: Die Erinnerungen sind aus, bis sie hier eingeschaltet werden.',
  more: 'und noch {count}',
  nothingToSay: 'Alles ist in Ordnung.',
  exportTitle: 'Der Plan als JSON',
  calendarTitle: 'Die Fristen als Kalenderdatei',
  calendarHow: '{file} herunterladen',
  repairedTab: 'Das Blatt {tab} ist wieder da.',
  tabAdded: 'Das Blatt {tab} ist da.',
  tabThere: 'Das Blatt {tab} gibt es schon.',
  tabsAdded: 'Die Blätter {tabs} sind da.',
  repairedHeader: '{tab}: die Kopfzeile ist wieder in Zeile 1.',
  repairedDrawn: 'Das Blatt {tab} ist neu gezeichnet.',
  repairedSettings: '{tab}: die Zeile {row} ist wieder da.',
  repairedColumn: '{tab}: Die Spalte {column} ist wieder da.',
  badArgument: 'Waymark konnte nicht lesen, was gesendet wurde: {text}',
  reopen:
    'Waymark wurde aktualisiert, nachdem diese Seitenleiste geöffnet wurde: Nichts wurde geändert. Bitte noch einmal Waymark ▸ Waymark öffnen wählen.',
  regionSet: 'Diese Datei hat jetzt deine Zeitzone und deine Schreibweise.',
  regionRefused:
    'Google hat die Zeitzone {timeZone} oder das Gebietsschema {locale} nicht angenommen, und nichts wurde geändert: {text}',
  saved: 'Gespeichert: {row}',
  wordMeans: '„{word}“ bedeutet jetzt {meaning}.',
  noOwnWord:
    '„{word}“ kann kein Wort für einen Status sein: Nimm eines ohne Komma und ohne =, und eine der Bedeutungen.',
  settingsSaved: 'Die Einstellungen sind gespeichert.',
  notSaved: 'Noch ist nichts gespeichert.',
  answerSaved: 'Die Antwort steht auf dem Blatt Standortbestimmung.',
  until: 'bis {day}',
  needsTitle: 'Ein paar Worte dazu, was getan werden soll, sind nötig.',
  needsAnswer: 'Für eine Antwort sind ein paar Worte nötig.',
  computes:
    '{row}, {column}: Diese Zelle rechnet sich selbst aus deiner Formel, deshalb wurde nichts geändert; ändere die Formel im Blatt.',
  rowGone: '{id} gibt es in diesem Plan nicht mehr.',
  questionGone: 'Diese Frage steht nicht mehr auf dem Blatt Standortbestimmung: {question}',
  selectRow: 'Bitte zuerst eine Zeile des Plans auswählen, in {goals}, {steps} oder einem der anderen Blätter.',
  makePlan: 'Einen Plan machen',
  guideDone: 'Der Plan steht, und sein erster Schritt ist erledigt.',
  typedNote: 'Eingetippt, gelesen am {day}: {text}',
  textInIdTold:
    '{tab}, Zeile {row}: „{text}“ stand in der Spalte der IDs, die Waymark ausfüllt. Die Zeile ist {id}; der Text ist im Tab {changes} aufgehoben.',
  duplicateIdTold: '{tab}, Zeile {row}: {old} stand doppelt da; diese Zeile ist jetzt {new}.',
  needsWords: 'Ein paar Wörter braucht es für {column}.',
  missing: {
    mail: 'Waymark darf noch keine Mails senden, deshalb warten sie; alles andere läuft weiter.',
    triggers: 'Waymark darf noch nicht von selbst laufen, deshalb warten die Erinnerungen.',
    address: 'Waymark darf deine Mailadresse noch nicht sehen und weiß deshalb nicht, wohin Mails gehen sollen.',
  },
  allowHere: '{text} Nichts geht verloren. Hier lässt es sich erlauben: {link}',
  allowInSidebar: '{text} Zum Erlauben Waymark öffnen.',
  hourWaits:
    'Die Uhrzeit oder die Zeitzone der Erinnerungen ist geändert: Mit Waymark ▸ Jetzt aktualisieren richten sie sich danach.',
  mayOnlyLook: 'Diese Datei darfst du ansehen, aber nicht ändern: Bitte die Person, der sie gehört, um das Recht dazu.',
  protectedTabs:
    'Die Person, der diese Datei gehört, lässt dich {tabs} nicht bearbeiten: Bitte sie um das Recht und versuche es noch einmal.',
};

/** What the server calls the sidebar and its parts. */
export const sidebarNames: Part<Words['sidebar']> = { title: 'Waymark', reminders: 'Erinnerungen' };
