/** The theme of a file, and theme colours. Cells keep the concrete colour: the engine has no theme colours. */
import { ServiceError, type Execution } from '../contract';
import { Color, THEME_COLORS, type ThemeColorName } from '../features/color';
import { ThemeColorType } from '../features/enums';
import type { EnumMember } from '../services/enumeration';
import { rgbColor } from './colors';
import { settingsOf } from './settings';

const NAMES = Object.keys(THEME_COLORS) as ThemeColorName[];

export class SpreadsheetTheme {
  static readonly googleName = 'Spreadsheet.SpreadsheetTheme';
  constructor(private readonly execution: Execution) {}

  getThemeColors(): EnumMember[] {
    return NAMES.map((name) => ThemeColorType[name]);
  }
  getConcreteColor(themeColorType: EnumMember<ThemeColorName>): Color {
    const initial = THEME_COLORS[themeColorType.key];
    if (initial === undefined) throw new ServiceError('Invalid argument: themeColorType');
    return new Color(settingsOf(this.execution)[`theme:${themeColorType.key}`] ?? initial);
  }
  /** Takes (type, color) or (type, red, green, blue). */
  setConcreteColor(themeColorType: EnumMember<ThemeColorName>, ...color: [Color] | [number, number, number]): this {
    const [first, green, blue] = color;
    const hex = typeof first === 'number' ? rgbColor(first, green ?? 0, blue ?? 0) : first.content();
    if (hex === null || THEME_COLORS[themeColorType.key] === undefined)
      throw new ServiceError('Invalid argument: color');
    settingsOf(this.execution)[`theme:${themeColorType.key}`] = hex;
    return this;
  }
  getFontFamily(): string {
    return settingsOf(this.execution)['theme font'] ?? 'Arial';
  }
  setFontFamily(fontFamily: string): this {
    settingsOf(this.execution)['theme font'] = fontFamily;
    return this;
  }
}

/** Gives the theme its first colours and font. */
export function resetTheme(execution: Execution): void {
  const settings = settingsOf(execution);
  for (const key of Object.keys(settings)) if (key.startsWith('theme')) delete settings[key];
}
