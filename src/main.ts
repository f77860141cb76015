/*
 * The only list of functions that Google, the menu, the daily trigger or the sidebar may call. No logic: each is one line.
 */
import { answerCall, daily, edited, menu, opened } from './google/entries';

// Simple triggers.
export const onOpen = (): void => opened();
export const onInstall = (): void => opened();
export const onEdit = (event: Parameters<typeof edited>[0]): void => edited(event);

// The daily clock trigger.
export const dailyRun = (event: Parameters<typeof daily>[0]): void => daily(event);

// The menu.
export const menuOpen = (): void => menu.open();
export const menuUpdateNow = (): void => menu.updateNow();
export const menuAddGoal = (): void => menu.view('goal');
export const menuAddStep = (): void => menu.view('step');
export const menuAddContact = (): void => menu.view('contact');
export const menuAddValues = (): void => menu.addTab('values');
export const menuAddSkills = (): void => menu.addTab('skills');
export const menuAddTrends = (): void => menu.addTab('trends');
export const menuAddStrategy = (): void => menu.addTab('strategy');
export const menuAddExperiments = (): void => menu.addTab('experiments');
export const menuAddTargets = (): void => menu.addTab('targets');
export const menuAddNetwork = (): void => menu.addTab('network');
export const menuAddFeedback = (): void => menu.addTab('feedback');
export const menuAddJournal = (): void => menu.addTab('journal');
export const menuAddChanges = (): void => menu.addTab('changes');
export const menuWeekPlan = (): void => menu.view('weekPlan');
export const menuReflect = (): void => menu.view('reflect');
export const menuAdjust = (): void => menu.view('adjust');
export const menuBrief = (): void => menu.view('brief');
export const menuQuarter = (): void => menu.view('quarter');
export const menuSettings = (): void => menu.view('settings');
export const menuTimelineDays = (): void => menu.zoom('day');
export const menuTimelineWeeks = (): void => menu.zoom('week');
export const menuTimelineMonths = (): void => menu.zoom('month');
export const menuTimelineQuarters = (): void => menu.zoom('quarter');
export const menuLoadExample = (): void => menu.loadExample();
export const menuClearExample = (): void => menu.clearExample();
export const menuCheckPlan = (): void => menu.view('check');
export const menuExportCalendar = (): void => menu.exportCalendar();
export const menuExportMarkdown = (): void => menu.exportMarkdown();
export const menuExportJson = (): void => menu.exportJson();

// Everything that the sidebar asks for: `name` is a function of src/api, `request` what it takes.
export const call = (name: unknown, request: unknown): unknown => answerCall(name, request);
