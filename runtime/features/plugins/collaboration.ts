/**
 * When two clients of a document change it at the same time, the later command is carried over the earlier one. o-spreadsheet does that
 * for commands with `ranges`; what is written by cell and by index is carried over here.
 */
import type { BulkCell } from '../../engine/bulk-plugin';
import type { AttachmentWrite } from './cell-attachments';
import type { Command } from './engine';

/** The place of a line after rows or columns came in or went; undefined when it went with them. */
function shifted(index: number, executed: Command): number | undefined {
  if (executed.type === 'ADD_COLUMNS_ROWS') {
    const start = (executed['base'] as number) + (executed['position'] === 'after' ? 1 : 0);
    return index >= start ? index + (executed['quantity'] as number) : index;
  }
  const elements = executed['elements'] as number[];
  return elements.includes(index) ? undefined : index - elements.filter((element) => element < index).length;
}

function carryCells(command: Command, executed: Command): Command | undefined {
  if (command['sheetId'] !== executed['sheetId']) return command;
  const key = executed['dimension'] === 'COL' ? 'col' : 'row';
  const cells = (command['cells'] as AttachmentWrite[]).flatMap((cell) => {
    const index = shifted(cell[key], executed);
    return index === undefined ? [] : [{ ...cell, [key]: index }];
  });
  return cells.length === 0 ? undefined : { ...command, cells };
}

/** A block of a bulk write over rows or columns that came in or went: parts of it, the ones that came in left out. */
function carryBlock(block: BulkCell, executed: Command): BulkCell[] {
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

function carryWrites(command: Command, executed: Command): Command | undefined {
  if (command['sheetId'] !== executed['sheetId']) return command;
  const cells = (command['cells'] as BulkCell[]).flatMap((cell) => carryBlock(cell, executed));
  return cells.length === 0 ? undefined : { ...command, cells };
}

export function registerTransformations(registries: any): void {
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']) {
    registries.otRegistry.addTransformation(executed, ['SET_CELL_ATTACHMENTS'], carryCells);
    registries.otRegistry.addTransformation(executed, ['WRITE_CELLS'], carryWrites);
  }
}
