/**
 * Runs clasp, Google's own command line for Apps Script, and says in one sentence what to do when it does not succeed. The messages are
 * those of clasp 3.4 and of Google's servers in English, so that an unknown one is shown as it is.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './ready.mjs';

/** Where the Google Apps Script API is switched on, once for each account. */
export const API_SETTINGS = 'https://script.google.com/home/usersettings';

const LOGIN = 'npx clasp login';

/**
 * clasp for the project in a folder: the one with its .clasp.json.
 * @returns {(...args: string[]) => Promise<{ code: number, output: string, error: string }>} what it printed; it is never asked anything back
 */
export function claspIn(folder) {
  return (...args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [bin('@google/clasp', 'clasp'), ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = [];
      const error = [];
      child.stdout.on('data', (chunk) => output.push(chunk));
      child.stderr.on('data', (chunk) => error.push(chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ code: code ?? 1, output: Buffer.concat(output).toString(), error: Buffer.concat(error).toString() }),
      );
    });
}

export const clasp = claspIn(root);

/** Rejects unless somebody is logged in. clasp asks no server for that. @param {string} command what to run again afterwards */
export async function requireLogin(command) {
  const { code, output, error } = await clasp('show-authorized-user', '--json');
  if (code !== 0) throw new Error(explain(error || output, command));
  if (!parse(output)?.loggedIn)
    throw new Error(`You are not logged in to Google yet: run \`${LOGIN}\`, then \`${command}\` again.`);
}

/**
 * Google makes the sheet before it refuses the script, so each attempt with the API off would leave an empty sheet in Drive. Asking for a
 * script that does not exist tells that beforehand; any other answer says nothing against going on.
 * @param {string} command what to run again afterwards
 */
export async function requireApi(command) {
  const { code, output, error } = await clasp('list-versions', 'waymark-asks-whether-the-api-is-on', '--json');
  const text = error || output;
  if (code !== 0 && (isApiOff(text) || /reason: /.test(text))) throw new Error(explain(text, command));
}

/** The settings that say which script is ours, from a folder's .clasp.json. Undefined where there is none yet. */
export function readProject(folder = root) {
  const file = join(folder, '.clasp.json');
  if (!existsSync(file)) return undefined;
  // The file is JSON5, so it cannot be parsed as JSON.
  const text = readFileSync(file, 'utf8');
  const value = (name) => new RegExp(`["']?${name}["']?\\s*:\\s*["']([^"']+)["']`).exec(text)?.[1];
  const scriptId = value('scriptId');
  return scriptId === undefined ? undefined : { scriptId, sheetId: value('parentId') };
}

/** @param {string} id of a spreadsheet */
export const addressOf = (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Pushes a project, dist/ by default. Resolves to the number of files that were pushed, 0 when the script has them already. */
export async function push(command, run = clasp) {
  // --force: without it clasp silently skips the push when the manifest has changed and there is no terminal to ask.
  const { code, output, error } = await run('push', '--force', '--json');
  if (code !== 0) throw new Error(explain(error || output, command, 'Google refused the files'));
  const files = parse(output);
  if (!Array.isArray(files)) throw new Error(explain(output, command, 'clasp did not say what it pushed'));
  return files.length;
}

/** The value of clasp's JSON, undefined when it printed something else. */
export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isApiOff = (text) => /has not enabled the (?:Google )?Apps Script API/i.test(text);

/**
 * One sentence: what went wrong and what to do.
 * @param {string} text what clasp printed
 * @param {string} command what to run again
 * @param {string} otherwise how the sentence begins when the reason is unknown
 */
export function explain(text, command, otherwise = 'clasp did not succeed') {
  const again = `then run \`${command}\` again`;
  if (isApiOff(text))
    return `The Google Apps Script API is off for your account: switch it on at ${API_SETTINGS}, wait a minute, ${again}.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up/.test(text))
    return `Google cannot be reached: check the network, ${again}.`;
  if (
    /No credentials found|invalid_grant|invalid_rapt|Invalid Credentials|invalid authentication credentials|\bunauthorized_client\b/i.test(
      text,
    )
  )
    return `Your login at Google has ended: run \`${LOGIN}\`, ${again}.`;
  if (/Syntax error/i.test(text)) return `${otherwise}: ${lastLine(text)}: mend it in src/, ${again}.`;
  if (/insufficient|does not have permission|PERMISSION_DENIED|caller does not/i.test(text))
    return `${otherwise}, because this account may not change them: log in with the account that owns the sheet (\`${LOGIN}\`), ${again}.`;
  if (/entity was not found|Project settings not found|File not found/i.test(text))
    return `${otherwise}, because there is no such sheet or script any more: take "scriptId" out of .clasp.json, then run \`npm run google\`.`;
  if (/quota|rate limit|too many/i.test(text))
    return `Google takes no more today or just now: wait a little, ${again}.`;
  return `${otherwise} (${lastLine(text) || 'without a reason'}): mend that, ${again}.`;
}

const lastLine = (text) => text.trim().split('\n').at(-1).trim().replace(/[.:]$/, '');
