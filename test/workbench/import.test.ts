import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShell, type Shell } from './command-line';

/*
 * `import` on the command line (rules U60 to U66).
 */

let shell: Shell;
beforeAll(async () => {
  shell = openShell(join(__dirname, '../../dist'));
  await shell.run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'start', '{}']);
});
afterAll(() => shell.remove());

test('[U64] [U66] shows what each row becomes, and brings it in when told to', async () => {
  const path = join(shell.dir, 'tasks.csv');
  writeFileSync(path, 'Task;Project;Due\nCall Ada;Office;03/04/2026\n;;soon\n');
  expect(await shell.run(['import', path])).toBe(
    [
      '2 · goal · Office',
      '2 · step · Call Ada · Office',
      'Row 3 is left out, because it has no step: “soon”.',
      'Is 03/04/2026 April 3, 2026 or March 4, 2026?',
      '',
    ].join('\n'),
  );
  expect(await shell.run(['import', path, 'dayFirst', 'apply'])).toContain(
    'Brought in: 2 rows, in Goals 1, in Steps 1.',
  );
  expect(await shell.run(['import', path, 'dayFirst'])).toContain('2 · here · Call Ada');
});

test('[X56] says which words for a status are unknown, and keeps them with a meaning', async () => {
  const path = join(shell.dir, 'words.csv');
  writeFileSync(path, 'Task;Status\nAsk the lawyer;With legal\n');
  expect(await shell.run(['import', path])).toContain('With legal= · 1\n');
  const known = ['import', path, 'With legal=waiting'];
  expect(await shell.run(known)).toContain('2 · step · Ask the lawyer · With legal\nWith legal=waiting · 1\n');
  expect(await shell.run([...known, 'apply'])).toContain('in Steps 1.');
  expect(await shell.run(['show', 'Steps'])).toContain('With legal');
  expect((await shell.try(['import', path, 'With legal=maybe'])).err).toContain('expected one of');
});

test('[U60] a file that is not there is one sentence', async () => {
  expect(await shell.try(['import', join(shell.dir, 'none.csv')])).toEqual({
    code: 1,
    out: '',
    err: 'none.csv could not be read.\n',
  });
});
