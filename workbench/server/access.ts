/** Access control: only this machine, under its own host name, with the token that is in the page. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The allowed values of the Host header. Any other is a foreign site whose name resolves to this machine (DNS rebinding). */
const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Whether a request names its host twice. Node reads the first, another program on the way may have read the second (RFC 9112, 3.2). */
export function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  // Names and values take turns.
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length > 1;
}

export function isOwnHost(request: IncomingMessage, port: number): boolean {
  return hostsOf(port).includes(request.headers.host ?? '');
}

/** The address of a request; null when it is malformed. Only addresses of this server are read: `/document`, and not `//host/document`. */
export function addressOf(request: IncomingMessage): URL | null {
  const { url = '' } = request;
  if (!url.startsWith('/')) return null;
  try {
    return new URL(`http://localhost${url}`);
  } catch {
    return null;
  }
}

/** Whether the server's own page opens this socket. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  return hostsOf(port).some((host) => request.headers.origin === `http://${host}`);
}

export function isToken(given: string | null | undefined, token: string): boolean {
  const [actual, expected] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/**
 * No other site may frame the page, the page loads nothing from other origins, and nothing is cached. The frames of scripts are `srcdoc` and
 * inherit this policy, so it allows their inline scripts; `unsafe-eval` is for the grid, which compiles its templates.
 */
export function headersFor(port: number): Record<string, string> {
  const sockets = hostsOf(port)
    .map((host) => `ws://${host}`)
    .join(' ');
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self' ${sockets}`,
      "frame-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
