/**
 * Names of sheets as the engine keeps them. The engine cannot quote an apostrophe inside a name (`'It''s'!A1`), so an apostrophe
 * is kept as U+02BC, the letter that looks like it, and turned back whenever a name or a formula leaves the engine.
 */
const APOSTROPHE = "'";
const STAND_IN = '\u02bc';

export const toEngineName = (name: string): string => name.split(APOSTROPHE).join(STAND_IN);
export const fromEngineName = (name: string): string => name.split(STAND_IN).join(APOSTROPHE);

/** Strings of a formula, or a quoted sheet name with its `!`; strings come first so that a quote in them opens no name. */
const STRING_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)/g;
const STRING_OR_ENGINE_SHEET = /"(?:[^"]|"")*"|'([^']+)'(?=!)/g;

/** A formula's quoted sheet names for the engine: `='It''s'!A1` → `='Itʼs'!A1`. */
export function toEngineFormula(formula: string): string {
  if (!formula.includes("''")) return formula;
  return formula.replace(STRING_OR_SHEET, (all: string, name: string | undefined) =>
    name === undefined ? all : `'${toEngineName(name.split("''").join("'"))}'`,
  );
}

/** The way back of {@link toEngineFormula}. */
export function fromEngineFormula(formula: string): string {
  if (!formula.includes(STAND_IN)) return formula;
  return formula.replace(STRING_OR_ENGINE_SHEET, (all: string, name: string | undefined) =>
    name === undefined ? all : `'${name.split(STAND_IN).join("''")}'`,
  );
}

/** The name as it stands before `!` in A1 notation: bare when it is one word that is no cell, else quoted. */
export function quoteSheetName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[rR]\d*[cC]?\d*|[cC]\d*)$/.test(name)) return name;
  return `'${name.split("'").join("''")}'`;
}
