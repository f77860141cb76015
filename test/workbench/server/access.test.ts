import { request } from 'node:http';
import { connect as connectTo } from 'node:net';
import { WebSocket } from 'ws';
import { openServer, originOf, type TestServer } from './window';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

/** Sends a GET request; unlike fetch it can set the header Host. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += String(part);
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', fail)
      .end();
  });
}

/** Tries to open a socket; resolves to `open` or to the status of the refusal. */
function connect(query: string, options: { origin?: string; host?: string } = {}): Promise<number | 'open'> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${query}`, {
      ...(options.origin === undefined ? {} : { origin: options.origin }),
      ...(options.host === undefined ? {} : { headers: { Host: options.host } }),
    });
    socket.on('open', () => {
      socket.close();
      done('open');
    });
    socket.on('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
    socket.on('error', () => {});
  });
}

describe('access to the server', () => {
  test('[B1] only the token of this start gives access to the document', async () => {
    expect((await get('/document')).status).toBe(401);
    expect((await get('/document', { 'X-Waymark-Token': `${server.token.slice(0, -1)}!` })).status).toBe(401);
    expect((await get('/document', { 'X-Waymark-Token': server.token })).status).toBe(200);
  });

  test('[B1] a foreign host name is refused, even with the token', async () => {
    for (const host of ['example.com', `example.com:${server.port}`, '127.0.0.1', `127.0.0.1:${server.port + 1}`]) {
      expect(await get('/document', { Host: host, 'X-Waymark-Token': server.token })).toMatchObject({ status: 403 });
      expect((await get('/', { Host: host })).status).toBe(403);
    }
    expect((await get('/document', { Host: `localhost:${server.port}`, 'X-Waymark-Token': server.token })).status).toBe(
      200,
    );
  });

  test('[B1] a socket needs the token and the page’s origin', async () => {
    const query = `socket?token=${server.token}`;
    expect(await connect(query, { origin: originOf(server) })).toBe('open');
    expect(await connect(query, { origin: `http://localhost:${server.port}` })).toBe('open');
    expect(await connect(query)).toBe(403);
    expect(await connect(query, { origin: 'null' })).toBe(403);
    expect(await connect(query, { origin: 'https://example.com' })).toBe(403);
    expect(await connect(query, { origin: originOf(server), host: 'example.com' })).toBe(403);
    expect(await connect('socket?token=wrong', { origin: originOf(server) })).toBe(401);
    expect(await connect('socket', { origin: originOf(server) })).toBe(401);
    expect(await connect(`document?token=${server.token}`, { origin: originOf(server) })).toBe(404);
  });

  test('[B1] nothing outside of the page’s folder is served, and only GET is answered', async () => {
    for (const path of [
      '/../workbench.cjs',
      '/%2e%2e/workbench.cjs',
      '/..%2fworkbench.cjs',
      '/%00',
      '/%zz',
      '/package.json',
      '/fonts',
    ])
      expect((await get(path)).status).toBe(404);
    const posted = await fetch(`${server.address}document`, {
      method: 'POST',
      headers: { 'X-Waymark-Token': server.token },
    });
    expect(posted.status).toBe(405);
  });

  test('[B1] the headers forbid frames, caching, type sniffing and other origins', async () => {
    const { headers } = await get('/document', { 'X-Waymark-Token': server.token });
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('[B9] the default port is the first free port from 8080 on', async () => {
    const [first, second] = [
      await openServer({ port: undefined as never }),
      await openServer({ port: undefined as never }),
    ];
    expect(first.port).toBeGreaterThanOrEqual(8080);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.address).toBe(`http://127.0.0.1:${second.port}/`);
    await Promise.all([first.remove(), second.remove()]);
  });

  test('[B1] the page contains the token', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain(`<meta name="waymark-token" content="${server.token}"></head>`);
  });

  test('[B14] a request that names two hosts is refused', async () => {
    const own = `127.0.0.1:${server.port}`;
    for (const [first, second] of [
      [own, own],
      [own, 'example.com'],
      ['example.com', own],
    ])
      for (const more of ['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'])
        expect(
          await new Promise((done) => {
            const socket = connectTo(server.port, '127.0.0.1', () =>
              socket.write(`GET / HTTP/1.1\r\nHost: ${first}\r\nhost: ${second}\r\n${more}\r\n`),
            );
            socket.once('data', (bytes) => {
              done(String(bytes).slice(0, 12));
              socket.destroy();
            });
          }),
        ).toBe('HTTP/1.1 400');
  });
});
