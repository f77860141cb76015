import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  /** `primary`, one a view, is what most people want to do next; `plain` looks like a link. */
  readonly look?: 'primary' | 'secondary' | 'plain';
  readonly isSubmit?: boolean;
  /** While something is written it keeps its place and the focus, and does nothing. `disabled` would throw the focus away. */
  readonly isIdle: boolean;
  /** The whole sentence, where its own words need their surroundings to be understood. */
  readonly label?: string | undefined;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  /** It takes the place of the button that was pressed. */
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

/** A button that rests while something is being written; the line at the foot says that it is. */
export function Button(props: Omit<ButtonProps, 'isIdle'>) {
  return <BareButton {...props} isIdle={usePanel().busy !== null} />;
}
