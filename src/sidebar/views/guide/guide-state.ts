import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GuideState } from '../../../actions/guide/guide';
import type { GuideAnswer } from '../../../actions/guide/save-guide';
import { type GuideScreen, guideScreens } from '../../../domain/plan/guide-screens';

/** The screens that are counted: all but the last, which asks nothing. */
export const screensToCount = guideScreens.filter(
  (screen): screen is Exclude<GuideScreen, 'done'> => screen !== 'done',
);

/** Where the guide goes on: at its place, or at the first screen that the plan needs and has not. One that was ended begins anew. */
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

/** What a screen has of the guide around it. */
export interface GuideWays {
  readonly screen: GuideScreen;
  /** Saves the answer and goes on. What comes to nothing is said, and the screen stays as it is. */
  save(answer: WithoutNext<GuideAnswer>): Promise<void>;
  readonly back: (() => void) | null;
  skip(): void;
  leave(): void;
  /** Ends the guide: from the last screen that asks. */
  finish(): Promise<void>;
}

export const GuideContext = createContext<GuideWays | null>(null);

export function useGuide(): GuideWays {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('A screen stands outside of the guide.');
  return guide;
}
