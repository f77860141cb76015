'use strict';
/**
 * A Chromium without a window, in which the page is tested and photographed. CommonJS, so that tests can import it too.
 * Playwright is asked for on demand: this file is loaded before the packages are there.
 */
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { execute, installPackages, lastLine } = require('./debian.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);
const PLACES = [
  '/snap/bin/chromium',
  ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ...programFiles.flatMap((folder) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((path) => join(folder, path)),
  ),
];
/** It calls nobody: no updates, no synchronisation. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];
const LAUNCH_LIMIT_MS = 60_000;

/**
 * Every Chromium that is there, the preferred one first: the one that `CHROMIUM` or `CHROME_PATH` names, those on the PATH, those in the
 * places where systems keep them, and Playwright's own.
 */
function findAll({ places = PLACES } = {}) {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, process.env.CHROME_PATH, ...onPath, ...places, playwright().executablePath()].filter(
    (path) => path && existsSync(path),
  );
}

/** The path of the preferred Chromium, or undefined where there is none. Whether it works is seen when it is launched. */
function findChromium(options) {
  return findAll(options)[0];
}

/**
 * Resolves to the path of a Chromium that was launched and showed a page: one that is there, else Playwright's, else Debian's, which are
 * installed for that. Rejects with one sentence when none can be had.
 */
async function ensureChromium(options) {
  const reasons = [];
  const works = async (path) => {
    const reason = await whyNot(path);
    if (reason) reasons.push(`${path} does not start: ${reason}`);
    return !reason;
  };
  const firstOf = async (paths) => {
    for (const path of new Set(paths)) if (await works(path)) return path;
    return undefined;
  };
  const there = findAll(options);
  const found = await firstOf(there);
  if (found) return found;
  for (const install of [
    installPlaywrights,
    () => installPackages(['chromium', 'fonts-liberation'], 'Debian’s Chromium'),
  ]) {
    const reason = await install();
    if (reason) reasons.push(reason);
    // What did not start before may do so now: a package brings the libraries that a downloaded browser lacks.
    const installed = reason
      ? undefined
      : await firstOf([...findAll(options).filter((path) => !there.includes(path)), ...there]);
    if (installed) return installed;
  }
  throw new Error(
    `There is no Chromium here that starts, and none could be installed: ${reasons.join('; ')}. Install Chromium or Chrome by hand, or name one in the environment variable CHROMIUM, and try again.`,
  );
}

/** Launches Chromium for a test or a picture. Rejects with one sentence where there is none. */
async function launchChromium(options = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here: npm test installs one.');
  // Its own words and its date fields are the same on every machine.
  const env = { ...process.env, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' };
  return await playwright().launch({
    args: [...QUIET, '--lang=en-GB'],
    env,
    timeout: LAUNCH_LIMIT_MS,
    ...options,
    executablePath,
  });
}

/** '' when this program starts and shows a page, else what it said. */
async function whyNot(executablePath) {
  try {
    const browser = await playwright().launch({ args: QUIET, timeout: LAUNCH_LIMIT_MS, executablePath });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>It works</p>');
      return (await page.textContent('p')) === 'It works' ? '' : 'it shows no page';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return sayFailure(error.message);
  }
}

/** Playwright tells everything it knows; the line on which the program itself complains says why. */
function sayFailure(message) {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const own = lines.find((line) => /error while loading shared libraries|\[err\]|ENOENT|EACCES/.test(line));
  return (own ?? lines[0] ?? 'it said nothing').replace(/^.*\[err\]\s*/, '').replace(/\.$/, '');
}

async function installPlaywrights() {
  process.stderr.write('Installing Chromium (once, a minute or two) …\n');
  const cli = join(require.resolve('playwright-core/package.json'), '../cli.js');
  const { code, output } = await execute(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  if (code === 0) return '';
  return `Playwright said "${
    output
      .split('\n')
      .find((line) => /^Error: (?!Failed)/.test(line))
      ?.slice('Error: '.length) ?? lastLine(output)
  }"`;
}

function playwright() {
  return require('playwright-core').chromium;
}

module.exports = { ensureChromium, findChromium, launchChromium };
