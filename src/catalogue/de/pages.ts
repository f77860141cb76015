import type { Part, SidebarWords, Words } from '../catalogue';

/** The pages to print or send. */
export const pages: Part<Words['pages']> = {
  home: 'Mein Plan auf einer Seite',
  quarter: 'Rückblick auf das Quartal',
  period: 'Vom {from} bis zum {to}',
  next: 'Als Nächstes',
  soon: 'In den nächsten zwei Wochen',
  passed: 'Braucht ein neues Datum',
  done: 'Zuletzt erledigt',
  open: 'Schritte',
  ticked: 'Erledigt',
  parts: 'Teilziele',
  why: 'Wofür es gut ist',
  facts: 'Das Ziel',
  progress: '{progress} %',
  count: '{now} von {target}',
  steps: '{done} von {all} Schritten erledigt',
  until: 'bis {day}',
  waits: 'nach „{title}“',
  more: { one: 'und eines mehr', other: 'und {count} weitere' },
  number: 'Seite {page} von {pages}',
  none: 'Auf dieser Seite gibt es noch nichts zu zeigen.',
  noGoal: 'Es gibt kein Ziel {id}, das diese Seite zeigen kann. Private Zeilen zeigt sie nur auf Wunsch.',
};

/** The view that makes them. */
export const pagesSidebar: Part<SidebarWords['pages']> = {
  heading: 'Eine Seite zum Drucken oder Verschicken',
  lead: 'Eine Seite in Schwarz-Weiß, als Datei: zum Drucken, als PDF oder zum Verschicken.',
  which: 'Welche Seite',
  kinds: { home: 'Mein Plan', goal: 'Ein Ziel', quarter: 'Das Quartal', brief: 'Mentoren-Brief' },
  goal: 'Welches Ziel',
  goalNeeded: 'Wähle bitte erst ein Ziel.',
  paper: 'Papier',
  papers: { a4: 'A4', letter: 'Letter' },
  private: 'Mit den privaten Zeilen',
  privateHint: 'Ohne das verrät nichts auf der Seite, dass es solche Zeilen gibt.',
  briefHint: 'Private Zeilen stehen nie darin. Hast du den Text geändert, gilt deiner.',
  make: 'Seite erstellen',
  ready: 'Die Seite ist fertig.',
  open: 'Öffnen und drucken',
  download: 'Herunterladen',
  unopened: 'Dein Browser hat kein Fenster geöffnet. Lade die Seite stattdessen herunter.',
};
