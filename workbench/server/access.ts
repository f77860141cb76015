/** Who may ask what: this machine, under its own name, with the token that stands in the page. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The names under which the server may be asked; any other is a foreign page whose name was made to lead here. */
const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

export function isOwnHost(request: IncomingMessage, port: number): boolean {
  return hostsOf(port).includes(request.headers.host ?? '');
}

/** A socket may only be opened by the server's own page. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  return hostsOf(port).some((host) => request.headers.origin === `http://${host}`);
}

export function isToken(given: string | null | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * The page alone is served: no frame round it, nothing from elsewhere, nothing kept. Frames of scripts are `srcdoc` and have the page's
 * policy too, and their scripts stand in them; the grid compiles its templates as it starts.
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
