/** Conversions between typed text, cell values, displayed text, serials and instants, by locale and time zone. All pure. */
export { civilOfWallMs, isCalendarDay, isDateSerial, serialOfDay, wallMsOfSerial } from './civil';
export { fromCanonicalFormula, toCanonicalFormula } from './formula-text';
export { defaultDateFormat, defaultDateTimeFormat, isLocale, localeFacts } from './locale';
export { isDateFormat, showsDay } from './number-format';
export { completeTyping, dateInText, isGeneralFormat, isTextFormat, numberInText, parseTyped } from './parse-typed';
export { numberText, printValue } from './print-value';
export { instantOfSerial, instantOfWallMs, isTimeZone, localParts, offsetAt, serialOfInstant } from './zone';
