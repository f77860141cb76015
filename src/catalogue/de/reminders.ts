import type { Part, SidebarWords } from '../catalogue';

/** What the view Reminders and settings says of the reminders. */
export const remindersSidebar: Part<SidebarWords['reminders']> = {
  mine: 'An: höchstens eine Mail am Tag, um {hour} an {mail}, seit dem {since}.',
  others: 'An: um {hour} an {mail}, seit dem {since}. Nur dieses Konto kann sie ändern; du kannst sie aber übernehmen.',
  resting: 'Der Plan ruht bis {day}: Vorher kommt keine Mail.',
  takeOver: 'Übernehmen',
  takeOverAsk:
    'Ab jetzt kommt die Mail zu dir und nicht mehr zu {mail}; der tägliche Lauf dort endet beim nächsten Mal von selbst. Ein Tag, der seine Mail schon hatte, bekommt keine zweite. Niemand erfährt davon: Sag es am besten selbst.',
  takeOverYes: 'Ja, an mich schicken',
  takeOverNo: 'So lassen',
  health: 'Wie es um sie steht',
  lastRun: 'Letzter Lauf',
  lastMail: 'Letzte Mail',
  nextRun: 'Nächster Lauf',
  nextRunAt: '{day}, nach {hour}',
  mailsLeft: 'Google verschickt heute noch',
  mails: { one: '1 Mail', other: '{count} Mails' },
  permission: 'Erlaubnis',
  permitted: 'erteilt',
  none: 'noch keine',
  notAllowed:
    'Google möchte deine Erlaubnis noch einmal, bevor Mails hinausgehen. Wähle im Menü Waymark ▸ Waymark öffnen und erlaube es. Nichts ist verloren: Was inzwischen fällig wird, kommt mit der ersten Mail danach.',
  notThere: 'Der tägliche Lauf ist nicht mehr da oder doppelt vorhanden. Ein Klick bringt das in Ordnung.',
  quiet: {
    one: 'Der letzte Lauf war vor {count} Tag: Vielleicht stehen die Erinnerungen still. Ein Klick setzt sie neu in Gang.',
    other:
      'Der letzte Lauf war vor {count} Tagen: Vielleicht stehen die Erinnerungen still. Ein Klick setzt sie neu in Gang.',
  },
  neverRan: 'Seit dem {since} an, und noch nie gelaufen. Ein Klick setzt sie neu in Gang.',
  repair: 'In Ordnung bringen',
  sendNow: 'Schick mir jetzt eine',
  sendNowHow: 'Das ist dann die Mail von heute: Es kommt keine weitere.',
  gone: 'Die Mail von heute ist schon unterwegs. Du kannst ansehen, was jetzt in ihr stünde.',
  whyHeading: 'Warum steht das darin?',
  rest: 'Pause',
  twoWeeks: 'Zwei Wochen Pause',
  goOn: 'Jetzt weitermachen',
  daysOff: 'Freie Tage',
  daysOffHint:
    'An diesen Tagen kommt keine Mail: 2026-12-24 bis 2027-01-01, 2027-05-01. Was sie auslassen, kommt am Tag danach.',
  daysOffSeen: 'Keine Mail: {days}.',
  notDays:
    'Waymark kann „{text}“ nicht lesen. Schreib bitte einen Tag als 2027-05-01, oder den ersten und den letzten von mehreren: 2026-12-24 bis 2027-01-01.',
  endsBefore: '„{text}“ endet, bevor es beginnt. Bitte die beiden Tage tauschen.',
  language: 'Sprache',
  languageHint:
    'Blätter, Auswahllisten, Mails und diese Leiste. Deine eigenen Worte bleiben, wie sie sind. Es dauert einen Moment; öffne Waymark danach neu.',
  calendar: 'Meine Termine als Kalenderdatei mitschicken, sobald sich einer geändert hat',
  missing: {
    mail: 'Waymark darf noch keine Mails senden, deshalb warten sie; alles andere läuft weiter.',
    triggers: 'Waymark darf noch nicht von selbst laufen, deshalb warten die Erinnerungen.',
    address: 'Waymark darf deine Mailadresse noch nicht sehen und weiß deshalb nicht, wohin Mails gehen sollen.',
  },
  allow: 'Bei Google erlauben',
  waits: 'Die Uhrzeit oder die Zeitzone ist geändert: Ein Druck, und die Erinnerungen richten sich danach.',
  proof: 'Googles Uhr',
  proved: 'geprüft {day}, {time}',
  proofAwaited: 'ein Probelauf kommt in ein, zwei Minuten',
  proofMissing:
    'Googles Uhr hat diese Datei nicht erreicht: Der Probelauf kam nicht. Ein Druck startet sie neu; hilft das nicht, nimm „Schick mir jetzt eine“.',
};
