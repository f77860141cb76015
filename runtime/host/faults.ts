/**
 * Fault injection: the n-th counted call of a run fails, the run is killed there, or another user edits just before it. After `kill`, earlier
 * writes remain (Google applies its buffer), and every later call throws again, because JavaScript cannot skip `catch` and `finally`.
 */
import { ServiceError } from '../contract';
import type { Meter } from './meter';

export const FAULT_KINDS = ['timeout', 'quota', 'permission', 'lock', 'server', 'kill', 'edit'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** The number of the counted call; 1 is the first of the run. */
  at: number;
  kind: FaultKind;
  /** For `edit`: what the other user does before the call. */
  edit?: () => void;
}

/** The words for services in Google's quota errors (docs/google-facts.md). */
const QUOTA_WORD: Readonly<Record<string, string>> = {
  Mail: 'email',
  Properties: 'properties',
  Spreadsheet: 'spreadsheets',
  Script: 'trigger',
  Cache: 'cache',
  Lock: 'lock',
};

/** Applies the faults of the counted call `n` before it: throws its error, or calls `holdLocks`. `name` is class and method as in reference.json. */
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
        // Another execution holds the lock during the call, so that tryLock returns false and waitLock throws.
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
