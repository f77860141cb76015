/*
 * The widths of texts in a cell: of Arial's characters in thousandths of the font size, from a font with the same widths.
 */

/** The characters of each width. */
const regular: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl’‘',
  260: '|',
  278: ' !,./:;I[\\]ft·íîïìÍÎ\u00a0',
  333: '()-`r“”„¡',
  365: 'º',
  370: 'ª',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyzç',
  556: '#$0123456789?L_abdeghnopquäöüéèêàñ–«»áóúâëôûù',
  584: '+<=>~',
  604: '●○■',
  611: 'FTZßø¿',
  667: '&ABEKPSVXYÄÁÀÂÉÈÊ',
  708: '█░',
  722: 'CDHNRUwÜÚÑÇ',
  778: 'GOQÖÓÔ',
  833: 'Mm',
  889: '%',
  944: 'Wœ',
  990: '▲▼',
  1000: '—…',
  1015: '@',
};

const bold: Readonly<Record<number, string>> = {
  238: "'",
  278: ' ,./I\\ijl·’‘íîïìÍÎ\u00a0',
  280: '|',
  333: '!()-:;[]`ft¡',
  365: 'º',
  370: 'ª',
  389: '*r{}',
  474: '"',
  500: 'z“”„',
  556: '#$0123456789J_aceksvxyäéèêàç–«»áâë',
  584: '+<=>^~',
  604: '●○■',
  611: '?FLTZbdghnopquöüßñø¿óúôûù',
  667: 'EPSVXYÉÈÊ',
  708: '█░',
  722: '&ABCDHKNRUÄÜÁÀÂÚÑÇ',
  778: 'GOQwÖÓÔ',
  833: 'M',
  889: '%m',
  944: 'Wœ',
  975: '@',
  990: '▲▼',
  1000: '—…',
};

const bySign = (table: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).flatMap(([width, signs]) => [...signs].map((sign) => [sign, Number(width)] as const)));
const [plain, heavy] = [bySign(regular), bySign(bold)];

/** A character that the font lacks is as wide as M, so that a word is never measured as too short. */
const unknown = 833;

/** The width of a text in pixels at a font size in points. */
export function textWidth(text: string, points: number, isBold = false): number {
  const table = isBold ? heavy : plain;
  return ([...text].reduce((sum, sign) => sum + (table.get(sign) ?? unknown), 0) / 1000) * points * (4 / 3);
}

/** The width of its longest word: in a cell that wraps its text, no word may be wider than the cell. */
export function wordWidth(text: string, points: number, isBold = false): number {
  return Math.max(0, ...text.split(/[\s]+/).map((word) => textWidth(word, points, isBold)));
}

/** The padding of a cell, left plus right. */
export const padding = 8;

/** The width of the arrow of a dropdown. */
export const arrow = 18;
