/** Names of time zones as Java prints them for the pattern letter `z` (Locale.US); Intl has only some of the short names. */
import { ianaName, offsetAt } from '../values/zone';
import { wallMsOfCivil, civilOfWallMs } from '../values/civil';

/** Short names for standard and daylight saving time, with their zones. */
const SHORT: readonly [string, string, string][] = [
  [
    'EST',
    'EDT',
    'America/New_York America/Toronto America/Detroit America/Montreal US/Eastern Canada/Eastern America/Indiana/Indianapolis America/Nassau America/Port-au-Prince',
  ],
  ['CST', 'CDT', 'America/Chicago America/Winnipeg America/Mexico_City US/Central Canada/Central America/Matamoros'],
  ['MST', 'MDT', 'America/Denver America/Edmonton America/Boise US/Mountain Canada/Mountain America/Phoenix'],
  ['PST', 'PDT', 'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific'],
  ['AKST', 'AKDT', 'America/Anchorage US/Alaska'],
  ['HST', 'HDT', 'Pacific/Honolulu US/Hawaii'],
  ['AST', 'ADT', 'America/Halifax Atlantic/Bermuda America/Puerto_Rico'],
  ['NST', 'NDT', 'America/St_Johns'],
  ['CST', 'CDT', 'America/Havana Cuba'],
  ['BRT', 'BRST', 'America/Sao_Paulo Brazil/East'],
  ['ART', 'ARST', 'America/Argentina/Buenos_Aires America/Buenos_Aires'],
  ['GMT', 'BST', 'Europe/London GB Europe/Belfast'],
  ['GMT', 'IST', 'Europe/Dublin'],
  ['WET', 'WEST', 'Europe/Lisbon Atlantic/Canary'],
  [
    'CET',
    'CEST',
    'Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome Europe/Vienna Europe/Zurich Europe/Amsterdam Europe/Brussels Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Prague Europe/Warsaw Europe/Budapest Europe/Belgrade Europe/Luxembourg Europe/Malta Europe/Zagreb Europe/Ljubljana Europe/Bratislava',
  ],
  [
    'EET',
    'EEST',
    'Europe/Athens Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Bucharest Europe/Sofia Europe/Riga Europe/Tallinn Europe/Vilnius Africa/Cairo Asia/Beirut',
  ],
  ['MSK', 'MSD', 'Europe/Moscow'],
  ['TRT', 'TRST', 'Europe/Istanbul Asia/Istanbul'],
  ['IST', 'IDT', 'Asia/Jerusalem Asia/Tel_Aviv'],
  ['GST', 'GDT', 'Asia/Dubai'],
  ['PKT', 'PKST', 'Asia/Karachi'],
  ['IST', 'IST', 'Asia/Kolkata Asia/Calcutta'],
  ['NPT', 'NPST', 'Asia/Kathmandu Asia/Katmandu'],
  ['BDT', 'BDST', 'Asia/Dhaka'],
  ['ICT', 'ICST', 'Asia/Bangkok Asia/Ho_Chi_Minh'],
  ['WIB', 'WIST', 'Asia/Jakarta'],
  ['SGT', 'SGST', 'Asia/Singapore'],
  ['MYT', 'MYST', 'Asia/Kuala_Lumpur'],
  ['HKT', 'HKST', 'Asia/Hong_Kong'],
  ['CST', 'CDT', 'Asia/Shanghai Asia/Taipei'],
  ['PHT', 'PHST', 'Asia/Manila'],
  ['KST', 'KDT', 'Asia/Seoul'],
  ['JST', 'JDT', 'Asia/Tokyo Japan'],
  ['AWST', 'AWDT', 'Australia/Perth'],
  ['ACST', 'ACDT', 'Australia/Adelaide Australia/Darwin'],
  ['AEST', 'AEDT', 'Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Brisbane'],
  ['LHST', 'LHDT', 'Australia/Lord_Howe'],
  ['NZST', 'NZDT', 'Pacific/Auckland'],
  ['CHAST', 'CHADT', 'Pacific/Chatham'],
  ['WSST', 'WSDT', 'Pacific/Apia'],
  ['SAST', 'SAST', 'Africa/Johannesburg'],
  ['EAT', 'EAST', 'Africa/Nairobi Africa/Addis_Ababa'],
  ['WAT', 'WAST', 'Africa/Lagos'],
];

const shortNames = new Map(
  SHORT.flatMap(([standard, daylight, zones]) => zones.split(' ').map((zone) => [zone, [standard, daylight] as const])),
);

/** Whether it is daylight saving time: the offset is greater than the year's smallest. */
function isDaylight(ms: number, timeZone: string): boolean {
  const { year } = civilOfWallMs(ms + offsetAt(ms, timeZone));
  const standard = Math.min(
    offsetAt(wallMsOfCivil(year, 1, 1), timeZone),
    offsetAt(wallMsOfCivil(year, 7, 1), timeZone),
  );
  return offsetAt(ms, timeZone) > standard;
}

/** The zone's name at an instant: `EST`, or `Eastern Standard Time` if `long`; `GMT+02:00` for a zone without a name. */
export function zoneName(ms: number, timeZone: string, long: boolean): string {
  const zone = ianaName(timeZone);
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'Z') return long ? 'Coordinated Universal Time' : 'UTC';
  if (zone === 'GMT') return long ? 'Greenwich Mean Time' : 'GMT';
  const known = shortNames.get(zone);
  if (!long && known) return known[isDaylight(ms, timeZone) ? 1 : 0];
  if (!/^(GMT|UTC)[+-]/.test(zone)) {
    const timeZoneName = long ? 'long' : 'short';
    const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName })
      .formatToParts(ms)
      .find((p) => p.type === 'timeZoneName')!.value;
    if (!/^GMT[+-]/.test(name)) return name;
  }
  const offset = offsetAt(ms, timeZone);
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  return `GMT${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
