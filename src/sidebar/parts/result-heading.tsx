import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of a result that has appeared below a form. It takes the focus, so that it is in view and read aloud. */
export function ResultHeading({ children }: { readonly children: string }) {
  const place = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  return (
    <h2 ref={place} tabIndex={-1}>
      {children}
    </h2>
  );
}
