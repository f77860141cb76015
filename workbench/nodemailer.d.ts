/** nodemailer ships no types; this is all that is used of it. */
declare module 'nodemailer' {
  export function createTransport(url: string): {
    sendMail(mail: { envelope: { from: string; to: string[] }; raw: string }): Promise<unknown>;
    close(): void;
  };
}
