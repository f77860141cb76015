import { offeredTabs } from './tabs';

/** The language’s own name, as Settings offers it. */
export const name = 'English';

/** The script has the menu of each language: it is made at every opening, also before the user has granted permissions. */
export const menu = {
  title: 'Waymark',
  open: 'Open Waymark',
  updateNow: 'Update now',
  more: 'More',
  timeline: 'Timeline',
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
  quarters: 'Quarters',
  add: 'Add',
  addGoal: 'Goal…',
  addStep: 'Step…',
  addContact: 'Contact…',
  addTab: 'A tab',
  tabs: offeredTabs,
  weekPlan: 'Plan my week…',
  reflect: 'Reflect…',
  adjust: 'Adjust the plan…',
  brief: 'Mentor brief…',
  quarter: 'Quarter in review…',
  settings: 'Reminders and settings…',
  loadExample: 'Load the example plan',
  clearExample: 'Clear the example',
  check: 'Check my plan…',
  exportMenu: 'Export',
  exportJson: 'JSON',
  exportMarkdown: 'Markdown',
  exportCalendar: 'Calendar',
};
