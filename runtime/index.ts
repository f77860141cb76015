/** Apps Script on one's own machine: a workbook with a project on it. */
import type { WorkbookOptions } from './host/initial-state';
import { Workbook } from './host/workbook';

export type { WorkbookOptions } from './host/initial-state';
export type { RunOptions, Report } from './host/scripted-file';
export { doubts, type Doubt, type DoubtId, type Sides } from './doubts';
export { canTouch } from './host/other-sides';
export { Workbook } from './host/workbook';
export { FAULT_KINDS, type Fault, type FaultKind } from './host/faults';
export { keepChecksIn } from './host/kept-checks';
export { ScriptFailure } from './host/failure';
export {
  findSheet,
  parseTabSeparated,
  sortBelowHeader,
  splitA1,
  type UserRange,
  type UserSheet,
  type UserSpreadsheet,
} from './host/user-actions';
export { isStyle } from './host/saved-state';
export { localIso, type ReadableMail } from './host/outbox';
export { parseAdvance, parseMoment } from './host/wall-clock';
export type { LoggedCall, MeterSummary } from './host/meter';
export type { Responder } from './host/execution';
export type { ChangeType, EditEvent } from './host/events';
export type { CustomRun } from './host/custom-functions';
export type { FiredEvents } from './host/workbook';
export type { GetRequest, PostRequest, WebResponse } from './host/web-requests';
export { instantOfWallMs, offsetAt } from './values';
export { NotImplemented, ServiceError, type MenuEntry, type Shown } from './contract';
export type { CellRead, Document, SheetFacts } from './engine/document';

/** Opens the workbook in `options.dir`, or a workbook in memory without it. Throws an Error whose message says why it cannot. */
export function openWorkbook(options: WorkbookOptions = {}): Workbook {
  return new Workbook(options);
}
