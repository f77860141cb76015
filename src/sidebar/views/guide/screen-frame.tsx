import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/button';
import { FormFrame } from '../../parts/form-frame';
import { usePanel } from '../../panel';
import { plural, say, words } from '../../words';
import { screensToCount, useGuide } from './guide-state';

interface ScreenFrameProps {
  readonly heading: string;
  readonly children: ComponentChildren;
  readonly onNext: () => void;
  readonly nextLabel?: string;
  /** Whether the plan needs this answer and has none: then it cannot be skipped. */
  readonly isNeeded?: boolean;
  /** Drawn above the buttons. */
  readonly aside?: ComponentChildren;
  /** How often the form was submitted with an error; each time the first invalid field gets the focus. */
  readonly wrong?: number;
}

const texts = words.guide;

/** One screen of the guide: its number, its content, and the buttons Next, Back and Skip. */
export function ScreenFrame({
  heading,
  children,
  onNext,
  nextLabel = texts.next,
  isNeeded = false,
  aside,
  wrong = 0,
}: ScreenFrameProps) {
  const { screen, back, skip, leave } = useGuide();
  const { isPreparing, tabsToGo } = usePanel();
  const at = screensToCount.indexOf(screen as (typeof screensToCount)[number]) + 1;
  return (
    <FormFrame wrong={wrong} onSubmit={onNext}>
      <div class="content">
        <p class="place">{say(texts.stepOf, { at, all: screensToCount.length })}</p>
        <div class="track" aria-hidden="true">
          {screensToCount.map((key, index) => (
            <i key={key} class={index < at ? 'on' : ''} />
          ))}
        </div>
        <h1 tabIndex={-1}>{heading}</h1>
        {children}
        {isPreparing && (
          <p class="note">
            {texts.preparing}
            {tabsToGo > 0 && ` ${plural(texts.tabsToGo, tabsToGo)}`}
          </p>
        )}
        {isNeeded && <p class="hint">{texts.needed}</p>}
        <p class="end">
          <Button look="plain" onPress={leave}>
            {texts.leave}
          </Button>
        </p>
      </div>
      {aside}
      <div class="actions">
        <Button look="primary" isSubmit>
          {nextLabel}
        </Button>
        {back && <Button onPress={back}>{texts.back}</Button>}
        {!isNeeded && (
          <Button look="plain" onPress={skip}>
            {texts.skip}
          </Button>
        )}
      </div>
    </FormFrame>
  );
}
