/** What the page says in this language, as languages.mjs describes it. */
export default {
  code: 'de',
  name: 'Deutsch',
  title: 'Waymark in eine Google-Tabelle einsetzen',
  intro:
    'Ohne Werkzeuge und ohne Terminal: Du kopierst einige Dateien von dieser Seite in den Skripteditor einer eigenen Tabelle. Das dauert etwa fünf Minuten. Die Seite braucht kein Netz und sendet nichts.',
  update: 'Ist Waymark schon in deiner Tabelle? Dann ersetze dieselben Dateien durch diese und lade die Tabelle neu.',
  step: (number) => `Schritt ${number}`,
  copy: (file) => `${file} kopieren`,
  copied: (file, bytes) => `${file} ist kopiert (${bytes} Bytes). Füge die Datei jetzt ein.`,
  byHand: 'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Drücke Strg+C (am Mac ⌘C).',
  show: 'Text der Datei zeigen',
  textOf: (file) => `Text von ${file}`,
  size: (kilobytes, bytes) => `${kilobytes} KB (${bytes} Bytes)`,
  beside: (file) => `auch neben dieser Seite als ${file}`,
  replace: 'Klicke in den Code, drücke `Strg+A` und dann `Strg+V` (am Mac `⌘A`, `⌘V`): Was dort stand, wird ersetzt.',
  sheet: {
    heading: 'Eine neue Tabelle und ihr Skripteditor',
    lines: [
      'Öffne *sheets.new* in einem anderen Tab: eine neue, leere Tabelle.',
      'Wähle *Erweiterungen ▸ Apps Script*. Der Editor öffnet sich in einem eigenen Tab.',
    ],
    picture: 'Eine Tabelle mit offenem Menü Erweiterungen; der Eintrag Apps Script ist markiert.',
  },
  script: {
    heading: 'Das Skript',
    lines: ['Der Editor zeigt die Datei `Code.gs` mit wenigen Zeilen.'],
    picture: 'Der Skripteditor: links die Dateien, rechts der Code, wo das Skript eingefügt wird.',
  },
  page: (name) => ({
    heading: `Die Seite ${name}`,
    lines: [
      `Wähle neben *Dateien* (Files) *+ ▸ HTML*.`,
      `Tippe den Namen \`${name}\` und drücke die Eingabetaste. Die Endung \`.html\` ergänzt der Editor selbst.`,
    ],
    picture: `Der Skripteditor: das Pluszeichen neben Dateien und darunter die neue Datei ${name}.html.`,
  }),
  manifest: {
    heading: 'Das Manifest: die Liste dessen, was Waymark darf',
    lines: [
      'Wähle ganz links das Zahnrad *Projekteinstellungen* (Project Settings).',
      'Hake *Manifestdatei „appsscript.json“ im Editor anzeigen* an.',
      'Geh zurück zum *Editor* (`< >`) und wähle `appsscript.json`.',
    ],
    settings: 'Die Projekteinstellungen: ganz links das Zahnrad, und das Kästchen für das Manifest.',
    picture: 'Der Skripteditor: Die Datei appsscript.json ist gewählt, und ihr Text wird ersetzt.',
  },
  language: (name, language) => ({
    heading: `Nur für eine Tabelle auf ${language}: die Datei ${name}`,
    lines: [
      `Wähle neben *Dateien* (Files) *+ ▸ HTML*, tippe den Namen \`${name}\` mit dem Schrägstrich und drücke die Eingabetaste.`,
    ],
    picture: `Der Skripteditor: das Pluszeichen neben Dateien und darunter die neue Datei ${name}.html.`,
  }),
  open: {
    heading: 'Speichern und beginnen',
    lines: [
      'Drücke `Strg+S` (am Mac `⌘S`) und lade den Tab der Tabelle neu. Nach einigen Sekunden gibt es ein Menü *Waymark*.',
      'Wähle *Waymark ▸ Waymark öffnen*. Google fragt nach der Erlaubnis. Weil das Skript dir gehört und nicht veröffentlicht ist, heißt es zuerst, die App sei nicht überprüft: Wähle *Erweitert* und darunter *Unbenanntes Projekt öffnen*, und erlaube alles, was aufgezählt ist.',
      'Wähle noch einmal *Waymark ▸ Waymark öffnen* und dann *Meinen Plan beginnen*.',
    ],
    picture: 'Die Tabelle mit offenem Menü Waymark; der Eintrag Waymark öffnen ist markiert.',
  },
  drawn: {
    sheet: 'Unbenannte Tabelle',
    menus: ['Datei', 'Bearbeiten', 'Ansicht', 'Format', 'Daten'],
    extensions: 'Erweiterungen',
    addOns: 'Add-ons',
    files: 'Dateien',
    settings: 'Projekteinstellungen',
    manifest: 'Manifestdatei „appsscript.json“ im Editor anzeigen',
    open: 'Waymark öffnen',
    update: 'Jetzt aktualisieren',
  },
};
