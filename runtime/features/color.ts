/** Color, ColorBuilder and RgbColor. Theme colours are not implemented, because the engine has none. */
import { NotImplemented, ServiceError } from '../contract';
import { readColor } from '../spreadsheet/colors';
import { ColorType } from './enums';
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

export class Color {
  static readonly googleName: string = 'Spreadsheet.Color';
  constructor(protected hex: string | null) {}
  asRgbColor(): RgbColor {
    if (this.hex === null) throw new ServiceError('Object is not of type RgbColor.');
    return new RgbColor(this.hex);
  }
  asThemeColor(): never {
    throw new ServiceError('Object is not of type ThemeColor.');
  }
  getColorType(): EnumMember {
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
    return this;
  }
  setThemeColor(): never {
    throw new NotImplemented('ColorBuilder.setThemeColor');
  }
  build(): Color {
    return new Color(this.hex);
  }
}

/** The object of a colour `#rrggbb`, or null. */
export const colorOf = (hex: string | null | undefined): Color | null =>
  hex === null || hex === undefined ? null : new Color(hex.toLowerCase());
