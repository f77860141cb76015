import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusOnWrong } from './focus-first-error';

interface FormFrameProps {
  readonly children: ComponentChildren;
  readonly onSubmit: () => void;
  /** Counts up each time that something is wrong: the focus goes to the first such field. */
  readonly wrong?: number;
}

/** A view that is one form. What is wrong in it is said by its fields, not by the browser. */
export function FormFrame({ children, onSubmit, wrong = 0 }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  useFocusOnWrong(form, wrong);
  return (
    <form
      ref={form}
      class="view"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
