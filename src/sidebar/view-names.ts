/** The views that Focus links to, in the groups and the order of its menu. The value is the key of the link's words in `focus`. */
export const menuViews = {
  plan: { goal: 'addGoal', weekPlan: 'week', adjust: 'adjust', breakdown: 'breakdown' },
  back: { reflect: 'reflect', quarter: 'quarter', brief: 'brief' },
  deeper: { stages: 'stages', network: 'network' },
  file: {
    exchange: 'exchange',
    page: 'page',
    question: 'question',
    settings: 'settings',
    timeline: 'timeline',
    check: 'check',
  },
} as const;

/** Views that are opened in another way: by a row, by another view, or by the menu of the spreadsheet. */
type OtherView =
  | 'advice'
  | 'contact'
  | 'experiments'
  | 'focus'
  | 'guide'
  | 'setback'
  | 'step'
  | 'strategy'
  | 'targets'
  | 'values'
  | 'welcome'
  | 'win';

type KeyOf<T> = T extends unknown ? keyof T : never;
export type MenuView = KeyOf<(typeof menuViews)[keyof typeof menuViews]>;
export type View = MenuView | OtherView;
