/** On which view the sidebar opens: `data-view` of its body; '' for the one that the plan's state asks for. */
export type SidebarView =
  '' | 'goal' | 'step' | 'contact' | 'settings' | 'check' | 'weekPlan' | 'reflect' | 'adjust' | 'brief' | 'quarter';
