/** Banding (Apps Script reference: Banding): alternating colours of rows or columns, which are kept and not drawn. */
import { ServiceError } from '../contract';
import { enumeration, type EnumMember } from '../services/enumeration';
import { readColor } from '../spreadsheet/colors';
import { dataOf } from './areas';
import { colorOf, type Color } from './color';
import { doOverlap } from './plugins/engine';
import type { BandColors, SheetBanding } from './plugins/bandings';
import type { RangeLike, SheetLike, SpreadsheetLike } from './interfaces';

export const BandingTheme = enumeration('Spreadsheet.BandingTheme', [
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
]);
type Theme = keyof typeof BandingTheme;

/** The colours of header, second line and footer; the first line is white. */
const THEMES: Readonly<Record<Theme, readonly [string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

const bandingsOf = (sheet: Pick<SheetLike, 'document' | 'gid'>): SheetBanding[] =>
  sheet.document.model.getters.getSheetBandings(sheet.document.sheetId(sheet.gid)) as SheetBanding[];

function store(range: RangeLike, id: number, colors: BandColors): void {
  const { document } = range;
  const zone = dataOf(document, range)._zone;
  const taken = bandingsOf(range).some(
    (other) => other.id !== id && doOverlap(other.zone, { ...other.zone, ...zone } as SheetBanding['zone']),
  );
  if (taken)
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  document.command('SET_BANDING', {
    sheetId: document.sheetId(range.gid),
    id,
    ranges: [dataOf(document, range)],
    colors,
  });
}

export class Banding {
  static readonly googleName = 'Spreadsheet.Banding';
  constructor(
    private readonly sheet: SheetLike,
    private readonly id: number,
  ) {}

  private entry(): SheetBanding {
    const entry = bandingsOf(this.sheet).find(({ id }) => id === this.id);
    if (!entry) throw new ServiceError('The banding does not exist any more.');
    return entry;
  }
  /** The colour of a part; internal, scripts do not see it. */
  colorAt(part: string): string | null {
    return this.entry().colors[part] ?? null;
  }
  /** Sets or, with null, clears the colour of a part; internal. */
  changeColor(part: string, color: string | null): this {
    const { [part]: _removed, ...others } = this.entry().colors;
    store(this.getRange(), this.id, color === null ? others : { ...others, [part]: color });
    return this;
  }
  getRange(): RangeLike {
    const { top, left, bottom, right } = this.entry().zone;
    return this.sheet.at(top, left, bottom - top + 1, right - left + 1);
  }
  setRange(range: RangeLike): this {
    if (range.gid !== this.sheet.gid) throw new ServiceError('The range must be on the same sheet as the banding.');
    store(range, this.id, this.entry().colors);
    return this;
  }
  copyTo(range: RangeLike): Banding {
    return add(range, this.entry().colors);
  }
  remove(): void {
    this.entry();
    const { document, gid } = this.sheet;
    document.command('SET_BANDING', { sheetId: document.sheetId(gid), id: this.id });
  }
}

// Each part has the same four methods: get and set, as text and as an object.
for (const part of ['Header', 'First', 'Second', 'Footer'].flatMap((band) => [`${band}Row`, `${band}Column`]))
  Object.assign(Banding.prototype, {
    [`get${part}Color`](this: Banding): string | null {
      return this.colorAt(part);
    },
    [`get${part}ColorObject`](this: Banding): Color | null {
      return colorOf(this.colorAt(part));
    },
    [`set${part}Color`](this: Banding, color: string | null): Banding {
      return this.changeColor(part, readColor(color));
    },
    [`set${part}ColorObject`](this: Banding, color: Color | null): Banding {
      return this.changeColor(part, color?.content() ?? null);
    },
  });

function add(range: RangeLike, colors: BandColors): Banding {
  const id = range.document.model.getters.getNextBandingId() as number;
  range.within?.();
  store(range, id, colors);
  return new Banding(range.sheet(), id);
}

function apply(
  range: RangeLike,
  line: 'Row' | 'Column',
  theme?: EnumMember<Theme>,
  header = true,
  footer = false,
): Banding {
  const [head, second, foot] = THEMES[theme?.key ?? 'LIGHT_GREY'];
  return add(range, {
    ...(header ? { [`Header${line}`]: head } : {}),
    [`First${line}`]: '#ffffff',
    [`Second${line}`]: second,
    ...(footer ? { [`Footer${line}`]: foot } : {}),
  });
}

export const rangeBandingMethods = {
  applyRowBanding(this: RangeLike, theme?: EnumMember<Theme>, showHeader?: boolean, showFooter?: boolean): Banding {
    return apply(this, 'Row', theme, showHeader, showFooter);
  },
  applyColumnBanding(this: RangeLike, theme?: EnumMember<Theme>, showHeader?: boolean, showFooter?: boolean): Banding {
    return apply(this, 'Column', theme, showHeader, showFooter);
  },
  /** The bandings of which a cell is in the range. */
  getBandings(this: RangeLike): Banding[] {
    const zone = dataOf(this.document, this)._zone as SheetBanding['zone'];
    return bandingsOf(this)
      .filter((banding) => doOverlap(banding.zone, zone))
      .map(({ id }) => new Banding(this.sheet(), id));
  },
};
export const sheetBandingMethods = {
  getBandings(this: SheetLike): Banding[] {
    return bandingsOf(this).map(({ id }) => new Banding(this, id));
  },
};
export const spreadsheetBandingMethods = {
  getBandings(this: SpreadsheetLike): Banding[] {
    return this.document.sheets().flatMap(({ gid }) => {
      const sheet = this.sheetOf(gid);
      return bandingsOf(sheet).map(({ id }) => new Banding(sheet, id));
    });
  },
};
