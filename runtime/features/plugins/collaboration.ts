/**
 * Operational transformation: when two clients change a document at the same time, the later command is transformed by the earlier one.
 * The engine does that for commands with `ranges`; this file does it for commands with cells or indexes.
 */
import type { BulkCell } from '../../engine/bulk-plugin';
import type { AttachmentWrite } from './cell-attachments';
import type { Command } from './engine';

/** The index of a row or column after others were inserted or deleted; undefined if it was deleted. */
function shifted(index: number, executed: Command): number | undefined {
  if (executed.type === 'ADD_COLUMNS_ROWS') {
    const start = (executed['base'] as number) + (executed['position'] === 'after' ? 1 : 0);
    return index >= start ? index + (executed['quantity'] as number) : index;
  }
  const elements = executed['elements'] as number[];
  return elements.includes(index) ? undefined : index - elements.filter((element) => element < index).length;
}

function transformCells(command: Command, executed: Command): Command | undefined {
  if (command['sheetId'] !== executed['sheetId']) return command;
  const key = executed['dimension'] === 'COL' ? 'col' : 'row';
  const cells = (command['cells'] as AttachmentWrite[]).flatMap((cell) => {
    const index = shifted(cell[key], executed);
    return index === undefined ? [] : [{ ...cell, [key]: index }];
  });
  return cells.length === 0 ? undefined : { ...command, cells };
}

/** The parts of a block of a bulk write after rows or columns were inserted or deleted; inserted ones are not in the block. */
function transformBlock(block: BulkCell, executed: Command): BulkCell[] {
  const [key, size] = executed['dimension'] === 'COL' ? (['col', 'cols'] as const) : (['row', 'rows'] as const);
  const { [size]: count = 1 } = block;
  const parts: BulkCell[] = [];
  for (let offset = 0; offset < count; offset += 1) {
    const index = shifted(block[key] + offset, executed);
    if (index === undefined) continue;
    const last = parts[parts.length - 1];
    if (last !== undefined && last[key] + (last[size] ?? 1) === index) last[size] = (last[size] ?? 1) + 1;
    else parts.push(count === 1 ? { ...block, [key]: index } : { ...block, [key]: index, [size]: 1 });
  }
  return parts;
}

function transformWrites(command: Command, executed: Command): Command | undefined {
  if (command['sheetId'] !== executed['sheetId']) return command;
  const cells = (command['cells'] as BulkCell[]).flatMap((cell) => transformBlock(cell, executed));
  return cells.length === 0 ? undefined : { ...command, cells };
}

export function registerTransformations(registries: any): void {
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']) {
    registries.otRegistry.addTransformation(executed, ['SET_CELL_ATTACHMENTS'], transformCells);
    registries.otRegistry.addTransformation(executed, ['WRITE_CELLS'], transformWrites);
  }
}
