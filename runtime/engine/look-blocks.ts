/** Groups cells of equal format and style into blocks: a coloured column is a single entry of a bulk write and not a thousand. */
import type { BulkCell } from './bulk-plugin';
import { toEngineFormat } from './formats';

interface Look {
  readonly format?: string;
  readonly style?: object | null;
}
type Change = Pick<BulkCell, 'format' | 'style'>;
interface Run {
  readonly at: number;
  count: number;
  readonly key: string;
  readonly change: Change;
}

/**
 * Groups equal looks (format and style) down each column, then joins equal columns. Positions are 0-based, (row, column) is the grid's
 * top left; cells whose look is undefined or empty are in no block.
 */
export function blocksOfLooks(
  row: number,
  column: number,
  looks: readonly (readonly (Look | undefined)[])[],
): BulkCell[] {
  const changeOf = changes();
  const width = Math.max(0, ...looks.map((line) => line.length));
  const blocks: BulkCell[] = [];
  let before: { signature: string; blocks: BulkCell[] } = { signature: '', blocks: [] };
  for (let c = 0; c < width; c++) {
    const runs: Run[] = [];
    looks.forEach((line, r) => {
      const found = changeOf(line[c]);
      if (!found) return;
      const last = runs[runs.length - 1];
      if (last && last.key === found.key && last.at + last.count === r) last.count += 1;
      else runs.push({ at: r, count: 1, ...found });
    });
    const signature = runs.map(({ at, count, key }) => `${at} ${count} ${key}`).join('\n');
    if (signature !== '' && signature === before.signature) {
      for (const block of before.blocks) block.cols = (block.cols ?? 1) + 1;
      continue;
    }
    before = {
      signature,
      blocks: runs.map(({ at, count, change }) => ({
        row: row + at,
        col: column + c,
        rows: count,
        cols: 1,
        ...change,
      })),
    };
    blocks.push(...before.blocks);
  }
  return blocks;
}

/** Returns a function from a look to its change and a key, equal for equal changes; results are cached by object. */
function changes(): (look: Look | undefined) => { key: string; change: Change } | undefined {
  const known = new Map<Look, { key: string; change: Change } | undefined>();
  const make = ({ format, style }: Look): { key: string; change: Change } | undefined => {
    if (format === undefined && style === undefined) return undefined;
    const change: Change = {};
    if (format !== undefined) change.format = toEngineFormat(format);
    if (style !== undefined) change.style = style === null ? null : { ...style };
    return { key: JSON.stringify(change), change };
  };
  return (look) => {
    if (look === undefined) return undefined;
    if (!known.has(look)) known.set(look, make(look));
    return known.get(look);
  };
}
