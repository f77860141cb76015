/** The document as text for GET /document, and cells as the page addresses them. */
import type { EditEvent, Workbook } from '../../runtime';
import type { OpenedDocument, Requests } from '../protocol';

/** Cells as the page addresses them. When their sheet no longer exists: the first cell of the first sheet. */
export function pageCells(
  { document }: Workbook,
  { gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>,
): Requests['select']['request'] {
  if (document.sheet(gid)) return { sheetId: document.sheetId(gid), row: row0, column: column0, rows, columns };
  return { sheetId: document.model.getters.getSheetIds()[0], row: 0, column: 0, rows: 1, columns: 1 };
}

/** Exporting and serializing a large document is slow, so both are kept until the next revision. */
export class DocumentText {
  private kept: { readonly revisionId: string; readonly snapshot: object; text: string | null } | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly revision: () => string,
  ) {}

  private current() {
    const revisionId = this.revision();
    if (this.kept?.revisionId !== revisionId)
      this.kept = { revisionId, snapshot: this.workbook.document.snapshot() as object, text: null };
    return this.kept;
  }

  /** The document as it is saved. */
  snapshot(): object {
    return this.current().snapshot;
  }

  /** An OpenedDocument as JSON. */
  read(): string {
    const current = this.current();
    current.text ??= JSON.stringify({ ...current.snapshot, revisionId: current.revisionId });
    const { locale, timeZone } = this.workbook.state;
    const rest: Omit<OpenedDocument, 'data'> = {
      locale,
      timeZone,
      now: this.workbook.now(),
      customFunctions: this.workbook.customFunctionNames(),
      selected: pageCells(this.workbook, this.workbook.selected()),
    };
    return `{"data":${current.text},${JSON.stringify(rest).slice(1)}`;
  }
}
