/**
 * With SMTP_URL set, the mails of the outbox are also sent to a mail server. A mail that the server did not accept is retried with the next
 * mail or command; a delivered mail is never sent again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../runtime';
import { replaceFile } from '../runtime/host/write-file';

/** A mail of the outbox. `n` is its number there, from 1; `raw` is its source (RFC 5322). */
export interface OutgoingMail {
  readonly n: number;
  readonly envelope: { from: string; to: string[] };
  readonly raw: string;
}

/** The content of smtp.json, which is stored beside the outbox. */
interface DeliveryState {
  /** Every mail up to this number is delivered, or is older than the first use of a mail server. */
  readonly settled: number;
  /** Mails after `settled` that are delivered, while an earlier mail is not. */
  readonly delivered: readonly number[];
}

const FILE = 'smtp.json';

function readDeliveryState(dir: string): DeliveryState | null {
  const path = join(dir, FILE);
  if (!existsSync(path)) return null;
  try {
    const { settled, delivered } = JSON.parse(readFileSync(path, 'utf8')) as Partial<DeliveryState>;
    if (Number.isSafeInteger(settled) && Array.isArray(delivered) && delivered.every(Number.isSafeInteger))
      return { settled: settled as number, delivered };
  } catch {
    // As below.
  }
  throw new Error(
    `${path} is damaged and was left as it is. Delete it to go on: no mail of before is then sent again, and none is sent that waited.`,
  );
}

function writeDeliveryState(dir: string, state: DeliveryState): void {
  const path = join(dir, FILE);
  replaceFile(path, JSON.stringify(state), `${path}.new`);
}

function settle(state: DeliveryState, n: number): DeliveryState {
  const delivered = new Set([...state.delivered, n]);
  let { settled } = state;
  while (delivered.delete(settled + 1)) settled += 1;
  return { settled, delivered: [...delivered].sort((a, b) => a - b) };
}

/** How many mails need no delivery. Mails older than the first use of a mail server (`already` many) are never sent. */
export function settledCount(dir: string, already: number): number {
  return readDeliveryState(dir)?.settled ?? already;
}

/** The mails after the first `already`. */
export function mailsAfter(workbook: Workbook, already: number): OutgoingMail[] {
  return workbook
    .envelopes()
    .flatMap((envelope, index) => (index < already ? [] : [{ n: index + 1, envelope, raw: workbook.eml(index + 1) }]));
}

/** True when the server rejected this mail only (sender, recipient or text). Otherwise the next mail would fail too. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  // 421: the service is not available and closes the connection (RFC 5321, 4.2.3).
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

/**
 * Returns a function that sends mails of the folder `dir`, and all undelivered mails, to the server at `url`. It rejects when mails remain
 * undelivered; the message names the mails and quotes the server.
 */
export function openMailDelivery(dir: string, url: string): (mails: readonly OutgoingMail[]) => Promise<void> {
  let undelivered: OutgoingMail[] = [];
  let last: Promise<void> = Promise.resolve();

  const deliver = async (): Promise<void> => {
    const [first] = undelivered;
    if (!first) return;
    let state = readDeliveryState(dir) ?? { settled: first.n - 1, delivered: [] };
    const isUndelivered = ({ n }: OutgoingMail): boolean => n > state.settled && !state.delivered.includes(n);
    const reasons: string[] = [];
    // Imported late: most commands send no mail and should not wait for this package to load.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(url);
    try {
      for (const { n, envelope, raw } of undelivered.filter(isUndelivered)) {
        try {
          await transport.sendMail({ envelope, raw });
        } catch (error) {
          reasons.push((error as Error).message);
          if (isRefusal(error)) continue;
          break;
        }
        state = settle(state, n);
        writeDeliveryState(dir, state);
      }
    } finally {
      transport.close();
      writeDeliveryState(dir, state);
    }
    undelivered = undelivered.filter(isUndelivered);
    if (undelivered.length === 0) return;
    const isSingle = undelivered.length === 1;
    const which = isSingle
      ? `Mail ${undelivered[0]?.n} is in the outbox`
      : `Mails ${undelivered.map(({ n }) => n).join(', ')} are in the outbox`;
    throw new Error(
      `${which}, but ${new URL(url).host} did not take ${isSingle ? 'it' : 'them'}; it is tried again with the next. The server says: ${reasons[0] ?? 'nothing'}`,
    );
  };

  return (mails) => {
    undelivered.push(...mails.filter(({ n }) => !undelivered.some((mail) => mail.n === n)));
    // Deliveries run one after the other, so that no mail is sent twice.
    const run = last.then(deliver);
    last = run.catch(() => {});
    return run;
  };
}
