/** Color, ColorBuilder, RgbColor and ThemeColor. The engine has no theme colours: a cell keeps the concrete colour. */
import { ServiceError } from '../contract';
import { readColor } from '../spreadsheet/colors';
import { ColorType, ThemeColorType } from './enums';
import type { EnumMember } from '../services/enumeration';

export class RgbColor {
  static readonly googleName = 'Base.RgbColor';
  constructor(private readonly hex: string) {}
  asHexString(): string {
    return this.hex;
  }
  getColorType(): EnumMember {
    return ColorType.RGB;
  }
  private channel(at: number): number {
    return parseInt(this.hex.slice(at, at + 2), 16);
  }
  getRed(): number {
    return this.channel(1);
  }
  getGreen(): number {
    return this.channel(3);
  }
  getBlue(): number {
    return this.channel(5);
  }
}

/** The colours of Google's standard theme. */
export const THEME_COLORS = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
} as const;
export type ThemeColorName = keyof typeof THEME_COLORS;

export class ThemeColor {
  static readonly googleName = 'Spreadsheet.ThemeColor';
  constructor(private readonly theme: ThemeColorName) {}
  getColorType(): EnumMember {
    return ColorType.THEME;
  }
  getThemeColorType(): EnumMember {
    return ThemeColorType[this.theme];
  }
}

export class Color {
  static readonly googleName: string = 'Spreadsheet.Color';
  constructor(
    protected hex: string | null,
    protected theme: ThemeColorName | null = null,
  ) {}
  asRgbColor(): RgbColor {
    if (this.hex === null || this.theme !== null) throw new ServiceError('Object is not of type RgbColor.');
    return new RgbColor(this.hex);
  }
  asThemeColor(): ThemeColor {
    if (this.theme === null) throw new ServiceError('Object is not of type ThemeColor.');
    return new ThemeColor(this.theme);
  }
  getColorType(): EnumMember {
    if (this.theme !== null) return ColorType.THEME;
    return this.hex === null ? ColorType.UNSUPPORTED : ColorType.RGB;
  }
  /** The colour as `#rrggbb`; internal, scripts do not see it. */
  content(): string | null {
    return this.hex;
  }
}

export class ColorBuilder extends Color {
  static override readonly googleName = 'Spreadsheet.ColorBuilder';
  constructor() {
    super(null);
  }
  setRgbColor(cssString: string): this {
    this.hex = readColor(cssString);
    this.theme = null;
    return this;
  }
  setThemeColor(themeColorType: EnumMember<ThemeColorName>): this {
    const hex = THEME_COLORS[themeColorType.key] as string | undefined;
    if (hex === undefined) throw new ServiceError('Invalid argument: themeColorType');
    this.hex = hex;
    this.theme = themeColorType.key;
    return this;
  }
  build(): Color {
    return new Color(this.hex, this.theme);
  }
}

/** The object of a colour `#rrggbb`, or null. */
export const colorOf = (hex: string | null | undefined): Color | null =>
  hex === null || hex === undefined ? null : new Color(hex.toLowerCase());
