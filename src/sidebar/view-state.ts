import type { GuideState } from '../actions/guide/guide';
import type { Said } from '../actions/plan/said';
import type { State } from '../actions/setup/say-state';
import type { SidebarView } from './opening-view';
import type { ApiName } from '../api/index';
import type { View } from './view-names';

/*
 * The state of the panel and its changes. Pure, so that tests need no page.
 */

/** The row that a form edits, as the API describes it for that view. */
interface OpenRow {
  readonly id: string;
}

/** The last message. `undo` is offered beside it until another message takes its place. */
interface ShownMessage extends Said {
  readonly isTrouble: boolean;
  readonly undo?: () => void;
}

export interface ViewState {
  /** The plan's state as loaded last; null before the first answer. */
  readonly plan: State | null;
  readonly view: View;
  /** The row that the view edits; null for a new row, or when the view needs none. */
  readonly row: OpenRow | null;
  /** The call that runs and disables the buttons; null when there is none. */
  readonly busy: ApiName | null;
  /** Whether that call takes longer than usual. */
  readonly isSlow: boolean;
  readonly said: ShownMessage | null;
}

export type ViewEvent =
  | { readonly kind: 'callStarted'; readonly name: ApiName }
  | { readonly kind: 'callSlow' }
  | { readonly kind: 'callEnded' }
  | { readonly kind: 'planLoaded'; readonly plan: State; readonly openingView: SidebarView }
  | { readonly kind: 'planRefreshed'; readonly plan: State }
  | { readonly kind: 'guideChanged'; readonly guide: GuideState }
  | { readonly kind: 'messageShown'; readonly said: Said; readonly undo?: () => void }
  | { readonly kind: 'callFailed'; readonly message: string }
  | { readonly kind: 'viewOpened'; readonly view: View; readonly row?: OpenRow | null };

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
    case 'callStarted':
      // The message of the call before is out of date, also when it was an error.
      return { ...view, busy: event.name, isSlow: false, said: null };
    case 'callSlow':
      return view.busy === null ? view : { ...view, isSlow: true };
    case 'callEnded':
      return { ...view, busy: null, isSlow: false };
    case 'planLoaded':
      return {
        ...view,
        plan: event.plan,
        view: viewFor(event.plan, event.openingView),
        busy: null,
        isSlow: false,
        said: null,
      };
    case 'planRefreshed':
      return { ...view, plan: event.plan };
    case 'guideChanged':
      return view.plan === null ? view : { ...view, plan: { ...view.plan, guide: event.guide } };
    case 'messageShown':
      return { ...view, said: { ...event.said, isTrouble: false, ...(event.undo ? { undo: event.undo } : {}) } };
    case 'callFailed':
      return { ...view, busy: null, isSlow: false, said: { message: event.message, problems: [], isTrouble: true } };
    case 'viewOpened':
      // A message belongs to its view; the caller shows the one for the new view afterwards.
      return { ...view, view: event.view, row: event.row ?? null, said: null };
  }
}

/** The view on which the panel opens: the one that the menu asked for, else the guide until it is finished or left, else Focus. */
export function viewFor(plan: State, openingView: SidebarView): View {
  if (!plan.started) return 'welcome';
  if (openingView !== '') return openingView;
  return plan.guide.screen === '' || plan.guide.finished || plan.example ? 'focus' : 'guide';
}

/** The page to draw: a view, or one of the two pages before the first answer. */
export function pageOf({ plan, said, view }: ViewState): View | 'loading' | 'unreached' {
  if (plan !== null) return view;
  return said === null ? 'loading' : 'unreached';
}
