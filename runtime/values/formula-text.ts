/**
 * Converts formulas between the separators of a locale and the canonical ones of the engine (en_US: `,` between arguments,
 * `.` for decimals, `,` between the columns and `;` between the rows of an array).
 *
 * If the decimal separator is a comma, Google expects `;` between arguments and `\` between an array's columns; a comma between
 * arguments is an error (googleapis/google-api-nodejs-client#1994). Such a comma becomes `\`, which the engine refuses too, and is
 * converted back to a comma. If the decimal separator is a point, Google accepts `;` for `,` (mricon/ingress-fieldplan#5).
 */
import { localeFacts } from './locale';

type Token = { kind: 'literal' | 'word' | 'number' | 'open' | 'close' | 'separator' | 'space'; text: string };

function tokens(formula: string, decimal: string): Token[] {
  const number =
    decimal === ',' ? /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
  const patterns: [Token['kind'], RegExp][] = [
    ['literal', /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#[A-Z0-9/]+[!?]?/y],
    ['space', /\s+/y],
    ['word', /[$\p{L}_][\p{L}\p{M}\p{N}_.$]*/uy],
    ['number', number],
    ['open', /[({]/y],
    ['close', /[)}]/y],
    ['separator', /[^]/uy],
  ];
  const found: Token[] = [];
  let at = 0;
  let last: Token | undefined;
  while (at < formula.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (!match) continue;
      // After an operand a comma separates arguments, as in `A1,5`; it is no decimal separator.
      if (kind === 'number' && /^[.,]/.test(match[0]) && last && /^(word|number|close|literal)$/.test(last.kind))
        continue;
      const token: Token = { kind, text: match[0] };
      found.push(token);
      if (kind !== 'space') last = token;
      at += match[0].length;
      break;
    }
  }
  return found;
}

function translate(
  formula: string,
  decimal: string,
  separator: (text: string, inArray: boolean) => string,
  swapNumber: [string, string],
): string {
  const nesting: string[] = [];
  return tokens(formula, decimal)
    .map((token) => {
      if (token.kind === 'open') nesting.push(token.text);
      else if (token.kind === 'close') nesting.pop();
      else if (token.kind === 'number') return token.text.replace(swapNumber[0], swapNumber[1]);
      else if (token.kind === 'separator') return separator(token.text, nesting[nesting.length - 1] === '{');
      return token.text;
    })
    .join('');
}

/** Cache of translations: a script writes and reads the same formulas again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function remember(key: string, translateNow: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = translateNow();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

/** The engine's canonical form of a formula typed in a file of this locale, with its leading `=`. */
export function toCanonicalFormula(text: string, locale: string): string {
  const { decimal } = localeFacts(locale);
  if (decimal === ',')
    return remember(`to ${text}`, () =>
      translate(
        text,
        ',',
        (separator, inArray) => {
          if (separator === ';') return inArray ? ';' : ',';
          if (separator === '\\') return inArray ? ',' : '\\';
          return separator === ',' ? '\\' : separator;
        },
        [',', '.'],
      ),
    );
  // Only semicolons may have to be replaced.
  if (!text.includes(';')) return text;
  return remember(`semicolons ${text}`, () =>
    translate(text, '.', (separator, inArray) => (separator === ';' && !inArray ? ',' : separator), ['.', '.']),
  );
}

/** The inverse: a canonical formula as the file's locale shows it (getFormula, the formula bar). */
export function fromCanonicalFormula(text: string, locale: string): string {
  const { decimal } = localeFacts(locale);
  if (decimal !== ',') return text;
  return remember(`from ${text}`, () =>
    translate(
      text,
      '.',
      (separator, inArray) => {
        if (separator === ',') return inArray ? '\\' : ';';
        if (separator === '\\') return ',';
        return separator;
      },
      ['.', ','],
    ),
  );
}
