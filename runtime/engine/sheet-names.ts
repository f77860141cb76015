/**
 * Names of sheets inside the engine. The engine cannot quote an apostrophe inside a name (`'It''s'!A1`), so it stores U+02BC, a letter
 * that looks the same; names and formulas that are read from the engine are converted back.
 */
const APOSTROPHE = "'";
const REPLACEMENT = '\u02bc';

export const toEngineName = (name: string): string => name.split(APOSTROPHE).join(REPLACEMENT);
export const fromEngineName = (name: string): string => name.split(REPLACEMENT).join(APOSTROPHE);

/** Strings of a formula, or a quoted sheet name before `!`; strings come first so that a quote in a string does not open a name. */
const STRING_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)/g;
const STRING_OR_ENGINE_SHEET = /"(?:[^"]|"")*"|'([^']+)'(?=!)/g;

/** Strings, or what remains of a reference whose cell is gone: `#REF!`, for the engine `#REF`; `#REF!A1` is the same. */
const LOST_REFERENCE = /"(?:[^"]|"")*"|#REF!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?/g;
const ENGINE_LOST_REFERENCE = /"(?:[^"]|"")*"|#REF!?/g;
const engineReference = (found: string): string => (found.startsWith('"') ? found : '#REF');
const googleReference = (found: string): string => (found.startsWith('"') ? found : '#REF!');

/** A formula with its quoted sheet names as the engine stores them: `='It''s'!A1` → `='Itʼs'!A1`. */
export function toEngineFormula(source: string): string {
  const formula = source.includes('#REF!') ? source.replace(LOST_REFERENCE, engineReference) : source;
  if (!formula.includes("''")) return formula;
  return formula.replace(STRING_OR_SHEET, (all: string, name: string | undefined) =>
    name === undefined ? all : `'${toEngineName(name.split("''").join("'"))}'`,
  );
}

/** The inverse of {@link toEngineFormula}. */
export function fromEngineFormula(source: string): string {
  const formula = source.includes('#REF') ? source.replace(ENGINE_LOST_REFERENCE, googleReference) : source;
  if (!formula.includes(REPLACEMENT)) return formula;
  return formula.replace(STRING_OR_ENGINE_SHEET, (all: string, name: string | undefined) =>
    name === undefined ? all : `'${name.split(REPLACEMENT).join("''")}'`,
  );
}

/** A sheet's name before `!` in A1 notation, quoted unless it is a single word that is not the name of a cell. */
export function quoteSheetName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[rR]\d*[cC]?\d*|[cC]\d*)$/.test(name)) return name;
  return `'${name.split("'").join("''")}'`;
}
