/** The rotation of text in a cell. */
export class TextRotation {
  static readonly googleName = 'Spreadsheet.TextRotation';
  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {}

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return this.vertical;
  }
}
