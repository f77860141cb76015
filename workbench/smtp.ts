/** Delivers what a command added to the outbox, when SMTP_URL says where to. */
import type { Workbook } from '../runtime';

/** Sends the mails after the first `already` as they stand in the outbox. Throws one sentence when the server refuses. */
export async function sendBySmtp(workbook: Workbook, already: number, url: string | undefined): Promise<void> {
  const mails = workbook.envelopes();
  if (!url || mails.length <= already) return;
  // Most commands send nothing: they do not wait for the mailer to load.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  try {
    for (let n = already + 1; n <= mails.length; n++) {
      const envelope = mails[n - 1];
      if (envelope) await transport.sendMail({ envelope, raw: workbook.eml(n) });
    }
  } catch (error) {
    throw new Error(`The mail is in the outbox, but ${new URL(url).host} did not take it: ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}
