/**
 * The Date class of a script's realm. In Apps Script the local methods of Date use the script's time zone (`timeZone` of the
 * manifest), not the machine's; here `now` also comes from the runtime's clock.
 *
 * The class is source text because the realm must create it, so that `instanceof Date` and `Object.prototype.toString` work in
 * the script. Its local methods use a `wallDate`: a Date whose UTC fields are the wall-clock time of the zone.
 */
export interface ZoneAccess {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  zone: string;
  /** The zone's offset from UTC at an instant, in milliseconds, east positive. */
  offsetAt(ms: number): number;
}

/** Source of a function `(access) => Date` for the realm. It also makes the zone and en-US the defaults of Intl and the toLocale… methods. */
export const scriptDateSource = `(function (access) {
  'use strict';
  const Native = Date;
  const offset = (ms) => (ms === ms ? access.offsetAt(ms) : NaN);
  // As in V8: a time in a gap moves forward by the gap, a time in an overlap means the earlier instant.
  const toInstant = (wall) => {
    if (wall !== wall) return NaN;
    const before = wall - offset(wall - 864e5), after = wall - offset(wall + 864e5);
    if (before + offset(before) === wall) return before;
    if (after + offset(after) === wall) return after;
    return before;
  };
  const time = Native.prototype.getTime;
  const wallDate = (date) => { const ms = time.call(date); return new Native(ms + offset(ms)); };
  const absolute = /(?:Z|UT|UTC|GMT|[+-]\\d{2}:?\\d{2}|[ECMP][SD]T)\\s*(?:\\([^)]*\\))?\\s*$/i;
  const isoDay = /^[+-]?\\d{4,6}(?:-\\d{2}(?:-\\d{2})?)?$/;
  const isoTime = /^[+-]?\\d{4,6}-\\d{2}(?:-\\d{2})?T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$/;
  const parse = (text) => {
    text = String(text).trim();
    if (isoDay.test(text)) return Native.parse(text);
    if (isoTime.test(text)) return toInstant(Native.parse(text + 'Z'));
    if (absolute.test(text)) return Native.parse(text);
    const wall = Native.parse(text + ' UTC');
    return wall === wall ? toInstant(wall) : Native.parse(text);
  };
  const construct = (args) => {
    if (args.length === 0) return [access.now()];
    if (args.length > 1) return [toInstant(Native.UTC.apply(null, args))];
    const value = args[0];
    if (value instanceof Native) return [time.call(value)];
    const primitive = typeof value === 'object' && value !== null ? (value[Symbol.toPrimitive] ? value[Symbol.toPrimitive]('default') : value.valueOf()) : value;
    return [typeof primitive === 'string' ? parse(primitive) : Number(primitive)];
  };
  function ScriptDate(...args) {
    if (new.target === undefined) return new ScriptDate().toString();
    return Reflect.construct(Native, construct(args), new.target);
  }
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  Object.defineProperty(ScriptDate, 'length', { value: 7 });
  ScriptDate.prototype = Native.prototype;
  const proto = Native.prototype;
  const define = (target, name, value) => Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  define(proto, 'constructor', ScriptDate);
  define(ScriptDate, 'now', function now() { return access.now(); });
  define(ScriptDate, 'parse', function (text) { return parse(text); });
  define(ScriptDate, 'UTC', Native.UTC);
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const read = Native.prototype['getUTC' + part];
    define(proto, 'get' + part, function () { return read.call(wallDate(this)); });
    const write = Native.prototype['setUTC' + part];
    if (write) define(proto, 'set' + part, function (...values) { const wall = wallDate(this); write.apply(wall, values); return this.setTime(toInstant(time.call(wall))); });
  }
  define(proto, 'getYear', function () { return this.getFullYear() - 1900; });
  define(proto, 'getTimezoneOffset', function () { return -offset(time.call(this)) / 6e4; });
  const two = (n) => String(n).padStart(2, '0');
  const DateTimeFormat = Intl.DateTimeFormat;
  const names = new DateTimeFormat('en-US', { timeZone: access.zone, timeZoneName: 'long' });
  define(proto, 'toDateString', function () {
    const ms = time.call(this);
    if (ms !== ms) return 'Invalid Date';
    const wall = wallDate(this).toUTCString();
    return wall.slice(0, 3) + ' ' + wall.slice(8, 11) + ' ' + wall.slice(5, 7) + ' ' + wall.slice(12, wall.indexOf(' ', 12));
  });
  define(proto, 'toTimeString', function () {
    const ms = time.call(this);
    if (ms !== ms) return 'Invalid Date';
    const wall = wallDate(this), minutes = Math.round(offset(ms) / 6e4), size = Math.abs(minutes);
    const named = names.formatToParts(new Native(ms)).find((part) => part.type === 'timeZoneName');
    return two(wall.getUTCHours()) + ':' + two(wall.getUTCMinutes()) + ':' + two(wall.getUTCSeconds()) + ' GMT' + (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + two(size % 60) + (named ? ' (' + named.value + ')' : '');
  });
  define(proto, 'toString', function toString() { const ms = time.call(this); return ms !== ms ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString(); });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = proto[name];
    define(proto, name, function (locales, options) { return native.call(this, locales === undefined ? 'en-US' : locales, Object.assign({ timeZone: access.zone }, options)); });
  }
  function ZonedFormat(locales, options) { return new DateTimeFormat(locales === undefined ? 'en-US' : locales, Object.assign({ timeZone: access.zone }, options)); }
  ZonedFormat.prototype = DateTimeFormat.prototype;
  define(ZonedFormat, 'supportedLocalesOf', DateTimeFormat.supportedLocalesOf);
  define(Intl, 'DateTimeFormat', ZonedFormat);
  const printNumber = Number.prototype.toLocaleString;
  define(Number.prototype, 'toLocaleString', function (locales, options) { return printNumber.call(this, locales === undefined ? 'en-US' : locales, options); });
  return ScriptDate;
})`;
