import type { GuideState } from '../actions/guide/guide';
import type { Said } from '../actions/plan/said';
import type { State } from '../actions/setup/say-state';
import type { SidebarView } from './opening-view';
import type { ApiName } from '../api/index';

/*
 * What the panel shows, and how that changes: pure, so that it is tested without a page.
 */

export type View =
  | 'adjust'
  | 'advice'
  | 'breakdown'
  | 'brief'
  | 'check'
  | 'contact'
  | 'exchange'
  | 'experiments'
  | 'focus'
  | 'goal'
  | 'guide'
  | 'network'
  | 'quarter'
  | 'question'
  | 'reflect'
  | 'setback'
  | 'settings'
  | 'stages'
  | 'step'
  | 'strategy'
  | 'targets'
  | 'timeline'
  | 'values'
  | 'weekPlan'
  | 'welcome'
  | 'win';

/** The row that a form is about: a line of the tab that its view is for. */
interface OpenRow {
  readonly id: string;
}

/** What was said last. `undo` stands beside it as long as it is the last. */
interface Told extends Said {
  readonly isTrouble: boolean;
  readonly undo?: () => void;
}

export interface ViewState {
  /** As the server told it last; null until it has answered. */
  readonly plan: State | null;
  readonly view: View;
  /** The row that the view is about; null for a new one, or for none. */
  readonly row: OpenRow | null;
  /** The call that writes and is under way: one at a time. */
  readonly busy: ApiName | null;
  /** It has been under way for a while. */
  readonly isSlow: boolean;
  readonly said: Told | null;
}

export type ViewEvent =
  | { readonly kind: 'asked'; readonly name: ApiName }
  | { readonly kind: 'slow' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'loaded'; readonly plan: State; readonly wished: SidebarView }
  | { readonly kind: 'refreshed'; readonly plan: State }
  | { readonly kind: 'guided'; readonly guide: GuideState }
  | { readonly kind: 'told'; readonly said: Said; readonly undo?: () => void }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'went'; readonly view: View; readonly row?: OpenRow | null };

export const firstView: ViewState = {
  plan: null,
  view: 'welcome',
  row: null,
  busy: 'getState',
  isSlow: false,
  said: null,
};

export function nextView(view: ViewState, event: ViewEvent): ViewState {
  switch (event.kind) {
    case 'asked':
      // What was said before is over, and a trouble with it.
      return { ...view, busy: event.name, isSlow: false, said: null };
    case 'slow':
      return view.busy === null ? view : { ...view, isSlow: true };
    case 'answered':
      return { ...view, busy: null, isSlow: false };
    case 'loaded':
      return {
        ...view,
        plan: event.plan,
        view: viewFor(event.plan, event.wished),
        busy: null,
        isSlow: false,
        said: null,
      };
    case 'refreshed':
      return { ...view, plan: event.plan };
    case 'guided':
      return view.plan === null ? view : { ...view, plan: { ...view.plan, guide: event.guide } };
    case 'told':
      return { ...view, said: { ...event.said, isTrouble: false, ...(event.undo ? { undo: event.undo } : {}) } };
    case 'failed':
      return { ...view, busy: null, isSlow: false, said: { message: event.message, problems: [], isTrouble: true } };
    case 'went':
      // What the last view said goes with it; what brought this view here is said after it.
      return { ...view, view: event.view, row: event.row ?? null, said: null };
  }
}

/** On which view the panel opens: the one that the menu named, else the guide until it is ended or left, else Focus. */
export function viewFor(plan: State, wished: SidebarView): View {
  if (!plan.started) return 'welcome';
  if (wished !== '') return wished;
  return plan.guide.screen === '' || plan.guide.finished || plan.example ? 'focus' : 'guide';
}

/** What stands in the panel. */
export function pageOf({ plan, said, view }: ViewState): View | 'loading' | 'unreached' {
  if (plan !== null) return view;
  return said === null ? 'loading' : 'unreached';
}
