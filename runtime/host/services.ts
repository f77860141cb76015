/** The global objects of Apps Script for an execution, by name. */
import type { Execution } from '../contract';
import { services } from '../services';
import { SpreadsheetApp } from '../spreadsheet';

export type Services = Readonly<Record<string, object>> & { readonly SpreadsheetApp: SpreadsheetApp };

export function buildServices(execution: Execution): Services {
  return { ...services(execution), SpreadsheetApp: new SpreadsheetApp(execution) };
}
