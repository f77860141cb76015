import { languageOf, menus } from '../catalogue/languages';

/**
 * Adds the menu. It has to be complete before the user has granted anything, so it reads no cell and no property: AuthMode NONE allows only
 * the user's own locale.
 */
export function addMenu(): void {
  const words = menus[languageOf(Session.getActiveUserLocale())];
  const ui = SpreadsheetApp.getUi();
  const timeline = ui
    .createMenu(words.timeline)
    .addItem(words.days, 'menuTimelineDays')
    .addItem(words.weeks, 'menuTimelineWeeks')
    .addItem(words.months, 'menuTimelineMonths')
    .addItem(words.quarters, 'menuTimelineQuarters');
  const tabs = ui.createMenu(words.addTab);
  for (const [tab, name] of Object.entries<string>(words.tabs))
    tabs.addItem(name, `menuAdd${tab.charAt(0).toUpperCase()}${tab.slice(1)}`);
  const add = ui
    .createMenu(words.add)
    .addItem(words.addGoal, 'menuAddGoal')
    .addItem(words.addStep, 'menuAddStep')
    .addItem(words.addContact, 'menuAddContact')
    .addSubMenu(tabs);
  const exports = ui
    .createMenu(words.exportMenu)
    .addItem(words.exportJson, 'menuExportJson')
    .addItem(words.exportMarkdown, 'menuExportMarkdown')
    .addItem(words.exportCalendar, 'menuExportCalendar');
  const more = ui
    .createMenu(words.more)
    .addSubMenu(timeline)
    .addItem(words.settings, 'menuSettings')
    .addItem(words.brief, 'menuBrief')
    .addItem(words.quarter, 'menuQuarter')
    .addSubMenu(exports)
    .addSeparator()
    .addItem(words.loadExample, 'menuLoadExample')
    .addItem(words.clearExample, 'menuClearExample')
    .addSeparator()
    .addItem(words.check, 'menuCheckPlan');
  ui.createMenu(words.title)
    .addItem(words.open, 'menuOpen')
    .addItem(words.weekPlan, 'menuWeekPlan')
    .addItem(words.reflect, 'menuReflect')
    .addItem(words.adjust, 'menuAdjust')
    .addItem(words.updateNow, 'menuUpdateNow')
    .addSubMenu(add)
    .addSubMenu(more)
    .addToUi();
}
