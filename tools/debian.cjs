'use strict';
/** Runs programs and installs Debian packages. CommonJS, so that tests can import it. */
const { spawn, spawnSync } = require('node:child_process');

/**
 * Installs Debian packages and reports on stderr that this takes a while. Resolves to '' or to the reason of a failure, which can follow
 * "could not be installed: ".
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

/** The command before apt-get: nothing for root, sudo for others, undefined when installing is impossible. */
function aptPrefix() {
  const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!works('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  // -n: do not ask for a password, because the prompt could go unnoticed.
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** Runs a program; resolves to its exit code and its output. It is killed after `limitMs` milliseconds. */
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

/** The last line of an output, without colour codes. */
const lastLine = (text) =>
  text
    .replace(/\u001b\[\d*m/g, '')
    .trim()
    .split('\n')
    .at(-1) ?? '';

module.exports = { execute, installPackages, lastLine };
