/** What the page says in this language, as languages.mjs describes it. */
export default {
  code: 'en',
  name: 'English',
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
  language: (name, language) => ({
    heading: `Only for a sheet in ${language}: the file ${name}`,
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
