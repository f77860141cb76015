import { useEffect } from 'preact/hooks';
import { CloseIcon } from './icons';
import type { Toast } from './shell-state';
import { words } from './words';

/** The region is always there: what is put into it is read out. */
export function ToastPlace({ toast, close }: { readonly toast: Toast | null; readonly close: () => void }) {
  useEffect(() => {
    // Below zero it stays until it is closed, as in Google.
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
  /** What the last choice in the menu ended with. */
  readonly scriptError: string | null;
  readonly closeScriptError: () => void;
  readonly showDetails: () => void;
}

/** At the top in the middle, as in Google: that a script runs, or why it stopped. */
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
