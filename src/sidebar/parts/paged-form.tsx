import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDraft } from '../panel';
import { say, words } from '../words';
import { Button } from './button';
import { FormFrame } from './form-frame';
import { useFocusOnNewHeading } from './heading';
import { Actions, ViewHead } from './view-frame';

const texts = words.forms;

export interface Sip {
  /** What this screen asks. */
  readonly heading: string;
  readonly body: ComponentChildren;
  /** Whether something in it has to be put right before one goes on. */
  readonly isWrong?: boolean;
}

interface SipsProps {
  /** Of the form, so that its place is kept while another view is shown. */
  readonly name: string;
  readonly heading: string;
  readonly lead?: string;
  readonly sips: readonly Sip[];
  readonly back?: { readonly words: string; readonly go: () => void };
  readonly saveLabel: string;
  readonly onSave: () => void;
  /** Calls back with each try to go on, so that what is wrong can be shown. */
  readonly onTry?: (at: number) => void;
}

/** A form of several screens, one question each: where one is, the way on and back, and at the end one press that saves all of it. */
export function Sips({ name, heading, lead, sips, back, saveLabel, onSave, onTry }: SipsProps) {
  const [kept, show] = useDraft(`${name}.at`, () => 0);
  const [wrong, setWrong] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.min(kept, sips.length - 1);
  useFocusOnNewHeading(frame, String(at));
  const sip = sips[at];
  if (!sip) return null;
  const isLast = at === sips.length - 1;
  const goOn = (): void => {
    onTry?.(at);
    if (sip.isWrong) setWrong(wrong + 1);
    else if (isLast) onSave();
    else show(at + 1);
  };
  return (
    <div ref={frame} class="view">
      <FormFrame wrong={wrong} onSubmit={goOn}>
        <div class="content">
          <ViewHead heading={sip.heading} {...(back ? { back } : {})} />
          <p class="place">{say(texts.place, { heading, at: at + 1, all: sips.length })}</p>
          <div class="track" aria-hidden="true">
            {sips.map((_, index) => (
              <i key={index} class={index <= at ? 'on' : ''} />
            ))}
          </div>
          {at === 0 && lead && <p class="quiet">{lead}</p>}
          {sip.body}
        </div>
        <Actions>
          <Button look="primary" isSubmit>
            {isLast ? saveLabel : texts.next}
          </Button>
          {at > 0 && <Button onPress={() => show(at - 1)}>{texts.before}</Button>}
        </Actions>
      </FormFrame>
    </div>
  );
}

/** For whoever saved: the next time begins at the first screen. */
export function forgetSips(drafts: Map<string, unknown>, name: string): void {
  drafts.delete(`${name}.at`);
}
