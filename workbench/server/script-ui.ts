/** Shows what a script shows in the window that started the run. At an alert or a prompt the run waits for the answer of that window. */
import { randomUUID } from 'node:crypto';
import type { Responder, Shown } from '../../runtime';
import type { Dialogs } from './dialogs';
import type { Window, Windows } from './windows';
import type { ToWorker } from './worker-messages';

type Button = 'OK' | 'CANCEL' | 'YES' | 'NO';

/** How many frames may still call: those on the screen, and recently closed ones with calls under way. */
const MAX_FRAMES = 200;

export class ScriptUi {
  private readonly frames = new Set<string>();

  constructor(
    private readonly windows: Windows,
    private readonly dialogs: Dialogs,
    private readonly receive: (message: ToWorker) => void,
  ) {}

  /** Whether a script has shown a frame of this name. Only such a frame may call functions. */
  hasFrame(frame: string): boolean {
    return this.frames.has(frame);
  }

  /** The responder of a run that this window started; `window` is null for a run that nobody sees, such as a clock trigger. */
  responderFor(window: Window | null): Responder {
    return (what) =>
      window && this.windows.get(window.id) ? this.show(window, what) : { pressed: 'CLOSE', answer: '' };
  }

  private show(window: Window, what: Shown): { pressed: string; answer: string } {
    switch (what.kind) {
      case 'toast':
        this.windows.send(window, { kind: 'show', what });
        return { pressed: '', answer: '' };
      case 'alert':
      case 'prompt': {
        const dialog = randomUUID();
        // The name of a Google ButtonSet lists its buttons: YES_NO.
        this.windows.send(window, {
          kind: 'show',
          what: {
            kind: what.kind,
            dialog,
            title: what.title,
            text: what.text,
            buttons: what.pressed.split('_') as Button[],
          },
        });
        return this.dialogs.wait(dialog, window.id, this.receive);
      }
      default: {
        const frame = randomUUID();
        this.frames.add(frame);
        for (const oldest of this.frames) if (this.frames.size > MAX_FRAMES) this.frames.delete(oldest);
        this.windows.send(window, { kind: 'show', what: { ...what, frame } });
        return { pressed: '', answer: '' };
      }
    }
  }
}
