/** Conversions between typed text, cell values, displayed text, serials and instants, by locale and time zone. All pure. */
export { civilOfWallMs, isCalendarDay, isDateSerial, serialOfDay, wallMsOfSerial } from './civil';
export { fromCanonicalFormula, toCanonicalFormula } from './formula-text';
export { defaultDateFormat, defaultDateTimeFormat, isLocale, localeFacts } from './locale';
export { isDateFormat } from './number-format';
export { completeTyping, isGeneralFormat, isTextFormat, parseTyped } from './parse-typed';
export { printValue } from './print-value';
export { instantOfSerial, instantOfWallMs, isTimeZone, localParts, offsetAt, serialOfInstant } from './zone';
