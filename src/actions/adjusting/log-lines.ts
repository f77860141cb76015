import type { AdjustPreview as Outcome } from '../../domain/adjusting/adjusting';
import type { AdjustRecord, CellChange, LogLine, Value } from './adjust-record';

/*
 * The lines of the log that tell of an adjusting.
 */

/** A line for each cell and each new row; one for the row alone where nothing of it changes. */
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

/** Days by where they went, everything else by what was done. */
function lineOf({ id, column, before, after }: CellChange, { kind }: Outcome): LogLine {
  const isDay = column === 'due' || column === 'deadline';
  // With their unit: the log's columns are for days, and a bare number would be one.
  const inWords = (value: Value): string =>
    value === null || value === '' ? '' : column === 'effort' ? `${value} h` : String(value);
  const [from, to] = [inWords(before), inWords(after)];
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

/** A start that moves along, or hours of practice, are no move of the due day. */
const kindOf = (kind: Outcome['kind'], isDay: boolean): Outcome['kind'] =>
  !isDay && (kind === 'movedLater' || kind === 'pulledIn') ? 'other' : kind;

const settingLines = ({ changes, kind }: Outcome): LogLine[] =>
  changes.flatMap(({ tab, column, before, after }) =>
    tab === 'settings' ? [{ id: '', column, before: String(before ?? ''), after: String(after ?? ''), kind }] : [],
  );

/** What was planned for the hurdle is used: nothing changes, and it is worth a line. */
const bareLine = ({ changes, added, kind }: Outcome, id: string): LogLine[] =>
  changes.length + added.length === 0 ? [{ id, column: '', before: '', after: '', kind }] : [];
