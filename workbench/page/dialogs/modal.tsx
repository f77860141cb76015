import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons';
import { words } from '../words';

export interface ModalProps {
  readonly title: string;
  /** When the title is not shown. */
  readonly label?: string;
  readonly kind: string;
  /** Its X and Escape. */
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** Puts the focus where it belongs when what had it is gone, such as an item of a menu. */
export const FallbackFocus = createContext<() => void>(() => {});

let opened = 0;

/**
 * A dialog that holds the page up. The browser's own: everything else is inert, the focus stays in it and goes back to where it was, and of
 * several the last one is on top.
 */
export function Modal({ title, label, kind, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const focusFallback = useContext(FallbackFocus);
  const id = useRef(`dialog-${(opened += 1)}`).current;

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // A script's page before the buttons around it.
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
