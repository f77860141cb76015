import { useEffect, useState } from 'preact/hooks';
import type { PageState, Requests } from '../../protocol';
import { formatMoment } from '../moments';
import { MailView } from './mail-view';
import { failureText } from '../failure-text';
import { words } from '../words';

export type Mail = Requests['mail']['answer'];

export interface MailPanelProps {
  readonly mails: PageState['mails'];
  readonly openMail: (n: number) => Promise<Mail>;
  /** Called for a link in a mail that leads to a tab. */
  readonly showTab: (gid: number) => void;
}

const say = words.mail;

/** The mails that scripts sent, newest first, and the chosen mail. */
export function MailPanel({ mails, openMail, showTab }: MailPanelProps) {
  const [chosen, choose] = useState(mails.length);
  const [mail, setMail] = useState<Mail | null>(null);
  const [refusal, setRefusal] = useState('');

  useEffect(() => {
    if (chosen === 0) return;
    let isCurrent = true;
    setMail(null);
    setRefusal('');
    openMail(chosen).then(
      (opened) => isCurrent && setMail(opened),
      (error: unknown) => isCurrent && setRefusal(failureText(error)),
    );
    return () => void (isCurrent = false);
  }, [chosen]);
  // The first mail is opened when it arrives.
  useEffect(() => {
    if (chosen === 0 && mails.length > 0) choose(mails.length);
  }, [mails.length]);

  if (mails.length === 0) {
    return (
      <div class="empty">
        <p class="empty-title">{say.none}</p>
        <p>{say.noneHow}</p>
      </div>
    );
  }
  return (
    <div class="mailbox">
      <ul class="mail-list" aria-label={say.list}>
        {mails
          .map((head, index) => ({ ...head, n: index + 1 }))
          .reverse()
          .map(({ n, subject, to, date }) => (
            <li key={n}>
              <button type="button" aria-current={n === chosen} onClick={() => choose(n)}>
                <span class="mail-subject">{subject}</span>
                <span class="note">{formatMoment(date)}</span>
                <span class="note">{say.to(to)}</span>
              </button>
            </li>
          ))}
      </ul>
      <div class="mail-place">
        {refusal && (
          <p class="trouble" role="status">
            {refusal}
          </p>
        )}
        {!mail && !refusal && <p role="status">{say.loading}</p>}
        {mail && <MailView key={chosen} mail={mail} showTab={showTab} />}
      </div>
    </div>
  );
}
