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

export class DocumentText {
  /** Serializing a large document is slow, so the text of the last revision is cached. */
  private cached: { revisionId: string; text: string } | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly revision: () => string,
  ) {}

  /** An OpenedDocument as JSON. */
  read(): string {
    const { document, state } = this.workbook;
    const revisionId = this.revision();
    if (this.cached?.revisionId !== revisionId)
      this.cached = { revisionId, text: JSON.stringify({ ...(document.snapshot() as object), revisionId }) };
    const { locale, timeZone } = state;
    const rest: Omit<OpenedDocument, 'data'> = {
      locale,
      timeZone,
      now: this.workbook.now(),
      selected: pageCells(this.workbook, this.workbook.selected()),
    };
    return `{"data":${this.cached.text},${JSON.stringify(rest).slice(1)}`;
  }
}
