import { UsageError, type StandaloneCommand } from '../command';

const usage = 'serve [--port N]';
/** Ctrl+C, the stop of a container or a service, the end of the terminal session. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be a number up to 65535, not ${text}.`);
  return port;
}

export const serve: StandaloneCommand = {
  usage,
  what: 'the page in the browser (port 8080, or the next one that is free); Ctrl+C ends it',
  async runStandalone({ root, workbook, project, flags, args, environment, print, remark }) {
    if (args.length > 0) throw new UsageError(`Usage: ${usage}`);
    const port = parsePort(flags.port);
    const smtp = environment['SMTP_URL'];
    // Loaded only now, with the server's packages: the other commands do without.
    const { startServer } = await import('../server');
    const server = await startServer({
      root,
      ...workbook,
      welcomes: true,
      project: project(),
      ...(port === undefined ? {} : { port }),
      ...(smtp ? { smtp } : {}),
      remark,
    });
    const end = (): void => void server.close();
    for (const signal of ENDS) process.once(signal, end);
    print(`${workbook.addOnName ?? 'The page'} is open at ${server.address} (Ctrl+C ends it)`);
    try {
      await server.ended;
    } finally {
      for (const signal of ENDS) process.off(signal, end);
    }
  },
};
