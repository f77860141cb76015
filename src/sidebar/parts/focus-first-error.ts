import { useLayoutEffect } from 'preact/hooks';

/** Focuses the first invalid field after each submit that found an error. `wrong` counts those submits. */
export function useFocusOnFirstError(form: { readonly current: HTMLElement | null }, wrong: number): void {
  useLayoutEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);
}
