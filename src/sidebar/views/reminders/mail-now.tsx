import { useState } from 'preact/hooks';
import type { Why } from '../../../mail/explain';
import { usePanel } from '../../panel';
import { words } from '../../words';
import { Button } from '../../parts/button';
import { MailPreview } from './mail-preview';

const texts = words.reminders;

/** Previews the mail and sends it at once. When today's mail was sent already, only the preview is shown. */
export function MailNow({ canSend }: { readonly canSend: boolean }) {
  const { plan, today, ask, showMessage, refresh } = usePanel();
  const [isShown, setShown] = useState(false);
  const hasGone = plan.reminders.lastMail === today;
  const sendNow = async (): Promise<void> => {
    const said = await ask('sendMailNow', {});
    if (said === null) return;
    showMessage(said);
    if (!said.sent) setShown(true);
    await refresh();
  };
  return (
    <>
      <div class="line below">
        {canSend && !hasGone && <Button onPress={() => void sendNow()}>{texts.sendNow}</Button>}
        <Button
          isExpanded={isShown}
          look={canSend && !hasGone ? 'plain' : 'secondary'}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? words.settings.previewHide : words.settings.preview}
        </Button>
      </div>
      {canSend && <p class="hint">{hasGone ? texts.gone : texts.sendNowHow}</p>}
      {isShown && <MailPreview key={plan.reminders.lastMail} explain={(why) => <Reasons why={why} />} />}
    </>
  );
}

/** The rule behind each line of the mail. */
function Reasons({ why }: { readonly why: readonly Why[] }) {
  return (
    <details>
      <summary>{texts.whyHeading}</summary>
      <dl dir="auto">
        {why.map((line, at) => (
          <div key={at}>
            <dt>{line.title}</dt>
            <dd>{line.why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
