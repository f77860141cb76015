/*
 * The room that makes tabs and repairs them (see ../rooms.ts): a plan's tabs are made once, so nothing outside of this folder may import
 * more of it than its types.
 */
export { drawHomeCharts } from './home-charts';
export { translatePlan } from '../../actions/translate-plan';
export { dressHome } from './home-tab';
export { applySettingRules } from './settings-rules';
export { applyColours, drawHeader, dressRows, makeTab, offerLists, renameTab } from './tab-maker';
export type { Lists } from './tab-maker';
export { drawTimelineTab } from './timeline-tab';
export { designColumns } from '../../tables/look';
