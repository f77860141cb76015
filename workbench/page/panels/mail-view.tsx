import { useMemo, useState } from 'preact/hooks';
import { attachmentAddress, mailDocument } from '../mail-document';
import { sayMoment } from '../moments';
import { words } from '../words';
import type { Mail } from './mail-panel';

const say = words.mail;
const VIEWS = ['html', 'text', 'source'] as const;
type View = (typeof VIEWS)[number];

/** One mail, as HTML, as text and as it would go over the wire. */
export function MailView({ mail }: { readonly mail: Mail }) {
  const [view, setView] = useState<View>(mail.html ? 'html' : 'text');
  const page = useMemo(() => mailDocument(mail.html), [mail.html]);

  return (
    <article class="mail">
      <h3>{mail.subject}</h3>
      <p class="quiet">
        {say.to(mail.to)} · {sayMoment(mail.date)}
      </p>
      <div class="views" role="radiogroup" aria-label={say.views}>
        {VIEWS.map((one) => (
          <label key={one}>
            <input type="radio" name="mail-view" checked={view === one} onChange={() => setView(one)} />
            <span>{say[one]}</span>
          </label>
        ))}
      </div>
      {view === 'html' && mail.html && <iframe class="mail-body" title={say.body(mail.subject)} sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc={page} />}
      {view === 'html' && !mail.html && <p class="mail-body quiet">{say.noHtml}</p>}
      {view !== 'html' && (
        <pre class="mail-body" tabIndex={0} aria-label={say[view]}>
          {mail[view]}
        </pre>
      )}
      {mail.attachments.length > 0 && (
        <div class="attachments">
          <h4>{say.attachments}</h4>
          <ul>
            {mail.attachments.map((attachment) => (
              <li key={attachment.name}>
                <a download={attachment.name} href={attachmentAddress(attachment)}>
                  {attachment.name}
                </a>{' '}
                <span class="note">{attachment.type}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
