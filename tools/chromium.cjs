'use strict';
/**
 * Finds, installs and launches a headless Chromium for tests and screenshots. CommonJS, so that tests can import it.
 * Playwright is required late, because this file is loaded before the packages are installed.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { QUIET_FLAGS, installedChromiums } = require('../workbench/installed-chromium.cjs');
const { execute, installPackages, lastLine } = require('./debian.cjs');

const LAUNCH_LIMIT_MS = 60_000;

/** The paths of all Chromium programs, in order of preference; Playwright's is the last. */
function findAll({ places } = {}) {
  return [...installedChromiums({ places }), playwright().executablePath()].filter((path) => path && existsSync(path));
}

/** The path of the preferred Chromium, undefined when none is installed. It is not tested whether it starts. */
function findChromium(options) {
  return findAll(options)[0];
}

/**
 * Resolves to the path of a Chromium that can show a page: an installed one, otherwise Playwright's or Debian's, which it installs.
 * Rejects with one sentence when that is impossible.
 */
async function ensureChromium(options) {
  const reasons = [];
  const starts = async (path) => {
    const reason = await launchError(path);
    if (reason) reasons.push(`${path} does not start: ${reason}`);
    return !reason;
  };
  const firstOf = async (paths) => {
    for (const path of new Set(paths)) if (await starts(path)) return path;
    return undefined;
  };
  const present = findAll(options);
  const found = await firstOf(present);
  if (found) return found;
  for (const install of [
    installPlaywrightChromium,
    () => installPackages(['chromium', 'fonts-liberation'], 'Debian’s Chromium'),
  ]) {
    const reason = await install();
    if (reason) reasons.push(reason);
    // Tries the old ones again too: the Debian package brings libraries that a downloaded browser may lack.
    const installed = reason
      ? undefined
      : await firstOf([...findAll(options).filter((path) => !present.includes(path)), ...present]);
    if (installed) return installed;
  }
  throw new Error(
    `There is no Chromium here that starts, and none could be installed: ${reasons.join('; ')}. Install Chromium or Chrome by hand, or name one in the environment variable CHROMIUM, and try again.`,
  );
}

/** Launches Chromium for a test or a screenshot. Rejects with one sentence when none is installed. */
async function launchChromium(options = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here: npm test installs one.');
  // The same language and date fields on every machine.
  const env = { ...process.env, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' };
  return await playwright().launch({
    args: [...QUIET_FLAGS, '--lang=en-GB'],
    env,
    timeout: LAUNCH_LIMIT_MS,
    ...options,
    executablePath,
  });
}

/** '' when this program starts and shows a page, otherwise the reason. */
async function launchError(executablePath) {
  try {
    const browser = await playwright().launch({ args: [...QUIET_FLAGS], timeout: LAUNCH_LIMIT_MS, executablePath });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>It works</p>');
      return (await page.textContent('p')) === 'It works' ? '' : 'it shows no page';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return shortReason(error.message);
  }
}

/** Playwright's message has many lines. The reason is the line in which the program itself reports an error. */
function shortReason(message) {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const own = lines.find((line) => /error while loading shared libraries|\[err\]|ENOENT|EACCES/.test(line));
  return (own ?? lines[0] ?? 'it said nothing').replace(/^.*\[err\]\s*/, '').replace(/\.$/, '');
}

async function installPlaywrightChromium() {
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
