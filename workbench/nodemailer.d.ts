/** nodemailer has no types; these are the parts that are used. */
declare module 'nodemailer' {
  export function createTransport(url: string): {
    sendMail(mail: { envelope: { from: string; to: string[] }; raw: string }): Promise<unknown>;
    close(): void;
  };
}
