import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel';
import { words } from '../words';
import { BareButton } from './button';

export interface ViewHeadProps {
  readonly heading: string;
  /** The view to go back to, when that is not Focus. */
  readonly back?: { readonly words: string; readonly go: () => void };
}

/** The link back and the heading of a view. */
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
