'use strict';
/**
 * Headless LibreOffice, to recalculate the formulas of a workbook. CommonJS, so that tests can import it.
 *
 * By default LibreOffice keeps the values that are stored in an .xlsx (Tools ▸ Options ▸ Calc ▸ Formula ▸ Recalculation on file load).
 * So each run gets a new profile with the setting "always".
 */
const { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, delimiter, extname, join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { execute, installPackages, lastLine } = require('./debian.cjs');

const LIMIT_MS = 180_000;
const ALWAYS = 0;
const APPLICATIONS = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The path of soffice, undefined when LibreOffice is not installed. The environment variable `SOFFICE` comes first. */
function findSoffice() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'soffice.exe')]);
  return [process.env.SOFFICE, ...onPath, ...APPLICATIONS].find((path) => path && existsSync(path));
}

/** Resolves to the path of soffice; installs Calc by apt-get when it is missing. Rejects with an instruction when that fails. */
async function ensureSoffice() {
  const found = findSoffice();
  if (found) return found;
  const reason = await installPackages(['libreoffice-calc'], 'LibreOffice Calc');
  if (reason)
    throw new Error(
      `LibreOffice is not here, and it could not be installed: ${reason}. Install LibreOffice Calc from https://www.libreoffice.org and try again.`,
    );
  const installed = findSoffice();
  if (!installed) throw new Error('apt-get installed libreoffice-calc, but there is no soffice on the PATH.');
  return installed;
}

/**
 * Recalculates every formula of a workbook and writes it as .xlsx with the same name into `outDir`, which is created when missing and must
 * not be the workbook's folder. Resolves to the path of the new file. TODAY() and NOW() use the machine's clock in `timeZone` (an IANA
 * name; default UTC).
 */
async function recalculate(workbook, outDir, { timeZone = 'UTC' } = {}) {
  const soffice = findSoffice();
  if (!soffice) throw new Error('LibreOffice is not here: npm run interop installs it.');
  if (!existsSync(workbook)) throw new Error(`There is no ${workbook}.`);
  const target = resolve(outDir, `${basename(workbook, extname(workbook))}.xlsx`);
  if (target === resolve(workbook))
    throw new Error('The recalculated workbook would overwrite the one it was made of: name another folder.');
  mkdirSync(outDir, { recursive: true });
  rmSync(target, { force: true });
  const profile = mkdtempSync(join(tmpdir(), 'waymark-libreoffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings());
    const { output } = await execute(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        resolve(outDir),
        resolve(workbook),
      ],
      { env: { ...process.env, TZ: timeZone } },
      LIMIT_MS,
    );
    // soffice exits with 0 even when it could not read the file.
    if (!existsSync(target))
      throw new Error(`LibreOffice did not write ${target}: ${lastLine(output) || 'it said nothing'}.`);
    return target;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The settings of the profile: always recalculate, and the same locale on every machine. */
function settings() {
  const item = (path, name, value) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    item('/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', ALWAYS),
    item('/org.openoffice.Office.Calc/Formula/Load', 'ODFRecalcMode', ALWAYS),
    item('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'en-US'),
    '</oor:items>',
  ].join('\n');
}

module.exports = { ensureSoffice, findSoffice, recalculate };
