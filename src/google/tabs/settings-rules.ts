import type { Words } from '../../catalogue/catalogue';
import { dateFormat } from '../../tables/date-format';
import { setOnEach } from '../spreadsheet/set-on-each';
import { settingKeys, settings, type SettingKey } from '../../tables/settings';

/** The settings in the order of a new tab's rows. */
export const settingsInOrder: readonly SettingKey[] = settingKeys;

/**
 * Sets the data validation and the number format of each setting's value.
 * @param keys the settings in the rows from 2 on; null for a row that is not a setting
 * @returns whether Google took all of them
 */
export function applySettingRules(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  valueColumn: number,
  keys: readonly (SettingKey | null)[],
  words: Words,
  locale: string,
): boolean {
  if (keys.length === 0) return true;
  const rows = keys.map((key, index) => ({ key, row: index + 2 }));
  const rangeOf = (some: typeof rows): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(some[0]?.row ?? 2, valueColumn, some.length, 1);
  rangeOf(rows).setHorizontalAlignment('left');
  const refused = [
    ...setOnEach(rows, (some) => rangeOf(some).setDataValidations(some.map(({ key }) => [key && ruleOf(key, words)]))),
    ...setOnEach(rows, (some) =>
      rangeOf(some).setNumberFormats(
        some.map(({ key }) => [key && settings[key].kind === 'day' ? dateFormat(locale) : 'General']),
      ),
    ),
  ];
  return refused.length === 0;
}

function ruleOf(key: SettingKey, words: Words): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const setting = settings[key];
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(words.settings[key].explanation);
  if (setting.kind === 'option') rule.requireValueInList(Object.values(words.options[setting.options]), true);
  else if (setting.kind === 'flag') rule.requireCheckbox();
  else if (setting.kind === 'number') rule.requireNumberBetween(setting.min, setting.max);
  // Days off get no rule: only Waymark can read that text, and Check my plan reports its faults.
  else if (setting.kind === 'day') rule.requireDate();
  else return null;
  return rule.build();
}
