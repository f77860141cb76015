/** A mail's HTML as a page of its own: no script runs in it and nothing is loaded from anywhere. */

/** Pictures may stand in the mail itself. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Links open in another tab. The policy stands first, and what comes later can only narrow it. */
export function mailDocument(html: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank"><style>body{font-family:Arial,Helvetica,sans-serif}</style>${html}`;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Text as it is, everything else as base64. */
  readonly content: string;
}

/** An address from which the attachment can be saved. */
export function attachmentAddress({ type, content }: Attachment): string {
  const isText = /^text\//.test(type);
  return isText ? `data:${type};charset=utf-8,${encodeURIComponent(content)}` : `data:${type};base64,${content}`;
}
