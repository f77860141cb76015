import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel';
import { words } from '../words';
import { explainFailure } from '../explain-failure';
import { BareButton } from './button';

type Shown = { readonly subject: string; readonly html: string } | { readonly trouble: string } | null;

/** The next mail, as it would be written now, in a frame that runs nothing and goes nowhere. */
export function MailPreview() {
  const { read } = usePanel();
  const [shown, show] = useState<Shown>(null);
  const load = (): void => {
    show(null);
    read('previewMail', {}).then(show, (error: unknown) => show({ trouble: explainFailure(error, words) }));
  };
  useEffect(load, []);
  if (shown === null) return <p class="quiet working">{words.working}</p>;
  if ('trouble' in shown) {
    return (
      <div class="note">
        <p>{shown.trouble}</p>
        <BareButton isIdle={false} onPress={load}>
          {words.again}
        </BareButton>
      </div>
    );
  }
  return (
    <div class="mail">
      <p dir="auto">
        <span class="quiet">{words.mail.subject}: </span>
        <b>{shown.subject}</b>
      </p>
      <iframe title={words.mail.frame} sandbox="" srcdoc={shown.html} />
    </div>
  );
}
