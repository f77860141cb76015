/** Dates with a time, local to the file (`2026-03-02T08:00`), as the page shows them. */

const MINUTE = 60_000;

/** Milliseconds of a local date and time as if it were UTC; NaN when it cannot be parsed. */
function asUtc(local: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) ? Date.parse(`${local.slice(0, 16)}Z`) : NaN;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `Mon, 2 Mar 2026, 08:00`; a text that cannot be parsed is returned unchanged. */
export function formatMoment(local: string): string {
  const at = asUtc(local);
  return Number.isNaN(at) ? local : `${DAY.format(at)}, ${local.slice(11, 16)}`;
}

/** Adds milliseconds and rounds down to the minute. Ignores summer time; the next message of the server corrects that. */
export function addMilliseconds(local: string, milliseconds: number): string {
  const at = asUtc(local);
  if (Number.isNaN(at)) return local;
  return new Date(Math.floor((at + milliseconds) / MINUTE) * MINUTE).toISOString().slice(0, 16);
}
