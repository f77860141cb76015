import { ask } from './ask';

/* Names that live scripts use and that the reference mentions hardly or no more. */

test.each<[string, string, unknown]>([
  [
    'the background by its older name',
    'range.setBackgroundColor("red"); sheet.getRange("A1:B1").setBackgroundColors([["blue", null]]); return [range.getBackgroundColor(), range.getBackgroundColors()];',
    [
      '#0000ff',
      [
        ['#0000ff', '#ffffff'],
        ['#ff0000', '#ff0000'],
      ],
    ],
  ],
  [
    'members of enumerations',
    'const rows = SpreadsheetApp.Dimension.ROWS; return [rows.name(), rows.ordinal(), rows.compareTo(SpreadsheetApp.Dimension.COLUMNS), rows.compareTo(rows), String(rows), JSON.stringify(rows), rows === SpreadsheetApp.Dimension.ROWS];',
    ['ROWS', 1, 1, 0, 'ROWS', '"ROWS"', true],
  ],
  ['no form', 'return [sheet.getFormUrl(), file.getFormUrl()];', [null, null]],
  [
    'tokens are texts',
    'return [typeof ScriptApp.getOAuthToken(), ScriptApp.getIdentityToken().split(".").length];',
    ['string', 3],
  ],
  [
    'ScriptProperties and UserProperties are those of PropertiesService',
    'ScriptProperties.setProperty("a", "1"); UserProperties.setProperties({ b: 2 }); return [PropertiesService.getScriptProperties().getProperty("a"), PropertiesService.getUserProperties().getProperty("b"), UserProperties.getProperty("a"), ScriptProperties.getKeys()];',
    ['1', '2', null, ['a']],
  ],
  [
    'ScriptProperties refuses null',
    'return ScriptProperties.setProperty("a", null);',
    "Exception: The parameters (String,null) don't match the method signature for PropertiesService.ScriptProperties.setProperty.",
  ],
  [
    'splitTextToColumns finds the delimiter',
    'const texts = sheet.getRange("A1:A3"); texts.setValues([["a,b,3"], ["c"], ["d,1/2/2026"]]); texts.splitTextToColumns(); return sheet.getRange("A1:C3").getDisplayValues();',
    [
      ['a', 'b', '3'],
      ['c', '', ''],
      ['d', '1/2/2026', ''],
    ],
  ],
  [
    'splitTextToColumns with a member, then a text; the grid grows',
    'sheet.deleteColumns(3, 24); sheet.getRange("A1").setValue("a b c").splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE); sheet.getRange("A2").setValue("x--y").splitTextToColumns("--"); return [sheet.getRange("A1:C2").getValues(), sheet.getMaxColumns()];',
    [
      [
        ['a', 'b', 'c'],
        ['x', 'y', ''],
      ],
      3,
    ],
  ],
  [
    'autoFillToNeighbor fills as far as the neighbour',
    'sheet.getRange("A1:A5").setValues([["a"], ["b"], ["c"], ["d"], [""]]); sheet.getRange("B1:B2").setValues([[1], [2]]); sheet.getRange("B1:B2").autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return sheet.getRange("B1:B5").getValues();',
    [[1], [2], [3], [4], ['']],
  ],
  [
    'theme colours',
    'const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build(); range.setBackgroundObject(color); return [String(color.getColorType()), String(color.asThemeColor().getThemeColorType()), range.getBackground()];',
    ['THEME', 'ACCENT1', '#4285f4'],
  ],
  [
    'a theme colour is no RGB colour',
    'return SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.TEXT).build().asRgbColor();',
    'Exception: Object is not of type RgbColor.',
  ],
  [
    'the theme of the file',
    'const theme = file.getSpreadsheetTheme().setConcreteColor(SpreadsheetApp.ThemeColorType.ACCENT2, 1, 2, 3).setFontFamily("Roboto"); const changed = [theme.getConcreteColor(SpreadsheetApp.ThemeColorType.ACCENT2).asRgbColor().asHexString(), file.getSpreadsheetTheme().getFontFamily()]; return [changed, file.resetSpreadsheetTheme().getFontFamily(), theme.getThemeColors().length];',
    [['#010203', 'Roboto'], 'Arial', 9],
  ],
  [
    'iterative calculation and recalculation',
    'const first = [file.isIterativeCalculationEnabled(), file.getMaxIterativeCalculationCycles(), file.getIterativeCalculationConvergenceThreshold(), String(file.getRecalculationInterval())]; file.setIterativeCalculationEnabled(true).setMaxIterativeCalculationCycles(7).setIterativeCalculationConvergenceThreshold(0.1).setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR); return [first, file.isIterativeCalculationEnabled(), file.getMaxIterativeCalculationCycles(), file.getIterativeCalculationConvergenceThreshold(), String(file.getRecalculationInterval())];',
    [[false, 50, 0.05, 'ON_CHANGE'], true, 7, 0.1, 'HOUR'],
  ],
  [
    'direction and tab colour of a sheet',
    'sheet.setRightToLeft(true).setTabColorObject(SpreadsheetApp.newColor().setRgbColor("red").build()); return [sheet.isRightToLeft(), sheet.getTabColor(), sheet.getTabColorObject().asRgbColor().asHexString(), sheet.setTabColorObject(null).getTabColorObject()];',
    [true, '#ff0000', '#ff0000', null],
  ],
  [
    'viewers',
    'file.addViewer("a@example.com").addViewers(["b@example.com", "a@example.com"]).removeViewer("b@example.com"); return file.getViewers().map((user) => user.getEmail());',
    ['a@example.com'],
  ],
  ['setShowHyperlink', 'return range.setShowHyperlink(true).getA1Notation();', 'A1:B2'],
])('%s', (_, code, expected) => {
  expect(ask(code)).toEqual(expected);
});
