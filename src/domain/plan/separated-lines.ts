import { parseReference } from './references';

/*
 * Lines of a file of comma separated values that were pasted into one column: `Update CV;G1;20.03.2026;1,5`. (rule X19)
 */

const separators = [';', '\t', '|', ','] as const;

/** The pieces of a line; a separator inside double quotes belongs to its piece. */
function piecesOf(line: string, separator: string): string[] {
  return line.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.split(separator).join(' ')).split(separator);
}

/** Whether a piece is a day, a number or an ID, which no title of a plan ends with. */
function isValue(piece: string): boolean {
  const text = piece.trim();
  return /^\d+([.,/-]\d+)*\.?$/.test(text) || parseReference(text) !== null;
}

/** Whether a piece is a whole day or an ID: a sentence may list numbers, but hardly these. */
function isDayOrId(piece: string): boolean {
  const text = piece.trim();
  return /^\d+([./-])\d+\1\d+$/.test(text) || parseReference(text) !== null;
}

/** Whether a text that is alone in its row may be such a line; in a sentence a space follows the comma. */
function isLine(text: string, separator: string): boolean {
  const pieces = piecesOf(text, separator);
  const count = pieces.length;
  if (count > 2 && pieces.slice(1).some(isDayOrId)) return true;
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  if (separator === ',') return count > 2 && !/,\s/.test(unquoted);
  return separator === '\t' ? count > 1 : count > 1 && !/[;|]\s\S/.test(unquoted);
}

/**
 * How many of the texts are such lines, for the most frequent separator; 0 when they are titles. Two lines with the same number of pieces are
 * enough, or one line of three pieces with a day, a number or an ID among them.
 * @param texts titles of rows that have no other content
 */
export function countSeparatedLines(texts: readonly string[]): number {
  let most = 0;
  for (const separator of separators) {
    const lines = texts.filter((text) => isLine(text, separator)).map((text) => piecesOf(text, separator));
    const byCount = new Map<number, number>();
    for (const { length } of lines) byCount.set(length, (byCount.get(length) ?? 0) + 1);
    const same = Math.max(0, ...byCount.values());
    const isSure = same > 1 || lines.some((pieces) => pieces.length > 2 && pieces.slice(1).some(isValue));
    if (isSure) most = Math.max(most, lines.length);
  }
  return most;
}
