/** Words about cells. */
import { helpers } from '@odoo/o-spreadsheet';
import type { GoogleValidation } from '../../../runtime/features/plugins/data-validations';

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export const cellName = ({ col, row }: Position): string => (helpers as any).toXC(col, row);

/** What the rule on a cell asks for: its own help, else what the engine says of it. */
export function validationText(position: Position, getters: any): string {
  const google: GoogleValidation | undefined = getters.getValidationRuleForCell(position)?.google;
  return google?.help || getters.getInvalidDataValidationMessage(position) || '';
}
