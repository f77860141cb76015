import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  /** `primary` is the most likely next action, at most one a view; `plain` looks like a link. */
  readonly look?: 'primary' | 'secondary' | 'plain';
  readonly isSubmit?: boolean;
  /** Uses `aria-disabled`, because a button with `disabled` loses the focus. */
  readonly isIdle: boolean;
  /** The accessible name, where the visible words are unclear without what is around them. */
  readonly label?: string | undefined;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  /** Focuses it when it appears, for a button that replaces the pressed one. */
  readonly takesFocus?: boolean;
}

export function BareButton({
  children,
  onPress,
  look = 'secondary',
  isSubmit = false,
  isIdle,
  label,
  isPressed,
  isExpanded,
  takesFocus = false,
}: ButtonProps) {
  const place = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) place.current?.focus();
  }, []);
  return (
    <button
      ref={place}
      type={isSubmit ? 'submit' : 'button'}
      class={look}
      aria-disabled={isIdle}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      onClick={(event) => {
        if (isIdle) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

/** A button that does nothing while a call is running. */
export function Button(props: Omit<ButtonProps, 'isIdle'>) {
  return <BareButton {...props} isIdle={usePanel().busy !== null} />;
}
