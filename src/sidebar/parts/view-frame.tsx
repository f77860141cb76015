import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel';
import { words } from '../words';
import { BareButton } from './button';

interface ViewHeadProps {
  readonly heading: string;
  /** Where it goes back to, when that is not Focus. */
  readonly back?: { readonly words: string; readonly go: () => void };
}

/** A view behind Focus, or behind another: the way back, and its heading. */
export function ViewHead({ heading, back }: ViewHeadProps) {
  const { go } = usePanel();
  return (
    <>
      <p class="way">
        <BareButton
          look="plain"
          isIdle={false}
          label={back ? undefined : words.backHow}
          onPress={back?.go ?? (() => go('focus'))}
        >
          ‹ {back?.words ?? words.back}
        </BareButton>
      </p>
      <h1 tabIndex={-1}>{heading}</h1>
    </>
  );
}

export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
