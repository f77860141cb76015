import { parseDay, type Day } from '../../domain/plan/day';
import { changeOf, readHistory, textAfter, type TargetStage } from '../../domain/strategy/target-history';
import { watchedKey } from '../../domain/strategy/watched-targets';
import type { Words } from '../../catalogue/catalogue';
import { isErrorCell, textOfCell, type Cell } from '../../tables/cell';
import { ownWordOf } from '../../tables/options';
import { lacksHistory } from '../../tables/targets';
import { plainText } from '../../tables/tidy-cells';
import type { UpdatingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { stageOfWord } from '../plan/target-histories';

/*
 * The history of each target: the update adds a line when the stage is another one than the last line says. (rules S20, S21, S27)
 */

/**
 * A line of the history: `2026-03-02 Applied`; without a day that is not known.
 * @param said the text of the cell: an own word stays in the line where it is understood there
 */
export function lineOfStage(stage: TargetStage, day: Day | null, words: Words, said = ''): string {
  const lineOf = (word: string): string => `${day === null ? '' : `${day} `}${word}`;
  const own = ownWordOf(said, 'targetStage', words);
  const { entries } = readHistory(lineOf(said), parseDay, (text) => stageOfWord(text, words));
  const isUnderstood = entries.length === 1 && entries[0]?.stage === stage && entries[0].day === day;
  return lineOf(own?.key === stage && isUnderstood ? (own.word ?? said) : words.options.targetStage[stage]);
}

/** Gives what the cell of a row says for its stage. */
function stageTexts({ found, standing }: Pick<PlanRead, 'found' | 'standing'>): (row: number) => string {
  const at = found.targets?.columns['stage'] ?? 0;
  return (row) => plainText(textOfCell(standing.targets?.cells[row - 1]?.[at - 1] ?? ''));
}

/** The cells of the histories that change, by row. */
export function stageCells(
  { plan, found, standing }: Pick<PlanRead, 'plan' | 'found' | 'standing'>,
  today: Day,
): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const at = found.targets?.columns['stages'];
  if (at === undefined) return cells;
  const saidIn = stageTexts({ found, standing });
  for (const { row, stage, history = [], unread = '' } of plan.targets ?? []) {
    const change = changeOf({ entries: history, unread }, stage, today);
    const cell = standing.targets?.cells[row - 1]?.[at - 1] ?? '';
    if (change === 'nothing' || stage === null || isErrorCell(cell)) continue;
    cells.set(row, textAfter(textOfCell(cell), change, lineOfStage(stage, today, found.words, saidIn(row))));
  }
  return cells;
}

/**
 * Gives a plan of before the columns of the history. What was there has a line without a day, or with the day since which it is watched. The
 * hidden column comes last, so that a run that was cut off is finished by the next one. Whether it was so.
 */
export function addHistory(
  { maker, writer, reader }: UpdatingPorts,
  { plan, found, seen, standing }: PlanRead,
): boolean {
  const { targets: tab, words } = found;
  if (!tab?.made || tab.lost || !standing.targets || !lacksHistory(tab.columns)) return false;
  // The first lines are written by row number.
  if (!reader.isUnchanged('targets')) return true;
  if (tab.columns['stages'] === undefined) maker.makeColumn('targets', 'stages', words);
  const targets = plan.targets ?? [];
  const column = reader.find().targets?.columns['stages'];
  if (column !== undefined && targets.every(({ stages = '' }) => stages === '')) {
    const saidIn = stageTexts({ found, standing });
    const since = new Map(seen.map(({ id, due }) => [id, due]));
    const lines = Array.from({ length: Math.max(0, ...targets.map(({ row }) => row - 1)) }, (): Cell[] => ['']);
    for (const { row, id, stage } of targets)
      if (stage) lines[row - 2] = [lineOfStage(stage, since.get(watchedKey(id)) ?? null, words, saidIn(row))];
    if (lines.length > 0) writer.write('targets', [{ row: 2, column, cells: lines }]);
  }
  maker.makeColumn('targets', 'followUp', words);
  return true;
}
