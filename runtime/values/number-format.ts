/**
 * Parses number format patterns (developers.google.com/workspace/sheets/api/guides/formats).
 */

export type Piece =
  | { kind: 'literal'; text: string }
  /** A placeholder for a digit: `0`, `#` or `?`. */
  | { kind: 'digit'; text: '0' | '#' | '?' }
  | { kind: 'point' }
  | { kind: 'exponent'; letter: string; plus: boolean }
  | { kind: 'slash' }
  | { kind: 'text' }
  | { kind: 'general' }
  /** Letters of a date: y, m (month), n (minute), d, h, s, f (fraction of a second: `.000`), with their number. */
  | { kind: 'date'; letter: 'y' | 'm' | 'n' | 'd' | 'h' | 's' | 'f'; count: number }
  | { kind: 'elapsed'; letter: 'h' | 'n' | 's'; count: number }
  /** The words for the morning and the afternoon, as long and in the case in which the pattern has them. */
  | { kind: 'dayPeriod'; words: readonly [string, string] };

export interface Section {
  readonly pieces: readonly Piece[];
  readonly isDate: boolean;
  readonly isText: boolean;
  /** The number of `%`: each multiplies by a hundred. */
  readonly percents: number;
  /** The number of commas after the last digit: each divides by a thousand. */
  readonly thousandths: number;
  readonly grouped: boolean;
  readonly hasDayPeriod: boolean;
  readonly condition: { operator: string; operand: number } | null;
}

const cache = new Map<string, readonly Section[]>();

/** The sections of a pattern, `positive;negative;zero;text`. */
export function sectionsOf(format: string): readonly Section[] {
  let sections = cache.get(format);
  if (!sections) {
    sections = splitSections(format).map(readSection);
    if (cache.size > 2000) cache.clear();
    cache.set(format, sections);
  }
  return sections;
}

/** Whether a pattern shows numbers as dates, times or durations; then getValue returns a Date. */
export function isDateFormat(format: string): boolean {
  return sectionsOf(format)[0]?.isDate ?? false;
}

/** Whether a pattern shows the day of a date, and not only a time or a duration. */
export function showsDay(format: string): boolean {
  return sectionsOf(format)[0]?.pieces.some((piece) => piece.kind === 'date' && /[ymd]/.test(piece.letter)) ?? false;
}

function splitSections(format: string): string[] {
  const sections: string[] = [];
  let current = '';
  for (let at = 0; at < format.length; at++) {
    const char = format[at]!;
    if (char === '"' || char === '[') {
      const end = format.indexOf(char === '"' ? '"' : ']', at + 1);
      const stop = end < 0 ? format.length - 1 : end;
      current += format.slice(at, stop + 1);
      at = stop;
    } else if (char === '\\') {
      current += format.slice(at, at + 2);
      at++;
    } else if (char === ';') {
      sections.push(current);
      current = '';
    } else {
      current += char;
    }
  }
  sections.push(current);
  return sections.slice(0, 4);
}

function readSection(pattern: string): Section {
  const pieces: Piece[] = [];
  let condition: Section['condition'] = null;
  let percents = 0;
  let commas = 0;
  let thousandths = 0;
  let grouped = false;
  let sawDigit = false;
  const literal = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (last?.kind === 'literal') last.text += text;
    else pieces.push({ kind: 'literal', text });
  };
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const char = rest[0]!;
    let match: RegExpExecArray | null = null;
    if ((match = /^"([^"]*)"?/.exec(rest))) literal(match[1]!);
    else if ((match = /^\\([^]?)/u.exec(rest))) literal(match[1]!);
    else if ((match = /^_[^]?/u.exec(rest))) literal(' ');
    else if ((match = /^\*[^]?/u.exec(rest))) void 0;
    else if ((match = /^\[(h+|m+|s+)\]/i.exec(rest))) {
      const letter = match[1]![0]!.toLowerCase();
      pieces.push({ kind: 'elapsed', letter: letter === 'm' ? 'n' : (letter as 'h' | 's'), count: match[1]!.length });
    } else if ((match = /^\[\$([^\]-]*)(?:-[^\]]*)?\]/.exec(rest))) literal(match[1]!);
    else if ((match = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(rest)))
      condition = { operator: match[1]!, operand: Number(match[2]) };
    else if ((match = /^\[[^\]]*\]?/.exec(rest)))
      void 0; // a colour, which the displayed text does not have
    else if ((match = /^(general|automatic)/i.exec(rest))) pieces.push({ kind: 'general' });
    else if ((match = /^(am\/pm|a\/p)/i.exec(rest))) pieces.push({ kind: 'dayPeriod', words: dayPeriodOf(match[0]) });
    else if (sawDigit && (match = /^e([+-])(?=[0#?])/i.exec(rest)))
      pieces.push({ kind: 'exponent', letter: char, plus: match[1] === '+' });
    else if ((match = /^(y+|m+|d+|h+|s+)/i.exec(rest))) {
      pieces.push({ kind: 'date', letter: match[0][0]!.toLowerCase() as 'y', count: match[0].length });
    } else if (endsWithSeconds(pieces) && (match = /^\.(0+)/.exec(rest))) {
      pieces.push({ kind: 'date', letter: 'f', count: match[1]!.length });
    } else if (char === '0' || char === '#' || char === '?') {
      if (commas > 0 && sawDigit) grouped = true;
      commas = 0;
      sawDigit = true;
      pieces.push({ kind: 'digit', text: char });
    } else if (char === ',' && sawDigit) commas++;
    else if (char === '.') {
      pieces.push({ kind: 'point' });
      thousandths += commas;
      commas = 0;
      sawDigit = true;
    } else if (char === '%') {
      percents++;
      literal('%');
    } else if (char === '/' && sawDigit && /^\/\s?[0-9?#]/.test(rest)) pieces.push({ kind: 'slash' });
    else if (char === '@') pieces.push({ kind: 'text' });
    else literal(char);
    at += match?.[0].length || 1;
  }
  const isDate = pieces.some((p) => p.kind === 'date' || p.kind === 'elapsed' || p.kind === 'dayPeriod');
  if (isDate) markMinutes(pieces);
  return {
    pieces: isDate ? pieces.map((p) => (p.kind === 'point' ? { kind: 'literal', text: '.' } : p)) : pieces,
    isDate,
    isText: pieces.some((p) => p.kind === 'text'),
    percents,
    thousandths: thousandths + commas,
    grouped,
    hasDayPeriod: pieces.some((p) => p.kind === 'dayPeriod'),
    condition,
  };
}

/** `am/pm` is printed in capitals whatever its case; a single letter keeps the case of the pattern (`4:08:53.53 p`). */
function dayPeriodOf(token: string): readonly [string, string] {
  if (token.length > 3) return ['AM', 'PM'];
  return token[0] === 'a' ? ['a', 'p'] : ['A', 'P'];
}

function endsWithSeconds(pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1];
  return (last?.kind === 'date' || last?.kind === 'elapsed') && last.letter === 's';
}

/** `m` means minutes right after hours or right before seconds, else months. */
function markMinutes(pieces: Piece[]): void {
  const dates = pieces.filter(
    (p): p is Extract<Piece, { kind: 'date' | 'elapsed' }> => p.kind === 'date' || p.kind === 'elapsed',
  );
  dates.forEach((piece, index) => {
    if (piece.kind !== 'date' || piece.letter !== 'm' || piece.count > 2) return;
    if (dates[index - 1]?.letter === 'h' || dates[index + 1]?.letter === 's') piece.letter = 'n';
  });
}
