import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusOnFirstError } from './focus-first-error';

interface FormFrameProps {
  readonly children: ComponentChildren;
  readonly onSubmit: () => void;
  /** How often the form was submitted with an error; each time the first invalid field gets the focus. */
  readonly wrong?: number;
}

/** A view that is one form. Its fields show the errors, not the browser. */
export function FormFrame({ children, onSubmit, wrong = 0 }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, wrong);
  return (
    <form
      ref={form}
      class="view"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const unread = form.current?.querySelector<HTMLElement>('[data-unread]');
        // A day in words that says none or several is not saved as if it were not there.
        if (!unread) onSubmit();
        else {
          unread.dispatchEvent(new Event('invalid'));
          unread.focus();
        }
      }}
    >
      {children}
    </form>
  );
}
