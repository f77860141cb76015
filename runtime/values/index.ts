/** Conversions between typed text, cell values, displayed text, serials and instants, by locale and time zone. All pure. */
export {
  civilOfDays,
  civilOfWallMs,
  type CivilTime,
  daysInMonth,
  daysOfCivil,
  isCalendarDay,
  MS_PER_DAY,
  SERIAL_OF_1970,
  serialOfDay,
  serialOfWallMs,
  wallMsOfCivil,
  wallMsOfSerial,
} from './civil';
export { fromCanonicalFormula, toCanonicalFormula } from './formula-text';
export { defaultDateFormat, defaultDateTimeFormat, isLocale, localeFacts, type LocaleFacts } from './locale';
export { isDateFormat } from './number-format';
export { completeTyping, isGeneralFormat, isTextFormat, parseTyped } from './parse-typed';
export { printValue } from './print-value';
export { instantOfSerial, instantOfWallMs, isTimeZone, localParts, offsetAt, serialOfInstant } from './zone';
