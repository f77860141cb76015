import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../../panel';
import type { Why } from '../../../mail/explain';
import { explainFailure } from '../../explain-failure';
import { say, words } from '../../words';
import { BareButton } from '../../parts/button';

type Shown =
  | { readonly subject: string; readonly html: string; readonly why: readonly Why[] }
  | { readonly trouble: string }
  | null;

/**
 * The next mail as it would be written now, in a sandboxed frame without scripts and links.
 * @param explain draws why each line is there, below it
 */
export function MailPreview({ explain }: { readonly explain?: (why: readonly Why[]) => ComponentChildren }) {
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
        <span class="quiet">{say(words.forms.labelled, { label: words.mail.subject, text: '' })}</span>
        <b>{shown.subject}</b>
      </p>
      <iframe title={words.mail.frame} sandbox="" srcdoc={shown.html} />
      {explain?.(shown.why)}
    </div>
  );
}
