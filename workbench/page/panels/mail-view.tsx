import { useMemo, useState } from 'preact/hooks';
import { destinationOf } from '../grid/links';
import { attachmentAddress, mailDocument } from '../mail-document';
import { formatMoment } from '../moments';
import { words } from '../words';
import type { Mail } from './mail-panel';

const say = words.mail;
const VIEWS = ['html', 'text', 'source'] as const;
type View = (typeof VIEWS)[number];

/** The frame runs no scripts, so it may have the page's origin, which followLinks needs. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** A mail as HTML, as text and as source. */
export function MailView({ mail, showTab }: { readonly mail: Mail; readonly showTab: (gid: number) => void }) {
  const [view, setView] = useState<View>(mail.html ? 'html' : 'text');
  const page = useMemo(() => mailDocument(mail.html), [mail.html]);

  return (
    <article class="mail">
      <h3>{mail.subject}</h3>
      <p class="quiet">
        {say.to(mail.to)} · {formatMoment(mail.date)}
      </p>
      <div class="views" role="radiogroup" aria-label={say.views}>
        {VIEWS.map((name) => (
          <label key={name}>
            <input type="radio" name="mail-view" checked={view === name} onChange={() => setView(name)} />
            <span>{say[name]}</span>
          </label>
        ))}
      </div>
      {view === 'html' && mail.html && (
        <iframe
          class="mail-body"
          title={say.body(mail.subject)}
          sandbox={SANDBOX}
          srcdoc={page}
          onLoad={(event) => followLinks(event.currentTarget, showTab)}
        />
      )}
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

/** Links to tabs of this file show the tab in the grid; all other links open a new browser tab. */
function followLinks(frame: HTMLIFrameElement, showTab: (gid: number) => void): void {
  frame.contentDocument?.addEventListener('click', (event) => {
    const address = (event.target as Element).closest('a[href]')?.getAttribute('href');
    const destination = destinationOf(address ?? '');
    if (destination.kind !== 'sheet') return;
    event.preventDefault();
    showTab(destination.gid);
  });
}
