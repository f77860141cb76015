/** What the package gives to those who install it. */
import type { WorkbookOptions } from './host/initial-state';
import { Workbook } from './host/workbook';

export type { WorkbookOptions } from './host/initial-state';
export type { Workbook } from './host/workbook';
export type { Confirmation, Fired } from './host/workbook';
export type { Report, RunOptions } from './host/scripted-file';
export type { OpenedPage, PageDocument, PageWindow } from './host/shown-page';
export type { PluggedServices } from './host/plugged-services';
export type { Auth, ScopeChoice } from './host/grants';
export type { ClientValue } from './host/client-values';
export type { LoggedCall, MeterSummary } from './host/meter';
export type { ReadableMail } from './host/outbox';
export type { UserRange, UserSheet, UserSpreadsheet } from './host/user-actions';
export { FAULT_KINDS, type Fault, type FaultKind } from './host/faults';
export { ScriptFailure } from './host/failure';
export { doubts, type Doubt, type DoubtId, type Sides } from './doubts';
export { NotImplemented, ServiceError, type MenuEntry, type Shown } from './contract';

/**
 * Opens the workbook in `options.dir`, or a workbook in memory without it.
 * @throws ServiceError whose message says why it cannot
 */
export function openWorkbook(options: WorkbookOptions = {}): Workbook {
  return new Workbook(options);
}
