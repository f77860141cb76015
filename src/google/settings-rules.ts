import type { Words } from '../catalogue/catalogue';
import { dateFormat } from '../tables/date-format';
import { settingKeys, settings } from '../tables/settings';

/** Each setting's own dropdown, box or date, in the rows in which a new tab lists them. */
export function applySettingRules(sheet: GoogleAppsScript.Spreadsheet.Sheet, valueColumn: number, words: Words, locale: string): void {
  settingKeys.forEach((key, index) => {
    const setting = settings[key];
    const cell = sheet.getRange(index + 2, valueColumn);
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(words.settings[key].what);
    if (setting.kind === 'option') cell.setDataValidation(rule.requireValueInList(Object.values(words.options[setting.options]), true).build());
    else if (setting.kind === 'flag') cell.setDataValidation(rule.requireCheckbox().build());
    else if (setting.kind === 'number') cell.setDataValidation(rule.requireNumberBetween(setting.min, setting.max).build());
    else if (setting.kind === 'day') cell.setDataValidation(rule.requireDate().build()).setNumberFormat(dateFormat(locale));
  });
  sheet.getRange(2, valueColumn, settingKeys.length, 1).setHorizontalAlignment('left');
}
