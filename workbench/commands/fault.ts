import { FAULT_KINDS, type Fault, type FaultKind, type Workbook } from '../../runtime';
import { parseCount, UsageError, type Command } from '../command';
import { rangeOf } from '../tabs';

const usage = "fault N KIND COMMAND… | fault N edit 'TAB!CELL' VALUE COMMAND…";

/** Parses `N KIND …`: the fault and the rest of the command line. KIND `edit` is an edit of another user just before call N. */
export function makeFault(args: readonly string[]): { fault: (workbook: Workbook) => Fault; rest: string[] } {
  const [number, kind, ...rest] = args;
  if (number === undefined || kind === undefined) throw new UsageError(`Usage: ${usage}`);
  const at = parseCount(number, 'N');
  if (!(FAULT_KINDS as readonly string[]).includes(kind))
    throw new UsageError(`KIND is one of ${FAULT_KINDS.join(', ')}.`);
  if (kind !== 'edit') return { fault: () => ({ at, kind: kind as FaultKind }), rest };
  const [cell, value, ...command] = rest;
  if (cell === undefined || value === undefined) throw new UsageError(`Usage: ${usage}`);
  return {
    fault: (workbook) => ({ at, kind: 'edit', edit: () => void rangeOf(workbook, cell).setValue(value) }),
    rest: command,
  };
}

export const fault: Command = {
  usage,
  what: `runs the command with its N-th service call failing: ${FAULT_KINDS.join(', ')}`,
  run: () => {},
};
