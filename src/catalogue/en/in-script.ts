/*
 * What the script contains of each language, whatever language a file is in.
 */
export { name, menu } from './menu';
export { rangeWords } from './planning';
export { emptyWords } from './adjusting';
export { boxWords } from './typed';
export { adviceStatus, contactStage, goalStatus, stepStatus, targetStage, verdict } from './status';
export { tablesOfOthers } from './tables-of-others';
export { written } from './written';
export { applicationHeadings, applicationStages } from './typed-applications';
export { hiddenTab } from './tabs';
export { firstOfMonth } from './dates';
