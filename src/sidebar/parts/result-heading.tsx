import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of what has just come below a form: it takes the focus, so that it is seen and read out. */
export function SeenHeading({ children }: { readonly children: string }) {
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
