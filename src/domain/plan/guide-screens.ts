/** The screens of the first fifteen minutes, in their order; kept as the place to go on. */
export const guideScreens = ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm', 'done'] as const;

export type GuideScreen = (typeof guideScreens)[number];
