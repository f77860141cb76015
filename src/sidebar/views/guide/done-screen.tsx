import { useRef, useState } from 'preact/hooks';
import { writeDay } from '../../dates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { copy } from '../../parts/copy';
import { say, words } from '../../words';
import { useGuide } from './guide-state';

const texts = words.guide.done;

/** The end of the guide, with a message to copy and send to somebody. */
export function DoneScreen() {
  const { plan, locale, go, showMessage } = usePanel();
  const { finish } = useGuide();
  const { goal, steps, finished } = plan.guide;
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = steps;
  const [message, setMessage] = useState(() =>
    say(goal.deadline === '' || !first?.due ? texts.messageUndated : texts.message, {
      goal: goal.title,
      deadline: writeDay(goal.deadline, locale),
      step: first?.title ?? '',
      due: writeDay(first?.due ?? '', locale),
    }),
  );
  return (
    <div class="view">
      <div class="content">
        <p class="seal" aria-hidden="true">
          ✓
        </p>
        <h1 tabIndex={-1}>{texts.heading}</h1>
        <p class="lead">{finished ? texts.lead : texts.almost}</p>
        {finished && goal.title !== '' && first !== undefined && (
          <section class="share">
            <h2>{texts.share}</h2>
            <p>{texts.shareLead}</p>
            <textarea
              ref={field}
              aria-label={texts.messageLabel}
              rows={6}
              dir="auto"
              value={message}
              onInput={(event) => setMessage(event.currentTarget.value)}
            />
            <Button onPress={() => void copy(field.current, (text) => showMessage({ message: text, problems: [] }))}>
              {texts.copy}
            </Button>
          </section>
        )}
      </div>
      <div class="actions">
        <Button look="primary" onPress={finished ? () => go('focus') : () => void finish()}>
          {finished ? texts.go : words.guide.rhythm.finish}
        </Button>
      </div>
    </div>
  );
}
