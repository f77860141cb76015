/**
 * Time zones through Intl alone: offsets, wall clocks and back, defined in gaps and overlaps.
 */
import { type CivilTime, civilOfWallMs, MS_PER_DAY, serialOfWallMs, wallMsOfCivil, wallMsOfSerial } from './civil';

/** Java's three-letter ids that IANA does not have (java.util.TimeZone, `ZoneInfoFile` old mappings). */
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
  /** Offsets of whole days on which nothing changes, by day; and of quarters of an hour on the days that have a change. */
  readonly days: Map<number, number | null>;
  readonly quarters: Map<number, number | null>;
}

const zones = new Map<string, Zone | null>();

/** `GMT+2`, `GMT-3:30`, `GMT+0530`, `UTC`, `Z`: the offset in milliseconds, or null when the name is no fixed offset. */
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
  // Intl takes any case and ISO offsets such as "+02:00"; the names of Google (Joda, Java) are neither.
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
    // Names are case-sensitive in Joda and Java, not in Intl.
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

/** Whether the name is a zone: an IANA name, one of Java's short ids, or a fixed `GMT+h[:mm]`. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The IANA name behind a Java short id; other names are given back as they are. */
export function ianaName(name: string): string {
  return JAVA_SHORT_IDS[name] ?? name;
}

function askIntl(zone: Zone, ms: number): number {
  const fields: Record<string, number> = {};
  let beforeChrist = false;
  for (const part of zone.format!.formatToParts(ms)) {
    if (part.type === 'era') beforeChrist = part.value.startsWith('B');
    else if (part.type !== 'literal') fields[part.type] = Number(part.value);
  }
  const year = beforeChrist ? 1 - fields['year']! : fields['year']!;
  const whole = Math.floor(ms / 1000) * 1000;
  return (
    wallMsOfCivil(year, fields['month']!, fields['day']!, fields['hour']!, fields['minute']!, fields['second']!) - whole
  );
}

/** The offset throughout a span of time, or null when it changes within it. */
function steadyOffset(zone: Zone, cache: Map<number, number | null>, span: number, index: number): number | null {
  let offset = cache.get(index);
  if (offset === undefined) {
    const first = askIntl(zone, index * span);
    offset = first === askIntl(zone, (index + 1) * span - 1) ? first : null;
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
    steadyOffset(zone, zone.days, MS_PER_DAY, Math.floor(ms / MS_PER_DAY)) ??
    steadyOffset(zone, zone.quarters, QUARTER, Math.floor(ms / QUARTER)) ??
    askIntl(zone, ms)
  );
}

/** The wall clock of a zone at an instant, with the offset (ms) that holds there. */
export function localParts(ms: number, timeZone: string): CivilTime & { offset: number } {
  const offset = offsetAt(ms, timeZone);
  return { ...civilOfWallMs(ms + offset), offset };
}

/**
 * The instant at which the zone's wall clock shows the given wall-clock milliseconds. In an overlap (the clock was put
 * back) it is the first of the two; in a gap (put forward) the clock time moves forward by the gap's length, so that
 * 02:30 on New York's spring Sunday is 03:30.
 */
export function instantOfWallMs(wallMs: number, timeZone: string): number {
  const before = offsetAt(wallMs - MS_PER_DAY, timeZone);
  const after = offsetAt(wallMs + MS_PER_DAY, timeZone);
  const first = wallMs - before;
  if (before === after || offsetAt(first, timeZone) === before) return first;
  const second = wallMs - after;
  return offsetAt(second, timeZone) === after ? second : first;
}

/** The serial (days since 1899-12-30) that a cell of a file in this zone holds for an instant. */
export function serialOfInstant(ms: number, timeZone: string): number {
  return serialOfWallMs(ms + offsetAt(ms, timeZone));
}

/** The instant (ms since 1970, UTC) of a cell's serial in a file of this zone; see `instantOfWallMs` for gaps and overlaps. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWallMs(wallMsOfSerial(serial), timeZone);
}
