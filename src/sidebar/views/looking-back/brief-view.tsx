import { useRef } from 'preact/hooks';
import type { MentorBrief } from '../../../actions/looking-back/say-brief';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { copy } from '../../parts/copy';
import { PageLink } from '../../parts/page-link';
import { LoadedForm } from '../../parts/loaded';
import { Lines } from '../../parts/lines';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';

const texts = words.lookingBack.brief;

/** One page for a mentor: it can be edited, then copied or mailed to one's own address only. */
export function BriefView() {
  const query = useAnswer('getBrief', {});
  return (
    <LoadedForm of={query} heading={texts.heading}>
      {(answer) => <Brief of={answer} />}
    </LoadedForm>
  );
}

function Brief({ of: { subject, text, asks } }: { readonly of: MentorBrief }) {
  const { ask, showMessage } = usePanel();
  const [typed, type, drop] = useDraft<string | null>('brief', () => null);
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? text;
  const tell = (message: string): void => showMessage({ message, problems: [] });
  const restart = (): void => {
    drop();
    type(null);
  };
  const send = async (): Promise<void> => {
    if (shown.trim() === '') {
      tell(texts.needed);
      field.current?.focus();
      return;
    }
    const said = await ask('sendBriefToMyself', { text: shown });
    if (said !== null) showMessage(said);
  };
  return (
    <>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <p class="quiet">{texts.lead}</p>
        <Asks asks={asks} />
        <section>
          <h2>{texts.text}</h2>
          <p class="facts quiet" dir="auto">
            {say(texts.subject, { subject })}
          </p>
          <textarea
            ref={field}
            class="page"
            aria-label={texts.text}
            rows={16}
            dir="auto"
            value={shown}
            onInput={(event) => type(event.currentTarget.value)}
          />
          {shown !== text && (
            <p class="line">
              <Button look="plain" onPress={restart}>
                {texts.restart}
              </Button>
            </p>
          )}
          <p class="end">
            <PageLink page="brief" />
          </p>
        </section>
      </div>
      <Actions>
        <Button look="primary" onPress={() => void copy(field.current, tell)}>
          {texts.copy}
        </Button>
        <Button onPress={() => void send()}>{texts.send}</Button>
      </Actions>
    </>
  );
}

function Asks({ asks }: Pick<MentorBrief, 'asks'>) {
  if (asks.length === 0) return null;
  return (
    <section>
      <h2>{texts.asks}</h2>
      <Lines lines={asks} isOrdered />
    </section>
  );
}
