/** Formats values as a cell displays them, by number format and locale. */
import { civilOfWallMs, isDateSerial, wallMsOfSerial } from './civil';
import { localeFacts, type LocaleFacts } from './locale';
import { type Piece, type Section, sectionsOf } from './number-format';
import { isGeneralFormat } from './parse-typed';

/**
 * The text that a cell shows, as getDisplayValue returns it. `format` is a number format of Google's (`0.##`, `#,##0;(#,##0)`,
 * `ddd d mmm`, `[h]:mm`) or '' for the automatic format. Text and errors use the text section if the format has one; '' remains ''.
 */
export function printValue(value: string | number | boolean, format: string, locale: string): string {
  const facts = localeFacts(locale);
  if (typeof value === 'boolean') return facts.booleans[value ? 0 : 1];
  if (typeof value === 'string') return value === '' || isGeneralFormat(format) ? value : printText(value, format);
  if (!Number.isFinite(value)) return '#NUM!';
  if (isGeneralFormat(format)) return printGeneral(value, facts);
  const { section, shown } = chooseSection(value, sectionsOf(format));
  if (!section) return printGeneral(value, facts);
  if (section.isDate) return printDate(value, section, facts);
  return printNumber(shown, section, facts);
}

function printText(text: string, format: string): string {
  const sections = sectionsOf(format);
  const section = sections.length === 4 ? sections[3]! : sections.find((s) => s.isText);
  if (!section) return text;
  return section.pieces.map((p) => (p.kind === 'text' ? text : p.kind === 'literal' ? p.text : '')).join('');
}

/** The section for a number, and the number to print in it: without its sign in a section for negative numbers. */
function chooseSection(value: number, all: readonly Section[]): { section: Section | undefined; shown: number } {
  const sections = all.length > 1 && all[all.length - 1]!.isText ? all.slice(0, -1) : all.slice(0, 3);
  if (sections.some((s) => s.condition)) {
    const index = sections.findIndex((s) => !s.condition || holds(value, s.condition));
    const section = sections[index];
    const unsigned = index > 0 && section !== undefined && value < 0;
    return { section, shown: unsigned ? Math.abs(value) : value };
  }
  if (value < 0 && sections.length > 1) return { section: sections[1], shown: Math.abs(value) };
  if (value === 0 && sections.length > 2) return { section: sections[2], shown: value };
  return { section: sections[0], shown: value };
}

function holds(value: number, { operator, operand }: { operator: string; operand: number }): boolean {
  if (operator === '<') return value < operand;
  if (operator === '>') return value > operand;
  if (operator === '<=') return value <= operand;
  if (operator === '>=') return value >= operand;
  return operator === '=' ? value === operand : value !== operand;
}

/** The automatic format: ten significant digits, all digits of the whole part; an exponent for very large and small numbers. */
function printGeneral(value: number, facts: LocaleFacts): string {
  const size = Math.abs(value);
  let text: string;
  if (size === 0) text = '0';
  else if (size >= 1e15 || size < 1e-9) {
    const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
    const power = Number(exponent);
    text = `${stripZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  } else text = (value < 0 ? '-' : '') + stripZeros(roundDecimal(size, decimalsFor(size)));
  return text.replace('.', facts.decimal);
}

/** A number as a formula joins it to a text (`1,5&""` in de_DE): with all its digits, without its format. */
export function numberText(value: number, locale: string): string {
  const { decimal } = localeFacts(locale);
  return decimal === '.' ? String(value) : String(value).replace('.', decimal);
}

/** The decimals of a number with ten significant digits: 9 for 3.3…, 11 for 0.033…. */
function decimalsFor(size: number): number {
  const power = Number(size.toExponential(9).split('e')[1]);
  return Math.max(0, 9 - power);
}

function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A non-negative number with at most fifteen significant digits, without an exponent. */
function plainDigits(size: number): string {
  const [mantissa, exponent] = size.toExponential(14).split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const power = Number(exponent);
  if (power >= 14) return digits + '0'.repeat(power - 14);
  if (power >= 0) return `${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
  return `0.${'0'.repeat(-power - 1)}${digits}`;
}

/** Rounds half away from zero by the decimal digits: 1.005 to two places is 1.01, while toFixed returns 1.00. */
function roundDecimal(size: number, places: number): string {
  const [whole = '0', fraction = ''] = plainDigits(size).split('.');
  const kept = whole + fraction.slice(0, places).padEnd(places, '0');
  const up = (fraction[places] ?? '0') >= '5';
  const rounded = (up ? (BigInt(kept) + 1n).toString() : kept).padStart(places + 1, '0');
  const cut = rounded.length - places;
  const integer = rounded.slice(0, cut).replace(/^0+(?=\d)/, '');
  return places === 0 ? integer : `${integer}.${rounded.slice(cut)}`;
}

function printNumber(value: number, section: Section, facts: LocaleFacts): string {
  const pieces = section.pieces;
  if (pieces.some((p) => p.kind === 'slash')) return printFraction(value, section);
  if (!pieces.some((p) => p.kind === 'digit')) {
    const sign = value < 0 && pieces.some((p) => p.kind === 'general' || p.kind === 'text') ? '' : value < 0 ? '-' : '';
    return (
      sign +
      pieces
        .map((p) =>
          p.kind === 'literal' ? p.text : p.kind === 'general' || p.kind === 'text' ? printGeneral(value, facts) : '',
        )
        .join('')
    );
  }
  const scaled = (Math.abs(value) * 100 ** section.percents) / 1000 ** section.thousandths;
  if (!Number.isFinite(scaled)) return printGeneral(value, facts);
  const pointAt = pieces.findIndex((p) => p.kind === 'point');
  const exponentAt = pieces.findIndex((p) => p.kind === 'exponent');
  const mantissaEnd = exponentAt < 0 ? pieces.length : exponentAt;
  const wholeEnd = pointAt < 0 ? mantissaEnd : pointAt;
  const count = (from: number, to: number): number => pieces.slice(from, to).filter((p) => p.kind === 'digit').length;
  const wholePlaces = count(0, wholeEnd);
  const decimals = pointAt < 0 ? 0 : count(pointAt, mantissaEnd);
  let power = 0;
  let text: string;
  if (exponentAt < 0) text = roundDecimal(scaled, decimals);
  else ({ text, power } = scientific(scaled, decimals, Math.max(1, wholePlaces)));
  const [whole = '0', fraction = ''] = text.split('.');
  let result = printWhole(pieces.slice(0, wholeEnd), whole, section.grouped ? facts.group : '');
  if (pointAt >= 0) result += printDecimals(pieces.slice(pointAt + 1, mantissaEnd), fraction, facts.decimal);
  if (exponentAt >= 0) {
    const exponent = pieces[exponentAt] as Extract<Piece, { kind: 'exponent' }>;
    result += `${exponent.letter}${power < 0 ? '-' : exponent.plus ? '+' : ''}`;
    result += printWhole(pieces.slice(exponentAt + 1), String(Math.abs(power)), '');
  }
  const negative = value < 0 && /[1-9]/.test(text);
  return negative ? `-${result}` : result;
}

function scientific(size: number, decimals: number, wholePlaces: number): { text: string; power: number } {
  if (size === 0) return { text: roundDecimal(0, decimals), power: 0 };
  // Not by division: ten to the power of a very small number's exponent is 0.
  const [mantissa = '0', exponent] = size.toExponential(14).split('e');
  const own = Number(exponent);
  let power = own;
  if (wholePlaces > 1) power = Math.floor(power / wholePlaces) * wholePlaces;
  let text = roundDecimal(Number(mantissa) * 10 ** (own - power), decimals);
  if (text.split('.')[0]!.length > wholePlaces) {
    power += wholePlaces;
    text = roundDecimal(Number(mantissa) * 10 ** (own - power), decimals);
  }
  return { text, power };
}

/** Fills the digit placeholders from the right; the first placeholder takes all remaining digits. Literals keep their positions. */
function printWhole(pieces: readonly Piece[], digits: string, group: string): string {
  const places = pieces.filter((p) => p.kind === 'digit').length;
  const plain = digits.replace(/^0+(?=\d)/, '');
  const shown = plain === '0' ? '' : plain;
  let place = 0;
  let started = false;
  let result = '';
  const put = (char: string, fromRight: number): void => {
    result += char;
    started = true;
    if (group !== '' && fromRight > 0 && fromRight % 3 === 0) result += group;
  };
  for (const piece of pieces) {
    if (piece.kind === 'literal') result += piece.text;
    if (piece.kind !== 'digit') continue;
    const fromRight = places - place - 1;
    const index = shown.length - 1 - fromRight;
    if (place === 0 && index > 0) for (let i = 0; i < index; i++) put(shown[i]!, shown.length - 1 - i);
    if (index >= 0) put(shown[index]!, fromRight);
    else if (piece.text === '0') put('0', fromRight);
    else if (piece.text === '?' && !started) result += ' ';
    place++;
  }
  return result;
}

function printDecimals(pieces: readonly Piece[], fraction: string, decimal: string): string {
  const significant = fraction.replace(/0+$/, '').length;
  let place = 0;
  // As in Google and Excel, the point is printed even without decimals: 5 with the format `0.##` is "5.".
  let result = decimal;
  for (const piece of pieces) {
    if (piece.kind === 'literal') result += piece.text;
    if (piece.kind !== 'digit') continue;
    if (place < significant || piece.text === '0') result += fraction[place] ?? '0';
    else if (piece.text === '?') result += ' ';
    place++;
  }
  return result;
}

function printFraction(value: number, section: Section): string {
  const pieces = section.pieces;
  const slash = pieces.findIndex((p) => p.kind === 'slash');
  const after = pieces.slice(slash + 1);
  const fixed = /^\s*(\d+)/.exec(
    after.map((p) => (p.kind === 'literal' ? p.text : p.kind === 'digit' && p.text === '0' ? '0' : '')).join(''),
  );
  const places = after.filter((p) => p.kind === 'digit').length;
  const size = Math.abs(value);
  const mixed = pieces
    .slice(0, slash)
    .some((p, i) => p.kind === 'literal' && p.text.includes(' ') && pieces.slice(0, i).some((q) => q.kind === 'digit'));
  const whole = mixed ? Math.floor(size) : 0;
  const rest = size - whole;
  const most = 10 ** Math.max(1, places) - 1;
  let best = { top: 0, bottom: 1, error: Infinity };
  const given = fixed ? Number(fixed[1]) : 0;
  for (let bottom = given || 1; bottom <= (given || Math.min(most, 9999)); bottom++) {
    const top = Math.round(rest * bottom);
    const error = Math.abs(rest - top / bottom);
    if (error < best.error - 1e-12) best = { top, bottom, error };
  }
  const carried = mixed && best.top === best.bottom ? { whole: whole + 1, top: 0 } : { whole, top: best.top };
  const sign = value < 0 ? '-' : '';
  if (mixed && carried.top === 0) return `${sign}${carried.whole}`;
  // `# ???/???` keeps the slashes of a column below each other: `5   1/8  `.
  const before = pieces.slice(0, slash);
  const numerator = before.slice(before.findLastIndex((p) => p.kind !== 'digit') + 1);
  const top = String(carried.top).padStart(questionMarks(numerator));
  const part = `${top}/${String(best.bottom).padEnd(questionMarks(after))}`;
  return sign + (mixed && carried.whole > 0 ? `${carried.whole} ${part}` : part);
}

const questionMarks = (pieces: readonly Piece[]): number =>
  pieces.filter((p) => p.kind === 'digit' && p.text === '?').length;

function printDate(serial: number, section: Section, facts: LocaleFacts): string {
  // There is no day so far away.
  if (!isDateSerial(serial)) return printGeneral(serial, facts);
  const wallMs = wallMsOfSerial(serial);
  const time = civilOfWallMs(wallMs);
  const elapsedMs = Math.round(Math.abs(serial) * 86_400_000);
  const pad = (value: number, count: number): string => String(value).padStart(count, '0');
  // As in `[hh]:[mm]:[ss].000`: only the first is the whole of the time that has passed, the next is what remains of it.
  let largerUnit: keyof typeof UNITS | undefined;
  const isElapsed = section.pieces.some((p) => p.kind === 'elapsed');
  const milliseconds = isElapsed ? elapsedMs % 1000 : time.millisecond;
  let result = serial < 0 && isElapsed ? '-' : '';
  for (const piece of section.pieces) {
    if (piece.kind === 'literal') result += piece.text;
    else if (piece.kind === 'dayPeriod') {
      result += piece.words[time.hour < 12 ? 0 : 1];
    } else if (piece.kind === 'elapsed') {
      const unit = UNITS[piece.letter];
      const rest = largerUnit === undefined ? elapsedMs : elapsedMs % UNITS[largerUnit];
      result += pad(Math.floor(rest / unit), piece.count);
      if (largerUnit === undefined || unit < UNITS[largerUnit]) largerUnit = piece.letter;
    } else if (piece.kind === 'date') {
      if (piece.letter === 'y') result += piece.count <= 2 ? pad(time.year % 100, 2) : pad(time.year, 4);
      else if (piece.letter === 'm') result += monthText(time.month, piece.count, facts);
      else if (piece.letter === 'd') result += dayText(time, piece.count, facts);
      else if (piece.letter === 'h')
        result += pad(section.hasDayPeriod ? time.hour % 12 || 12 : time.hour, Math.min(piece.count, 2));
      else if (piece.letter === 'n') result += pad(time.minute, Math.min(piece.count, 2));
      else if (piece.letter === 's') result += pad(time.second, Math.min(piece.count, 2));
      else result += facts.decimal + pad(milliseconds, 3).padEnd(piece.count, '0').slice(0, piece.count);
    } else if (piece.kind === 'text') result += printGeneral(serial, facts);
  }
  return result;
}

/** Milliseconds of the units of elapsed time. */
const UNITS = { h: 3_600_000, n: 60_000, s: 1000 } as const;

function monthText(month: number, count: number, facts: LocaleFacts): string {
  if (count <= 2) return String(month).padStart(count, '0');
  if (count === 3) return facts.months.short[month - 1]!;
  return count === 5 ? facts.months.long[month - 1]!.slice(0, 1) : facts.months.long[month - 1]!;
}

function dayText(time: { day: number; weekday: number }, count: number, facts: LocaleFacts): string {
  if (count <= 2) return String(time.day).padStart(count, '0');
  return count === 3 ? facts.weekdays.short[time.weekday]! : facts.weekdays.long[time.weekday]!;
}
