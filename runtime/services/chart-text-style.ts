/** TextStyle of charts, and its builder. */
export class ChartTextStyle {
  static readonly googleName: string = 'Charts.TextStyle';
  protected color: string | null = null;
  protected name: string | null = null;
  protected size: number | null = null;
  constructor(from?: ChartTextStyle) {
    if (from) ({ color: this.color, name: this.name, size: this.size } = from);
  }
  getColor(): string | null {
    return this.color;
  }
  getFontName(): string | null {
    return this.name;
  }
  getFontSize(): number | null {
    return this.size;
  }
}

export class ChartTextStyleBuilder extends ChartTextStyle {
  static override readonly googleName = 'Charts.TextStyleBuilder';
  build(): ChartTextStyle {
    return new ChartTextStyle(this);
  }
  setColor(cssValue: string): this {
    this.color = cssValue;
    return this;
  }
  setFontName(fontName: string): this {
    this.name = fontName;
    return this;
  }
  setFontSize(fontSize: number): this {
    this.size = fontSize;
    return this;
  }
}
