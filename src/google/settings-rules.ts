import type { Words } from '../catalogue/catalogue';
import { dateFormat } from '../tables/date-format';
import { settingKeys, settings } from '../tables/settings';

/** Each setting's own dropdown, box, range or date, in the rows in which a new tab lists them. */
export function applySettingRules(sheet: GoogleAppsScript.Spreadsheet.Sheet, valueColumn: number, words: Words, locale: string): void {
  const range = sheet.getRange(2, valueColumn, settingKeys.length, 1);
  range.setDataValidations(
    settingKeys.map((key) => {
      const setting = settings[key];
      const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(words.settings[key].what);
      if (setting.kind === 'option') rule.requireValueInList(Object.values(words.options[setting.options]), true);
      else if (setting.kind === 'flag') rule.requireCheckbox();
      else if (setting.kind === 'number') rule.requireNumberBetween(setting.min, setting.max);
      else rule.requireDate();
      return [rule.build()];
    }),
  );
  range.setNumberFormats(settingKeys.map((key) => [settings[key].kind === 'day' ? dateFormat(locale) : 'General']));
  range.setHorizontalAlignment('left');
}
