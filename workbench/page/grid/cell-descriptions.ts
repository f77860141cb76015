/** Texts that describe cells. */
import { helpers } from '@odoo/o-spreadsheet';
import type { GoogleValidation } from '../../../runtime/features/plugins/data-validations';

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export const cellName = ({ col, row }: Position): string => (helpers as any).toXC(col, row);

/** What the validation of a cell requires: its help text, or the engine's description of the rule. */
export function validationText(position: Position, getters: any): string {
  const google: GoogleValidation | undefined = getters.getValidationRuleForCell(position)?.google;
  return google?.help || getters.getInvalidDataValidationMessage(position) || '';
}
