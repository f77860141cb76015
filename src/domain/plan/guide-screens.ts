/** The screens of the first fifteen minutes, in their order; the last one is stored, so that the user can continue there. */
export const guideScreens = ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm', 'done'] as const;

export type GuideScreen = (typeof guideScreens)[number];
