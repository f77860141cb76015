/**
 * Real delivery: with SMTP_URL the mails of the outbox go to a mail server too. What a server did not take stays owed and is tried again
 * with the next command, so that nothing is lost when it is away; what was delivered is never sent a second time.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../runtime';

/** What is kept beside the outbox: mails by their number, 1 is the first. */
interface Account {
  /** Everything up to here was settled before the first delivery, or has been delivered. */
  settled: number;
  /** Delivered ones behind `settled`: an earlier one is still owed. */
  delivered: number[];
}

const FILE = 'smtp.json';

function readAccount(dir: string, already: number): Account {
  const path = join(dir, FILE);
  // Mails from before the first time with a server are not sent years later.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Account) : { settled: already, delivered: [] };
}

function writeAccount(dir: string, account: Account): void {
  const path = join(dir, FILE);
  writeFileSync(`${path}.new`, JSON.stringify(account));
  renameSync(`${path}.new`, path);
}

/** Numbers of the mails that are owed. */
function owed({ settled, delivered }: Account, mails: number): number[] {
  return Array.from({ length: Math.max(0, mails - settled) }, (_, index) => settled + 1 + index).filter((n) => !delivered.includes(n));
}

function settle(account: Account, n: number): Account {
  const delivered = new Set([...account.delivered, n]);
  let { settled } = account;
  while (delivered.delete(settled + 1)) settled += 1;
  return { settled, delivered: [...delivered].sort((a, b) => a - b) };
}

/** The server refused this very mail, its sender, recipient or text; others may pass. Else there is no use in trying the next. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  // 421: the server closes the door altogether. (RFC 5321, 4.2.3)
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

/**
 * Sends what is owed. Throws one sentence when something is still owed after it: which mails, and the server's own words.
 * @param dir the folder of the workbook; @param already mails that were there before SMTP was first used
 */
export async function sendBySmtp(workbook: Workbook, dir: string, already: number, url: string | undefined): Promise<void> {
  if (!url) return;
  const mails = workbook.envelopes();
  let account = readAccount(dir, already);
  const todo = owed(account, mails.length);
  if (todo.length === 0) return;
  // Most commands send nothing: they do not wait for the mailer to load.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  const reasons: string[] = [];
  try {
    for (const n of todo) {
      const envelope = mails[n - 1];
      if (!envelope) continue;
      try {
        await transport.sendMail({ envelope, raw: workbook.eml(n) });
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
  const left = owed(account, mails.length);
  if (left.length === 0) return;
  const which = left.length === 1 ? `Mail ${left[0]} is in the outbox` : `Mails ${left.join(', ')} are in the outbox`;
  throw new Error(`${which}, but ${new URL(url).host} did not take ${left.length === 1 ? 'it' : 'them'}; the next command tries again. The server says: ${reasons[0] ?? 'nothing'}`);
}
