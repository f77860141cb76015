/**
 * Real delivery: with SMTP_URL the mails of the outbox go to a mail server too. What a server did not take stays owed and is tried again
 * with the next mail or command, so that nothing is lost while it is away; what was delivered is never sent a second time.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../runtime';

/** A mail as it stands in the outbox, its number there (1 is the first), and whom it is for. */
export interface Posting {
  readonly n: number;
  readonly envelope: { from: string; to: string[] };
  readonly raw: string;
}

/** What is kept beside the outbox. */
interface Account {
  /** Every mail up to here was there before the first delivery, or has been delivered. */
  readonly settled: number;
  /** Delivered ones behind `settled`: an earlier one is still owed. */
  readonly delivered: readonly number[];
}

const FILE = 'smtp.json';

function readAccount(dir: string): Account | null {
  const path = join(dir, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Account) : null;
}

function writeAccount(dir: string, account: Account): void {
  const path = join(dir, FILE);
  writeFileSync(`${path}.new`, JSON.stringify(account));
  renameSync(`${path}.new`, path);
}

function settle(account: Account, n: number): Account {
  const delivered = new Set([...account.delivered, n]);
  let { settled } = account;
  while (delivered.delete(settled + 1)) settled += 1;
  return { settled, delivered: [...delivered].sort((a, b) => a - b) };
}

/** How many mails need no delivery any more. Those from before the first time with a server, `already`, are not sent years later. */
export function settledIn(dir: string, already: number): number {
  return readAccount(dir)?.settled ?? already;
}

/** The mails after the first `already`. */
export function postingsAfter(workbook: Workbook, already: number): Posting[] {
  return workbook
    .envelopes()
    .flatMap((envelope, index) => (index < already ? [] : [{ n: index + 1, envelope, raw: workbook.eml(index + 1) }]));
}

/** The server refused this very mail, its sender, recipient or text; others may pass. Else there is no use in trying the next. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  // 421: the server closes the door altogether. (RFC 5321, 4.2.3)
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

/**
 * Opens the way to a mail server for the outbox of a folder. What it gives takes mails, sends them and all that are still owed, and rejects
 * with one sentence when something is owed after it: which mails, and the server's own words.
 */
export function openPost(dir: string, url: string): (mails: readonly Posting[]) => Promise<void> {
  let owed: Posting[] = [];
  let last: Promise<void> = Promise.resolve();

  const deliver = async (): Promise<void> => {
    const [first] = owed;
    if (!first) return;
    let account = readAccount(dir) ?? { settled: first.n - 1, delivered: [] };
    const isOwed = ({ n }: Posting): boolean => n > account.settled && !account.delivered.includes(n);
    const reasons: string[] = [];
    // Most commands send nothing: they do not wait for the mailer to load.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(url);
    try {
      for (const { n, envelope, raw } of owed.filter(isOwed)) {
        try {
          await transport.sendMail({ envelope, raw });
        } catch (error) {
          reasons.push((error as Error).message);
          if (isRefusal(error)) continue;
          break;
        }
        account = settle(account, n);
        writeAccount(dir, account);
      }
    } finally {
      transport.close();
      writeAccount(dir, account);
    }
    owed = owed.filter(isOwed);
    if (owed.length === 0) return;
    const one = owed.length === 1;
    const which = one
      ? `Mail ${owed[0]?.n} is in the outbox`
      : `Mails ${owed.map(({ n }) => n).join(', ')} are in the outbox`;
    throw new Error(
      `${which}, but ${new URL(url).host} did not take ${one ? 'it' : 'them'}; it is tried again with the next. The server says: ${reasons[0] ?? 'nothing'}`,
    );
  };

  return (mails) => {
    owed.push(...mails.filter(({ n }) => !owed.some((one) => one.n === n)));
    // One delivery after the other, so that no mail is sent twice.
    const run = last.then(deliver);
    last = run.catch(() => {});
    return run;
  };
}
