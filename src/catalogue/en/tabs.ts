/** The tabs that the menu offers to add. */
export const offeredTabs = {
  values: 'Values',
  skills: 'Skills',
  trends: 'Trends',
  strategy: 'Strategy',
  experiments: 'Experiments',
  targets: 'Targets',
  network: 'Network',
  feedback: 'Feedback',
  journal: 'Journal',
  changes: 'Changes',
};

/** The hidden tab's name: the script looks for it before it knows the language of a file. */
export const hiddenTab = 'Waymark data';

/** The names of the tabs. */
export const tabs = {
  home: 'Home',
  assessment: 'Assessment',
  goals: 'Goals',
  steps: 'Steps',
  timeline: 'Timeline',
  settings: 'Settings',
  hidden: hiddenTab,
  ...offeredTabs,
};

/** What a row of the tab is called, in sentences. */
export const rows = { goals: 'goal', steps: 'step' };

/** Notes that do not belong to one column. */
export const notes = {
  own: 'Yours to fill in.',
  system: 'Waymark fills this column. What is typed here is put right at the next update.',
  timelineZoom: 'Days, weeks, months or quarters.',
  zoomLabel: 'Zoom',
  timelineLegend: '◆ goal · ▲ date has passed',
};
