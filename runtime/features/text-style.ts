import { readColor } from '../spreadsheet/colors';
import { colorOf, type Color } from './color';
import type { RunStyle } from './plugins/cell-attachments';

/** The style of text; null for properties that are not set (Apps Script reference: TextStyle). */
export class TextStyle {
  static readonly googleName = 'Spreadsheet.TextStyle';
  constructor(private readonly style: RunStyle) {}

  isBold(): boolean | null {
    return this.style.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.style.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }
  getFontFamily(): string | null {
    return this.style.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.style.fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this.style.color ?? null;
  }
  getForegroundColorObject(): Color | null {
    return colorOf(this.style.color);
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.style);
  }
  /** The style's data; internal, scripts do not see it. */
  content(): RunStyle {
    return this.style;
  }
}

export class TextStyleBuilder {
  static readonly googleName = 'Spreadsheet.TextStyleBuilder';
  private style: RunStyle;
  constructor(style: RunStyle = {}) {
    this.style = { ...style };
  }

  private set(change: { [key in keyof RunStyle]: RunStyle[key] | null | undefined }): this {
    const merged: Record<string, unknown> = { ...this.style, ...change };
    this.style = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
    ) as RunStyle;
    return this;
  }
  build(): TextStyle {
    return new TextStyle(this.style);
  }
  setBold(bold: boolean | null): this {
    return this.set({ bold });
  }
  setItalic(italic: boolean | null): this {
    return this.set({ italic });
  }
  setUnderline(underline: boolean | null): this {
    return this.set({ underline });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.set({ strikethrough });
  }
  setFontFamily(fontFamily: string | null): this {
    return this.set({ fontFamily });
  }
  setFontSize(fontSize: number | null): this {
    return this.set({ fontSize });
  }
  setForegroundColor(cssString: string | null): this {
    return this.set({ color: readColor(cssString) });
  }
  setForegroundColorObject(color: Color | null): this {
    return this.set({ color: color?.content() ?? null });
  }
}
