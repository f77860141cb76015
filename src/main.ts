/*
 * The only functions that Google, the menu, the daily trigger and the sidebar can call. No logic: each is one line.
 */
import { answer } from './api/index';
import { handleDailyTrigger, handleEdit, handleOpen, handleProofTrigger, menu } from './google/entries';
import { openPagePorts } from './google/ports';

// Simple triggers.
export const onOpen = (): void => handleOpen();
export const onInstall = (): void => handleOpen();
export const onEdit = (event: Parameters<typeof handleEdit>[0]): void => handleEdit(event);

// The daily clock trigger, and the one that proves it.
export const dailyRun = (event: Parameters<typeof handleDailyTrigger>[0]): void => handleDailyTrigger(event);
export const proofRun = (event: Parameters<typeof handleProofTrigger>[0]): void => handleProofTrigger(event);

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

// All calls of the sidebar and the command line: `name` is a function of src/api.
export const call = (name: unknown, request: unknown, build?: unknown): unknown =>
  answer(openPagePorts(build), name, request);
