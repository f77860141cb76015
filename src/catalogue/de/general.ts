import type { Part, SidebarWords } from '../catalogue';

/** What the sidebar says in every view. */
export const generalSidebar: Part<SidebarWords> = {
  title: 'Waymark',
  back: 'Fokus',
  backHow: 'Zurück zum Fokus',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  working: 'Einen Augenblick …',
  workingOn: 'Dies dauert ein wenig länger. Es geht weiter.',
  making:
    'Übersicht, Ziele, Schritte, Zeitleiste, Standortbestimmung und Einstellungen entstehen: bis zu einer Minute …',
  loading: 'Dein Plan wird gelesen …',
  again: 'Noch einmal versuchen',
  undo: 'Rückgängig',
  more: { one: 'und noch 1', other: 'und noch {count}' },
  optional: 'freiwillig',
  status: 'Status',
  moreFields: 'Mehr',
  minutes: '{count} min',
  hours: '{count} h',
  accounts:
    'Google hat nicht geantwortet. Wenn mehrere Google-Konten angemeldet sind, öffne diese Datei in einem Fenster mit nur einem davon.',
  offline:
    'Google ist nicht zu erreichen. Was du geschrieben hast, ist noch da; versuche es noch einmal, wenn die Verbindung wieder steht.',
  trouble: 'Google konnte das gerade nicht tun. Nichts geht verloren; versuche es in einer Minute noch einmal.',
  failed: 'Das hat nicht geklappt: {text}',
  notAuthorised: 'Google hat Waymark das noch nicht erlaubt. Bitte Waymark ▸ Waymark öffnen wählen und es erlauben.',
};

/** What several forms share. */
export const formsSidebar: Part<SidebarWords['forms']> = {
  scale: '1 = {low} · 5 = {high}',
  place: '{heading} · {at} von {all}',
  next: 'Weiter',
  before: 'Zurück',
  nothing: '–',
  needed: 'Schreib bitte erst ein paar Worte.',
  copy: 'Kopieren',
  copyFor: 'Kopieren: {title}',
};
