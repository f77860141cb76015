/** Who may open a spreadsheet file. */
import type { WorkbookState } from '../contract';

/** Whether a user may open the file: the owner, an editor or a viewer. */
export function mayOpen({ owner, editors, viewers = [] }: WorkbookState, user: string): boolean {
  return owner === user || editors.includes(user) || viewers.includes(user);
}
