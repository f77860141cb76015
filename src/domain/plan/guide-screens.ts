/** The screens of the first fifteen minutes, in their order; the last one is stored, so that the user can continue there. */
export const guideScreens = ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm', 'done'] as const;

export type GuideScreen = (typeof guideScreens)[number];

/** Whether a screen can be saved while most tabs are still being made: its answers go into the Assessment, or it has none. */
export function isEarlyScreen(screen: GuideScreen | 'place'): boolean {
  return screen === 'ahead' || screen === 'you' || screen === 'place';
}
