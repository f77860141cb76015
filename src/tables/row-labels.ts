import type { TabKey } from './column';
import type { FormulaScope } from './formula';

/*
 * The entries of the dropdown lists that name rows.
 */

/** A row of a dropdown list: the row with the same number in the tab. INDEX still works after sorting and inserting. */
function rowLabel(f: FormulaScope, tab: TabKey, title: string): string {
  const id = `INDEX(${f.column(tab, 'id')};ROW())`;
  const words = `INDEX(${f.column(tab, title)};ROW())`;
  return `IFERROR(IF(OR(${id}="";${words}="");"";${id}&" · "&${words});"")`;
}

export const goalLabel = (f: FormulaScope): string => rowLabel(f, 'goals', 'title');
export const choiceLabel = (f: FormulaScope): string => rowLabel(f, 'strategy', 'choice');
export const contactLabel = (f: FormulaScope): string => rowLabel(f, 'network', 'name');

/** Values have no IDs: their names are the list. */
export function valueLabel(f: FormulaScope): string {
  return `IFERROR(INDEX(${f.column('values', 'value')};ROW())&"";"")`;
}
