/** The answers to HTTP requests: the document and the files of the page. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { addressOf, hasTwoHosts, headersFor, isOwnHost, isToken } from './access';
import { pageFile } from './page-files';

export interface HttpOptions {
  /** The folder of the built page. */
  readonly page: string;
  readonly token: string;
  /** The port of the server, which is known once it listens. */
  readonly port: () => number;
  /** The document as JSON. */
  readonly document: () => Promise<string>;
  readonly remark: (text: string) => void;
}

/** The listener for the requests of an HTTP server. */
export function requestListener(options: HttpOptions): RequestListener {
  return (request, response) => {
    // A client that goes away in the middle is no error of the server.
    request.on('error', () => {});
    response.on('error', () => {});
    void answer(options, request, response).catch((error: unknown) => {
      options.remark(error instanceof Error ? error.message : String(error));
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'That did not work.');
    });
  };
}

async function answer(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { page, token, document } = options;
  const port = options.port();
  for (const [name, value] of Object.entries(headersFor(port))) response.setHeader(name, value);
  if (hasTwoHosts(request)) return refuse(response, 400, 'A request names one host.');
  if (!isOwnHost(request, port)) return refuse(response, 403, 'This server answers to 127.0.0.1 and localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET is answered here.');
  const address = addressOf(request);
  if (!address) return refuse(response, 400, 'That is no address of this server.');
  const { pathname } = address;
  if (pathname === '/document') {
    if (!isToken(request.headers['x-waymark-token']?.toString(), token))
      return refuse(response, 401, 'The page belongs to an earlier start. Load it again.');
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(await document());
    return;
  }
  const file = await pageFile(page, pathname, token);
  if (!file)
    return refuse(
      response,
      404,
      pathname === '/' ? 'The page is not built: run npm run build.' : 'There is nothing here.',
    );
  response.setHeader('Content-Type', file.type);
  response.end(file.content);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${reason}\n`);
}
