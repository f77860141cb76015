/** The looks of a grid of cells as few blocks: a coloured column is one entry of a bulk write and not a thousand. */
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
 * Runs of equal looks down each column, joined with equal columns at their right. Positions are 0-based, (row, column) is the grid's top
 * left; cells whose look is undefined or says nothing are in no block.
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

/** What a look changes, with a key that is equal for equal changes; the same object is looked at once. */
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
