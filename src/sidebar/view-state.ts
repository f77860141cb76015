import type { ApiName, Said, State } from './contract';

/*
 * What the page shows, and how that changes: pure, so that it is tested without a page.
 */

export interface ViewState {
  /** As the server told it last; null until it has answered. */
  readonly plan: State | null;
  /** The call that is under way. */
  readonly busy: ApiName | null;
  /** What is chosen in the form. It stays until the server has confirmed it, whatever happens to a call. */
  readonly chosen: Chosen;
  /** What was said last. */
  readonly said: (Said & { readonly isTrouble: boolean }) | null;
}

export interface Chosen {
  readonly on: boolean;
  /** 0–23 */
  readonly hour: number;
}

export type ViewEvent =
  | { readonly kind: 'asked'; readonly name: ApiName }
  | { readonly kind: 'loaded'; readonly plan: State }
  | { readonly kind: 'told'; readonly said: Said }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'chose'; readonly chosen: Partial<Chosen> };

export const defaultHour = 8;
export const firstView: ViewState = { plan: null, busy: 'getState', chosen: { on: false, hour: defaultHour }, said: null };

export function nextView(view: ViewState, event: ViewEvent): ViewState {
  switch (event.kind) {
    case 'asked':
      return { ...view, busy: event.name };
    case 'loaded': {
      const isOpen = view.plan !== null && isUnsaved(view);
      // An answer from the server ends the trouble with it.
      const said = view.said?.isTrouble === true ? null : view.said;
      return { plan: event.plan, busy: null, chosen: isOpen ? view.chosen : chosenOf(event.plan), said };
    }
    case 'told':
      return { ...view, said: { ...event.said, isTrouble: false } };
    case 'failed':
      return { ...view, busy: null, said: { message: event.message, problems: [], isTrouble: true } };
    case 'chose':
      return { ...view, chosen: { ...view.chosen, ...event.chosen } };
  }
}

function chosenOf({ reminders }: State): Chosen {
  return { on: reminders.on, hour: reminders.hour };
}

/** Whether the form shows something else than the server has. The hour matters only while reminders are wanted. */
export function isUnsaved({ plan, chosen }: ViewState): boolean {
  if (plan === null) return false;
  return chosen.on !== plan.reminders.on || (chosen.on && chosen.hour !== plan.reminders.hour);
}

/** Which page stands in the panel. */
export function pageOf({ plan, said }: ViewState): 'loading' | 'unreached' | 'welcome' | 'plan' {
  if (plan === null) return said === null ? 'loading' : 'unreached';
  return plan.started ? 'plan' : 'welcome';
}

/** `08:00` */
export function hourLabel(hour: number): string {
  return `${hour < 10 ? '0' : ''}${hour}:00`;
}
