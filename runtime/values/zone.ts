/** Offsets and wall-clock times of time zones, from Intl, also inside gaps and overlaps. */
import { type CivilTime, civilOfWallMs, MS_PER_DAY, serialOfWallMs, wallMsOfCivil, wallMsOfSerial } from './civil';

/** Java's three-letter ids, which IANA does not have (java.util.TimeZone, `ZoneInfoFile` old mappings). */
const JAVA_SHORT_IDS: Readonly<Record<string, string>> = {
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  AGT: 'America/Argentina/Buenos_Aires',
  ART: 'Africa/Cairo',
  AST: 'America/Anchorage',
  BET: 'America/Sao_Paulo',
  BST: 'Asia/Dhaka',
  CAT: 'Africa/Harare',
  CNT: 'America/St_Johns',
  CST: 'America/Chicago',
  CTT: 'Asia/Shanghai',
  EAT: 'Africa/Addis_Ababa',
  ECT: 'Europe/Paris',
  IET: 'America/Indiana/Indianapolis',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  MIT: 'Pacific/Apia',
  NET: 'Asia/Yerevan',
  NST: 'Pacific/Auckland',
  PLT: 'Asia/Karachi',
  PNT: 'America/Phoenix',
  PRT: 'America/Puerto_Rico',
  PST: 'America/Los_Angeles',
  SST: 'Pacific/Guadalcanal',
  VST: 'Asia/Ho_Chi_Minh',
};

interface Zone {
  readonly fixed: number | null;
  readonly format: Intl.DateTimeFormat | null;
  /** Caches of offsets: by day, null for a day on which the offset changes; and by quarter of an hour for such days. */
  readonly days: Map<number, number | null>;
  readonly quarters: Map<number, number | null>;
}

const zones = new Map<string, Zone | null>();

/** The offset in milliseconds of `GMT+2`, `GMT-3:30`, `GMT+0530`, `UTC` or `Z`; null if the name is no fixed offset. */
function fixedOffset(name: string): number | null {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return 0;
  const match = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (!match) return null;
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function openZone(name: string): Zone | null {
  const fixed = fixedOffset(name);
  if (fixed !== null) return { fixed, format: null, days: new Map(), quarters: new Map() };
  const id = JAVA_SHORT_IDS[name] ?? name;
  // Intl also accepts any case and ISO offsets such as "+02:00"; Google's libraries (Joda, Java) do not.
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(id)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    // Names are case-sensitive in Joda and Java, but not in Intl.
    const canonical = format.resolvedOptions().timeZone;
    if (canonical !== id && canonical.toLowerCase() === id.toLowerCase()) return null;
    return { fixed: null, format, days: new Map(), quarters: new Map() };
  } catch {
    return null;
  }
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = openZone(name);
    zones.set(name, zone);
  }
  if (!zone) throw new RangeError(`Unknown time zone: ${name}`);
  return zone;
}

/** Whether the name is a time zone: an IANA name, a short id of Java, or a fixed `GMT+h[:mm]`. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The IANA name of a short id of Java; other names are returned unchanged. */
export function ianaName(name: string): string {
  return JAVA_SHORT_IDS[name] ?? name;
}

function computeOffset(zone: Zone, ms: number): number {
  const fields: Record<string, number> = {};
  let isBeforeChrist = false;
  for (const part of zone.format!.formatToParts(ms)) {
    if (part.type === 'era') isBeforeChrist = part.value.startsWith('B');
    else if (part.type !== 'literal') fields[part.type] = Number(part.value);
  }
  const year = isBeforeChrist ? 1 - fields['year']! : fields['year']!;
  const whole = Math.floor(ms / 1000) * 1000;
  return (
    wallMsOfCivil(year, fields['month']!, fields['day']!, fields['hour']!, fields['minute']!, fields['second']!) - whole
  );
}

/** The offset during a period, or null if it changes within the period. */
function constantOffset(zone: Zone, cache: Map<number, number | null>, span: number, index: number): number | null {
  let offset = cache.get(index);
  if (offset === undefined) {
    const first = computeOffset(zone, index * span);
    offset = first === computeOffset(zone, (index + 1) * span - 1) ? first : null;
    cache.set(index, offset);
  }
  return offset;
}

const QUARTER = 900_000;

/** The zone's offset from UTC at an instant, in milliseconds (east is positive). Throws a RangeError for an unknown zone. */
export function offsetAt(ms: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (zone.fixed !== null) return zone.fixed;
  return (
    constantOffset(zone, zone.days, MS_PER_DAY, Math.floor(ms / MS_PER_DAY)) ??
    constantOffset(zone, zone.quarters, QUARTER, Math.floor(ms / QUARTER)) ??
    computeOffset(zone, ms)
  );
}

/** The wall-clock time of a zone at an instant, with the zone's offset (ms) at that instant. */
export function localParts(ms: number, timeZone: string): CivilTime & { offset: number } {
  const offset = offsetAt(ms, timeZone);
  return { ...civilOfWallMs(ms + offset), offset };
}

/**
 * The instant at which the zone's wall clock shows the given wall-clock milliseconds. In an overlap (the clock goes back) it is the
 * earlier of the two; in a gap (the clock goes forward) the time moves by the gap's length: 02:30 on New York's Sunday in spring is 03:30.
 */
export function instantOfWallMs(wallMs: number, timeZone: string): number {
  const before = offsetAt(wallMs - MS_PER_DAY, timeZone);
  const after = offsetAt(wallMs + MS_PER_DAY, timeZone);
  const first = wallMs - before;
  if (before === after || offsetAt(first, timeZone) === before) return first;
  const second = wallMs - after;
  return offsetAt(second, timeZone) === after ? second : first;
}

/** The serial (days since 1899-12-30) of an instant in a file of this zone. */
export function serialOfInstant(ms: number, timeZone: string): number {
  return serialOfWallMs(ms + offsetAt(ms, timeZone));
}

/** The instant (ms since 1970, UTC) of a serial in a file of this zone; see `instantOfWallMs` for gaps and overlaps. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWallMs(wallMsOfSerial(serial), timeZone);
}
