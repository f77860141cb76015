/** Rows and columns: inserting, deleting, moving. */
import type { UserSheet } from '../../runtime';
import { requireArgument, parseCount, remarkFailures, UsageError, type Command, type Context } from '../command';
import { columnOf, sheetOf } from '../tabs';

interface Axis {
  usage: string;
  /** Parses a position: a number; for columns also a letter or a header. */
  at(sheet: UserSheet, text: string): number;
  insert(sheet: UserSheet, at: number, count: number): void;
  remove(sheet: UserSheet, at: number, count: number): void;
  move(sheet: UserSheet, at: number, count: number, to: number): void;
  inserted: 'INSERT_ROW' | 'INSERT_COLUMN';
  removed: 'REMOVE_ROW' | 'REMOVE_COLUMN';
}

function change(context: Context, axis: Axis): void {
  const [action, tab = '', at = '', count = '1', to] = context.args;
  if (!action || !/^(insert|delete|move)$/.test(action) || !tab || !at || (action === 'move' && to === undefined))
    throw new UsageError(`Usage: ${axis.usage}`);
  const sheet = sheetOf(context.workbook, tab);
  const position = axis.at(sheet, at);
  const size = parseCount(count, 'N');
  switch (action) {
    case 'insert':
      context.workbook.restructure(axis.inserted, () => axis.insert(sheet, position, size));
      break;
    case 'delete':
      context.workbook.restructure(axis.removed, () => axis.remove(sheet, position, size));
      break;
    default: {
      const target = axis.at(sheet, requireArgument(context, 4, axis.usage));
      context.workbook.restructure('OTHER', () => axis.move(sheet, position, size, target));
    }
  }
  remarkFailures(context);
}

const rowAxis: Axis = {
  usage: 'rows insert|delete|move TAB AT N [TO]',
  at: (_sheet, text) => parseCount(text, 'A row'),
  insert: (sheet, at, count) =>
    at > sheet.getMaxRows() ? sheet.insertRowsAfter(sheet.getMaxRows(), count) : sheet.insertRowsBefore(at, count),
  remove: (sheet, at, count) => sheet.deleteRows(at, count),
  move: (sheet, at, count, to) => sheet.moveRows(sheet.getRange(at, 1, count, 1), to),
  inserted: 'INSERT_ROW',
  removed: 'REMOVE_ROW',
};

const columnAxis: Axis = {
  usage: 'columns insert|delete|move TAB AT N [TO]',
  // Inserting and moving may use the position after the last column, which columnOf would refuse.
  at: (sheet, text) => (/^\d+$/.test(text) ? parseCount(text, 'A column') : columnOf(sheet, text)),
  insert: (sheet, at, count) =>
    at > sheet.getMaxColumns()
      ? sheet.insertColumnsAfter(sheet.getMaxColumns(), count)
      : sheet.insertColumnsBefore(at, count),
  remove: (sheet, at, count) => sheet.deleteColumns(at, count),
  move: (sheet, at, count, to) => sheet.moveColumns(sheet.getRange(1, at, 1, count), to),
  inserted: 'INSERT_COLUMN',
  removed: 'REMOVE_COLUMN',
};

export const rows: Command = {
  usage: rowAxis.usage,
  what: 'inserts before row AT, deletes, or moves to before row TO',
  onAnyFile: true,
  run: (context) => change(context, rowAxis),
};
export const columns: Command = {
  usage: columnAxis.usage,
  what: 'the same for columns, by letter, number or header',
  onAnyFile: true,
  run: (context) => change(context, columnAxis),
};
