import { useEffect } from 'preact/hooks';
import { CloseIcon } from './icons';
import type { Toast } from './shell-state';
import { words } from './words';

/** Toasts. The live region is always in the page: screen readers announce only changes of an existing region. */
export function ToastPlace({ toast, close }: { readonly toast: Toast | null; readonly close: () => void }) {
  useEffect(() => {
    // A negative timeout means: until it is closed, as in Google.
    if (!toast || toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast?.key]);

  return (
    <div class="toast-place" role="status" aria-label={words.toast.label}>
      {toast && (
        <div class="toast-card" key={toast.key}>
          <div>
            {toast.title && <p class="toast-title">{toast.title}</p>}
            <p>{toast.text}</p>
          </div>
          <button type="button" class="bare" aria-label={words.toast.close} title={words.close} onClick={close}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}

export interface TopNoticesProps {
  readonly isWorking: boolean;
  /** The error of the last menu item. */
  readonly scriptError: string | null;
  readonly closeScriptError: () => void;
  readonly showDetails: () => void;
}

/** The notices at the top centre, as in Google: that a script is running, or why it failed. */
export function TopNotices({ isWorking, scriptError, closeScriptError, showDetails }: TopNoticesProps) {
  return (
    <div class="top-notices">
      <div role="status">{isWorking && <p class="working">{words.runningScript}</p>}</div>
      <div role="alert">
        {scriptError && (
          <div class="script-trouble">
            <p>
              <strong>{words.scriptTrouble}.</strong> {scriptError}
            </p>
            <button type="button" class="bare" onClick={showDetails}>
              {words.details}
            </button>
            <button type="button" class="bare" onClick={closeScriptError}>
              {words.dismiss}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
