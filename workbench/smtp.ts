/** Delivers what was added to the outbox, when SMTP_URL says where to. */
import type { Workbook } from '../runtime';

/** A mail as it stands in the outbox, and whom it is for. */
export interface Posting {
  readonly envelope: { from: string; to: string[] };
  readonly raw: string;
}

/** The mails after the first `already`. */
export function postingsAfter(workbook: Workbook, already: number): Posting[] {
  return workbook.envelopes().flatMap((envelope, index) => (index < already ? [] : [{ envelope, raw: workbook.eml(index + 1) }]));
}

/** Sends mails as they stand in the outbox. Throws one sentence when the server refuses. */
export async function sendBySmtp(mails: readonly Posting[], url: string | undefined): Promise<void> {
  if (!url || mails.length === 0) return;
  // Most commands send nothing: they do not wait for the mailer to load.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  try {
    for (const mail of mails) await transport.sendMail(mail);
  } catch (error) {
    throw new Error(`The mail is in the outbox, but ${new URL(url).host} did not take it: ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}
