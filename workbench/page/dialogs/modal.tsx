import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons';
import { words } from '../words';

export interface ModalProps {
  readonly title: string;
  /** The accessible name when there is no title. */
  readonly label?: string;
  readonly kind: string;
  /** Called by the close button and by Escape. */
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** Moves the focus when the element that had it before the dialog is gone, such as a menu item. */
export const FallbackFocus = createContext<() => void>(() => {});

let opened = 0;

/**
 * A modal dialog: the browser's <dialog>, which makes the rest of the page inert, keeps the focus inside and stacks several dialogs.
 * At the end the focus returns to where it was.
 */
export function Modal({ title, label, kind, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const focusFallback = useContext(FallbackFocus);
  const id = useRef(`dialog-${(opened += 1)}`).current;

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The frame of a script gets the focus before the buttons around it.
    element?.querySelector('iframe')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else focusFallback();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`dialog ${kind}`}
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog-head">
        {title ? <h2 id={id}>{title}</h2> : <span />}
        <button type="button" class="bare" aria-label={words.close} title={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
