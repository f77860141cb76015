/** Values between people, cells and instants: typed text in, displayed text out, serials and zones. All pure. */
export { civilOfWallMs, isCalendarDay, serialOfDay, wallMsOfSerial } from './civil';
export { fromCanonicalFormula, toCanonicalFormula } from './formula-text';
export { defaultDateFormat, defaultDateTimeFormat, isLocale, localeFacts } from './locale';
export { isDateFormat } from './number-format';
export { completeTyping, isGeneralFormat, isTextFormat, parseTyped } from './parse-typed';
export { printValue } from './print-value';
export { instantOfSerial, instantOfWallMs, isTimeZone, localParts, offsetAt, serialOfInstant } from './zone';
