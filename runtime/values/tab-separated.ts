/** Parses tab-separated text from a spreadsheet's clipboard: a quoted field may contain tabs, line breaks and doubled quotes. */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const input = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= input.length) {
    const row = rows[rows.length - 1] ?? [];
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(input.slice(at));
    const plain = /^[^\t\n]*/.exec(input.slice(at))?.[0] ?? '';
    const isQuoted = input[at] === '"' && quoted !== null;
    row.push(isQuoted ? (quoted[1] ?? '').replace(/""/g, '"') : plain);
    at += isQuoted ? quoted[0].length : plain.length;
    if (at >= input.length) break;
    if (input[at] === '\n') rows.push([]);
    at += 1;
  }
  return rows;
}
