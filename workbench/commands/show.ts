import { describeCell, describeStyle, describeValidation, nonDefaultStyle, valueOf } from '../cells';
import { requireArgument, UsageError, type Command, type Context } from '../command';
import { gridLines } from '../table';
import { sheetOf } from '../tabs';

const usage = 'show TAB [--values|--formulas|--styles|--notes|--validations]';

/** The cells of a tab in the view that the flags choose: rows from A1 to the last cell with content. */
function readView({ workbook, flags }: Context, tab: string): unknown[][] {
  const sheet = sheetOf(workbook, tab);
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return [];
  const range = sheet.getRange(1, 1, rows, columns);
  const failureAt = (row: number, column: number): string =>
    workbook.document.read(sheet.getSheetId(), row, column, 1, 1)[0]?.[0]?.value === '#ERROR!'
      ? workbook.document.errorMessage(sheet.getSheetId(), row, column)
      : '';
  if (flags.formulas) return range.getFormulas();
  if (flags.notes)
    // Over a cell with #ERROR! Google shows what failed, as it shows a note.
    return range.getNotes().map((line, row) => line.map((note, column) => note || failureAt(row, column)));
  if (flags.validations) return range.getDataValidations().map((row) => row.map(describeValidation));
  const gid = sheet.getSheetId();
  if (flags.styles)
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => describeStyle(workbook.document, gid, row, column)),
    );
  if (flags.values) return workbook.document.read(gid, 0, 0, rows, columns).map((row) => row.map(valueOf));
  return range.getDisplayValues();
}

export const show: Command = {
  usage,
  what: 'the tab as displayed, or its values, formulas …; with --json an array of rows',
  reads: true,
  onAnyFile: true,
  run(context) {
    const { flags, print } = context;
    if ([flags.values, flags.formulas, flags.styles, flags.notes, flags.validations].filter(Boolean).length > 1)
      throw new UsageError(`One view at a time: ${usage}`);
    const view = readView(context, requireArgument(context, 0, usage));
    if (flags.json) return print(JSON.stringify(view));
    for (const line of gridLines(
      view.map((row) =>
        row.map((cell) => describeCell(flags.styles ? nonDefaultStyle(cell as Record<string, unknown>) : cell)),
      ),
    ))
      print(line);
  },
};
