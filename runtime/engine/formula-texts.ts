/**
 * Formulas as text, as Google writes and keeps them, where the engine differs: a quote inside a string is doubled (the engine wants a
 * backslash before it, and then keeps the backslash in the value), a backslash is a plain character, and blanks stay where they were typed.
 */
import { CompiledFormula } from '@odoo/o-spreadsheet';

/** Stand-ins of the private use area, which live only between these lines and the engine's tokenizer. */
const QUOTE = '\ue022';
const BACKSLASH = '\ue05c';
const STRINGS = /"(?:[^"]|"")*"/g;

const hide = (formula: string): string =>
  formula.includes('""') || formula.includes('\\')
    ? formula.replace(STRINGS, (text) => `"${text.slice(1, -1).split('""').join(QUOTE).split('\\').join(BACKSLASH)}"`)
    : formula;
const show = (text: string, quote: string): string => text.split(QUOTE).join(quote).split(BACKSLASH).join('\\');

/** Formulas that were read while rememberFormulas() runs, by sheet and text. */
let known: Map<string, unknown> | undefined;

/** Reads equal formulas of a sheet once while `work` runs, which must not change sheets, names or structure. */
export function rememberFormulas(work: () => void): void {
  if (known) return work();
  known = new Map();
  try {
    work();
  } finally {
    known = undefined;
  }
}

export function registerFormulaTexts(): void {
  const Compiled = CompiledFormula as any;
  const compile = Compiled.Compile.bind(Compiled);
  const getTokens = Compiled.prototype.getTokens;

  Compiled.Compile = (formula: string, sheetId: string, getters: unknown): unknown => {
    const key = `${sheetId} ${formula}`;
    const before = known?.get(key);
    if (before) return before;
    const compiled = compile(hide(formula), sheetId, getters);
    for (const string of compiled.literalValues.strings) string.value = show(string.value, '"');
    if (compiled.isBadExpression) {
      compiled.normalizedFormula = show(compiled.normalizedFormula, '""');
      compiled.tokens = compiled.tokens.map((token: { value: string }) => ({
        ...token,
        value: show(token.value, '""'),
      }));
    }
    known?.set(key, compiled);
    return compiled;
  };

  Compiled.prototype.getTokens = function (getters: unknown, options: unknown) {
    const tokens = getTokens.call(this, getters, options);
    if (this.isBadExpression) return tokens;
    for (const token of tokens) {
      if (token.type === 'STRING') token.value = `"${token.value.slice(1, -1).split('"').join('""')}"`;
    }
    return tokens;
  };

  const tell = (compiled: any, getters: unknown, options: unknown): string =>
    compiled
      .getTokens(getters, options)
      .map((token: { value: string }) => token.value)
      .join('');

  Compiled.prototype.toFormulaString = function (getters: any, options: unknown): string {
    if (this.isBadExpression) return this.normalizedFormula;
    if (options !== undefined) return tell(this, getters, options);
    // A compiled formula never changes; what its text says beside it are the names of the sheets that it reaches.
    let sheets = '';
    for (const { sheetId } of this.rangeDependencies) sheets += `${getters.tryGetSheet(sheetId)?.name ?? ''}\0`;
    const before = told.get(this);
    if (before?.sheets === sheets) return before.text;
    const text = tell(this, getters, options);
    told.set(this, { sheets, text });
    return text;
  };
}

/** Texts that were put together before: a plan's formulas are read as text by every run, and written with every saving. */
const told = new WeakMap<object, { sheets: string; text: string }>();
