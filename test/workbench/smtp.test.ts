import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { runCommandLine } from '../../workbench/cli';
import { openShell, type Result, type Shell } from './command-line';

/*
 * Delivers to a real mail server on the loopback interface.
 */

interface TestMailServer {
  readonly port: number;
  /** The mails that the server accepted. */
  readonly taken: { from: string; to: string[]; source: string }[];
  close(): Promise<void>;
}

function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<TestMailServer> {
  const taken: TestMailServer['taken'] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  // Errors of a connection are checked on the side of the client.
  server.on('error', () => {});
  return new Promise((done, failed) => {
    const listening = server.listen(port, '127.0.0.1', () =>
      done({
        port: (listening.address() as { port: number }).port,
        taken,
        close: () => new Promise((closed) => void server.close(() => closed())),
      }),
    );
    listening.once('error', failed);
  });
}

/** A file whose project sends a mail to its owner every morning. */
async function remindedShell(): Promise<Shell> {
  const shell = openShell();
  await shell.run([
    '--now',
    '2026-03-02T09:00',
    '--timezone',
    'Europe/Berlin',
    '--user',
    'ana@example.com',
    'call',
    'remind',
    '{"hour":8}',
  ]);
  return shell;
}

async function advance(shell: Shell, url: string, length = '+1d'): Promise<Result> {
  let [out, err] = ['', ''];
  const terminal = {
    root: join(__dirname, '../..'),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    readStandardInput: () => '',
    environment: { SMTP_URL: url },
  };
  const code = await runCommandLine(
    ['--file', shell.dir, '--project', join(__dirname, 'fixtures/project'), 'advance', length],
    terminal,
  );
  return { code, out, err };
}

const subjects = async (mailServer: TestMailServer): Promise<(string | undefined)[]> =>
  Promise.all(mailServer.taken.map(async ({ source }) => (await PostalMime.parse(source)).subject));

describe('with SMTP_URL', () => {
  let shell: Shell;
  let mailServer: TestMailServer;
  beforeEach(async () => {
    shell = await remindedShell();
  });
  afterEach(async () => {
    await mailServer.close();
    shell.remove();
  });

  test('a mail goes to the outbox and to the server, and a MIME parser reads there what the outbox shows', async () => {
    mailServer = await openMailServer();
    expect(await advance(shell, `smtp://127.0.0.1:${mailServer.port}`)).toMatchObject({ code: 0, err: '' });
    const [kept] = (await shell.json(['outbox', '--json'])) as { subject: string; text: string; html: string }[];
    expect(mailServer.taken).toHaveLength(1);
    const read = await PostalMime.parse(mailServer.taken[0]?.source ?? '');
    expect(mailServer.taken[0]).toMatchObject({ from: 'ana@example.com', to: ['ana@example.com'] });
    expect(read.subject).toBe(kept?.subject);
    expect(read.text?.replace(/\r\n/g, '\n').trim()).toBe(kept?.text.trim());
  });

  test('mails from before the first use of a mail server are not sent', async () => {
    mailServer = await openMailServer();
    await shell.run(['advance', '+2d']);
    expect(await shell.json(['outbox', '--json'])).toHaveLength(2);
    await advance(shell, `smtp://127.0.0.1:${mailServer.port}`);
    expect(mailServer.taken).toHaveLength(1);
  });

  test('each mail is delivered once, whatever command runs afterwards', async () => {
    mailServer = await openMailServer();
    await advance(shell, `smtp://127.0.0.1:${mailServer.port}`);
    await advance(shell, `smtp://127.0.0.1:${mailServer.port}`, '+1m');
    expect(mailServer.taken).toHaveLength(1);
  });

  test('an unreachable server is reported in one line; the next command delivers, in order', async () => {
    mailServer = await openMailServer();
    const { port } = mailServer;
    await mailServer.close();
    const gone = await advance(shell, `smtp://127.0.0.1:${port}`);
    expect(gone.code).toBe(1);
    expect(gone.err).toMatch(
      /^Mail 1 is in the outbox, but 127\.0\.0\.1:\d+ did not take it; it is tried again with the next\. The server says: .*\n$/,
    );
    mailServer = await openMailServer({}, port);
    expect((await advance(shell, `smtp://127.0.0.1:${port}`)).code).toBe(0);
    expect(mailServer.taken).toHaveLength(2);
    expect(await subjects(mailServer)).toEqual(
      ((await shell.json(['outbox', '--json'])) as { subject: string }[]).map(({ subject }) => subject),
    );
  });

  test('a wrong password is reported, nothing is lost, and the right one delivers', async () => {
    mailServer = await openMailServer({
      authOptional: false,
      onAuth: ({ password }, _session, done) =>
        password === 'right' ? done(null, { user: 'ana' }) : done(new Error('Invalid username or password')),
    });
    const wrong = await advance(shell, `smtp://ana:wrong@127.0.0.1:${mailServer.port}`);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('Mail 1 is in the outbox');
    expect(wrong.err).toMatch(/password/i);
    expect(wrong.err).not.toContain('wrong@');
    expect((await advance(shell, `smtp://ana:right@127.0.0.1:${mailServer.port}`, '+1m')).code).toBe(0);
    expect(mailServer.taken).toHaveLength(1);
  });

  test('a refused recipient is reported each time and does not delay other mails', async () => {
    let refuses = true;
    mailServer = await openMailServer({
      onRcptTo: (_address, _session, done) =>
        done(refuses ? Object.assign(new Error('No such box'), { responseCode: 550 }) : null),
    });
    const first = await advance(shell, `smtp://127.0.0.1:${mailServer.port}`);
    expect(first.err).toMatch(/^Mail 1 is in the outbox.*No such box/);
    const second = await advance(shell, `smtp://127.0.0.1:${mailServer.port}`);
    expect(second.err).toMatch(/^Mails 1, 2 are in the outbox/);
    refuses = false;
    expect((await advance(shell, `smtp://127.0.0.1:${mailServer.port}`, '+1m')).code).toBe(0);
    expect(mailServer.taken).toHaveLength(2);
  });
});
