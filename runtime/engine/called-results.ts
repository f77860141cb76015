/**
 * A result that is called, as `LAMBDA(x,x+1)(5)`: the engine's parser does not know it, so it is parsed as a function of the lambda and its
 * arguments, `CALLED.RESULT(LAMBDA(x,x+1),5)`, and its text is restored afterwards.
 */
import { CALL } from './formula-interpreter';

interface Token {
  readonly type: string;
  readonly value: string;
}

const LITERALS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const NAME_BEFORE = /[\p{L}\p{N}_.]*$/u;

/** A formula without calls of results. */
export function markCalls(formula: string): string {
  let text = formula;
  // Literals as long runs of a letter, so that the positions remain and no parenthesis in them is seen.
  for (;;) {
    const plain = text.replace(LITERALS, (literal) => '_'.repeat(literal.length));
    const found = /\)\s*\(/.exec(plain);
    if (!found) return text;
    const open = openingOf(plain, found.index);
    if (open < 0) return text;
    const start = open - (NAME_BEFORE.exec(plain.slice(0, open))?.[0].length ?? 0);
    const rest = found.index + found[0].length;
    text = `${text.slice(0, start)}${CALL}(${text.slice(start, found.index + 1)},${text.slice(rest)}`;
  }
}

function openingOf(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The tokens of the formula as it was written. */
export function restoreCalls<T extends Token>(tokens: readonly T[]): T[] {
  if (!tokens.some(({ value }) => value === CALL)) return [...tokens];
  const restored: T[] = [];
  /** For each open bracket whether it belongs to a call whose lambda has not ended yet. */
  const open: boolean[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as T;
    if (token.value === CALL) {
      at += 1; // its parenthesis
      open.push(true);
      continue;
    }
    if (token.type === 'LEFT_PAREN' || token.type === 'LEFT_BRACE') open.push(false);
    else if (token.type === 'RIGHT_PAREN' || token.type === 'RIGHT_BRACE') open.pop();
    else if (token.type === 'ARG_SEPARATOR' && open[open.length - 1]) {
      open[open.length - 1] = false;
      restored.push({ ...token, type: 'LEFT_PAREN', value: '(' });
      continue;
    }
    restored.push(token);
  }
  return restored;
}
