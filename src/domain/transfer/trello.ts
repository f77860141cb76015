import type { ForeignRow, ForeignTable, LeftOut } from './foreign-table';
import { plainWord, readStatus, type ForeignWords, type Role } from './foreign-words';

/*
 * A board of Trello, from its JSON or from the CSV of its paid plans: lists named as states are states, with the board as the goal; other lists are
 * goals. https://support.atlassian.com/trello/docs/exporting-data-from-trello/
 */

/** A card, or an entry of its checklist. */
export interface TrelloCard {
  readonly row: number;
  readonly board: string;
  readonly list: string;
  readonly name: string;
  /** Null when it does not say. */
  readonly isDone: boolean | null;
  readonly due: string;
  readonly start: string;
  readonly notes: string;
  readonly labels: string;
  readonly key: string;
}

/** The table of a board. */
export function tableOfBoard(
  cards: readonly TrelloCard[],
  leftOut: readonly LeftOut[],
  unclosed: number | null,
  words: ForeignWords,
): ForeignTable {
  const lists = new Set(cards.map(({ list }) => list));
  const states = [...lists].filter((name) => readStatus(name, words) !== null).length;
  const isByState = states * 2 >= lists.size && states > 0;
  const columns: readonly (readonly [heading: string, role: Role])[] = [
    ['board', isByState ? 'goal' : 'leaveOut'],
    ['list', isByState ? 'status' : 'goal'],
    ['name', 'title'],
    ['dueComplete', 'status'],
    ['due', 'due'],
    ['start', 'start'],
    ['desc', 'notes'],
    ['labels', 'leaveOut'],
    ['id', 'key'],
  ];
  return {
    source: 'trello',
    headings: columns.map(([heading]) => heading),
    roles: columns.map(([, role]) => role),
    rows: cards.map(({ row, board, list, name, isDone, due, start, notes, labels, key }) => ({
      row,
      cells: [board, list, name, isDone === null ? '' : isDone ? '☑' : '☐', due, start, notes, labels, key],
    })),
    leftOut,
    unclosed,
    estimates: 'hours',
  };
}

/** The columns by which the CSV of a board is known. */
const known = ['Card Name', 'List Name', 'Board Name'].map(plainWord);

export const isTrello = (headings: readonly string[]): boolean =>
  known.every((name) => headings.some((heading) => plainWord(heading) === name));

/** Reads the CSV of a board. It only counts the entries of checklists. */
export function readTrelloCsv(
  headings: readonly string[],
  rows: readonly ForeignRow[],
  unclosed: number | null,
  words: ForeignWords,
): ForeignTable {
  const place = new Map(headings.map((heading, index) => [plainWord(heading), index]));
  const cards: TrelloCard[] = [];
  const leftOut: LeftOut[] = [];
  for (const { row, cells } of rows) {
    const at = (name: string): string => cells[place.get(plainWord(name)) ?? -1]?.trim() ?? '';
    const is = (name: string): boolean => at(name).toLowerCase() === 'true';
    const name = at('Card Name');
    if (is('Archived')) leftOut.push({ row, why: 'archived', text: name });
    else
      cards.push({
        row,
        board: at('Board Name'),
        list: at('List Name'),
        name,
        isDone: is('Due Complete') ? true : null,
        due: at('Due Date'),
        start: at('Start Date'),
        notes: at('Card Description'),
        labels: at('Labels'),
        key: at('Card ID'),
      });
  }
  return tableOfBoard(cards, leftOut, unclosed, words);
}
