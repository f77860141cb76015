/** The view on which the sidebar opens, from the page's boot data; '' leaves the choice to the state of the plan. */
export type SidebarView =
  '' | 'goal' | 'step' | 'contact' | 'settings' | 'check' | 'weekPlan' | 'reflect' | 'adjust' | 'brief' | 'quarter';
