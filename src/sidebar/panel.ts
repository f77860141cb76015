import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Day } from '../domain/plan/day';
import type { GuideState } from '../actions/guide/guide';
import type { Said } from '../actions/plan/said';
import type { State } from '../actions/setup/say-state';
import type { GuideScreen } from '../domain/plan/guide-screens';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import type { AnswerCache } from './answer-cache';
import type { View } from './view-names';
import type { ViewState } from './view-state';

/** What the panel offers to its views. */
export interface Panel {
  readonly plan: State;
  readonly today: Day;
  /** For Intl: the page's language with the file's region. */
  readonly locale: string;
  readonly busy: ApiName | null;
  readonly row: ViewState['row'];
  /**
   * Calls the server while all buttons are disabled: a second call meanwhile does nothing. Gives null when the call failed; its error is
   * shown by then, and the drafts are kept.
   */
  ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null>;
  /** Calls the server and leaves the buttons enabled. Rejects with the error, which the caller shows. */
  read<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N>>;
  /** Saves the guide's current screen in the background. An error is ignored, since the next screen saves it again. */
  bookmark(next: GuideScreen): void;
  showMessage(said: Said, undo?: () => void): void;
  go(view: View, row?: ViewState['row']): void;
  /** Loads the plan's state again, in the background. */
  refresh(): Promise<void>;
  setGuide(guide: GuideState): void;
  /** Creates the tabs in the background, once, however often it is called. False when that failed. */
  prepare(): Promise<boolean>;
  readonly isPreparing: boolean;
  /** Tabs that are still to be created; 0 when none is, or when it is not known yet. */
  readonly tabsToGo: number;
  /** What is typed and not saved, by form. It lives as long as the page, so another view may be opened meanwhile. */
  readonly drafts: Map<string, unknown>;
  /** The last answers of the server. */
  readonly answers: Pick<AnswerCache, 'get' | 'set'>;
  /** After a change: the next view that needs this function's answer waits for a new one. */
  invalidate(name: ApiName): void;
  /** Drops all drafts and answers, for a plan that has become another one. */
  forgetAll(): void;
}

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel needs a PanelContext around it.');
  return panel;
}

/** The draft of a form: kept until it is dropped, also while another view is shown. */
export function useDraft<T>(key: string, make: () => T): [draft: T, change: (draft: T) => void, drop: () => void] {
  const { drafts } = usePanel();
  const [, draw] = useState(0);
  if (!drafts.has(key)) drafts.set(key, make());
  return [
    drafts.get(key) as T,
    (draft) => {
      drafts.set(key, draft);
      draw((times) => times + 1);
    },
    () => drafts.delete(key),
  ];
}
