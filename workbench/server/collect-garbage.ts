import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Scripts leave a context each; V8 keeps the contexts until a full collection, which it puts off while the machine has memory. */
const MESSAGES_BETWEEN = 20;
const IDLE_MS = 300;

/** V8's own full collection. A context needs two: the first frees what it holds, the second the context itself. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 2; round += 1) {
    collect();
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Collects when nothing has arrived for a moment, after every twenty messages: nobody waits for it then. */
export class IdleCollector {
  private messages = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly collect: () => Promise<void> = collectGarbage) {}

  noteMessage(): void {
    this.messages += 1;
    clearTimeout(this.timer);
    if (this.messages < MESSAGES_BETWEEN) return;
    this.timer = setTimeout(() => {
      this.messages = 0;
      void this.collect();
    }, IDLE_MS);
    this.timer.unref();
  }
}
