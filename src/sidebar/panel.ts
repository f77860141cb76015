import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Day } from '../domain/plan/day';
import type { GuideState } from '../actions/guide/guide';
import type { Said } from '../actions/plan/said';
import type { State } from '../actions/setup/say-state';
import type { GuideScreen } from '../domain/plan/guide-screens';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import type { AnswerCache } from './answer-cache';
import type { View, ViewState } from './view-state';

/** What a view has of the panel around it. */
export interface Panel {
  readonly plan: State;
  readonly today: Day;
  /** For Intl: the page's language with the file's region. */
  readonly locale: string;
  readonly busy: ApiName | null;
  readonly row: ViewState['row'];
  /**
   * Asks the server to write, one thing at a time: what is pressed meanwhile does nothing. null when it came to nothing, which has been said
   * by then; what was typed is still there.
   */
  ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null>;
  /** Asks without keeping anybody from anything. The caller says what became of it. */
  read<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N>>;
  /** Keeps the guide's place in the background. Nothing is lost when that comes to nothing: the next screen that is saved keeps it again. */
  bookmark(next: GuideScreen): void;
  tell(said: Said, undo?: () => void): void;
  go(view: View, row?: ViewState['row']): void;
  /** The plan's state anew, in the background. */
  refresh(): Promise<void>;
  guided(guide: GuideState): void;
  /** Makes the tabs, once, however often it is asked for; the guide's first screen is answered meanwhile. */
  prepare(): Promise<boolean>;
  readonly isPreparing: boolean;
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
  if (!panel) throw new Error('A view stands outside of the panel.');
  return panel;
}

/** What is typed into a form, kept until it is dropped, even while another view is shown. */
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
