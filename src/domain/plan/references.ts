/*
 * References between rows: a cell shows `G3 · Become a project manager`; only the ID counts, the words after it are for the reader. A
 * reference that cannot be resolved becomes a problem, and its cell does not change. (rules R1 to R6)
 */

/** The separator between an ID and the words after it. */
export const LABEL_SEPARATOR = '·';

/** The greatest number that an ID may carry; a text with more digits is not an ID. */
export const GREATEST_NUMBER = 9999999;

const BARE_ID = /^([A-Za-z])0*(\d{1,7})$/;
const LABELLED_ID = /^([A-Za-z])0*(\d{1,7})\s*·/;

export interface Reference {
  /** Capital letter: G goal, S step … */
  readonly prefix: string;
  readonly number: number;
  /** The ID as Waymark writes it: `G3` for `g03 · anything`. */
  readonly id: string;
}

/** A row that can be referred to. `id` is '' while the row has no ID. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export type Resolution =
  | { readonly kind: 'empty' }
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'problem'; readonly problem: 'unknownReference' | 'ambiguousReference'; readonly got: string };

export interface ResolvedList {
  /** In the order typed, without repetition. */
  readonly ids: readonly string[];
  readonly problems: readonly { readonly code: 'unknownReference' | 'ambiguousReference'; readonly got: string }[];
}

function referenceOf(match: RegExpExecArray | null): Reference | null {
  if (!match) return null;
  const prefix = (match[1] ?? '').toUpperCase();
  const number = Number(match[2]);
  return number >= 1 ? { prefix, number, id: `${prefix}${number}` } : null;
}

/** Reads `G3`, `g3 · anything` and `G03`; null for everything else, such as `G20 summit`. (rule R1) */
export function parseReference(text: string): Reference | null {
  const trimmed = text.trim();
  return referenceOf(BARE_ID.exec(trimmed)) ?? referenceOf(LABELLED_ID.exec(trimmed));
}

/** Reads an ID with nothing after it; null for everything else. */
export function parseId(text: string): Reference | null {
  return referenceOf(BARE_ID.exec(text.trim()));
}

/** Whether formulas count a row with this text for the ID that it names: `G3`, or `G3 · anything`; an empty text names none. */
export function isCounted(text: string): boolean {
  return text === '' || /^[A-Za-z][1-9]\d{0,6}($| ·)/.test(text);
}

/** `G3 · Become a project manager`; only the ID when the row has no title. Line breaks become spaces. (rule R5) */
export function labelOf(id: string, title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return words === '' ? id : `${id} ${LABEL_SEPARATOR} ${words}`;
}

/** The words after an ID: `Marcus` for `P1 · Marcus`; the whole text when it has no ID, or nothing after the ID. */
export function wordsOf(text: string): string {
  const words = LABELLED_ID.test(text.trim()) ? text.slice(text.indexOf(LABEL_SEPARATOR) + 1).trim() : '';
  return words === '' ? text : words;
}

/** Titles are compared without spaces; composed and decomposed accents are equal; case matters. */
function comparable(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Makes a function that resolves the texts of reference cells to rows of one table. Building it is linear in the rows, each call takes
 * constant time. When rows share an ID, the first counts. (rules R1 to R4)
 */
export function referenceResolver(rows: readonly Named[], prefix: string): (text: string) => Resolution {
  const known = new Set<string>();
  const byTitle = new Map<string, string[]>();
  for (const row of rows) {
    const reference = parseId(row.id);
    if (reference && reference.prefix === prefix) known.add(reference.id);
    const title = comparable(row.title);
    if (title === '') continue;
    const ids = byTitle.get(title);
    const id = reference?.id ?? '';
    if (!ids) byTitle.set(title, [id]);
    else if (!ids.includes(id) || id === '') ids.push(id);
  }
  return (text) => {
    const got = text.trim();
    if (got === '') return { kind: 'empty' };
    const reference = parseReference(got);
    if (reference && reference.prefix === prefix) {
      return known.has(reference.id)
        ? { kind: 'found', id: reference.id }
        : { kind: 'problem', problem: 'unknownReference', got };
    }
    const ids = byTitle.get(comparable(got)) ?? [];
    const [only] = ids;
    if (ids.length > 1) return { kind: 'problem', problem: 'ambiguousReference', got };
    return only ? { kind: 'found', id: only } : { kind: 'problem', problem: 'unknownReference', got };
  };
}

/** Resolves a single text; for many texts make one referenceResolver. */
export function resolveReference(text: string, rows: readonly Named[], prefix: string): Resolution {
  return referenceResolver(rows, prefix)(text);
}

/** A title that contains separators is searched in at most this many pieces. */
const MOST_PIECES_OF_A_TITLE = 12;

/**
 * Resolves a cell with several references: `S4, S7`, also separated by `;`, line breaks or spaces, with words after the IDs, or with exact
 * titles. The words after an ID may contain separators: `S4 · Compare price, hours, S7` names S4 and S7. (rule R6)
 */
export function resolveReferences(text: string, resolve: (text: string) => Resolution, prefix: string): ResolvedList {
  const ids: string[] = [];
  const seen = new Set<string>();
  const problems: { code: 'unknownReference' | 'ambiguousReference'; got: string }[] = [];
  const take = (resolution: Resolution): void => {
    if (resolution.kind === 'problem') problems.push({ code: resolution.problem, got: resolution.got });
    else if (resolution.kind === 'found' && !seen.has(resolution.id)) {
      seen.add(resolution.id);
      ids.push(resolution.id);
    }
  };
  const pieces = splitWithEnds(text);
  let afterLabel = false;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece || piece.text === '') continue;
    const bare = piece.text.split(/\s+/).map((word) => parseId(word));
    if (bare.every((reference) => reference?.prefix === prefix)) {
      for (const reference of bare) if (reference) take(resolve(reference.id));
      afterLabel = false;
      continue;
    }
    const labelled = parseReference(piece.text);
    if (labelled?.prefix === prefix) {
      take(resolve(labelled.id));
      afterLabel = true;
      continue;
    }
    const title = longestTitle(text, pieces, i, resolve);
    if (title) {
      take(title.resolution);
      i = title.last;
      afterLabel = false;
    } else if (!afterLabel) take(resolve(piece.text));
  }
  return { ids, problems };
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function splitWithEnds(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (at < text.length && character !== ',' && character !== ';' && character !== '\n' && character !== '\r')
      continue;
    pieces.push({ text: text.slice(from, at).trim(), from, to: at });
    from = at + 1;
  }
  return pieces;
}

function longestTitle(
  text: string,
  pieces: readonly Piece[],
  first: number,
  resolve: (text: string) => Resolution,
): { resolution: Resolution; last: number } | null {
  const begin = pieces[first]?.from ?? 0;
  for (let last = Math.min(pieces.length, first + MOST_PIECES_OF_A_TITLE) - 1; last >= first; last -= 1) {
    const resolution = resolve(text.slice(begin, pieces[last]?.to ?? begin));
    if (resolution.kind === 'found' || (resolution.kind === 'problem' && resolution.problem === 'ambiguousReference'))
      return { resolution, last };
  }
  return null;
}

/** The text of a list of IDs as Waymark writes it: `S4, S7`. */
export function formatIds(ids: readonly string[]): string {
  return ids.join(', ');
}

/**
 * Every ID of `prefix` that a text mentions as a reference: the ID of a label, or the IDs of a list. Prevents a number from being given
 * twice. (rule I2)
 */
export function mentionedNumbers(text: string, prefix: string): number[] {
  const numbers: number[] = [];
  for (const piece of text.split(/[,;\r\n]/)) {
    const labelled = parseReference(piece);
    if (labelled) {
      if (labelled.prefix === prefix) numbers.push(labelled.number);
      continue;
    }
    for (const word of piece.trim().split(/\s+/)) {
      const reference = parseId(word);
      if (reference?.prefix === prefix) numbers.push(reference.number);
    }
  }
  return numbers;
}
