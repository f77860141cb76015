/*
 * The room that makes tabs and repairs them (see ../rooms.ts): a plan's tabs are made once, so nothing outside of this folder may import
 * more of it than its types.
 */
export { applySettingRules } from './settings-rules';
export { applyColours, drawHeader, dressRows, makeTab, offerLists } from './tab-maker';
export type { Lists } from './tab-maker';
export { drawTimelineTab } from './timeline-tab';
export { designColumns } from '../../tables/look';
