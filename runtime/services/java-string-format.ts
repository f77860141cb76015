/**
 * Formats text for Utilities.formatString with Java's conversions %s %d %f %e %x %o %c %b %n %%, with flags, width and precision,
 * without %j (gas-fakes knowledge/14). %d accepts 5 but not 5.5.
 */
export function formatJavaString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([^])|%$/g,
    (whole, position, flags: string, width, precision, letter: string) => {
      if (letter === '%') return padded('%', flags ?? '', width);
      if (letter === 'n') return '\n';
      if (!letter || !'sSdfeEgxXocbB'.includes(letter)) throw new Error(`Conversion = '${letter ?? '%'}'`);
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) throw new Error(`Format specifier '${whole}'`);
      const text = convert(
        values[index],
        letter,
        flags,
        precision === undefined ? undefined : Number(precision),
        width,
      );
      return padded(
        letter === 'S' || letter === 'X' || letter === 'E' || letter === 'B' ? text.toUpperCase() : text,
        flags,
        width,
      );
    },
  );
}

function padded(text: string, flags: string, width: string | undefined): string {
  const count = Number(width ?? 0);
  return flags.includes('-') ? text.padEnd(count) : text.padStart(count);
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'object' && Array.isArray(value) ? `[${value.map(printed).join(', ')}]` : String(value);
}

function convert(
  value: unknown,
  letter: string,
  flags: string,
  precision: number | undefined,
  width: string | undefined,
): string {
  const lower = letter.toLowerCase();
  if (lower === 's') return precision === undefined ? printed(value) : printed(value).slice(0, precision);
  if (lower === 'b') return String(typeof value === 'boolean' ? value : value !== null && value !== undefined);
  if (lower === 'c') return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
  const number = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;
  const kind =
    typeof value === 'number'
      ? Number.isInteger(value)
        ? 'java.lang.Integer'
        : 'java.lang.Double'
      : 'java.lang.String';
  if (lower === 'd' || lower === 'x' || lower === 'o') {
    if (!Number.isInteger(number)) throw new Error(`${letter} != ${kind}`);
    const radix = { d: 10, x: 16, o: 8 }[lower];
    return signed(number, radix === 10 ? Math.abs(number).toFixed(0) : Math.abs(number).toString(radix), flags, width);
  }
  if (Number.isNaN(number) && typeof value !== 'number') throw new Error(`${letter} != ${kind}`);
  if (!Number.isFinite(number)) return Number.isNaN(number) ? 'NaN' : number > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(number);
  const places = precision ?? 6;
  const text =
    lower === 'f'
      ? size.toFixed(places)
      : lower === 'e'
        ? size.toExponential(places).replace(/e([+-])(\d)$/, 'e$10$2')
        : size.toPrecision(places || 1);
  return signed(number, text, flags, width);
}

function signed(number: number, digits: string, flags: string, width: string | undefined): string {
  let text = digits;
  if (flags.includes(',')) {
    const [whole = '', fraction] = text.split('.');
    text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  }
  const negative = number < 0 || Object.is(number, -0);
  if (negative && flags.includes('(')) return `(${text})`;
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  if (flags.includes('0') && width !== undefined) text = text.padStart(Number(width) - sign.length, '0');
  return sign + text;
}
