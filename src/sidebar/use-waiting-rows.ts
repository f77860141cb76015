import { useEffect, useRef } from 'preact/hooks';

/** At most so often the server is asked, in milliseconds. */
const EVERY_MS = 60_000;

/** Asks whether rows wait for their IDs when the page gets the focus again. */
export function useWaitingRows(isStarted: boolean, completeRows: () => Promise<void>): void {
  const asked = useRef(-Infinity);
  useEffect(() => {
    if (!isStarted) return undefined;
    const ask = (): void => {
      if (performance.now() - asked.current < EVERY_MS) return;
      asked.current = performance.now();
      void completeRows();
    };
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [isStarted]);
}
