import { useLayoutEffect } from 'preact/hooks';

/** After a press that found something wrong the focus is where it can be put right. `wrong` counts such presses. */
export function useFocusOnWrong(form: { readonly current: HTMLElement | null }, wrong: number): void {
  useLayoutEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);
}
