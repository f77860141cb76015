/**
 * The colours of the tabs, as `#rrggbb`. Each text colour has at least 4.5 : 1 against white and against the background that it is used
 * with (WCAG 2 AA); a test computes it.
 */
export const palette = {
  ink: '#1f2933',
  quiet: '#5f6b7a',
  headerBack: '#0f4c5c',
  headerFont: '#ffffff',
  systemHeaderBack: '#5a7079',
  systemFont: '#5f6b7a',
  accent: '#0f4c5c',
  line: '#d9e2e7',
  passedBack: '#fdecd8',
  passed: '#8a4b08',
  soonBack: '#e3f1f4',
  soon: '#0f4c5c',
  askBack: '#fff6cc',
  ask: '#6b5300',
  good: '#1b6e46',
  barBack: '#8fb8c4',
  barDone: '#0f4c5c',
  barPassed: '#d98a3d',
  todayBack: '#fff1b8',
  monthBack: '#f4f7f9',
} as const;
