/**
 * Formulas between the separators of a locale and the canonical ones of the engine (en_US: `,` between arguments,
 * `.` for decimals, `,` between the columns and `;` between the rows of an array).
 *
 * Where the decimal sign is a comma, Google takes `;` between arguments and `\` between an array's columns; an argument
 * comma is an error there (googleapis/google-api-nodejs-client#1994). Such a comma becomes `\`, which the engine refuses
 * too, and comes back as the comma that was typed. Where it is a point, `;` is taken like `,` (mricon/ingress-fieldplan#5).
 */
import { localeFacts } from './locale';

type Token = { kind: 'opaque' | 'word' | 'number' | 'open' | 'close' | 'mark' | 'space'; text: string };

function tokens(formula: string, decimal: string): Token[] {
  const number =
    decimal === ',' ? /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
  const patterns: [Token['kind'], RegExp][] = [
    ['opaque', /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#[A-Z0-9/]+[!?]?/y],
    ['space', /\s+/y],
    ['word', /[$\p{L}_][\p{L}\p{M}\p{N}_.$]*/uy],
    ['number', number],
    ['open', /[({]/y],
    ['close', /[)}]/y],
    ['mark', /[^]/uy],
  ];
  const found: Token[] = [];
  let at = 0;
  let last: Token | undefined;
  while (at < formula.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (!match) continue;
      // After an operand a comma parts arguments, `A1,5`; it is no decimal comma.
      if (kind === 'number' && /^[.,]/.test(match[0]) && last && /^(word|number|close|opaque)$/.test(last.kind))
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
  mark: (text: string, inArray: boolean) => string,
  swapNumber: [string, string],
): string {
  const nesting: string[] = [];
  return tokens(formula, decimal)
    .map((token) => {
      if (token.kind === 'open') nesting.push(token.text);
      else if (token.kind === 'close') nesting.pop();
      else if (token.kind === 'number') return token.text.replace(swapNumber[0], swapNumber[1]);
      else if (token.kind === 'mark') return mark(token.text, nesting[nesting.length - 1] === '{');
      return token.text;
    })
    .join('');
}

/** A formula as typed in a file of this locale, with its leading `=`, to the engine's canonical form. */
export function toCanonicalFormula(text: string, locale: string): string {
  const { decimal } = localeFacts(locale);
  if (decimal === ',') {
    return translate(
      text,
      ',',
      (mark, inArray) => {
        if (mark === ';') return inArray ? ';' : ',';
        if (mark === '\\') return inArray ? ',' : '\\';
        return mark === ',' ? '\\' : mark;
      },
      [',', '.'],
    );
  }
  return translate(text, '.', (mark, inArray) => (mark === ';' && !inArray ? ',' : mark), ['.', '.']);
}

/** The inverse: the canonical formula as the file's locale shows it (getFormula, the formula bar). */
export function fromCanonicalFormula(text: string, locale: string): string {
  const { decimal } = localeFacts(locale);
  if (decimal !== ',') return text;
  return translate(
    text,
    '.',
    (mark, inArray) => {
      if (mark === ',') return inArray ? '\\' : ';';
      if (mark === '\\') return ',';
      return mark;
    },
    ['.', ','],
  );
}
