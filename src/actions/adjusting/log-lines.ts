import type { AdjustPreview as Outcome } from '../../domain/adjusting/adjustment';
import type { AdjustRecord, CellChange, LogLine, Value } from './adjust-record';

/*
 * The lines of an adjustment in Changes.
 */

/** A line for each cell and each new row; one for the row alone when no cell changes. */
export function logLines(
  outcome: Outcome,
  cells: readonly CellChange[],
  added: AdjustRecord['added'],
  id: string,
): readonly LogLine[] {
  return [
    ...cells.map((cell) => lineOf(cell, outcome)),
    ...settingLines(outcome),
    ...added.map(({ id: newId, fields }): LogLine => ({
      id: newId,
      column: 'title',
      before: '',
      after: String(fields['title']),
      kind: outcome.kind,
    })),
    ...bareLine(outcome, id),
  ];
}

/** The kind of a moved date follows from its direction, the kind of other cells from the request. */
function lineOf({ id, column, before, after, typed }: CellChange, { kind }: Outcome): LogLine {
  const isDay = column === 'due' || column === 'deadline';
  // With a unit: the columns hold days, so a plain number would become a date.
  const inWords = (value: Value): string =>
    value === null || value === '' ? '' : column === 'effort' ? `${value} h` : String(value);
  // A status stands in the log as the word that stood in the cell.
  const [from, to] = [inWords(column === 'status' ? typed : before), inWords(after)];
  return {
    id,
    column,
    before: from,
    after: to,
    kind:
      !isDay || kind === 'split' || from === '' || to === ''
        ? kindOf(kind, isDay)
        : to > from
          ? 'movedLater'
          : 'pulledIn',
  };
}

/** A start that moves along, or hours of practice, do not count as a move of the date. */
const kindOf = (kind: Outcome['kind'], isDay: boolean): Outcome['kind'] =>
  !isDay && (kind === 'movedLater' || kind === 'pulledIn') ? 'other' : kind;

const settingLines = ({ changes, kind }: Outcome): LogLine[] =>
  changes.flatMap(({ tab, column, before, after }) =>
    tab === 'settings' ? [{ id: '', column, before: String(before ?? ''), after: String(after ?? ''), kind }] : [],
  );

/** The if-then plan was used: no cell changes, but the log mentions it. */
const bareLine = ({ changes, added, kind }: Outcome, id: string): LogLine[] =>
  changes.length + added.length === 0 ? [{ id, column: '', before: '', after: '', kind }] : [];
