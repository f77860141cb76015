import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDraft } from '../panel';
import { say, words } from '../words';
import { Button } from './button';
import { FormFrame } from './form-frame';
import { useFocusOnNewHeading } from './heading';
import { Actions, ViewHead } from './view-frame';

const texts = words.forms;

export interface FormPage {
  /** The question of this page. */
  readonly heading: string;
  readonly body: ComponentChildren;
  /** Whether a field has to be corrected before the next page. */
  readonly isWrong?: boolean;
}

interface PagedFormProps {
  /** Key of the form's draft, under which the current page is kept too. */
  readonly name: string;
  readonly heading: string;
  readonly lead?: string;
  readonly pages: readonly FormPage[];
  readonly back?: { readonly words: string; readonly go: () => void };
  readonly saveLabel: string;
  readonly onSave: () => void;
  /** Called with the page's number at each press of Next, so that its errors can be shown. */
  readonly onTry?: (at: number) => void;
}

/** A form of several pages with one question each; the last page saves all of it. */
export function PagedForm({ name, heading, lead, pages, back, saveLabel, onSave, onTry }: PagedFormProps) {
  const [kept, show] = useDraft(`${name}.at`, () => 0);
  const [wrong, setWrong] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.min(kept, pages.length - 1);
  useFocusOnNewHeading(frame, String(at));
  const page = pages[at];
  if (!page) return null;
  const isLast = at === pages.length - 1;
  const goOn = (): void => {
    onTry?.(at);
    if (page.isWrong) setWrong(wrong + 1);
    else if (isLast) onSave();
    else show(at + 1);
  };
  return (
    <div ref={frame} class="view">
      <FormFrame wrong={wrong} onSubmit={goOn}>
        <div class="content">
          <ViewHead heading={page.heading} {...(back ? { back } : {})} />
          <p class="place">{say(texts.place, { heading, at: at + 1, all: pages.length })}</p>
          <div class="track" aria-hidden="true">
            {pages.map((_, index) => (
              <i key={index} class={index <= at ? 'on' : ''} />
            ))}
          </div>
          {at === 0 && lead && <p class="quiet">{lead}</p>}
          {page.body}
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

/** After saving: the form opens on its first page the next time. */
export function forgetPage(drafts: Map<string, unknown>, name: string): void {
  drafts.delete(`${name}.at`);
}
