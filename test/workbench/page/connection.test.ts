import { Connection, type Socket } from '../../../workbench/page/connection';
import type { ToPage } from '../../../workbench/protocol';

class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly sent: any[] = [];
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.onclose?.();
  }
  say(message: ToPage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

function start() {
  const sockets: FakeSocket[] = [];
  const told: unknown[] = [];
  const waits: { work: () => void; milliseconds: number }[] = [];
  const connection = new Connection(
    () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    {
      opened: () => told.push('opened'),
      lost: () => told.push('lost'),
      received: (message) => told.push(message.kind),
    },
    (work, milliseconds) => waits.push({ work, milliseconds }),
  );
  const last = (): FakeSocket => sockets[sockets.length - 1]!;
  return { connection, sockets, told, waits, last, again: () => waits.pop()!.work() };
}

describe('the connection to the server', () => {
  test('[B31] each answer resolves its request; a refusal rejects with the server’s message and name', async () => {
    const { connection, last } = start();
    last().onopen?.();
    const [mail, user] = [connection.ask('mail', { n: 1 }), connection.ask('user', { user: 'nobody' })];
    expect(last().sent.map(({ id, name }) => [id, name])).toEqual([
      [1, 'mail'],
      [2, 'user'],
    ]);
    last().say({ kind: 'refused', id: 2, name: 'RequestError', message: 'nobody is not a mail address.' });
    last().say({ kind: 'answer', id: 1, answer: { subject: 'Today' } });
    await expect(mail).resolves.toEqual({ subject: 'Today' });
    await expect(user).rejects.toMatchObject({ name: 'RequestError', message: 'nobody is not a mail address.' });
  });

  test('[B31] pending requests fail with Google’s network error when the connection is lost', async () => {
    const { connection, last } = start();
    last().onopen?.();
    const call = connection.ask('call', { frame: 'f', name: 'getState', args: [] });
    last().close();
    await expect(call).rejects.toMatchObject({ message: expect.stringMatching(/^NetworkError/) });
    await expect(connection.ask('mail', { n: 1 })).rejects.toMatchObject({ name: 'NetworkError' });
    expect(connection.send({ kind: 'pressed', dialog: 'd', button: 'OK', text: '' })).toBe(false);
  });

  test('[B31] it reconnects, soon at first and then every two seconds, and reports the loss once', () => {
    const { last, told, waits, again, sockets } = start();
    last().onopen?.();
    last().close();
    const pauses: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      pauses.push(waits[waits.length - 1]!.milliseconds);
      again();
      last().close();
    }
    expect(pauses).toEqual([250, 500, 1000, 2000, 2000]);
    again();
    last().onopen?.();
    expect(told).toEqual(['opened', 'lost', 'opened']);
    last().close();
    expect(waits[waits.length - 1]!.milliseconds).toBe(250);
    expect(sockets).toHaveLength(7);
  });

  test('[B31] a failed first connection is reported too', () => {
    const { last, told } = start();
    last().close();
    expect(told).toEqual(['lost']);
  });

  test('[B31] an ended connection does not reconnect', () => {
    const { connection, last, waits, told } = start();
    last().onopen?.();
    connection.end();
    expect(waits).toEqual([]);
    expect(told).toEqual(['opened']);
  });
});
