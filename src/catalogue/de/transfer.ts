import type { Part, SidebarWords, Words } from '../catalogue';

/** Import and export. */
export const transfer: Part<Words['transfer']> = {
  import: {
    notJson: 'Das ist kein JSON. Bitte füg den ganzen Text ein, den Waymark ▸ Mehr ▸ Exportieren ▸ JSON gegeben hat.',
    notAnExport: 'Das ist JSON, aber kein Plan, den Waymark exportiert hat.',
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
    computed: '{tab}, Zeile {row}, {column}: Deine Formel bleibt dort, die Angabe der Datei kam nicht hinein.',
  },
  markdown: {
    title: 'Dein Plan als Markdown',
    private: 'Private Zeilen stehen mit darin: Das ist deine eigene Kopie.',
    due: 'fällig am {day}',
  },
};

/** The view Import and export. */
export const transferSidebar: Part<SidebarWords['transfer']> = {
  heading: 'Import und Export',
  lead: 'Dein Plan gehört dir: Nimm ihn mit, oder hol einen herein.',
  take: 'Mitnehmen',
  formats: {
    markdown: 'Ein Text zum Lesen (Markdown)',
    json: 'Alles, zum Zurückholen (JSON)',
    ics: 'Die Termine als Kalenderdatei',
  },
  show: 'Zeigen',
  text: 'Dein Plan als Text',
  bring: 'Hereinholen, was du hast',
  file: 'Eine Datei wählen',
  paste: 'Oder ihren Text einfügen',
  preview: 'Erst ansehen',
  previewHeading: 'Das käme herein',
  line: '{tab}: {parts}',
  added: '{count} neu',
  changed: '{count} sagen etwas anderes',
  same: '{count} gleich',
  renumbered: '{count} mit neuer ID',
  nothing: 'Es steht nichts darin, was nicht schon hier ist.',
  rule: 'Zeilen, die es hier schon gibt',
  rules: { keep: 'So lassen', replace: 'Nehmen, was die Datei sagt' },
  apply: 'Hereinholen',
  change: 'Einen anderen Text',
  needed: 'Wähle bitte erst eine Datei oder füge einen Text ein.',
  unread: 'Diese Datei ließ sich nicht als Text lesen. Eine CSV- oder JSON-Datei geht.',
};
