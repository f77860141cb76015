/**
 * Breaking a run on purpose: its n-th counted call fails, the run is killed there, or another user edits just before it.
 *
 * After `kill` what was written before stays (Google applies buffered writes). JavaScript cannot keep a `catch` or
 * `finally` from running, so instead nothing that they do has an effect: every later call of a service throws again.
 */
import { ServiceError } from '../contract';
import type { Meter } from './meter';

export const FAULT_KINDS = ['timeout', 'quota', 'permission', 'lock', 'server', 'kill', 'edit'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** Which counted call of the run: 1 is the first. */
  at: number;
  kind: FaultKind;
  /** For `edit`: what the other user does before the call. */
  edit?: () => void;
}

/** Words of Google's quota sentences (platform facts, 2.3). */
const QUOTA_WORD: Readonly<Record<string, string>> = {
  Mail: 'email',
  Properties: 'properties',
  Spreadsheet: 'spreadsheets',
  Script: 'trigger',
  Cache: 'cache',
  Lock: 'lock',
};

/** Called before the counted call `n`; throws what the fault says, or lets another execution hold all locks during the call. `name` is class and method as in reference.json. */
export function applyFaults(
  faults: readonly Fault[],
  n: number,
  name: string,
  printed: string,
  scopes: readonly string[],
  fileId: string,
  meter: Meter,
  holdLocks: () => void = () => {},
): void {
  for (const fault of faults) {
    if (fault.at !== n) continue;
    const namespace = name.split('.')[0] ?? '';
    switch (fault.kind) {
      case 'edit':
        fault.edit?.();
        break;
      case 'kill':
        throw meter.kill('The run was ended here.');
      case 'timeout':
        throw new ServiceError(
          namespace === 'Spreadsheet'
            ? `Service Spreadsheets timed out while accessing document with id ${fileId}.`
            : `Service timed out: ${printed.split('.')[0]}`,
        );
      case 'quota':
        throw new ServiceError(
          `Service invoked too many times for one day: ${QUOTA_WORD[namespace] ?? namespace.toLowerCase()}.`,
        );
      case 'permission':
        throw new ServiceError(
          `You do not have permission to call ${printed}.${scopes[0] ? ` Required permissions: ${scopes[0]}` : ''}`,
        );
      case 'lock':
        // tryLock says no and waitLock waits in vain, each in its own way: the lock is somebody else's during the call.
        if (name.startsWith('Lock.Lock.')) {
          holdLocks();
          break;
        }
        throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
      case 'server':
        throw new ServiceError("We're sorry, a server error occurred. Please wait a bit and try again.");
    }
  }
}
