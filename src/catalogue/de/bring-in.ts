import type { Part, SidebarWords, Words } from '../catalogue';

/** Zeilen aus anderen Programmen. */
export const bringIn: Part<Words['bringIn']> = {
  sources: { table: 'einer Tabelle', todoist: 'Todoist', trello: 'Trello', todo: 'Microsoft To Do' },
  nothing: 'In diesem Text steht keine Zeile.',
  unknownJson:
    'Das ist JSON, aber in keiner Form, die Waymark kennt. Es liest, was Waymark, Trello und Microsoft To Do exportieren; von anderen Programmen nimm bitte die CSV-Datei.',
  tooMany: 'Das sind {count} Zeilen; höchstens {most} können auf einmal hereinkommen. Bitte teile die Datei.',
  noTitle: 'Keine Spalte ist der Schritt. Wähle bitte „Schritt“ für die Spalte, in der steht, was zu tun ist.',
  question: 'Ist {text} {dayFirst} oder {monthFirst}?',
  column: 'Spalte {letter}',
  unread: {
    day: 'Zeile {row}, {column}: „{text}“ ist kein lesbares Datum. Es kommt in die Notizen.',
    effort: 'Zeile {row}, {column}: „{text}“ ist keine Stundenzahl. Es kommt in die Notizen.',
    status: 'Zeile {row}, {column}: Den Status „{text}“ kennt Waymark nicht. Er kommt in die Notizen.',
  },
  unclosed: 'Zeile {row}: Dort beginnt ein Anführungszeichen, das nie endet. Es wurde als Zeichen gelesen.',
  left: {
    noTitle: 'Zeile {row} bleibt weg, denn sie hat keinen Schritt: „{text}“.',
    archived: 'Zeile {row} bleibt weg, denn sie ist archiviert: „{text}“.',
    twice: 'Zeile {row} bleibt weg, denn sie sagt dasselbe wie Zeile {of}: „{text}“.',
    aboveHeading: 'Zeile {row} bleibt weg, denn sie steht über den Überschriften: „{text}“.',
    tooLong: 'Zeile {row} bleibt weg, denn sie ist länger, als eine Zelle sein kann: „{text}…“.',
    goalNote: 'Zeile {row}: Ein Ziel hat keine Notizen, deshalb bleibt das weg: „{text}“.',
  },
  moreNotes: { one: 'und 1 weitere dieser Art', other: 'und {count} weitere dieser Art' },
  facts: { due: 'fällig am {day}', start: 'ab {day}', doneOn: 'erledigt am {day}' },
  done: {
    one: 'Hereingeholt: {count} Zeile, in Ziele {goals}, in Schritte {steps}.',
    other: 'Hereingeholt: {count} Zeilen, in Ziele {goals}, in Schritte {steps}.',
  },
  last: {
    one: 'Zuletzt hereingeholt am {day}, aus {source}: {count} Zeile.',
    other: 'Zuletzt hereingeholt am {day}, aus {source}: {count} Zeilen.',
  },
  undo: {
    nothing: 'Es gibt nichts, was wieder herausgenommen werden könnte.',
    done: { one: 'Wieder herausgenommen: {count} Zeile.', other: 'Wieder herausgenommen: {count} Zeilen.' },
    changed: '{row} bleibt, denn die Zeile wurde seitdem geändert.',
    needed: '{row} bleibt, denn eine andere Zeile verweist darauf.',
  },
};

export const bringInSidebar: Part<SidebarWords['bringIn']> = {
  hint: 'Ein Plan, den Waymark exportiert hat, eine CSV-Datei oder kopierte Zeilen aus einer Tabelle, ein Export von Todoist oder Trello, Aufgaben aus Microsoft To Do.',
  recognised: {
    table: 'Als Tabelle gelesen.',
    todoist: 'Als Export von Todoist gelesen: Abschnitte sind Ziele, Unteraufgaben ihre Schritte.',
    trello: 'Als Board von Trello gelesen.',
    todo: 'Als Aufgabenlisten gelesen, wie von Microsoft To Do.',
  },
  unknown: {
    heading: 'Was bedeuten diese Wörter?',
    lead: 'Mit einer Bedeutung wird ein Wort in den Einstellungen dein eigenes, und die Zeilen behalten es.',
    word: { one: '„{word}“, in {count} Zeile', other: '„{word}“, in {count} Zeilen' },
    none: 'In den Notizen lassen',
  },
  columns: 'Was steht in welcher Spalte?',
  sample: 'zum Beispiel „{text}“',
  roles: {
    title: 'Schritt',
    goal: 'Ziel',
    status: 'Status',
    due: 'Fällig',
    start: 'Beginn',
    effort: 'Aufwand in Stunden',
    notes: 'Notizen',
    doneOn: 'Erledigt am',
    key: 'ID dort',
    leaveOut: 'Weglassen',
  },
  counts: 'Neue Schritte: {steps} · neue Ziele: {goals} · schon hier: {here}',
  becomes: { step: 'Neuer Schritt', goal: 'Neues Ziel', here: 'Schon hier' },
  line: '{becomes} · {title}',
  row: 'Zeile {row}',
  all: 'Alle {count} Zeilen zeigen',
  notes: 'Bitte beachten',
  undo: 'Diese Zeilen wieder herausnehmen',
  answer: 'Beantworte bitte erst die Frage nach den Tagen.',
};
