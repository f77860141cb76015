/** Moments local to the file, `2026-03-02T08:00`, as the page says them. */

const MINUTE = 60_000;

/** The local moment as milliseconds of a clock that knows no zones; NaN when it is none. */
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

/** `Mon, 2 Mar 2026, 08:00`; what cannot be read is given back as it is. */
export function formatMoment(local: string): string {
  const at = asUtc(local);
  return Number.isNaN(at) ? local : `${DAY.format(at)}, ${local.slice(11, 16)}`;
}

/** Where the clock is some time later. Across a change to summer time it is put right by the server's next message. */
export function addMilliseconds(local: string, milliseconds: number): string {
  const at = asUtc(local);
  if (Number.isNaN(at)) return local;
  return new Date(Math.floor((at + milliseconds) / MINUTE) * MINUTE).toISOString().slice(0, 16);
}
