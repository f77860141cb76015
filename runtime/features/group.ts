/** Groups of rows and columns (Apps Script reference: Group) as groups of the engine. */
import { ServiceError } from '../contract';
import { GroupControlTogglePosition } from './enums';
import type { EnumMember } from '../services/enumeration';
import type { ControlPosition } from './plugins/sheet-settings';
import type { RangeLike, SheetLike } from './interfaces';

type Dimension = 'ROW' | 'COL';

/** A group of the engine; the outermost has the depth 1. */
interface Span {
  start: number;
  end: number;
  isFolded: boolean;
  depth: number;
}

/** Google's maximal depth of groups (Apps Script reference: shiftColumnGroupDepth). */
const MAX_DEPTH = 8;

function spansOf(sheet: Pick<SheetLike, 'document' | 'gid'>, dimension: Dimension): Span[] {
  const layers: { start: number; end: number; isFolded?: boolean }[][] = sheet.document.model.getters.getGroupsLayers(
    sheet.document.sheetId(sheet.gid),
    dimension,
  );
  return layers.flatMap((layer, i) =>
    layer.map(({ start, end, isFolded }) => ({ start, end, isFolded: isFolded === true, depth: i + 1 })),
  );
}

function controlOf(sheet: Pick<SheetLike, 'document' | 'gid'>, dimension: Dimension): ControlPosition {
  return sheet.document.model.getters.getGroupControls(sheet.document.sheetId(sheet.gid))[dimension];
}

function sendCommand(
  sheet: Pick<SheetLike, 'document' | 'gid'>,
  type: string,
  dimension: Dimension,
  rest: object = {},
): void {
  sheet.document.command(type, { sheetId: sheet.document.sheetId(sheet.gid), dimension, ...rest });
}

const fold = (
  sheet: Pick<SheetLike, 'document' | 'gid'>,
  dimension: Dimension,
  { start, end, isFolded }: Span,
  folded: boolean,
): void => {
  if (isFolded !== folded)
    sendCommand(sheet, folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP', dimension, { start, end });
};

/** The 0-based row or column of a group's button. */
const controlIndex = ({ start, end }: Span, position: ControlPosition): number =>
  position === 'BEFORE' ? start - 1 : end + 1;

export class Group {
  static readonly googleName = 'Spreadsheet.Group';
  constructor(
    private readonly sheet: SheetLike,
    private readonly dimension: Dimension,
    private readonly start: number,
    private readonly depth: number,
  ) {}

  private span(): Span {
    const span = spansOf(this.sheet, this.dimension).find(
      (group) => group.depth === this.depth && group.start <= this.start && this.start <= group.end,
    );
    if (span === undefined) throw new ServiceError('The group does not exist any more.');
    return span;
  }
  collapse(): this {
    fold(this.sheet, this.dimension, this.span(), true);
    return this;
  }
  expand(): this {
    fold(this.sheet, this.dimension, this.span(), false);
    return this;
  }
  getControlIndex(): number {
    return controlIndex(this.span(), controlOf(this.sheet, this.dimension)) + 1;
  }
  getDepth(): number {
    return this.span().depth;
  }
  getRange(): RangeLike {
    const { start, end } = this.span();
    const facts = this.sheet.document.sheet(this.sheet.gid);
    return this.dimension === 'ROW'
      ? this.sheet.at(start, 0, end - start + 1, facts?.columns ?? 1)
      : this.sheet.at(0, start, facts?.rows ?? 1, end - start + 1);
  }
  isCollapsed(): boolean {
    return this.span().isFolded;
  }
  remove(): void {
    const { start, end } = this.span();
    sendCommand(this.sheet, 'UNGROUP_HEADERS', this.dimension, { start, end });
  }
}

/** The group of this depth that contains a 1-based row or column or has its button there. @throws ServiceError without such a group. */
function groupAt(sheet: SheetLike, dimension: Dimension, index: number, depth: number): Group {
  const at = index - 1;
  const ofDepth = spansOf(sheet, dimension).filter((span) => span.depth === depth);
  const position = controlOf(sheet, dimension);
  const span =
    ofDepth.find(({ start, end }) => start <= at && at <= end) ??
    ofDepth.find((group) => controlIndex(group, position) === at);
  const kind = dimension === 'ROW' ? 'row' : 'column';
  if (span === undefined)
    throw new ServiceError(`A ${kind} group does not exist at index ${index} and group depth ${depth}`);
  return new Group(sheet, dimension, span.start, depth);
}

function depthAt(sheet: SheetLike, dimension: Dimension, index: number): number {
  return spansOf(sheet, dimension).filter(({ start, end }) => start <= index - 1 && index - 1 <= end).length;
}

function shift(range: RangeLike, dimension: Dimension, delta: number): RangeLike {
  const start = dimension === 'ROW' ? range.row0 : range.column0;
  const end = start + (dimension === 'ROW' ? range.rows : range.columns) - 1;
  if (delta > 0 && start === 0 && controlOf(range, dimension) === 'BEFORE') {
    throw new ServiceError(
      `The depth of the first ${dimension === 'ROW' ? 'row' : 'column'} cannot be shifted while the group control stands before the group.`,
    );
  }
  for (let i = 0; i < Math.abs(delta); i += 1) {
    const spans = spansOf(range, dimension);
    const deepest = Math.max(
      0,
      ...spans.filter((span) => span.start <= end && start <= span.end).map((span) => span.depth),
    );
    if (delta > 0 && deepest >= MAX_DEPTH) break;
    if (delta < 0 && deepest === 0) break;
    const isThere = spans.some((span) => span.start === start && span.end === end);
    // The engine cannot have two groups over exactly the same columns.
    if (delta > 0 && isThere) break;
    sendCommand(range, delta > 0 ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS', dimension, { start, end });
  }
  return range;
}

/** Collapses the groups inside the range, else the deepest open group that overlaps it (Apps Script reference: Range.collapseGroups). */
function collapseIn(range: RangeLike, dimension: Dimension): void {
  const first = dimension === 'ROW' ? range.row0 : range.column0;
  const last = first + (dimension === 'ROW' ? range.rows : range.columns) - 1;
  const spans = spansOf(range, dimension);
  const inside = spans.filter(({ start, end }) => first <= start && end <= last);
  const partly = spans
    .filter(({ start, end, isFolded }) => !isFolded && start <= last && first <= end)
    .sort((a, b) => b.depth - a.depth);
  for (const span of inside.length > 0 ? inside : partly.slice(0, 1)) fold(range, dimension, span, true);
}

function expandIn(range: RangeLike, dimension: Dimension): void {
  const first = dimension === 'ROW' ? range.row0 : range.column0;
  const last = first + (dimension === 'ROW' ? range.rows : range.columns) - 1;
  const position = controlOf(range, dimension);
  for (const span of spansOf(range, dimension)) {
    const control = controlIndex(span, position);
    if (span.isFolded && ((span.start <= last && first <= span.end) || (first <= control && control <= last)))
      fold(range, dimension, span, false);
  }
}

function upToDepth(sheet: SheetLike, dimension: Dimension, depth: number): SheetLike {
  for (const span of spansOf(sheet, dimension)) fold(sheet, dimension, span, span.depth > depth);
  return sheet;
}

export const rangeGroupMethods = {
  shiftColumnGroupDepth(this: RangeLike, delta: number): RangeLike {
    return shift(this, 'COL', delta);
  },
  shiftRowGroupDepth(this: RangeLike, delta: number): RangeLike {
    return shift(this, 'ROW', delta);
  },
  collapseGroups(this: RangeLike): RangeLike {
    collapseIn(this, 'ROW');
    collapseIn(this, 'COL');
    return this;
  },
  expandGroups(this: RangeLike): RangeLike {
    expandIn(this, 'ROW');
    expandIn(this, 'COL');
    return this;
  },
};

export const sheetGroupMethods = {
  getColumnGroup(this: SheetLike, columnIndex: number, groupDepth: number): Group {
    return groupAt(this, 'COL', columnIndex, groupDepth);
  },
  getRowGroup(this: SheetLike, rowIndex: number, groupDepth: number): Group {
    return groupAt(this, 'ROW', rowIndex, groupDepth);
  },
  getColumnGroupDepth(this: SheetLike, columnIndex: number): number {
    return depthAt(this, 'COL', columnIndex);
  },
  getRowGroupDepth(this: SheetLike, rowIndex: number): number {
    return depthAt(this, 'ROW', rowIndex);
  },
  getColumnGroupControlPosition(this: SheetLike): EnumMember {
    return GroupControlTogglePosition[controlOf(this, 'COL')];
  },
  getRowGroupControlPosition(this: SheetLike): EnumMember {
    return GroupControlTogglePosition[controlOf(this, 'ROW')];
  },
  setColumnGroupControlPosition(this: SheetLike, position: EnumMember): SheetLike {
    sendCommand(this, 'SET_GROUP_CONTROLS', 'COL', { position: position.key });
    return this;
  },
  setRowGroupControlPosition(this: SheetLike, position: EnumMember): SheetLike {
    sendCommand(this, 'SET_GROUP_CONTROLS', 'ROW', { position: position.key });
    return this;
  },
  collapseAllColumnGroups(this: SheetLike): SheetLike {
    return upToDepth(this, 'COL', 0);
  },
  collapseAllRowGroups(this: SheetLike): SheetLike {
    return upToDepth(this, 'ROW', 0);
  },
  expandAllColumnGroups(this: SheetLike): SheetLike {
    return upToDepth(this, 'COL', MAX_DEPTH);
  },
  expandAllRowGroups(this: SheetLike): SheetLike {
    return upToDepth(this, 'ROW', MAX_DEPTH);
  },
  expandColumnGroupsUpToDepth(this: SheetLike, groupDepth: number): SheetLike {
    return upToDepth(this, 'COL', groupDepth);
  },
  expandRowGroupsUpToDepth(this: SheetLike, groupDepth: number): SheetLike {
    return upToDepth(this, 'ROW', groupDepth);
  },
};
