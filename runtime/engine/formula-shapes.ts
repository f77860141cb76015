/**
 * What the text of a formula tells without the engine: its references, its shape (the text with a mark for each reference), and whether its
 * result may spread over other cells. The rows of a table have one shape, so that only the first of them is parsed.
 */

/** Marks of a cell, of a range in one column and of any other range; a formula that has one of these characters itself has no shape. */
const CELL = '\ue0c1';
const COLUMN = '\ue0c2';
const AREA = '\ue0c3';
const MARKS = /[\ue0c1-\ue0c3]/;

/** A text, or a reference to cells by column and row; not a whole column or row, and not with blanks around the colon. */
const TEXTS_AND_REFERENCES =
  /"(?:[^"]|"")*"|(?<![\w.$!':\x80-\uffff])(?:(?:'[^':!"]+'|[a-z_]\w*)!)?\$?([a-z]{1,3})\$?[1-9]\d{0,6}(?::\$?([a-z]{1,3})\$?[1-9]\d{0,6})?(?![\w.$!':(\x80-\uffff])/gi;

export interface SplitFormula {
  readonly shape: string;
  /** The references in their order, such as `Steps!$A$1:$A$9`. */
  readonly references: readonly string[];
  /** The `$` signs of the ends of ranges: the tokens that formulas of one shape share keep them. */
  readonly ends: string;
}

/** Splits a canonical formula; undefined for a formula that contains a mark. */
export function splitFormula(formula: string): SplitFormula | undefined {
  if (MARKS.test(formula)) return undefined;
  const references: string[] = [];
  const shape = formula.replace(TEXTS_AND_REFERENCES, (text: string, column?: string, last?: string) => {
    if (column === undefined) return text;
    references.push(text);
    return last === undefined ? CELL : last.toUpperCase() === column.toUpperCase() ? COLUMN : AREA;
  });
  const ends = references
    .filter((reference) => reference.includes(':'))
    .map((reference) => reference.slice(reference.lastIndexOf(':')).replace(/[^:$]+/g, '.'));
  return { shape, references, ends: ends.join('') };
}

/**
 * - `one`: the result is one value, whatever the cells contain;
 * - `array`: it may spread over the cells around;
 * - `other`: only the whole evaluation knows, as for references that a function computes.
 *
 * The references of the first two are those of splitFormula().
 */
export type FormulaKind = 'one' | 'array' | 'other';

const kinds = new Map<string, FormulaKind>();
const MOST_KINDS = 20_000;

export function kindOfShape(shape: string): FormulaKind {
  const known = kinds.get(shape);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KINDS) kinds.clear();
  const kind = findKind(shape);
  kinds.set(shape, kind);
  return kind;
}

/** Functions whose result is one value when every argument is, and that read nothing but their arguments. */
const SCALAR = new Set(
  (
    'IF IFERROR LEN LEFT RIGHT MID TRIM FIND SEARCH SUBSTITUTE UPPER LOWER NOT INT ROUND ROUNDUP ROUNDDOWN ABS MOD ' +
    'ISNUMBER ISTEXT ISBLANK ISERROR REPT EDATE EOMONTH DATE YEAR MONTH DAY WEEKDAY TODAY VALUE ROW AND OR SUM MAX MIN ' +
    'COUNT COUNTA AVERAGE COUNTIF COUNTIFS SUMIF SUMIFS MATCH INDEX CHOOSE CHAR CODE EXACT PROPER REPLACE TEXT ' +
    'NA IFNA ISNA ISERR ISLOGICAL HYPERLINK DATEVALUE TIME HOUR MINUTE SECOND POWER SQRT SIGN TRUE FALSE'
  ).split(' '),
);

const always = (): boolean => true;

/** The arguments, from 0, that a function takes as a range and makes one value of. */
const TAKES_RANGE: Readonly<Record<string, (argument: number) => boolean>> = {
  AND: always,
  OR: always,
  SUM: always,
  MAX: always,
  MIN: always,
  COUNT: always,
  COUNTA: always,
  AVERAGE: always,
  COUNTIF: (argument) => argument === 0,
  COUNTIFS: (argument) => argument % 2 === 0,
  SUMIF: (argument) => argument !== 1,
  SUMIFS: (argument) => argument === 0 || argument % 2 === 1,
  MATCH: (argument) => argument === 1,
};

/** What an argument, or the content of a pair of parentheses, is. */
interface Part {
  isOne: boolean;
  /** The mark of the reference that it begins with; '' if it begins otherwise. */
  reference: string;
  /** Whether it begins with a number from 1 on, or a call that gives no other. */
  isCounted: boolean;
  /** The operands in it: only of a single one do the two above say something. */
  operands: number;
}

interface Frame {
  /** '' for a pair of parentheses. */
  readonly name: string;
  readonly parts: Part[];
}

const newPart = (): Part => ({ isOne: true, reference: '', isCounted: false, operands: 0 });

/** A text; a number; a function with its parenthesis; a word; a mark; an operator or a blank. */
const TOKEN =
  /"(?:[^"]|"")*"|(\d+(?:\.\d+)?)(?![\w.$!'\x80-\uffff])|([a-z][a-z0-9]*)\(|(?:TRUE|FALSE)(?![\w.$!'(\x80-\uffff])|([\ue0c1-\ue0c3])|(<=|>=|<>|[-+*/^&=<>%])|(\()|(\))|(,)| /iy;

function findKind(shape: string): FormulaKind {
  if (!shape.startsWith('=')) return 'other';
  const frames: Frame[] = [{ name: '', parts: [newPart()] }];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < shape.length) {
    const found = TOKEN.exec(shape);
    const frame = frames[frames.length - 1];
    const part = frame?.parts[frame.parts.length - 1];
    if (!found || !frame || !part) return 'other';
    const [, number, functionName, mark, operator, opening, closing, comma] = found;
    const name = functionName?.toUpperCase();
    if (name !== undefined) {
      if (!SCALAR.has(name)) return 'other';
      frames.push({ name, parts: [newPart()] });
    } else if (opening !== undefined) frames.push({ name: '', parts: [newPart()] });
    else if (comma !== undefined) {
      if (frame.name === '') return 'other';
      frame.parts.push(newPart());
    } else if (closing !== undefined) {
      frames.pop();
      const outer = frames[frames.length - 1];
      const into = outer?.parts[outer.parts.length - 1];
      if (!into) return 'other';
      into.operands += 1;
      if (!givesOne(frame)) into.isOne = false;
      if (frame.name === 'MATCH' || frame.name === 'ROW') into.isCounted = true;
    } else if (operator !== undefined) part.operands += 1;
    else if (found[0] !== ' ') {
      part.operands += 1;
      if (number !== undefined) part.isCounted = Number(number) >= 1;
      if (mark !== undefined) part.reference = mark;
      if (mark === COLUMN || mark === AREA) part.isOne = false;
    }
  }
  const [whole] = frames;
  if (frames.length !== 1 || !whole) return 'other';
  return givesOne(whole) ? 'one' : 'array';
}

function givesOne({ name, parts }: Frame): boolean {
  if (name === 'INDEX') {
    const [from, row, column] = parts;
    if (from?.operands !== 1 || from.reference === '' || parts.length > 3) return false;
    const isCounted = (part: Part | undefined): boolean =>
      part?.operands === 1 && part.isOne && part.isCounted && part.reference === '';
    return isCounted(row) && (column === undefined ? from.reference !== AREA : isCounted(column));
  }
  return parts.every(
    (part, index) => part.isOne || (part.operands === 1 && part.reference !== '' && TAKES_RANGE[name]?.(index)),
  );
}
