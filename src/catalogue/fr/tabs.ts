import type { Part, Words } from '../catalogue';

/** The tabs that the menu offers to add. */
export const offeredTabs: Part<Words['menu']['tabs']> = {
  values: 'Valeurs',
  skills: 'Compétences',
  trends: 'Tendances',
  strategy: 'Stratégie',
  experiments: 'Essais',
  targets: 'Postes visés',
  network: 'Réseau',
  feedback: 'Conseils',
  journal: 'Journal',
  changes: 'Changements',
};

/** The hidden tab's name: the script looks for it before it knows the language of a file. */
export const hiddenTab = 'Données Waymark';

/** The names of the tabs. */
export const tabs: Part<Words['tabs']> = {
  home: 'Accueil',
  assessment: 'Autoévaluation',
  goals: 'Objectifs',
  steps: 'Étapes',
  timeline: 'Chronologie',
  settings: 'Réglages',
  hidden: hiddenTab,
  ...offeredTabs,
};

/** What a row of the tab is called, in sentences. */
export const rows: Part<Words['rows']> = { goals: 'objectif', steps: 'étape' };

/** Notes that belong to no single column. */
export const notes: Part<Words['notes']> = {
  own: 'Ici, c’est toi qui écris.',
  system: 'Waymark remplit cette colonne. Ce qu’on y tape est corrigé à la prochaine mise à jour.',
  timelineZoom: 'Jours, semaines, mois ou trimestres.',
  zoomLabel: 'Zoom',
  timelineLegend: '◆ objectif · ▲ date passée',
};
