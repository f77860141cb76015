/** A mail's HTML as a separate document, which runs no script and loads nothing from the network. */

/** Images are allowed only as data: URLs, that is, inside the mail. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Links open in a new tab. The policy comes first, since a later policy can only restrict it further. */
export function mailDocument(html: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank"><style>body{font-family:Arial,Helvetica,sans-serif}</style>${html}`;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Plain for text types, base64 for all others. */
  readonly content: string;
}

/** A data: URL from which the attachment can be downloaded. */
export function attachmentAddress({ type, content }: Attachment): string {
  const isText = /^text\//.test(type);
  return isText ? `data:${type};charset=utf-8,${encodeURIComponent(content)}` : `data:${type};base64,${content}`;
}
