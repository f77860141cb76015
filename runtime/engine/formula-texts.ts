/**
 * The text of formulas as in Google: a quote inside a string is doubled (the engine expects a backslash before it and keeps the backslash
 * in the value), a backslash is an ordinary character, and spaces are kept as typed.
 */
import { CompiledFormula } from '@odoo/o-spreadsheet';
import { markCalls, restoreCalls } from './called-results';
import {
  CALL,
  forgetCompiled,
  interpret,
  isSpecial,
  NAME_MARK,
  withoutMark,
  withPermissiveFunctions,
} from './formula-interpreter';
import { kindOfShape, splitFormula, type FormulaKind, type SplitFormula } from './formula-shapes';

/** Characters of Unicode's private use area that replace both characters while the engine's tokenizer runs. */
const QUOTE = '\ue022';
const BACKSLASH = '\ue05c';
const STRINGS = /"(?:[^"]|"")*"/g;

const escapeStrings = (formula: string): string =>
  formula.includes('""') || formula.includes('\\')
    ? formula.replace(STRINGS, (text) => `"${text.slice(1, -1).split('""').join(QUOTE).split('\\').join(BACKSLASH)}"`)
    : formula;
/** Names of functions that look like a cell, outside of texts and names of sheets. */
const CELL_LIKE = /"[^"]*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$!])[A-Za-z]{1,3}\d+(?=\s*\()/gu;
const markNames = (formula: string): string =>
  /\d\s*\(/.test(formula)
    ? formula.replace(CELL_LIKE, (found) => (/^["']/.test(found) ? found : found + NAME_MARK))
    : formula;
const unescapeStrings = (text: string, quote: string): string =>
  text.split(QUOTE).join(quote).split(BACKSLASH).join('\\');

/** What the text of a formula alone says, whatever the document: a formula that was compiled before, and its references as texts. */
interface Parsed {
  readonly compiled: any;
  readonly references: readonly string[];
}

/** Caches of parsed formulas by text and by shape: plans have the same formulas, and parsing takes longer than finding the ranges. */
const parsedFormulas = new Map<string, Parsed>();
const parsedShapes = new Map<string, Parsed>();
const MOST_PARSED = 20_000;

function keepParsed(cache: Map<string, Parsed>, key: string, parsed: Parsed): void {
  if (cache.size >= MOST_PARSED) cache.clear();
  cache.set(key, parsed);
}

/** By the tokens, which formulas of one shape share and which stay when references are adapted. */
const formulaKinds = new WeakMap<object, FormulaKind>();

/** How a compiled formula may be evaluated. */
export const kindOfFormula = (compiled: { tokens: object }): FormulaKind =>
  formulaKinds.get(compiled.tokens) ?? 'other';

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const keyOfShape = ({ shape, ends }: SplitFormula): string => `${shape}\n${ends}`;

/** What is known of a formula: it was parsed before, or another one of its shape. */
function findParsed(formula: string, split: SplitFormula | undefined): Parsed | undefined {
  const same = split && parsedShapes.get(keyOfShape(split));
  return same ? { compiled: same.compiled, references: split.references } : parsedFormulas.get(formula);
}

/** What was made while shareCompiledFormulas() runs: formulas by sheet and text, and ranges by sheet and reference. */
let compiledFormulas: Map<string, unknown> | undefined;
let madeRanges: Map<string, Map<string, object>> | undefined;

/** Compiles equal formulas of a sheet and makes equal ranges only once while `work` runs, which must not change sheets, names or structure. */
export function shareCompiledFormulas(work: () => void): void {
  if (compiledFormulas) return work();
  compiledFormulas = new Map();
  madeRanges = new Map();
  try {
    work();
  } finally {
    compiledFormulas = undefined;
    madeRanges = undefined;
  }
}

function rangesOf(references: readonly string[], sheetId: string, getters: Ranges): object[] {
  const known = madeRanges?.get(sheetId) ?? new Map<string, object>();
  madeRanges?.set(sheetId, known);
  return references.map((xc) => {
    const range = known.get(xc) ?? getters.getRangeFromSheetXC(sheetId, xc);
    known.set(xc, range);
    return range;
  });
}

interface Ranges {
  getRangeFromSheetXC(sheetId: string, xc: string): object;
}

export function registerFormulaTexts(): void {
  const Compiled = CompiledFormula as any;
  const compile = Compiled.Compile.bind(Compiled);
  const getTokens = Compiled.prototype.getTokens;

  Compiled.Compile = (formula: string, sheetId: string, getters: unknown): unknown => {
    const key = `${sheetId} ${formula}`;
    const before = compiledFormulas?.get(key);
    if (before) return before;
    const split = splitFormula(formula);
    const parsed = findParsed(formula, split);
    if (parsed) {
      const { tokens, literalValues, symbols, isBadExpression, normalizedFormula, execute } = parsed.compiled;
      const ranges = rangesOf(parsed.references, sheetId, getters as Ranges);
      const again = new Compiled(
        sheetId,
        tokens,
        literalValues,
        symbols,
        ranges,
        isBadExpression,
        normalizedFormula,
        execute,
      );
      compiledFormulas?.set(key, again);
      return again;
    }
    let references: string[] = [];
    const compileText = (text: string): any => {
      references = [];
      return compile(text, sheetId, {
        getRangeFromSheetXC: (id: string, xc: string) => {
          references.push(xc);
          return (getters as Ranges).getRangeFromSheetXC(id, xc);
        },
      });
    };
    const escaped = markNames(escapeStrings(formula));
    const compiled = compileWithBranches(escaped, compileText);
    markRanges(compiled.tokens, references);
    for (const string of compiled.literalValues.strings) string.value = unescapeStrings(string.value, '"');
    if (compiled.isBadExpression) {
      compiled.normalizedFormula = withoutMark(unescapeStrings(compiled.normalizedFormula, '""'));
      compiled.tokens = compiled.tokens.map((token: { value: string }) => ({
        ...token,
        value: withoutMark(unescapeStrings(token.value, '""')),
      }));
    }
    compiledFormulas?.set(key, compiled);
    // The engine's reading counts: where it finds other references, the shape tells nothing.
    const isSplit = split !== undefined && areEqual(split.references, references);
    const kind = isSplit ? kindOfShape(split.shape) : 'other';
    formulaKinds.set(compiled.tokens, kind);
    if (!compiled.isBadExpression) {
      // Some functions take the text of a reference itself: `LET(x1,5,x1+1)`.
      if (isSplit && kind !== 'other') keepParsed(parsedShapes, keyOfShape(split), { compiled, references });
      else keepParsed(parsedFormulas, formula, { compiled, references });
    }
    return compiled;
  };

  const compileSerialized = Compiled.CompileForSerializedFormula.bind(Compiled);
  Compiled.CompileForSerializedFormula = (sheetId: string, base: any): unknown => {
    const text = base.isBadExpression ? '' : textLike(base.tokens);
    if (text === '' || (!hasSpecialForm(text) && !Compiled.IsBadExpression(text)))
      return compileSerialized(sheetId, base);
    const { tokens, literalValues, symbols, rangeDependencies, normalizedFormula } = base;
    const execute = interpret(markCalls(markNames(text)), symbols);
    return new Compiled(sheetId, tokens, literalValues, symbols, rangeDependencies, false, normalizedFormula, execute);
  };

  const areExported = Compiled.prototype.areAllFunctionsExportableToExcel;
  Compiled.prototype.areAllFunctionsExportableToExcel = function (): boolean {
    try {
      return areExported.call(this);
    } catch {
      return false; // the engine cannot parse `LAMBDA(x,x+1)(5)`, so that its value is exported
    }
  };

  Compiled.prototype.getTokens = function (getters: unknown, options: unknown) {
    const tokens = getTokens.call(this, getters, options);
    if (this.isBadExpression) return tokens;
    for (const token of tokens) {
      if (token.type === 'STRING') token.value = `"${token.value.slice(1, -1).split('"').join('""')}"`;
      // The engine writes a range of one cell as the cell; Google keeps `A2:A2`, and `A$2:A2`.
      else if (token.isRange && !token.value.includes(':') && token.value !== '#REF')
        token.value = `${token.value}:${endOf(token.value.slice(token.value.lastIndexOf('!') + 1), token.end ?? '')}`;
    }
    return tokens;
  };

  const joinTokens = (compiled: any, getters: unknown, options: unknown): string =>
    compiled
      .getTokens(getters, options)
      .map((token: { value: string }) => token.value)
      .join('');

  Compiled.prototype.toFormulaString = function (getters: any, options: unknown): string {
    if (this.isBadExpression) return this.normalizedFormula;
    if (options !== undefined) return joinTokens(this, getters, options);
    // A compiled formula never changes, but its text also contains the current names of the sheets that it refers to.
    let sheets = '';
    for (const sheetId of sheetIdsOf(this)) sheets += `${getters.tryGetSheet(sheetId)?.name ?? ''}\0`;
    const cached = textCache.get(this);
    if (cached?.sheets === sheets) return cached.text;
    const text = joinTokens(this, getters, options);
    textCache.set(this, { sheets, text });
    return text;
  };
}

/** Compiles by the engine; a formula that it refuses or would compute wrongly is computed by formula-interpreter.ts. */
function compileWithBranches(escaped: string, compile: (text: string) => any): any {
  const first = hasSpecialForm(escaped) ? undefined : compile(escaped);
  if (first && !first.isBadExpression) return first;
  const text = markCalls(escaped);
  const permissive = withPermissiveFunctions(text, () => compile(text));
  if (permissive.isBadExpression) return first ?? permissive;
  forgetCompiled(permissive.normalizedFormula);
  const symbols = permissive.symbols.filter((symbol: string) => symbol !== CALL).map(withoutMark);
  return new (CompiledFormula as any)(
    permissive.sheetId,
    restoreCalls(permissive.tokens as any[]).map((token) => ({ ...token, value: withoutMark(token.value) })),
    permissive.literalValues,
    symbols,
    permissive.rangeDependencies,
    false,
    permissive.normalizedFormula,
    interpret(text, symbols),
  );
}

/** A text with the same structure as the tokens of a formula that was copied, which have no literals and references. */
const textLike = (tokens: readonly { type: string; value: string; isRange?: boolean }[]): string =>
  tokens
    .map(({ type, value, isRange }) => {
      if (type === 'REFERENCE' || type === 'INVALID_REFERENCE') return isRange ? 'A1:B2' : 'A1';
      return type === 'NUMBER' ? '1' : type === 'STRING' ? '"text"' : value;
    })
    .join('');

const FUNCTION_NAME = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

/** Whether a formula has LET, LAMBDA or a function that takes one. */
function hasSpecialForm(formula: string): boolean {
  for (const [, name = ''] of formula.replace(STRINGS, '""').matchAll(FUNCTION_NAME))
    if (isSpecial(name.toUpperCase())) return true;
  return false;
}

const isReference = ({ type }: { type: string }): boolean => type === 'REFERENCE' || type === 'INVALID_REFERENCE';

/** The end of a range of one cell, with the `$` signs that it was written with: the engine keeps those of the start alone. */
function endOf(start: string, written: string): string {
  const [, column = '', row = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(start) ?? [];
  const [, columnSign = '', rowSign = ''] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(written) ?? [];
  return column === '' || written === '' ? start : `${columnSign}${column}${rowSign}${row}`;
}

/** Notes which references were written as ranges. Tokens are shared by the formulas that the engine makes of this one. */
function markRanges(tokens: { type: string; isRange?: boolean; end?: string }[], references: readonly string[]): void {
  let index = 0;
  for (const token of tokens) {
    if (!isReference(token)) continue;
    const reference = references[index++] ?? '';
    if (!reference.includes(':')) continue;
    token.isRange = true;
    token.end = reference.slice(reference.lastIndexOf(':') + 1);
  }
}

/** The sheets to which a compiled formula refers, each once. */
function sheetIdsOf(compiled: any): readonly string[] {
  const known = sheetIds.get(compiled);
  if (known) return known;
  const ids = [...new Set<string>(compiled.rangeDependencies.map(({ sheetId }: { sheetId: string }) => sheetId))];
  sheetIds.set(compiled, ids);
  return ids;
}
const sheetIds = new WeakMap<object, readonly string[]>();

/** Cache of formula texts, which every run reads and every save writes. */
const textCache = new WeakMap<object, { sheets: string; text: string }>();
