import type { Day } from './day';
import { parseId } from './references';

/*
 * Finds the row of each ID that somebody overwrote or emptied, so that the row gets it back and references still work. (rule I6)
 */

export interface RowOfId {
  /** 1-based row of the sheet. */
  readonly row: number;
  /** The text of the ID cell. */
  readonly id: string;
  readonly title: string;
  /** Its due day or deadline; null when it has none. */
  readonly due: Day | null;
  /** Whether the row had an ID before: Waymark has written into it. */
  readonly isKnown: boolean;
}

export interface KnownIds {
  /** The content of the edited cell before, when the run follows an edit of one ID. */
  readonly edited?: { readonly row: number; readonly before: string } | undefined;
  /** Each ID that a cell refers to, with the words after it, which may be empty. */
  readonly referred: readonly { readonly id: string; readonly words: string }[];
  /** The due days that were last seen, by ID. */
  readonly lastSeen: ReadonlyMap<string, Day>;
  /** The greatest number that Waymark has given in this tab. */
  readonly counter?: number;
}

/** Whether an ID of this tab has a number that Waymark has not given yet: somebody typed it. */
export function isNeverGiven(prefix: string, id: string, counter = Infinity): boolean {
  const reference = parseId(id);
  return reference?.prefix === prefix && Number(reference.id.slice(prefix.length)) > counter;
}

const comparable = (title: string): string => title.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * The lost ID of each row, by row: from the edit; else the missing ID whose references have the row's title, also when a
 * number was typed that was never given; else the ID last seen with the
 * row's day; else, when only one referenced ID is missing and only one row has no ID, that ID. When two rows or two IDs are possible,
 * nothing is guessed.
 */
export function findLostIds(prefix: string, rows: readonly RowOfId[], known: KnownIds): Map<number, string> {
  const idOfTab = (text: string): string | null => {
    const reference = parseId(text);
    return reference?.prefix === prefix ? reference.id : null;
  };
  const held = new Map<string, number>();
  for (const { id } of rows) {
    const own = idOfTab(id);
    if (own !== null) held.set(own, (held.get(own) ?? 0) + 1);
  }
  const found = new Map<number, string>();
  const isTaken = new Set(held.keys());
  const give = (row: number, id: string): void => {
    found.set(row, id);
    isTaken.add(id);
  };
  const before = idOfTab(known.edited?.before ?? '');
  const edited = rows.find(({ row }) => row === known.edited?.row);
  if (before !== null && edited?.isKnown === true && !isTaken.has(before)) {
    const own = idOfTab(edited.id);
    // Another ID of the tab is what the user wants, unless a second row has it or a reference names the one before.
    const isReferred = known.referred.some(({ id }) => id === before);
    if (own === null || (held.get(own) ?? 0) > 1 || isReferred) give(edited.row, before);
  }
  const isOpen = ({ row, isKnown }: RowOfId): boolean => isKnown && !found.has(row);
  const open = (): RowOfId[] => rows.filter((row) => isOpen(row) && idOfTab(row.id) === null);
  const pair = (candidates: ReadonlyMap<string, string>, keyOf: (row: RowOfId) => string, among = open()): void => {
    const byKey = new Map<string, string[]>();
    for (const [id, key] of candidates) byKey.set(key, [...(byKey.get(key) ?? []), id]);
    const rowsByKey = new Map<string, RowOfId[]>();
    for (const row of among) rowsByKey.set(keyOf(row), [...(rowsByKey.get(keyOf(row)) ?? []), row]);
    for (const [key, ids] of byKey) {
      const [id, otherId] = ids;
      const [row, otherRow] = rowsByKey.get(key) ?? [];
      if (key !== '' && id !== undefined && otherId === undefined && row && !otherRow) give(row.row, id);
    }
  };
  const never = rows.filter((row) => isOpen(row) && isNeverGiven(prefix, row.id, known.counter));
  if (open().length === 0 && never.length === 0) return found;
  const missing = (ids: Iterable<readonly [string, string]>): Map<string, string> =>
    new Map([...ids].filter(([id]) => idOfTab(id) === id && !isTaken.has(id)));
  const titles = missing(known.referred.map(({ id, words }) => [id, comparable(words)] as const));
  pair(titles, ({ title }) => comparable(title), [...open(), ...never]);
  pair(missing(known.lastSeen), ({ due }) => due ?? '');
  const [only, another] = [...missing(known.referred.map(({ id }) => [id, ''] as const)).keys()];
  const [row, otherRow] = open();
  if (only !== undefined && another === undefined && row && !otherRow) give(row.row, only);
  return found;
}
