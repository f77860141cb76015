export const guideScreens = ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm', 'done'] as const;

export type GuideScreen = (typeof guideScreens)[number];
