/** Parses CSV for Utilities.parseCsv (RFC 4180): quoted cells may contain doubled quotes and line breaks; a final line break adds no row. */
import { ServiceError } from '../contract';

export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endRow = (): void => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = '';
  };
  while (at < text.length) {
    const char = text[at]!;
    if (char === '"' && cell === '') {
      let end = text.indexOf('"', at + 1);
      let quoted = '';
      for (at++; ; at = end + 2, end = text.indexOf('"', at)) {
        if (end < 0) throw new ServiceError('Could not parse text.');
        quoted += text.slice(at, end);
        if (text[end + 1] !== '"') break;
        quoted += '"';
      }
      cell = quoted;
      at = end + 1;
    } else if (char === delimiter) {
      row.push(cell);
      cell = '';
      at++;
    } else if (char === '\n' || char === '\r') {
      at += char === '\r' && text[at + 1] === '\n' ? 2 : 1;
      endRow();
    } else {
      cell += char;
      at++;
    }
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
