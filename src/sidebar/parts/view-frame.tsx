import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel';
import { words } from '../words';
import { BareButton } from './button';

/** A view behind Focus: the way back, its heading, and what it holds. */
export function ViewHead({ heading }: { readonly heading: string }) {
  const { go } = usePanel();
  return (
    <>
      <p class="way">
        <BareButton look="plain" isIdle={false} label={words.backHow} onPress={() => go('focus')}>
          ‹ {words.back}
        </BareButton>
      </p>
      <h1 tabIndex={-1}>{heading}</h1>
    </>
  );
}

export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
