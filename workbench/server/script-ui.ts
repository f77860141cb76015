/** What a run shows goes to the window that began it. Alerts and prompts keep the run waiting until that window answers. */
import { randomUUID } from 'node:crypto';
import type { Responder, Shown } from '../../runtime';
import type { Dialogs } from './dialogs';
import type { Window, Windows } from './windows';
import type { ToRoom } from './worker-messages';

type Button = 'OK' | 'CANCEL' | 'YES' | 'NO';

/** Frames that are remembered: those on the screens, and the last ones before them, whose calls may still be under way. */
const FRAMES = 200;

export class Stage {
  private readonly frames = new Set<string>();

  constructor(
    private readonly windows: Windows,
    private readonly dialogs: Dialogs,
    private readonly take: (message: ToRoom) => void,
  ) {}

  /** Whether a script showed a frame of this name; only such a one may call. */
  hasFrame(frame: string): boolean {
    return this.frames.has(frame);
  }

  /** How a run that this window began is answered; null for one that nobody sees, such as a clock trigger's. */
  responderFor(window: Window | null): Responder {
    return (what) =>
      window && this.windows.get(window.id) ? this.show(window, what) : { pressed: 'CLOSE', answer: '' };
  }

  private show(window: Window, what: Shown): { pressed: string; answer: string } {
    switch (what.kind) {
      case 'toast':
        this.windows.tell(window, { kind: 'show', what });
        return { pressed: '', answer: '' };
      case 'alert':
      case 'prompt': {
        const dialog = randomUUID();
        // The set of buttons is named after them.
        this.windows.tell(window, {
          kind: 'show',
          what: {
            kind: what.kind,
            dialog,
            title: what.title,
            text: what.text,
            buttons: what.pressed.split('_') as Button[],
          },
        });
        return this.dialogs.wait(dialog, window.id, this.take);
      }
      default: {
        const frame = randomUUID();
        this.frames.add(frame);
        for (const oldest of this.frames) if (this.frames.size > FRAMES) this.frames.delete(oldest);
        this.windows.tell(window, { kind: 'show', what: { ...what, frame } });
        return { pressed: '', answer: '' };
      }
    }
  }
}
