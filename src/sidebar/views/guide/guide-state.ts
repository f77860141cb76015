import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GuideState } from '../../../actions/guide/guide';
import type { GuideAnswer } from '../../../actions/guide/save-guide';
import { type GuideScreen, guideScreens } from '../../../domain/plan/guide-screens';

/** The screens that are numbered: all but the last, which asks nothing. */
export const screensToCount = guideScreens.filter(
  (screen): screen is Exclude<GuideScreen, 'done'> => screen !== 'done',
);

/** The screen to resume at: the saved one, else the first whose answer is missing. A finished guide starts again. */
export function resumeAt(guide: GuideState): GuideScreen {
  if (guide.finished) return 'ahead';
  if (guide.screen !== '') return guide.screen;
  if (guide.goal.title !== '' && guide.steps.length === 0) return 'steps';
  return guide.goal.title === '' ? 'ahead' : 'hurdle';
}

export function screenAfter(screen: GuideScreen): GuideScreen {
  return guideScreens[guideScreens.indexOf(screen) + 1] ?? 'done';
}

export function screenBefore(screen: GuideScreen): GuideScreen | null {
  return guideScreens[guideScreens.indexOf(screen) - 1] ?? null;
}

type WithoutNext<T> = T extends unknown ? Omit<T, 'next'> : never;

/** What the guide offers to its screens. */
export interface GuideActions {
  readonly screen: GuideScreen;
  /** Saves the answer and opens the next screen; after an error the screen stays. */
  save(answer: WithoutNext<GuideAnswer>): Promise<void>;
  readonly back: (() => void) | null;
  skip(): void;
  leave(): void;
  /** Finishes the guide, from the last numbered screen. */
  finish(): Promise<void>;
}

export const GuideContext = createContext<GuideActions | null>(null);

export function useGuide(): GuideActions {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('useGuide needs a GuideContext around it.');
  return guide;
}
