import { runCommandLine } from '../../workbench/cli';
import { openShell } from './command-line';
import { listen } from './mail-server';
import { join } from 'node:path';

async function sendDaily(answer: (line: string) => string | null): Promise<{ code: number; err: string; heard: string[] }> {
  const shell = openShell();
  const { server, port, heard } = await listen(answer);
  await shell.run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', '--user', 'ana@example.com', 'call', 'remind', '{"hour":8}']);
  let err = '';
  const terminal = { root: join(__dirname, '../..'), out: () => {}, err: (text: string) => { err += text; }, readStandardInput: () => '', environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } };
  const code = await runCommandLine(['--file', shell.dir, '--project', join(__dirname, 'fixtures/project'), 'advance', '+1d'], terminal);
  await new Promise((done) => server.close(done));
  expect(await shell.json(['outbox', '--json'])).toHaveLength(1);
  shell.remove();
  return { code, err, heard };
}

describe('with SMTP_URL', () => {
  test('a mail goes to the outbox and to the server', async () => {
    const { code, err, heard } = await sendDaily(() => null);
    expect([code, err]).toEqual([0, '']);
    expect(heard).toEqual(expect.arrayContaining(['MAIL FROM:<ana@example.com>', 'RCPT TO:<ana@example.com>', 'Subject: Due today']));
  });

  test('a server that refuses is told in one line, and the mail stays in the outbox', async () => {
    const { code, err } = await sendDaily((line) => (line.startsWith('RCPT') ? '550 no such box\r\n' : null));
    expect(code).toBe(1);
    expect(err).toMatch(/^The mail is in the outbox, but 127\.0\.0\.1:\d+ did not take it: .*\n$/);
  });
});
