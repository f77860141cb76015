/** The words of the page, in each language. Names of buttons and menus are those of Google's editor, in *stars*; keys and file names in `backticks`. */

export const english = {
  code: 'en',
  title: 'Put Waymark into a Google sheet',
  intro:
    'No tools, no terminal: you copy a few files from this page into the script editor of a sheet of your own. It takes about five minutes. The page works without a network and sends nothing.',
  update: 'Is Waymark in your sheet already? Then replace the same files by these, and reload the sheet.',
  step: (number) => `Step ${number}`,
  copy: (file) => `Copy ${file}`,
  copied: (file, bytes) => `${file} is copied (${bytes} bytes). Paste it now.`,
  byHand: 'The browser did not allow copying. The text is selected: press Ctrl+C (on a Mac ⌘C).',
  show: 'Show the text of the file',
  textOf: (file) => `The text of ${file}`,
  size: (kilobytes, bytes) => `${kilobytes} KB (${bytes} bytes)`,
  beside: (file) => `also beside this page as ${file}`,
  replace: 'Click into the code, press `Ctrl+A` and then `Ctrl+V` (on a Mac `⌘A`, `⌘V`): what was there is replaced.',
  sheet: {
    heading: 'A new sheet and its script editor',
    lines: [
      'Open *sheets.new* in another tab: a new, empty sheet.',
      'Choose *Extensions ▸ Apps Script*. The editor opens in a tab of its own.',
    ],
    picture: 'A sheet with the menu Extensions open; its entry Apps Script is marked.',
  },
  script: {
    heading: 'The script',
    lines: ['The editor shows the file `Code.gs` with a few lines in it.'],
    picture: 'The script editor: the files at the left, the code at the right, where the script is pasted.',
  },
  page: (name) => ({
    heading: `The page ${name}`,
    lines: [
      `Beside *Files* choose *+ ▸ HTML*.`,
      `Type the name \`${name}\` and press Enter. The editor adds the ending \`.html\` by itself.`,
    ],
    picture: `The script editor: the plus beside Files, and below it the new file ${name}.html.`,
  }),
  manifest: {
    heading: 'The manifest, which lists what Waymark may do',
    lines: [
      'Choose the cog *Project Settings* at the far left.',
      'Tick *Show "appsscript.json" manifest file in editor*.',
      'Go back to the *Editor* (`< >`), and choose `appsscript.json`.',
    ],
    settings: 'The project settings: the cog at the far left, and the box to tick for the manifest.',
    picture: 'The script editor: the file appsscript.json is chosen, and its text is replaced.',
  },
  language: (name) => ({
    heading: `Only for a sheet in German: the file ${name}`,
    lines: [`Beside *Files* choose *+ ▸ HTML*, type the name \`${name}\` with its slash, and press Enter.`],
    picture: `The script editor: the plus beside Files, and below it the new file ${name}.html.`,
  }),
  open: {
    heading: 'Save and start',
    lines: [
      'Press `Ctrl+S` (on a Mac `⌘S`), and reload the tab of the sheet. After a few seconds there is a menu *Waymark*.',
      'Choose *Waymark ▸ Open Waymark*. Google asks for permission. As the script is yours and not published, it says first that it has not verified the app: choose *Advanced ▸ Go to Untitled project*, and allow all that is listed.',
      'Choose *Waymark ▸ Open Waymark* once more, and then *Start mine*.',
    ],
    picture: 'The sheet with the menu Waymark open; its entry Open Waymark is marked.',
  },
  drawn: {
    sheet: 'Untitled spreadsheet',
    menus: ['File', 'Edit', 'View', 'Insert', 'Format', 'Data', 'Tools'],
    extensions: 'Extensions',
    addOns: 'Add-ons',
    files: 'Files',
    settings: 'Project Settings',
    manifest: 'Show "appsscript.json" manifest file in editor',
    open: 'Open Waymark',
    update: 'Update now',
  },
};

export const german = {
  code: 'de',
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
  language: (name) => ({
    heading: `Für eine deutsche Tabelle: die Datei ${name}`,
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
