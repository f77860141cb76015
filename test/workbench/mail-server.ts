import { createServer, type Server, type Socket } from 'node:net';

/** A minimal SMTP server that accepts everything and records the lines it received. `answer` may return another reply to a line. */
export function listen(
  answer: (line: string) => string | null,
): Promise<{ server: Server; port: number; received: string[] }> {
  const received: string[] = [];
  const serve = (socket: Socket): void => {
    let isInData = false;
    let rest = '';
    socket.write('220 here\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        received.push(line);
        if (isInData && line !== '.') continue;
        if (isInData) {
          isInData = false;
          socket.write('250 taken\r\n');
          continue;
        }
        const refusal = answer(line);
        if (refusal === null && line === 'DATA') isInData = true;
        socket.write(refusal ?? (line === 'DATA' ? '354 go\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n'));
      }
    });
  };
  return new Promise((done) => {
    const server = createServer(serve).listen(0, '127.0.0.1', () =>
      done({ server, port: (server.address() as { port: number }).port, received }),
    );
  });
}
