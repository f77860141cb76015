'use strict';
/**
 * Where a Chromium is on this machine, and how it is started without using the network for itself. CommonJS without packages: the tools load it
 * before anything is installed or built.
 */
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/snap/bin/chromium',
  ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
];
/** Below the folders of programs of Windows. */
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags against network access of the browser itself, such as updates and synchronisation. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * The paths of all Chromium programs, in order of preference: from the environment variables `CHROMIUM` and `CHROME_PATH`, on the PATH, and in
 * the usual folders of each system.
 */
function installedChromiums({ environment = process.env, places = PLACES } = {}) {
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const programs = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].flatMap(
    (folder) => (folder ? WINDOWS_PLACES.map((path) => join(folder, path)) : []),
  );
  return [environment.CHROMIUM, environment.CHROME_PATH, ...onPath, ...places, ...programs].filter(
    (path) => path && existsSync(path),
  );
}

module.exports = { QUIET_FLAGS, installedChromiums };
