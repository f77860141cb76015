/*
 * The only list of functions that Google, the menu, the daily trigger or the sidebar may call. No logic: each is one line.
 */
import { daily, describe, describeNames, edited, menu, opened, serve } from './google/entries';

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

// The sidebar's API (src/sidebar/contract.ts), and its own description.
export const describeApi = (): unknown => describe();
export const describeTabs = (): unknown => describeNames();
export const getState = (request: unknown): unknown => serve('getState', request);
export const start = (request: unknown): unknown => serve('start', request);
export const saveGuide = (request: unknown): unknown => serve('saveGuide', request);
export const endGuide = (request: unknown): unknown => serve('endGuide', request);
export const getFocus = (request: unknown): unknown => serve('getFocus', request);
export const getGoals = (request: unknown): unknown => serve('getGoals', request);
export const getSelected = (request: unknown): unknown => serve('getSelected', request);
export const saveGoal = (request: unknown): unknown => serve('saveGoal', request);
export const saveStep = (request: unknown): unknown => serve('saveStep', request);
export const countGoal = (request: unknown): unknown => serve('countGoal', request);
export const tickStep = (request: unknown): unknown => serve('tickStep', request);
export const chooseStep = (request: unknown): unknown => serve('chooseStep', request);
export const getQuestions = (request: unknown): unknown => serve('getQuestions', request);
export const saveAnswer = (request: unknown): unknown => serve('saveAnswer', request);
export const saveSettings = (request: unknown): unknown => serve('saveSettings', request);
export const previewMail = (request: unknown): unknown => serve('previewMail', request);
export const updateNow = (request: unknown): unknown => serve('updateNow', request);
export const sendMailNow = (request: unknown): unknown => serve('sendMailNow', request);
export const turnOnReminders = (request: unknown): unknown => serve('turnOnReminders', request);
export const turnOffReminders = (request: unknown): unknown => serve('turnOffReminders', request);
export const loadExample = (request: unknown): unknown => serve('loadExample', request);
export const clearExample = (request: unknown): unknown => serve('clearExample', request);
export const setZoom = (request: unknown): unknown => serve('setZoom', request);
export const moveTimeline = (request: unknown): unknown => serve('moveTimeline', request);
export const addTab = (request: unknown): unknown => serve('addTab', request);
export const checkPlan = (request: unknown): unknown => serve('checkPlan', request);
export const exportPlan = (request: unknown): unknown => serve('exportPlan', request);
export const getReflection = (request: unknown): unknown => serve('getReflection', request);
export const saveReflection = (request: unknown): unknown => serve('saveReflection', request);
export const saveSetback = (request: unknown): unknown => serve('saveSetback', request);
export const saveWin = (request: unknown): unknown => serve('saveWin', request);
export const getRewards = (request: unknown): unknown => serve('getRewards', request);
export const takeReward = (request: unknown): unknown => serve('takeReward', request);
export const getQuarter = (request: unknown): unknown => serve('getQuarter', request);
export const getBrief = (request: unknown): unknown => serve('getBrief', request);
export const sendBriefToMyself = (request: unknown): unknown => serve('sendBriefToMyself', request);
export const getAnswersReview = (request: unknown): unknown => serve('getAnswersReview', request);
export const getValues = (request: unknown): unknown => serve('getValues', request);
export const saveValue = (request: unknown): unknown => serve('saveValue', request);
export const getStrategy = (request: unknown): unknown => serve('getStrategy', request);
export const saveChoice = (request: unknown): unknown => serve('saveChoice', request);
export const getExperiments = (request: unknown): unknown => serve('getExperiments', request);
export const saveExperiment = (request: unknown): unknown => serve('saveExperiment', request);
export const getTargets = (request: unknown): unknown => serve('getTargets', request);
export const saveTarget = (request: unknown): unknown => serve('saveTarget', request);
export const getAdvice = (request: unknown): unknown => serve('getAdvice', request);
export const saveAdvice = (request: unknown): unknown => serve('saveAdvice', request);
export const previewAdjust = (request: unknown): unknown => serve('previewAdjust', request);
export const applyAdjust = (request: unknown): unknown => serve('applyAdjust', request);
export const undoAdjust = (request: unknown): unknown => serve('undoAdjust', request);
export const getStages = (request: unknown): unknown => serve('getStages', request);
export const getContacts = (request: unknown): unknown => serve('getContacts', request);
export const saveContact = (request: unknown): unknown => serve('saveContact', request);
export const noteContact = (request: unknown): unknown => serve('noteContact', request);
export const getAdjustable = (request: unknown): unknown => serve('getAdjustable', request);
export const getWeek = (request: unknown): unknown => serve('getWeek', request);
export const saveWeek = (request: unknown): unknown => serve('saveWeek', request);
export const getBreakdown = (request: unknown): unknown => serve('getBreakdown', request);
export const previewBreakdown = (request: unknown): unknown => serve('previewBreakdown', request);
export const saveBreakdown = (request: unknown): unknown => serve('saveBreakdown', request);
export const getRepeats = (request: unknown): unknown => serve('getRepeats', request);
export const addRepeat = (request: unknown): unknown => serve('addRepeat', request);
export const getWhy = (request: unknown): unknown => serve('getWhy', request);
export const previewImport = (request: unknown): unknown => serve('previewImport', request);
export const applyImport = (request: unknown): unknown => serve('applyImport', request);
