import { isDay } from '../plan/day';
import type { GoalStatus } from '../plan/plan';
import { isQuarter, type Snapshot } from './quarter';

/*
 * Reads snapshots of this version and of later versions. (rule J33)
 */

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const amount = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
const orNull = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fields) : []);
const statuses: readonly unknown[] = ['draft', 'active', 'paused', 'reached', 'letGo'];

/**
 * Reads a snapshot from its cell. Missing fields are empty, and unknown fields are left out. Null when the text is no snapshot: somebody
 * typed over it, or it was cut. (rule J33)
 */
export function readSnapshot(json: string): Snapshot | null {
  let given: Fields;
  try {
    given = fields(JSON.parse(json));
  } catch {
    return null;
  }
  const { quarter, day } = given;
  if (typeof quarter !== 'string' || !isQuarter(quarter) || !isDay(day)) return null;
  const [aspirations, moves] = [fields(given['aspirations']), fields(given['moves'])];
  return {
    version: 1,
    quarter,
    day,
    aspirations: {
      ultimate: text(aspirations['ultimate']),
      fiveYears: text(aspirations['fiveYears']),
      tenYears: text(aspirations['tenYears']),
    },
    values: list(given['values']).map(({ value, importance, today }) => ({
      value: text(value),
      importance: orNull(importance),
      today: orNull(today),
    })),
    goals: list(given['goals']).map(({ id, title, status, deadline, progress }) => ({
      id: text(id),
      title: text(title),
      status: statuses.includes(status) ? (status as GoalStatus) : null,
      deadline: isDay(deadline) ? deadline : null,
      progress: Math.min(100, amount(progress)),
    })),
    done: amount(given['done']),
    hours: list(given['hours']).map(({ value, hours }) => ({ value: text(value), hours: amount(hours) })),
    moves: { times: amount(moves['times']), days: amount(moves['days']) },
  };
}
