/** Range's methods for styles: colours, fonts, alignment, wrapping, rotation, borders. */
import type { CellStyle } from '../engine/document';
import { colorOf, type Color } from '../features/color';
import { TextStyle } from '../features/text-style';
import type { EnumMember } from '../services/enumeration';
import { readColor, rgbColor } from './colors';
import { BorderStyle, TextDirection, WrapStrategy } from './enums';
import { checkShape } from './errors';
import { beforeWrite } from './write-checks';
import { RangeValues } from './range-values';
import { TextRotation } from './text-rotation';

/** How getters read a property of a cell's style, and which keys a setter's argument changes; undefined resets a key. */
interface StyleProperty<Read, Given> {
  read(style: CellStyle): Read;
  change(given: Given): { [key in keyof CellStyle]?: CellStyle[key] | undefined };
}
type Text = StyleProperty<string, string | null>;
type Strategy = EnumMember<'WRAP' | 'OVERFLOW' | 'CLIP'>;
type DirectionMember = EnumMember<'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT'>;

const colour = (key: 'fillColor' | 'textColor', initial: string): Text => ({
  read: (style) => style[key]?.toLowerCase() || initial,
  change: (given) => ({ [key]: readColor(given) ?? undefined }),
});
const choice = <K extends keyof CellStyle>(
  key: K,
  words: Partial<Record<string, CellStyle[K]>>,
  initial: string,
): Text => ({
  read: (style) =>
    Object.keys(words).find((word) => words[word] !== undefined && words[word] === style[key]) ?? initial,
  change: (given) => ({ [key]: given === null ? undefined : words[given] }),
});

const FONT_LINE: Text = {
  read: (style) => (style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none'),
  change: (given) => ({
    underline: given === 'underline' || undefined,
    strikethrough: given === 'line-through' || undefined,
  }),
};
const FONT_FAMILY: Text = {
  read: (style) => style.fontFamily || 'Arial',
  change: (given) => ({ fontFamily: given && given !== 'Arial' ? given : undefined }),
};
const FONT_SIZE: StyleProperty<number, number | null> = {
  read: (style) => style.fontSize ?? 10,
  change: (given) => ({ fontSize: given && given !== 10 ? given : undefined }),
};
const WRAP: StyleProperty<boolean, boolean | null> = {
  // A cell whose wrapping was never set says that it wraps.
  read: (style) => style.wrapping === undefined || style.wrapping === 'wrap',
  change: (given) => ({ wrapping: given ? 'wrap' : 'overflow' }),
};
const STRATEGY: StyleProperty<Strategy, Strategy | null> = {
  read: (style) =>
    style.wrapping === 'wrap'
      ? WrapStrategy.WRAP
      : style.wrapping === 'clip'
        ? WrapStrategy.CLIP
        : WrapStrategy.OVERFLOW,
  change: (given) => ({
    wrapping: given === WrapStrategy.WRAP ? 'wrap' : given === WrapStrategy.CLIP ? 'clip' : 'overflow',
  }),
};
/** The engine uses radians clockwise, Google degrees counterclockwise. */
const ROTATION: StyleProperty<TextRotation, TextRotation | number | null> = {
  read: (style) =>
    new TextRotation(
      style.vertical ? 0 : Math.round((-(style.rotation ?? 0) * 180) / Math.PI) || 0,
      style.vertical ?? false,
    ),
  change: (given) => {
    const degrees = given instanceof TextRotation ? given.getDegrees() : (given ?? 0);
    return { rotation: degrees === 0 ? undefined : (-degrees * Math.PI) / 180, vertical: undefined };
  },
};
const DIRECTION: StyleProperty<DirectionMember | null, DirectionMember | null> = {
  read: (style) =>
    style.direction === 'rtl'
      ? TextDirection.RIGHT_TO_LEFT
      : style.direction === 'ltr'
        ? TextDirection.LEFT_TO_RIGHT
        : null,
  change: (given) => ({
    direction:
      given === TextDirection.RIGHT_TO_LEFT ? 'rtl' : given === TextDirection.LEFT_TO_RIGHT ? 'ltr' : undefined,
  }),
};

const colourObject = (key: 'fillColor' | 'textColor', initial: string): StyleProperty<Color | null, Color | null> => ({
  read: (style) => colorOf(style[key]?.toLowerCase() || initial),
  change: (given) => ({ [key]: given?.content() ?? undefined }),
});
/** Setting a TextStyle changes only the properties that it has. */
const TEXT_STYLE: StyleProperty<TextStyle, TextStyle | null> = {
  read: (style) =>
    new TextStyle({
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      strikethrough: style.strikethrough ?? false,
      fontFamily: style.fontFamily ?? 'Arial',
      fontSize: style.fontSize ?? 10,
      color: style.textColor?.toLowerCase() || '#000000',
    }),
  change: (given) => {
    const { color, ...rest } = given?.content() ?? {};
    return { ...rest, ...(color === undefined ? {} : { textColor: color }) };
  },
};

/** The four methods of a property: get and set with a single value, and with a value for each cell. */
function methodsOf<One extends string, Many extends string, Read, Given>(
  single: One,
  plural: Many,
  property: StyleProperty<Read, Given>,
) {
  const methods: Record<string, unknown> = {
    [`get${single}`](this: RangeValues): Read {
      this.within();
      this.execution.cells(1);
      return property.read(this.document.looks(this.gid, this.row0, this.column0, 1, 1)[0]![0]!.style);
    },
    [`get${plural}`](this: RangeValues): Read[][] {
      this.within();
      this.meter();
      return this.document
        .looks(this.gid, this.row0, this.column0, this.rows, this.columns)
        .map((line) => line.map(({ style }) => property.read(style)));
    },
    [`set${single}`](this: RangeValues, given: Given): RangeValues {
      const change = property.change(given);
      return changeStyles(this, () => change);
    },
    [`set${plural}`](this: RangeValues, given: Given[][]): RangeValues {
      checkShape(given, this.rows, this.columns);
      return changeStyles(this, (r, c) => property.change(given[r]![c]!));
    },
  };
  return methods as { [K in `get${One}`]: () => Read } & { [K in `get${Many}`]: () => Read[][] } & {
    [K in `set${One}`]: (given: Given) => RangeValues;
  } & {
    [K in `set${Many}`]: (given: Given[][]) => RangeValues;
  };
}

/** Changes some keys of each cell's style with a single command; undefined removes a key. */
function changeStyles(range: RangeValues, change: (row: number, column: number) => object): RangeValues {
  range.within();
  range.meter();
  beforeWrite(range);
  // Equal cells share the same style object, so results are cached by style and change.
  const known = new Map<object, Map<object, { style: CellStyle | null }>>();
  const merge = (style: object, changed: object): { style: CellStyle | null } => {
    const byChange = known.get(style) ?? new Map<object, { style: CellStyle | null }>();
    known.set(style, byChange);
    let look = byChange.get(changed);
    if (!look) {
      const merged = Object.fromEntries(
        Object.entries({ ...style, ...changed }).filter(([, value]) => value !== undefined),
      );
      byChange.set(changed, (look = { style: Object.keys(merged).length > 0 ? (merged as CellStyle) : null }));
    }
    return look;
  };
  const looks = range.document
    .looks(range.gid, range.row0, range.column0, range.rows, range.columns)
    .map((line, r) => line.map(({ style }, c) => merge(style, change(r, c))));
  range.document.writeLooks(range.gid, range.row0, range.column0, looks);
  return range;
}

const styleMethods = {
  ...methodsOf('Background', 'Backgrounds', colour('fillColor', '#ffffff')),
  ...methodsOf('FontColor', 'FontColors', colour('textColor', '#000000')),
  ...methodsOf('FontFamily', 'FontFamilies', FONT_FAMILY),
  ...methodsOf('FontSize', 'FontSizes', FONT_SIZE),
  ...methodsOf('FontWeight', 'FontWeights', choice('bold', { bold: true, normal: undefined }, 'normal')),
  ...methodsOf('FontStyle', 'FontStyles', choice('italic', { italic: true, normal: undefined }, 'normal')),
  ...methodsOf('FontLine', 'FontLines', FONT_LINE),
  ...methodsOf(
    'HorizontalAlignment',
    'HorizontalAlignments',
    choice('align', { left: 'left', center: 'center', right: 'right' }, 'general'),
  ),
  ...methodsOf(
    'VerticalAlignment',
    'VerticalAlignments',
    choice('verticalAlign', { top: 'top', middle: 'middle' }, 'bottom'),
  ),
  ...methodsOf('Wrap', 'Wraps', WRAP),
  ...methodsOf('WrapStrategy', 'WrapStrategies', STRATEGY),
  ...methodsOf('TextRotation', 'TextRotations', ROTATION),
  ...methodsOf('TextStyle', 'TextStyles', TEXT_STYLE),
  ...methodsOf('FontColorObject', 'FontColorObjects', colourObject('textColor', '#000000')),
  ...methodsOf('BackgroundObject', 'BackgroundObjects', colourObject('fillColor', '#ffffff')),
  ...methodsOf('TextDirection', 'TextDirections', DIRECTION),
};
type StyleMethods = typeof styleMethods;

const BORDERS: Readonly<Record<string, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'thick',
};

// The interface of the same name declares the methods that are added to the prototype below.
export class RangeStyles extends RangeValues {
  setBackgroundRGB(red: number, green: number, blue: number): this {
    this.setBackground(rgbColor(red, green, blue));
    return this;
  }

  setVerticalText(isVertical: boolean): this {
    changeStyles(this, () => ({ vertical: isVertical || undefined, rotation: undefined }));
    return this;
  }

  /** For each side: true draws a border, false removes it, null does not change it. Default: black and solid. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumMember | null = null,
  ): this {
    this.within();
    this.meter();
    beforeWrite(this);
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    const drawn = { style: BORDERS[(style ?? BorderStyle.SOLID).key] ?? 'thin', color: readColor(color) ?? '#000000' };
    for (const [position, wanted] of Object.entries(sides)) {
      if (wanted === null || wanted === undefined) continue;
      // The engine removes a border if its colour is the empty string.
      const border = { position, ...(wanted ? drawn : { color: '' }) };
      this.document.command('SET_ZONE_BORDERS', {
        sheetId: this.document.sheetId(this.gid),
        target: [this.zone()],
        border,
      });
    }
    return this;
  }
}
export interface RangeStyles extends StyleMethods {}
Object.assign(RangeStyles.prototype, styleMethods);
