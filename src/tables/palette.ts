/**
 * The colours of the tabs, as `#rrggbb`. Each text colour has a contrast of at least 4.5 : 1 against white and against its background (WCAG 2
 * AA); a test computes it.
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
  goalRow: '#e9f1f3',
  goalBar: '#86b3c0',
  goalDone: '#0f4c5c',
  stepBar: '#b4c0cb',
  stepDone: '#51647a',
  barPassed: '#d98a3d',
  barToday: '#e5b93c',
  todayBack: '#fff1b8',
  topBack: '#eef3f5',
  bandBack: '#f6f8f9',
} as const;
