'use strict';
/** Programs from outside npm: how they are run, and how Debian's are installed. CommonJS, so that tests can import it too. */
const { spawn, spawnSync } = require('node:child_process');

/**
 * Installs Debian packages, saying on stderr that it takes a while. Resolves to '' when that is done, else to why not, in words that
 * follow "could not be installed: ".
 */
async function installPackages(names, what) {
  const prefix = aptPrefix();
  if (!prefix) return 'there is no apt-get here that may install without asking you';
  process.stderr.write(`Installing ${what} (once, a few minutes) …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    const { code, output } = await execute(command, rest, { env: environment });
    if (code !== 0) return `apt-get ${args[0]} said "${lastLine(output)}"`;
  }
  return '';
}

function aptPrefix() {
  const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!works('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  // -n: never ask for a password in the middle of a command that looks idle.
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** Resolves to the exit code and all that was said; a program that takes longer than `limitMs` is ended. */
function execute(command, args, options = {}, limitMs) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    const limit = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => {
      clearTimeout(limit);
      done({ code, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** What a program said last, without colours. */
const lastLine = (text) =>
  text
    .replace(/\u001b\[\d*m/g, '')
    .trim()
    .split('\n')
    .at(-1) ?? '';

module.exports = { execute, installPackages, lastLine };
