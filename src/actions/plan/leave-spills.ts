import { say } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import { isNoFormula, openColumns } from '../../tables/spills';
import type { Standing } from '../ports';
import type { Fields } from './form-cells';
import type { PlanRead } from './read-plan';
import { factIn } from './read-rows';
import type { Cells } from './row-blocks';
import { nameColumns, type RowTab } from './row-tabs';
import { Told } from './told';

/** The columns that an array formula of the user's fills to the end. */
export function spillsIn({ found, standing }: PlanRead, tab: RowTab): string[] {
  return textOfCell(factIn(found, standing.hidden, 'spills'))
    .split(' ')
    .flatMap((spill) => (spill.startsWith(`${tab}.`) ? [spill.slice(tab.length + 1)] : []));
}

/** The first row below all content; the blanks of an array formula that goes on to the end are no content. */
export function firstRowBelow({ cells, formulas }: Standing): number {
  let last = Math.max(1, cells.length, formulas.length);
  if (openColumns(formulas).length === 0) return last + 1;
  const isFree = (row: number): boolean =>
    (cells[row - 1] ?? []).every((cell) => cell === '') && (formulas[row - 1] ?? []).every(isNoFormula);
  while (last > 1 && isFree(last)) last -= 1;
  return last + 1;
}

/** The cells of a new row but those that an array formula fills. Throws a sentence when the form gives one of these. (rule Y27) */
export function leaveSpills(read: PlanRead, tab: RowTab, cells: Cells, fields: Fields): Cells {
  const open = { ...cells };
  for (const key of spillsIn(read, tab)) {
    if (!(key in cells)) continue;
    if (fields[key] !== undefined)
      throw new Told(
        say(read.found.words.messages.computes, {
          row: textOfCell(cells[nameColumns[tab]] ?? ''),
          column: headerOf(read.found.words, tab, key),
        }),
      );
    delete open[key];
  }
  return open;
}
