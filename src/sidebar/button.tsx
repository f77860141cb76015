import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  /** One a page: what most people want to do next. */
  readonly isPrimary?: boolean;
  readonly isSubmit?: boolean;
  /** It keeps its place and the focus, and does nothing. `disabled` would throw the focus away. */
  readonly isIdle: boolean;
}

export function Button({ children, onPress, isPrimary = false, isSubmit = false, isIdle }: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      class={isPrimary ? 'primary' : 'secondary'}
      aria-disabled={isIdle}
      onClick={(event) => {
        if (isIdle) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
