import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The button that brought another view is gone with its own: the focus goes on to the new view's heading, with the view itself and not a
 * moment later, when a key may have been pressed. The first view takes no focus away from the spreadsheet.
 */
export function useFocusOnNewHeading(frame: { readonly current: HTMLElement | null }, page: string): void {
  const shown = useRef(page);
  useLayoutEffect(() => {
    const isFirst = shown.current === 'loading';
    if (shown.current !== page && !isFirst) {
      const heading = frame.current?.querySelector<HTMLElement>('h1');
      heading?.focus({ preventScroll: true });
      heading?.closest('.content')?.scrollTo?.(0, 0);
    }
    shown.current = page;
  }, [page]);
}

/** What had the focus is gone, with its row or its button: the heading takes it, unless it is elsewhere by now, in the spreadsheet perhaps. */
export function saveLostFocus(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && document.hasFocus()) document.querySelector('h1')?.focus({ preventScroll: true });
}
