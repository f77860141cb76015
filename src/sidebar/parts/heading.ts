import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Focuses the heading of a new view, since the button that opened it is gone. In a layout effect, so that no key press comes in between.
 * The first view leaves the focus in the spreadsheet.
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

/** Focuses the heading when the focused element was removed, unless the focus is in the spreadsheet by now. */
export function restoreLostFocus(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && document.hasFocus()) document.querySelector('h1')?.focus({ preventScroll: true });
}
